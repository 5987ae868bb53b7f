package cmd

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// What the operating system refuses is told in plain words of the language, by
// the file that it is about, and never in the system's own.
func TestRefusalsHaveWords(t *testing.T) {
	for _, l := range workshops.Languages {
		words, err := templates.TextsIn(string(l))
		if err != nil {
			t.Fatal(err)
		}
		a := &app{lang: l, words: words}
		other := a.outside(errors.New("x"), "serie/series.yaml").Error()
		said := map[string]string{other: "outside.other"}
		hold := func(id string, refused error) {
			for _, err := range []error{refused, &fs.PathError{Op: "write", Path: "serie/series.yaml", Err: refused},
				&os.LinkError{Op: "rename", Old: "serie/.samverka-1", New: "serie/series.yaml", Err: refused}} {
				got := a.outside(err, "serie/series.yaml")
				f := failure{}
				if !errors.As(got, &f) || f.status != exitOutside {
					t.Errorf("%s: %s ends with %v", l, id, f.status)
				}
				text := got.Error()
				if !strings.Contains(text, "serie/series.yaml") || strings.Contains(text, ".samverka-") || strings.Contains(text, "outside.") {
					t.Errorf("%s: %s is told as %q", l, id, text)
				}
				if earlier, told := said[text]; told && earlier != id {
					t.Errorf("%s: %s and %s are told alike", l, id, earlier)
				}
				said[text] = id
			}
		}
		for id, all := range refusals {
			for _, refused := range all {
				hold(id, refused)
			}
		}
		unsure := &fs.PathError{Op: "sync", Path: "serie", Err: errors.Join(store.ErrUnsure, refusals["outside.full"][0])}
		if got := a.outside(unsure, "fil").Error(); said[got] != "" || !strings.HasPrefix(got, map[workshops.Language]string{"sv": "”fil” är sparad", "en": "“fil” has been saved"}[l]) {
			t.Errorf("%s: what was written is told as %q", l, got)
		}
		hold("outside.permission", fs.ErrPermission)
	}
}

// An error that comes without a file is told by the one that it has.
func TestRefusalsNameTheFileThatTheyHave(t *testing.T) {
	words, err := templates.TextsIn("sv")
	if err != nil {
		t.Fatal(err)
	}
	a := &app{lang: workshops.Swedish, words: words}
	got := a.outside(&fs.PathError{Op: "lock", Path: "serie", Err: fs.ErrPermission}, "").Error()
	if !strings.Contains(got, "”serie”") {
		t.Error(got)
	}
}
