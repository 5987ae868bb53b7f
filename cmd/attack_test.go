package cmd_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// figuresOf reads every number of survey answers out of a page, as somebody
// would who keeps each report: by table, statement and round, the number in
// each column that all reports have.
func figuresOf(t *testing.T, page string) map[string][]int {
	t.Helper()
	out := map[string][]int{}
	for caption, rows := range tablesOf(t, page) {
		for _, row := range rows {
			key, cells := "", []string(nil)
			switch {
			case strings.HasSuffix(caption, "antal svar på varje påstående") && len(row) > 4:
				key, cells = statementOf(row[0])+" "+row[1], thirds(row[2:len(row)-2])
			case strings.HasPrefix(caption, "Svar per alternativ") && len(row) > 2:
				key, cells = caption+" "+row[0], row[1:len(row)-1]
			case len(rows[0]) == 5 && rows[0][1] == "Högre" && len(row) == 5:
				key, cells = "change "+statementOf(row[0]), row[1:4]
			}
			var numbers []int
			for _, cell := range cells {
				if n, err := strconv.Atoi(cell); err == nil {
					numbers = append(numbers, n)
				}
			}
			if len(numbers) > 0 && len(numbers) == len(cells) {
				out[key] = numbers
			}
		}
	}
	return out
}

// thirds merges the whole scale to low, middle and high.
func thirds(cells []string) []string {
	if len(cells) != 5 {
		return cells
	}
	add := func(x, y string) string {
		m, err1 := strconv.Atoi(x)
		n, err2 := strconv.Atoi(y)
		if err1 != nil || err2 != nil {
			return x
		}
		return strconv.Itoa(m + n)
	}
	return []string{add(cells[0], cells[1]), cells[2], add(cells[3], cells[4])}
}

// smallGroups tells of every group of one to four people that is left when the
// figures of one report are taken from those of another.
func smallGroups(earlier, later map[string][]int) (found []string) {
	for key, now := range later {
		before := earlier[key]
		total, unlike := 0, false
		for i, n := range now {
			if before != nil {
				n -= before[i]
			}
			total += n
			unlike = unlike || n != 0
		}
		if unlike && total < 5 {
			found = append(found, fmt.Sprintf("%s: %v, then %v", key, before, now))
		}
	}
	return found
}

var (
	batchLine = regexp.MustCompile(`(?m)^ *(- )?(number|answers|least): \d+\n|^batches:\n`)
	batchMark = regexp.MustCompile(`(?m)^(  - |    )batch: \d+\n    `)
)

// The answers of a held series are read in a few at a time, and the report is
// made each time. Nobody who keeps all the reports can take one from another and
// find what fewer than five have answered. Were the batches forgotten, they could.
func TestNobodyCanSubtractReports(t *testing.T) {
	random := rand.New(rand.NewPCG(23, 29))
	for _, name := range []string{"granser", "tre-traffar"} {
		t.Run(name, func(t *testing.T) {
			s := exampleTrial(t, name)
			waiting := s.takeAnswersOut()
			random.Shuffle(len(waiting), func(i, j int) { waiting[i], waiting[j] = waiting[j], waiting[i] })
			reports, forgetful := []map[string][]int{{}}, []map[string][]int{{}}
			shown := 0
			for len(waiting) > 0 {
				n := min(len(waiting), 3+random.IntN(16))
				for _, x := range waiting[:n] {
					x.comeIn(t, s.dir)
				}
				waiting = waiting[n:]
				now := s.published(s.dir)
				shown += len(now)
				without := filepath.Join(t.TempDir(), name)
				if err := os.CopyFS(without, os.DirFS(s.dir)); err != nil {
					t.Fatal(err)
				}
				forgetBatches(t, without)
				weak := s.published(without)
				for i, earlier := range reports {
					for _, small := range smallGroups(earlier, now) {
						t.Errorf("reports %d and %d: %s", i, len(reports), small)
					}
				}
				reports, forgetful = append(reports, now), append(forgetful, weak)
			}
			careless := 0
			for i, later := range forgetful {
				for _, earlier := range forgetful[:i] {
					careless += len(smallGroups(earlier, later))
				}
			}
			if shown < 100 || careless == 0 {
				t.Errorf("%d figures are shown, and without batches %d small groups come out: the test tries nothing", shown, careless)
			}
		})
	}
}

