//go:build soak

package cmd_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// unshared makes a process of samverka, by way of a shell command, in
// namespaces of its own. It takes root, and unshare of util-linux.
func unshared(t *testing.T, dir, namespace, before string, args ...string) *exec.Cmd {
	t.Helper()
	inner := command(t, dir, args...)
	c := exec.Command("unshare", append([]string{namespace, "sh", "-c", before + ` exec "$@"`, "sh", inner.Path}, args...)...)
	c.Dir, c.Env = dir, inner.Env
	return c
}

// Every command does the same where there is no network at all, not even that
// of the machine itself.
func TestWithoutANetwork(t *testing.T) {
	for _, args := range [][]string{
		{"check"}, {"status"}, {"status", "--format", "json"}, {"models"}, {"schema", "series"}, {"calendar"}, {"report"}, {"sheet", "survey", "--round", "before"},
		{"render", "--format", "html,docx"}, {"record", "--from", "post.txt"},
	} {
		var said [2]string
		for i, namespace := range []string{"--mount", "--net"} {
			dir := filepath.Join(t.TempDir(), "serie")
			if err := os.CopyFS(dir, os.DirFS("../examples/tre-traffar")); err != nil {
				t.Fatal(err)
			}
			lay(t, dir, "post.txt", checkIn)
			out, err := unshared(t, dir, namespace, "", args...).CombinedOutput()
			if err != nil {
				t.Fatalf("%q with %s: %v\n%s", args, namespace, err, out)
			}
			said[i] = string(out)
		}
		if said[0] != said[1] {
			t.Errorf("%q says another thing without a network:\n%s\n%s", args, said[0], said[1])
		}
	}
}

// On a disk that is full, and on one that cannot be written to, a command says
// so, and the series is as before.
func TestOnAFullDisk(t *testing.T) {
	const full = "mount -t tmpfs -o size=256k tmpfs disk && cp -r serie disk/ && cp post.txt disk/ && cd disk/serie && (dd if=/dev/zero of=../full bs=4k 2>/dev/null || true) &&"
	const readOnly = "mount -t tmpfs tmpfs disk && cp -r serie disk/ && cp post.txt disk/ && mount -o remount,ro disk && cd disk/serie &&"
	for name, c := range map[string]struct{ before, says string }{
		"full": {full, "Disken är full"}, "read-only": {readOnly, "inte går att skriva i"},
	} {
		for _, args := range [][]string{{"record", "--from", "../post.txt"}, {"render"}, {"calendar"}, {"sheet", "survey", "--round", "before"}} {
			dir := t.TempDir()
			if err := os.CopyFS(filepath.Join(dir, "serie"), os.DirFS("../examples/tre-traffar")); err != nil {
				t.Fatal(err)
			}
			if err := os.Mkdir(filepath.Join(dir, "disk"), 0o777); err != nil {
				t.Fatal(err)
			}
			lay(t, dir, "post.txt", checkIn)
			// What there is afterwards is compared where the disk is.
			const compare = `"$@"; status=$?; rm -f .samverka.lock; rmdir out 2>/dev/null; diff -r . ../../serie >&2 || status=99; exit $status; :`
			run := unshared(t, dir, "--mount", c.before+" "+compare, args...)
			out, _ := run.CombinedOutput()
			if run.ProcessState.ExitCode() != 3 || !strings.Contains(string(out), c.says) {
				t.Errorf("%s: %q ends with %d: %s", name, args, run.ProcessState.ExitCode(), out)
			}
		}
	}
}
