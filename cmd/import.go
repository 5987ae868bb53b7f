package cmd

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"samverka/render/sheet"
	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

type importOptions struct {
	files          []string
	dryRun         bool
	countIdentical bool
}

func (a *app) importCommand() *cobra.Command {
	var o importOptions
	c := &cobra.Command{
		Use:   "import " + a.say("arg.file") + "…",
		Short: a.say("import.short"),
		Long:  a.say("import.long"),
		RunE: func(_ *cobra.Command, args []string) error {
			o.files = args
			return a.importFiles(o)
		},
	}
	c.Flags().BoolVar(&o.dryRun, "dry-run", false, a.say("flag.dry-run"))
	c.Flags().BoolVar(&o.countIdentical, "count-identical", false, a.say("import.flag.count-identical"))
	return c
}

// roundKey is a round of a survey.
type roundKey struct{ survey, round string }

// importFiles reads answered workbooks. It lists the faults of all files at
// once, and stores nothing unless every one is sound.
func (a *app) importFiles(o importOptions) error {
	if len(o.files) == 0 {
		return a.wrongUse("import.no-files")
	}
	o.files = workbooks(o.files)
	f, err := a.openSound()
	if err != nil {
		return err
	}
	words, err := templates.TextsIn(string(f.Series.Plan.Language))
	if err != nil {
		return err
	}
	var ds workshops.Diagnostics
	var order []roundKey
	batches := map[roundKey][]*workshops.Submission{}
	for _, name := range o.files {
		sub, key, faults := a.readAnswer(f.Series, name, words)
		ds = append(ds, faults...)
		if sub == nil {
			continue
		}
		if batches[key] == nil {
			order = append(order, key)
		}
		batches[key] = append(batches[key], sub)
	}
	if ds.Failed() {
		a.list(a.err, "", ds)
		fmt.Fprintln(a.err, a.say("import.refused", "Count", ds.Count(workshops.Error)))
		return errFaults
	}
	a.list(a.err, "", ds)
	return a.collect(f, order, batches, o)
}

// workbooks gives the files that were named. Windows does not fill in an
// asterisk as other systems do, and a folder means the workbooks in it.
func workbooks(named []string) []string {
	var out []string
	for _, name := range named {
		if info, err := os.Stat(name); err == nil && info.IsDir() {
			name = filepath.Join(name, "*.xlsx")
		}
		found, err := filepath.Glob(name)
		if err != nil || len(found) == 0 {
			found = []string{name}
		}
		for _, file := range found {
			if !strings.HasPrefix(filepath.Base(file), "~$") { // what Excel keeps beside an open file
				out = append(out, file)
			}
		}
	}
	return out
}

// readAnswer reads one workbook as an answer to the survey and round that it
// says it is for.
func (a *app) readAnswer(s *workshops.Series, name string, words *templates.Texts) (*workshops.Submission, roundKey, workshops.Diagnostics) {
	at := workshops.Place{File: name}
	deny := func(variant string, args ...any) (*workshops.Submission, roundKey, workshops.Diagnostics) {
		var ds workshops.Diagnostics
		ds.Add(at, workshops.Error, "workbook-for", variant, args...)
		return nil, roundKey{}, ds
	}
	data, err := readWorkbook(name)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return deny("missing")
	case err != nil:
		return deny("unreadable")
	}
	file, fault := sheet.Open(name, data)
	if fault != nil {
		return nil, roundKey{}, workshops.Diagnostics{*fault}
	}
	id, ours := file.Identity()
	survey, _, round := id.RoundOf()
	switch {
	case !ours:
		return deny("not-ours")
	case id.Kind != sheet.KindSurvey:
		return deny("kind", "Found", id.Kind)
	case id.Series != s.ID:
		return deny("series", "Found", id.Series, "Series", s.ID)
	case s.Survey(survey) == nil:
		return deny("survey", "Found", survey)
	case s.Survey(survey).Round(round) == nil:
		return deny("round", "Found", round)
	}
	filled, ds := file.Read(sheet.SurveyBook(s, s.Survey(survey), s.Survey(survey).Round(round), surveyWords(words)))
	if ds.Failed() {
		return nil, roundKey{}, ds
	}
	sub := filled.Submission()
	for question, text := range sub.Comments {
		s.Scanner.ScanText(filled.Place(sheet.OpenKey(question)), text, &ds)
	}
	if code := sub.Answer.Code; code != "" && !workshops.ValidCode(code) {
		ds.Add(filled.Place(sheet.CodeKey), workshops.Error, "survey-code", "")
	}
	if ds.Failed() {
		return nil, roundKey{}, ds
	}
	sum := sha256.Sum256(data)
	sub.File, sub.Fingerprint = name, hex.EncodeToString(sum[:12])
	return sub, roundKey{survey, round}, ds
}

// maxWorkbook is the largest workbook that is read.
const maxWorkbook = 32 << 20

func readWorkbook(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > maxWorkbook {
		return nil, os.ErrInvalid
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, maxWorkbook))
}

// collect stores the answers round by round and tells what became of each.
func (a *app) collect(f *store.Folder, order []roundKey, batches map[roundKey][]*workshops.Submission, o importOptions) error {
	failed := false
	for _, key := range order {
		subs := batches[key]
		survey := f.Series.Survey(key.survey)
		file, fates, err := f.Collect(survey, key.round, subs, o.countIdentical, true)
		if err != nil {
			return a.outside(err, file)
		}
		refused := a.tellFates(subs, fates)
		failed = failed || refused
		taken := 0
		for _, fate := range fates {
			if fate == workshops.Taken {
				taken++
			}
		}
		label := survey.Round(key.round).Label
		if !refused && taken > 0 {
			if err := a.tellBatch(f, key, subs, o.countIdentical); err != nil {
				return a.outside(err, file)
			}
		}
		switch {
		case refused:
		case taken == 0:
			fmt.Fprintln(a.out, a.say("import.nothing-new", "Survey", survey.Title, "Round", label))
		case o.dryRun:
			fmt.Fprintln(a.out, a.say("import.would-store", "Count", taken, "Survey", survey.Title, "Round", label))
		default:
			if _, _, err := f.Collect(survey, key.round, subs, o.countIdentical, false); err != nil {
				return a.outside(err, file)
			}
			fmt.Fprintln(a.out, a.say("import.stored", "Count", taken, "Survey", survey.Title, "Round", label, "File", shown(filepath.Join(f.Dir, file))))
		}
	}
	if failed {
		return errFaults
	}
	return nil
}

// tellFates says which files were not taken and why. It tells whether any of
// them stops the rest.
func (a *app) tellFates(subs []*workshops.Submission, fates []workshops.Fate) (refused bool) {
	for i, fate := range fates {
		switch fate {
		case workshops.Taken:
			continue
		case workshops.CodeTaken, workshops.Identical:
			refused = true
		}
		fmt.Fprintln(a.err, plain(a.say("import.fate."+string(fate), "File", subs[i].File)))
	}
	return refused
}
