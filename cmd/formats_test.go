package cmd_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"samverka/workshops"
)

// Every format that a series has ever had is kept as a whole series, frozen as
// it was: with plan, names, records, answers, own texts, own definitions, a
// settled report and workbooks that were handed out. It loads, is sound, renders
// and takes in its workbooks for ever.
func TestOldSeriesKeepWorking(t *testing.T) {
	for format := 1; format <= workshops.Format; format++ {
		t.Run(strconv.Itoa(format), func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), strconv.Itoa(format)) // the workbooks name it
			if err := os.CopyFS(dir, os.DirFS(filepath.Join("testdata", "formats", strconv.Itoa(format)))); err != nil {
				t.Fatal(err)
			}
			before := filesIn(t, dir)
			done(t, dir, "check")
			done(t, dir, "render", "--format", "html,docx")
			for _, file := range []string{"index.html", "handlingsplan.docx", "valkommen.html"} {
				if _, err := os.Stat(filepath.Join(dir, "out", file)); err != nil {
					t.Error(err)
				}
			}
			workbooks, err := filepath.Glob(filepath.Join(dir, "sheets", "*.xlsx"))
			if err != nil || len(workbooks) < 3 {
				t.Fatalf("the workbooks are %q: %v", workbooks, err)
			}
			for _, book := range workbooks {
				done(t, dir, "import", book)
			}
			stored, err := os.ReadFile(filepath.Join(dir, "answers", "collaboration-follow-up.yaml"))
			if err != nil || !strings.Contains(string(stored), "AB234") {
				t.Errorf("of the survey is stored %q: %v", stored, err)
			}
			lay(t, dir, "post.txt", checkIn)
			done(t, dir, "record", "--from", "post.txt")
			out, err := command(t, dir, "status", "--format", "json").Output()
			if err != nil || !json.Valid(out) || !strings.Contains(string(out), "huvudnyckel") {
				t.Errorf("status gives %v and %.300q", err, out)
			}
			now := filesIn(t, dir)
			for name, text := range before {
				if now[name] != text {
					t.Errorf("%s has been changed", name)
				}
			}
		})
	}
}

// A series of a format to come is refused by every command, with what to do
// about it, and nothing is written.
func TestNewerFormatsAreRefused(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../examples/tre-traffar")); err != nil {
		t.Fatal(err)
	}
	plan, err := os.ReadFile(filepath.Join(dir, "series.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	lay(t, dir, "series.yaml", strings.Replace(string(plan), "\nformat: 1", "\nformat: "+strconv.Itoa(workshops.Format+1), 1))
	lay(t, dir, "post.txt", checkIn)
	before := filesIn(t, dir)
	for _, args := range [][]string{{"check"}, {"render"}, {"status"}, {"record", "--from", "post.txt"}, {"import", "post.txt"}, {"report"}, {"calendar"}, {"sheet", "record"}} {
		c := command(t, dir, args...)
		out, _ := c.CombinedOutput()
		if c.ProcessState.ExitCode() != 1 || !strings.Contains(string(out), "nyare version av samverka") {
			t.Errorf("%q: %d\n%s", args, c.ProcessState.ExitCode(), out)
		}
		if now := filesIn(t, dir); len(now) != len(before) {
			t.Errorf("%q writes: %d files", args, len(now))
		}
	}
}
