package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// Whatever somebody has written, it stays a comment.
func TestExperienceStaysInComments(t *testing.T) {
	for name, text := range map[string]string{
		"lines":          "ett\nparties: []\r\n- två\rtre",
		"signs":          `"# : {[&*!|>'%@` + "`" + ` \`,
		"no room for it": "a\x00b\u2028c\u0085d\ufeffe",
		"long":           strings.Repeat("mycket långt ", 60) + strings.Repeat("x", 200),
		"a command":      "yaml-language-server: $schema=x",
		"a template":     "{{.Title}} {{template}}",
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "ny")
			d := draft(t, "tre-traffar", "Ny", workshops.Swedish, units...)
			d.From = &workshops.Heritage{Tried: []string{text}, Sessions: []string{text}}
			if err := store.Create(dir, d, templates.Files, nil, nil); err != nil {
				t.Fatal(err)
			}
			with := inOrder(t, load(t, dir))
			d.From = nil
			other := filepath.Join(t.TempDir(), "ny")
			if err := store.Create(other, d, templates.Files, nil, nil); err != nil {
				t.Fatal(err)
			}
			if without := inOrder(t, load(t, other)); len(with.Plan.Sessions) != len(without.Plan.Sessions) || with.Plan.Title != without.Plan.Title || len(with.Plan.Parties) != 2 {
				t.Errorf("the plan became %+v", with.Plan)
			}
			written, err := os.ReadFile(filepath.Join(dir, "series.yaml"))
			if err != nil {
				t.Fatal(err)
			}
			if n := strings.Count(string(written), "#   –"); n != 2 {
				t.Errorf("%d remarks are written, want 2", n)
			}
		})
	}
}

// Own files follow as they are, and what is not text stays.
func TestOwnFilesFollow(t *testing.T) {
	old := filepath.Join(t.TempDir(), "gammal")
	own := map[string][]byte{"styles/print.css": []byte(".a {}\r\n"), "styles/brev.docx": []byte("PK"), "documents/.dolt.md": []byte("x")}
	if err := store.Create(old, draft(t, "tre-traffar", "Gammal", workshops.Swedish, units...), templates.Files, nil, own); err != nil {
		t.Fatal(err)
	}
	got, left, err := load(t, old).OwnFiles()
	if err != nil || len(got) != 1 || string(got["styles/print.css"]) != ".a {}\r\n" || len(left) != 1 || left[0] != "templates/styles/brev.docx" {
		t.Errorf("follows %q, stays %q, %v", got, left, err)
	}
}
