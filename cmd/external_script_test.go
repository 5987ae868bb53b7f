//go:build external

package cmd_test

import (
	"os/exec"
	"testing"
)

// TestScriptsWithGit runs the scripts of leaders who share a series with git.
func TestScriptsWithGit(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Fatal("git is not here: install it to try how two leaders' records meet")
	}
	runScripts(t, "testdata/external")
}
