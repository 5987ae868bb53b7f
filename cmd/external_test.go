//go:build external

// The documents and workbooks of every series are held against what others
// say about such files. These tests need programs that Go does not bring:
// .ci/run installs them, and a test whose program is missing fails.

package cmd_test

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// Every command that writes a document or a workbook is run once for each
// series, and everything that came of it is looked over by each judge.
func TestExternal(t *testing.T) {
	packs := renderAll(t)
	t.Run("accessible", func(t *testing.T) { testAccessible(t, packs) })
	t.Run("valid HTML", func(t *testing.T) { testValidHTML(t, packs) })
	t.Run("PDF", func(t *testing.T) { testPDF(t, packs) })
	t.Run("valid XLSX", func(t *testing.T) { testOffice(t, packs, ".xlsx") })
	t.Run("valid DOCX", func(t *testing.T) { testDOCX(t, packs) })
}

// madePack is what the commands made of a series.
type madePack struct {
	name   string // of the series
	lang   string
	series string // its folder
	out    string // the folder with what was made
}

// files lists what was made of one kind, by the ending of its name.
func (p madePack) files(t *testing.T, ending string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(p.out, "*"+ending))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s has no %s: %v", p.name, ending, err)
	}
	return files
}

// filesOf lists what was made of one kind for all series.
func filesOf(t *testing.T, packs []madePack, ending string) []string {
	t.Helper()
	var files []string
	for _, p := range packs {
		files = append(files, p.files(t, ending)...)
	}
	return files
}

// drafted are new series in English, one of each model, and its units.
var drafted = map[string][]string{
	"tre-traffar": {"Ekbacken Home Care=hemtjanst", "Solgläntan Health Centre=vardcentral"},
	"granser":     {"Ekbacken Home Care=hemtjanst", "Solgläntan Health Centre=vardcentral"},
	"teamtraff":   {"Ekbacken Home Care=hemtjanst", "Needs Assessment=bistandsenhet", "Ekbacken Home Nursing=hemsjukvard"},
	"motesplats":  {"Ekbacken Elderly Care=stab", "Furuvik Elderly Care=stab", "Solgläntan Health Centre=vardcentral", "Eklandet Hospital=sjukhus"},
	"lokalt-team": {"Ekbacken Home Care=hemtjanst", "Norrängen Home Care=hemtjanst", "Ekbacken Home Nursing=hemsjukvard", "Solgläntan Health Centre=vardcentral"},
}

// renderAll makes everything there is of every example, which are held series
// in Swedish, and of a draft in English of each model.
func renderAll(t *testing.T) []madePack {
	t.Helper()
	t.Setenv("SAMVERKA_TODAY", "2026-11-22")
	var packs []madePack
	examples, err := os.ReadDir(filepath.Join("..", "examples"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range examples {
		packs = append(packs, madePack{name: e.Name(), lang: "sv", series: exampleTrial(t, e.Name()).dir, out: filepath.Join(t.TempDir(), e.Name())})
	}
	for _, model := range slices.Sorted(maps.Keys(drafted)) {
		name := model + "-en"
		p := madePack{name: name, lang: "en", series: filepath.Join(t.TempDir(), name), out: filepath.Join(t.TempDir(), name)}
		args := []string{"--lang", "en", "new", p.series, "--model", model, "--title", "Working together in Ekbacken", "--start", "2027-01-19"}
		for _, party := range drafted[model] {
			args = append(args, "--party", party)
		}
		mustRun(t, args...)
		packs = append(packs, p)
	}
	for _, p := range packs {
		mustRun(t, "-C", p.series, "render", "--out", p.out)
		switch p.name {
		case "tre-traffar":
			mustRun(t, "-C", p.series, "render", "--session", "traff-2", "--bundle", "--out", p.out)
			mustRun(t, "-C", p.series, "sheet", "survey", "--round", "before", "--out", filepath.Join(p.out, "sheet-survey.xlsx"))
		case "tre-traffar-en":
			mustRun(t, "-C", p.series, "render", "--session", "meeting-2", "--bundle", "--out", p.out)
		}
	}
	return packs
}

func mustRun(t *testing.T, args ...string) {
	t.Helper()
	if _, said, status := run(args...); status != 0 {
		t.Fatalf("samverka %s ended with %d: %s", strings.Join(args, " "), status, said)
	}
}

// needed gives a program or a file that a test cannot do without.
func needed(t *testing.T, name, comesWith string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if _, err = os.Stat(name); err == nil {
			path, err = filepath.Abs(name)
		}
	}
	if err != nil {
		t.Fatalf("%s is missing: install it with “%s”", name, comesWith)
	}
	return path
}

// Where what package.json in .ci names is installed, and how.
const (
	nodeModules = "../.ci/node_modules/"
	npm         = "npm ci --prefix .ci --ignore-scripts"
)

// eachOf does something with every file, a few at a time.
func eachOf(files []string, do func(file string)) {
	queue := make(chan string)
	var workers sync.WaitGroup
	for range 3 {
		workers.Go(func() {
			for file := range queue {
				do(file)
			}
		})
	}
	for _, file := range files {
		queue <- file
	}
	close(queue)
	workers.Wait()
}
