package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"

	"samverka/render/sheet"
	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// maxCopies is how many workbooks are made at a time: far more than a series
// has participants, and few enough to leave codes that are not drawn.
const maxCopies = 10_000

// makeCopies writes as many workbooks of a round as are asked for, each with a
// code of its own, in a folder that is new. The number in a file's name says
// nothing of the code in it.
func (a *app) makeCopies(f *store.Folder, survey *workshops.Survey, round *workshops.Round, words *templates.Texts, o sheetOptions) error {
	if o.copies < 0 || o.copies > maxCopies {
		return a.wrongUse("usage.flag-invalid", "Flag", "copies", "Found", strconv.Itoa(o.copies))
	}
	name := sheetFile(f.Series, survey, round, words)
	one, err := surveySheet(f.Series, survey, round, words)
	if err != nil {
		return err
	}
	if err := a.letBookOut(name, one); err != nil {
		return err
	}
	name = name[:len(name)-len(filepath.Ext(name))]
	dir := o.out
	if dir == "" {
		out, err := a.outFolder(f, "")
		if err != nil {
			return err
		}
		dir = filepath.Join(out, name)
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o777); err != nil {
		return a.outside(err, filepath.Dir(dir))
	}
	if err := os.Mkdir(dir, 0o777); errors.Is(err, fs.ErrExist) {
		return failure{status: exitFaults, words: a.say("sheet.copies-out", "File", shown(dir))}
	} else if err != nil {
		return a.outside(err, dir)
	}
	say := surveyWords(words)
	say.CodeText = words.Say("sheet.survey.code-drawn", nil)
	copies, err := sheet.NewCopies(sheet.SurveyBook(f.Series, survey, round, say), sheetWords(words), sheet.CodeKey)
	if err != nil {
		return err
	}
	if err := a.writeCopies(copies, filepath.Join(dir, name), drawn(f.Series, survey, o.copies)); err != nil {
		return err
	}
	fmt.Fprintln(a.out, a.say("sheet.copies-made", "Count", o.copies, "Folder", shown(dir)))
	return nil
}

// writeCopies writes a workbook for each code, as many at a time as there are
// processors.
func (a *app) writeCopies(copies *sheet.Copies, begins string, codes []string) error {
	progress := a.progress("progress.writing", len(codes))
	var next atomic.Int64
	var wait sync.WaitGroup
	errs := make([]error, len(codes))
	for range min(runtime.GOMAXPROCS(0), len(codes)) {
		wait.Go(func() {
			var b bytes.Buffer
			for i := next.Add(1) - 1; int(i) < len(codes); i = next.Add(1) - 1 {
				b.Reset()
				name := fmt.Sprintf("%s-%0*d.xlsx", begins, max(2, len(strconv.Itoa(len(codes)))), i+1)
				if err := copies.Write(&b, codes[i]); err != nil {
					errs[i] = err
				} else if err := store.Render(name, b.Bytes()); err != nil {
					errs[i] = a.outside(err, name)
				}
				progress.step()
			}
		})
	}
	wait.Wait()
	progress.end()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// drawn draws codes that nobody has in any round of the survey yet.
func drawn(s *workshops.Series, survey *workshops.Survey, n int) []string {
	taken := workshops.CodesOf(s, survey)
	codes := make([]string, 0, n)
	for len(codes) < n {
		if code := slip(); !taken[code] {
			taken[code] = true
			codes = append(codes, code)
		}
	}
	return codes
}
