package cmd_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// command makes a process of samverka that works in a folder.
func command(t testing.TB, dir string, args ...string) *exec.Cmd {
	t.Helper()
	name, err := exec.LookPath("samverka")
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(name, args...)
	c.Dir = dir
	c.Env = append(os.Environ(), "SAMVERKA_TODAY=2026-11-22", "SAMVERKA_LANG=sv")
	return c
}

// done runs a command that must succeed.
func done(t testing.TB, dir string, args ...string) {
	t.Helper()
	if out, err := command(t, dir, args...).CombinedOutput(); err != nil {
		t.Fatalf("%q: %v\n%s", args, err, out)
	}
}

// filesIn gives the files of a folder with what is in them. The lock and what
// is half-written are nobody's.
func filesIn(t testing.TB, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.HasPrefix(e.Name(), ".samverka") {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		out[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// interrupted is a command that is stopped half-way, and what it is given.
type interrupted struct {
	name    string
	prepare func(t testing.TB, dir string)
	args    []string
}

// form is the export of a web form with some answers.
func form(answers int) string {
	var b strings.Builder
	b.WriteString("Jag vet vilken funktion jag ska kontakta när en fråga dyker upp.;Jag vet var våra gemensamma rutiner och överenskommelser finns." +
		";Jag litar på att den andra verksamheten gör det vi har kommit överens om;Det är tydligt vem som ansvarar för vad i det vi gör tillsammans" +
		";Vi hittar lösningar som fungerar i praktiken;Samarbetet fungerar även när en viss person är borta;Nya medarbetare får veta hur vi samarbetar" +
		";Vi följer upp det vi har kommit överens om;Din kod\n")
	for i := range answers {
		fmt.Fprintf(&b, "%d;4;4;4;4;4;4;%d;A%c234\n", i%5+1, (i+2)%5+1, "BCDEFGHJK"[i])
	}
	return b.String()
}

const checkIn = "check-in: avstamning-extra\ndate: 2026-11-20\n"

func lay(t testing.TB, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

var interruptions = []interrupted{
	{"record", func(t testing.TB, dir string) { lay(t, dir, "post.txt", checkIn) }, []string{"record", "--from", "post.txt"}},
	{"import", func(t testing.TB, dir string) {
		lay(t, dir, "svar.csv", form(6))
		done(t, dir, "import", "svar.csv", "--round", "follow-up")
		lay(t, dir, "svar.csv", form(9))
	}, []string{"import", "svar.csv", "--round", "follow-up"}},
	{"render", func(t testing.TB, dir string) {
		done(t, dir, "render", "--session", "traff-1", "--format", "html,docx")
		plan, err := os.ReadFile(filepath.Join(dir, "series.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		lay(t, dir, "series.yaml", strings.Replace(string(plan), "title: ", "title: Nya ", 1))
	}, []string{"render", "--session", "traff-1", "--format", "html,docx"}},
}

// A samverka that is stopped at any instant leaves every file as it was or as
// it was to be, in a series that is sound, where the command can be given again.
func TestStoppedAtAnyInstant(t *testing.T) {
	for _, c := range interruptions {
		t.Run(c.name, func(t *testing.T) {
			base := t.TempDir()
			if err := os.CopyFS(base, os.DirFS("../examples/tre-traffar")); err != nil {
				t.Fatal(err)
			}
			c.prepare(t, base)
			before := filesIn(t, base)
			whole := filepath.Join(t.TempDir(), "hel")
			if err := os.CopyFS(whole, os.DirFS(base)); err != nil {
				t.Fatal(err)
			}
			begun := time.Now()
			done(t, whole, c.args...)
			takes := time.Since(begun)
			after := filesIn(t, whole)
			stopped := 0
			for range kills / len(interruptions) {
				dir := filepath.Join(t.TempDir(), "serie")
				if err := os.CopyFS(dir, os.DirFS(base)); err != nil {
					t.Fatal(err)
				}
				// Half of them towards the end, where the writing is.
				delay := time.Duration(rand.Int64N(int64(takes)))
				if rand.IntN(2) == 0 {
					delay = takes*3/5 + delay/2
				}
				if stop(t, dir, delay, c.args) {
					stopped++
				}
				holdWhole(t, dir, before, after)
				again := command(t, dir, c.args...)
				if out, err := again.CombinedOutput(); err != nil && (c.name != "record" || again.ProcessState.ExitCode() != 1) {
					t.Fatalf("it cannot be done again: %v\n%s", err, out)
				}
				holdWhole(t, dir, after, after)
				if t.Failed() {
					t.Fatalf("stopped after %v of %v", delay, takes)
				}
				if err := os.RemoveAll(dir); err != nil {
					t.Fatal(err)
				}
			}
			t.Logf("%d of %d were stopped before their end", stopped, kills/len(interruptions))
			if stopped == 0 {
				t.Error("none was stopped before its end")
			}
		})
	}
}

// stop lets a command run for a while and kills it. It tells whether it had not
// ended by then.
func stop(t *testing.T, dir string, delay time.Duration, args []string) bool {
	t.Helper()
	c := command(t, dir, args...)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(delay)
	_ = c.Process.Kill()
	_ = c.Wait()
	return !c.ProcessState.Exited()
}

// holdWhole holds a series against what it was and what it was to be.
func holdWhole(t *testing.T, dir string, before, after map[string]string) {
	t.Helper()
	now := filesIn(t, dir)
	for name, text := range now {
		old, was := before[name]
		as, is := after[name]
		whole := was && text == old || is && text == as || is && drawn(name, text)
		if !whole {
			t.Errorf("%s is neither as before nor as after: %.200q", name, text)
		}
	}
	for name := range before {
		if _, ok := now[name]; !ok {
			t.Errorf("%s is gone", name)
		}
	}
	today := workshops.Date{Year: 2026, Month: 11, Day: 22}
	f := store.Load(dir, templates.Files, today)
	if f.Series == nil || f.Found.Failed() {
		t.Fatalf("the series does not load: %v", f.Found)
	}
	for _, d := range workshops.Check(f.Series, today) {
		if d.Severity == workshops.Error {
			t.Errorf("%v: %s", d.Place, d.TextID())
		}
	}
}

// drawn tells whether a file, in which there are codes that are drawn anew each
// time, is whole.
func drawn(name, text string) bool {
	switch filepath.Ext(name) {
	case ".html":
		return strings.HasPrefix(text, "<!DOCTYPE html>") && strings.HasSuffix(strings.TrimSpace(text), "</html>")
	case ".docx", ".xlsx":
		archive, err := zip.NewReader(strings.NewReader(text), int64(len(text)))
		if err != nil {
			return false
		}
		for _, part := range archive.File {
			r, err := part.Open()
			if err != nil {
				return false
			}
			if _, err := io.Copy(io.Discard, r); err != nil {
				return false
			}
		}
		return true
	}
	return false
}

// Many who record at the same time all have their records, or are told that
// they have not.
func TestManyRecordAtOnce(t *testing.T) {
	for name, occasion := range map[string]func(i int) string{
		"their own":    func(i int) string { return fmt.Sprintf("avstamning-%02d", i) },
		"the same one": func(int) string { return "avstamning-extra" },
	} {
		t.Run(name, func(t *testing.T) {
			many := 20
			if name == "the same one" {
				many = 6
			}
			dir := t.TempDir()
			if err := os.CopyFS(dir, os.DirFS("../examples/tre-traffar")); err != nil {
				t.Fatal(err)
			}
			before := filesIn(t, dir)
			var mutex sync.Mutex
			var wait sync.WaitGroup
			recorded := map[string]string{}
			refused := 0
			for i := range many {
				c := command(t, dir, "record", "--from", "-")
				text := fmt.Sprintf("check-in: %s\ndate: 2026-11-20\n# %d\n", occasion(i), i)
				c.Stdin = strings.NewReader(text)
				var said bytes.Buffer
				c.Stderr = &said
				wait.Go(func() {
					err := c.Run()
					mutex.Lock()
					defer mutex.Unlock()
					switch exit := (*exec.ExitError)(nil); {
					case err == nil:
						recorded["records/2026-11-20-"+occasion(i)+".yaml"] = text
					case errors.As(err, &exit) && exit.Exited() && (exit.ExitCode() == 1 || exit.ExitCode() == 3) && said.Len() > 0:
						refused++
					default:
						t.Errorf("%v\n%s", err, said.String())
					}
				})
			}
			wait.Wait()
			now := filesIn(t, dir)
			for file, text := range recorded {
				if now[file] != text {
					t.Errorf("%s was taken down and is %q", file, now[file])
				}
			}
			if len(now) != len(before)+len(recorded) || len(recorded) == 0 {
				t.Errorf("%d files became %d; %d were recorded and %d refused", len(before), len(now), len(recorded), refused)
			}
			if done := len(recorded) + refused; done != many {
				t.Errorf("%d of %d were recorded or refused", done, many)
			}
			holdWhole(t, dir, before, now)
		})
	}
}
