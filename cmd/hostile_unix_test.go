//go:build unix

package cmd_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// refusal is what a command said that was given something hostile.
type refusal struct {
	status int
	said   string
}

// refuses runs a command that must end by itself, soon, within little memory,
// and without steering the terminal.
func refuses(t *testing.T, dir string, args ...string) refusal {
	t.Helper()
	within, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	c := command(t, dir, args...)
	limited := exec.CommandContext(within, c.Path, args...)
	limited.Dir, limited.Env = c.Dir, c.Env
	out, _ := limited.CombinedOutput()
	if within.Err() != nil {
		t.Fatalf("%q does not end", args)
	}
	usage, ok := limited.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		t.Fatal("the system does not tell what a process used")
	}
	peak := usage.Maxrss >> 10 // megabytes, where it counts kilobytes
	if peak > 1<<20 {
		peak >>= 10 // where it counts bytes
	}
	if peak > 400 {
		t.Errorf("%q took %d megabytes", args, peak)
	}
	if strings.ContainsAny(string(out), "\x1b\x07\u009b\u202e") {
		t.Errorf("%q steers the terminal: %q", args, out)
	}
	if strings.Contains(string(out), "goroutine") || strings.Contains(string(out), "panic") {
		t.Errorf("%q: %s", args, out)
	}
	return refusal{limited.ProcessState.ExitCode(), string(out)}
}

func newSeries(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "serie")
	if err := os.CopyFS(dir, os.DirFS("../examples/motesplats")); err != nil {
		t.Fatal(err)
	}
	return dir
}

// Pipes, devices, folders and files that are far too large are refused by every
// command that takes a file, wherever they are given.
func TestWhatIsNoFileIsRefused(t *testing.T) {
	place := t.TempDir()
	pipe := filepath.Join(place, "pipe.yaml")
	if err := syscall.Mkfifo(pipe, 0o666); err != nil {
		t.Fatal(err)
	}
	large := filepath.Join(place, "large.yaml")
	lay(t, place, "large.yaml", "check-in: a\n")
	if err := os.Truncate(large, 100<<20); err != nil {
		t.Fatal(err)
	}
	deep := filepath.Join(place, "deep.yaml")
	lay(t, place, "deep.yaml", "a: "+strings.Repeat("[", 100_000))
	indented := filepath.Join(place, "indented.yaml")
	var b strings.Builder
	for i := range 1500 {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	lay(t, place, "indented.yaml", b.String())
	aliases := filepath.Join(place, "aliases.yaml")
	lay(t, place, "aliases.yaml", "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n")
	all := []string{pipe, "/dev/zero", "/dev/full", place, large, deep, indented, aliases}
	dir := newSeries(t)
	before := filesIn(t, dir)
	for _, file := range all {
		for _, args := range [][]string{{"record", "--from", file}, {"import", file}, {"import", file, "--round", "follow-up"}} {
			if r := refuses(t, dir, args...); r.status == 0 && file != place || r.said == "" {
				t.Errorf("%q ends with %d: %s", args, r.status, r.said)
			}
		}
		if file != place {
			if r := refuses(t, dir, "-C", file, "check"); file != large && r.status == 0 {
				t.Errorf("-C %s ends with %d: %s", file, r.status, r.said)
			}
		}
	}
	if now := filesIn(t, dir); len(now) != len(before) {
		t.Errorf("%d files became %d", len(before), len(now))
	}
	for _, at := range []string{"series.yaml", "people.yaml", "records/2026-01-01-x.yaml", "answers/x.yaml", "templates/registers/x.yaml", "templates/documents/shared/x.sv.md", "templates/styles/print.css"} {
		for _, file := range []string{pipe, "/dev/zero", large, deep} {
			dir := newSeries(t)
			name := filepath.Join(dir, filepath.FromSlash(at))
			if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
				t.Fatal(err)
			}
			_ = os.Remove(name)
			if file == pipe {
				if err := syscall.Mkfifo(name, 0o666); err != nil {
					t.Fatal(err)
				}
			} else if err := os.Symlink(file, name); err != nil {
				t.Fatal(err)
			}
			r := refuses(t, dir, "render", "--document", "index-does-not-exist")
			if r.status == 0 || r.said == "" {
				t.Errorf("%s as %s ends with %d: %s", file, at, r.status, r.said)
			}
		}
	}
}