// incomer is one answer on its way in.
type incomer struct {
	survey, round string
	submission    *workshops.Submission
}

// takeAnswersOut empties the series of answers and gives them.
func (s *trial) takeAnswersOut() (out []incomer) {
	s.t.Helper()
	files, err := filepath.Glob(filepath.Join(s.dir, "answers", "*.yaml"))
	if err != nil || len(files) == 0 {
		s.t.Fatal("the example has no answers", err)
	}
	for _, file := range files {
		base := strings.TrimSuffix(filepath.Base(file), ".yaml")
		for _, round := range []string{"before", "after", "follow-up"} {
			survey, is := strings.CutSuffix(base, "-"+round)
			if !is {
				continue
			}
			for i, x := range readSheets(s.t, file) {
				out = append(out, incomer{survey, round, &workshops.Submission{
					Fingerprint: fmt.Sprint(base, i), Answer: workshops.Answer{Code: x.code, Ratings: x.ratings, Before: x.before},
				}})
			}
		}
		if err := os.Remove(file); err != nil {
			s.t.Fatal(err)
		}
	}
	return out
}

func (x incomer) comeIn(t *testing.T, dir string) {
	t.Helper()
	today, ok := workshops.ParseDate("2026-11-22")
	if !ok {
		t.Fatal("the day is no date")
	}
	f := store.Load(dir, templates.Files, today)
	_, fates, err := f.Collect(f.Series.Survey(x.survey), x.round, []*workshops.Submission{x.submission}, store.Collecting{CountIdentical: true})
	if err != nil || fates[0] != workshops.Taken {
		t.Fatalf("an answer to %s, %s is %v: %v", x.survey, x.round, fates, err)
	}
}

func (s *trial) published(dir string) map[string][]int {
	s.t.Helper()
	if _, said, status := run("-C", dir, "report"); status != 0 {
		s.t.Fatalf("report ended with %d: %s", status, said)
	}
	return figuresOf(s.t, filepath.Join(dir, "out", "utvarderingsrapport.html"))
}

// forgetBatches makes the files of answers such as they would be without
// batches.
func forgetBatches(t *testing.T, dir string) {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(dir, "answers", "*.yaml"))
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		data = batchMark.ReplaceAll(batchLine.ReplaceAll(data, nil), []byte("$1"))
		if bytes.Contains(data, []byte("batch: ")) || bytes.Contains(data, []byte("\nbatches:")) {
			t.Fatalf("%s still has batches:\n%s", file, data)
		}
		if err := os.WriteFile(file, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// No code that somebody drew stands in anything that is printed or shown, in
// any format.
func TestCodesAreNeverShown(t *testing.T) {
	for _, name := range []string{"granser", "tre-traffar", "teamtraff", "motesplats", "lokalt-team"} {
		s := exampleTrial(t, name)
		codes := map[string]bool{}
		for _, x := range s.codes() {
			codes[x] = true
		}
		var all bytes.Buffer
		commands := [][]string{{"report", "--format", "html,docx"}, {"status"}, {"status", "--format", "json"}, {"check"}}
		if name == "granser" { // has every kind of survey
			commands = append(commands, []string{"render"})
		}
		for _, args := range commands {
			out, said, _ := run(append([]string{"-C", s.dir}, args...)...)
			all.WriteString(out + said)
		}
		err := filepath.WalkDir(filepath.Join(s.dir, "out"), func(file string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || strings.Contains(file, "kodlappar") { // new codes each time
				return err
			}
			all.Write(unpacked(t, file))
			return nil
		})
		if err != nil || len(codes) < 5 {
			t.Fatalf("%s: %d codes are looked for: %v", name, len(codes), err)
		}
		for code := range codes {
			if bytes.Contains(all.Bytes(), []byte(code)) {
				t.Errorf("%s: the code %s is shown", name, code)
			}
		}
	}
}

func (s *trial) codes() []string {
	s.t.Helper()
	var out []string
	files, _ := filepath.Glob(filepath.Join(s.dir, "answers", "*.yaml"))
	for _, file := range files {
		for _, x := range readSheets(s.t, file) {
			if x.code != "" {
				out = append(out, x.code)
			}
		}
	}
	return out
}

// unpacked gives what a file holds; of a DOCX or XLSX, what its parts hold.
func unpacked(t *testing.T, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return data
	}
	var out []byte
	for _, part := range archive.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, text...)
	}
	return out
}