// A link in a series that leads out of it shows nothing and is written through
// by nothing; one that stays inside is followed.
func TestLinksLeadNowhere(t *testing.T) {
	outside := t.TempDir()
	lay(t, outside, "hemligt.yaml", "hemlighet: mycket\n")
	for _, at := range []string{"series.yaml", "people.yaml", "records/2026-01-01-x.yaml", "answers/x.yaml", "templates", "records", "answers"} {
		dir := newSeries(t)
		name := filepath.Join(dir, filepath.FromSlash(at))
		if err := os.RemoveAll(name); err != nil {
			t.Fatal(err)
		}
		target := outside
		if strings.HasSuffix(at, ".yaml") {
			target = filepath.Join(outside, "hemligt.yaml")
		}
		if err := os.Symlink(target, name); err != nil {
			t.Fatal(err)
		}
		lay(t, dir, "post.txt", checkIn)
		for _, args := range [][]string{{"check"}, {"status"}, {"record", "--from", "post.txt"}} {
			r := refuses(t, dir, args...)
			if args[0] == "record" && at != "series.yaml" && at != "records" {
				continue // another file of the series has the fault
			}
			if r.status != 1 || !strings.Contains(r.said, "länk") {
				t.Errorf("%q with the link %s ends with %d: %s", args, at, r.status, r.said)
			}
			if strings.Contains(r.said, "hemlighet") || strings.Contains(r.said, "mycket") {
				t.Errorf("%q with the link %s shows what is outside: %s", args, at, r.said)
			}
		}
		if now := filesIn(t, outside); len(now) != 1 {
			t.Errorf("with the link %s there is %v outside", at, now)
		}
	}
	for _, args := range [][]string{{"render"}, {"calendar"}, {"sheet", "survey"}} {
		dir := newSeries(t)
		if err := os.Symlink(outside, filepath.Join(dir, "out")); err != nil {
			t.Fatal(err)
		}
		r := refuses(t, dir, args...)
		if now := filesIn(t, outside); len(now) != 1 {
			t.Errorf("%q writes through out: %d, %s", args, r.status, r.said)
		}
	}
	dir := newSeries(t)
	if err := os.Rename(filepath.Join(dir, "records"), filepath.Join(dir, "egna")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("egna", filepath.Join(dir, "records")); err != nil {
		t.Fatal(err)
	}
	if r := refuses(t, dir, "check"); r.status != 0 {
		t.Errorf("a link that stays inside: %s", r.said)
	}
}

// What a file is called, and what stands in it, steers no terminal.
func TestNothingSteersTheTerminal(t *testing.T) {
	dir := newSeries(t)
	evil := "\x1b]0;du\x07\x1b[2J\u009b31m\u202e"
	lay(t, dir, "a"+evil+".yaml", "check-in: x\ndate: "+evil+"\n"+evil+": 1\n")
	lay(t, dir, "a"+evil+".csv", evil+";"+evil+"\n1;"+evil+"\n")
	lay(t, dir, "records/a"+evil+".yaml", "check-in: x\nvad: "+evil+"\n")
	for _, args := range [][]string{
		{"check"}, {"status"}, {"models"}, {"models", evil}, {"schema", evil}, {evil}, {"record", "--from", "a" + evil + ".yaml"}, {"record", evil, "--from", evil},
		{"import", "a" + evil + ".csv"}, {"import", "a" + evil + ".csv", "--round", "follow-up"}, {"import", evil}, {"render", "--document", evil}, {"render", "--format", evil},
		{"render", "--session", evil}, {"-C", evil, "check"}, {"check", evil}, {"status", evil}, {"--" + evil}, {"status", "--as-of", evil}, {"sheet", evil},
	} {
		if r := refuses(t, dir, args...); r.said == "" {
			t.Errorf("%q says nothing", args)
		}
	}
}
