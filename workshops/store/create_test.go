package store_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// draft lays out a series of a model.
func draft(t testing.TB, model, title string, l workshops.Language, units ...workshops.DraftParty) *workshops.Draft {
	t.Helper()
	var ds workshops.Diagnostics
	library := store.NewLibrary(templates.Files, nil)
	m := library.Model(model, workshops.Place{}, &ds)
	organisations := library.Catalogue("organisations", workshops.Place{}, &ds)
	breaks := library.Catalogue("school-breaks", workshops.Place{}, &ds)
	if ds.Failed() {
		t.Fatal(found(ds))
	}
	calendar := workshops.Calendar{Breaks: workshops.SchoolBreaks(breaks)}
	return workshops.NewDraft(m, title, l, units, workshops.Date{Year: 2026, Month: 8, Day: 27}, organisations, calendar)
}

var units = []workshops.DraftParty{
	{Name: "Ekbackens hemtjänst", Kind: "hemtjanst"}, {Name: "Solgläntans vårdcentral", Kind: "vardcentral"},
}

// A new series of any model, in either language, has nothing wrong with it but
// what is left to fill in.
func TestNewSeriesAreSound(t *testing.T) {
	for _, model := range store.NewLibrary(templates.Files, nil).ModelNames() {
		for _, l := range workshops.Languages {
			t.Run(model+"/"+string(l), func(t *testing.T) {
				dir := filepath.Join(t.TempDir(), "år 1", "ekbacken-ht26")
				d := draft(t, model, "Samverkan", l, kinds(t, model)...)
				schemas := map[string][]byte{"series.json": []byte("{}\n")}
				if err := store.Create(dir, d, templates.Files, schemas, nil); err != nil {
					t.Fatal(err)
				}
				s := inOrder(t, load(t, dir))
				for _, found := range workshops.Check(s, workshops.Date{Year: 2026, Month: 8, Day: 20}) {
					if found.Severity == workshops.Error {
						t.Errorf("%v: %s %v", found.Place, found.TextID(), found.Args)
					}
				}
				if s.Plan.Language != l || s.Plan.Model != model || s.Plan.ModelVersion != d.Model.Version || len(s.Plan.Sessions) != len(d.Sessions) {
					t.Errorf("the plan is %+v", s.Plan)
				}
				if got := names(t, dir); !slices.Equal(got, []string{".gitignore", ".schema", "records", "series.yaml"}) {
					t.Errorf("the folder holds %q", got)
				}
				if got := read(t, dir, ".schema/series.json"); got != "{}\n" {
					t.Errorf("the schema is %q", got)
				}
			})
		}
	}
}

// kinds are units of every kind that a model's own participants name, and the
// two that every model can do with.
func kinds(t testing.TB, model string) []workshops.DraftParty {
	t.Helper()
	out := slices.Clone(units)
	for kind := range draft(t, model, "x", workshops.Swedish, units...).Model.Participants {
		if kind != "hemtjanst" && kind != "vardcentral" {
			out = append(out, workshops.DraftParty{Name: "Enheten " + kind, Kind: kind})
		}
	}
	return out
}

// Whatever a title or a unit is called, it stands in the plan as it was given.
func TestNewSeriesHoldWhateverTheyAreCalled(t *testing.T) {
	tests := []struct{ name, called, want string }{
		{"ordinary", "Samverkan i Ekbacken", ""},
		{"signs of YAML", `- {a: [b]} # "c" 'd' & *e !f |g >h %i @j`, ""},
		{"a backslash", `C:\mapp\n "x"`, ""},
		{"a number", "2026", ""},
		{"a word that YAML has plans for", "no", ""},
		{"an emoji", "Träff 👵🏽🤝", ""},
		{"a template's signs", "{{.Title}} ${x}", ""},
		{"a line feed", "Ett\nTvå", "Ett Två"},
		{"invisible signs", "Ett\x00\x1b\ufeffTvå\u0085Tre\u2028Fyra", "Ett Två Tre Fyra"},
		{"no Unicode", "Ett\xffTvå", "Ett Två"},
	}
	for _, test := range tests {
		want := test.want
		if want == "" {
			want = test.called
		}
		dir := filepath.Join(t.TempDir(), "x")
		if err := store.Create(dir, draft(t, "tre-traffar", test.called, workshops.Swedish, workshops.DraftParty{Name: test.called, Kind: "hemtjanst"}, units[1]), templates.Files, nil, nil); err != nil {
			t.Fatal(err)
		}
		s := inOrder(t, load(t, dir))
		if s.Plan.Title != want || s.Plan.Parties[0].Name != want {
			t.Errorf("%s: %q and %q, want %q", test.name, s.Plan.Title, s.Plan.Parties[0].Name, want)
		}
	}
}

func TestFoldersInUseAreLeftAlone(t *testing.T) {
	d := draft(t, "tre-traffar", "Samverkan", workshops.Swedish, units...)
	used := t.TempDir()
	write(t, used, "anteckningar.txt", "viktigt")
	file := filepath.Join(t.TempDir(), "fil")
	write(t, filepath.Dir(file), "fil", "viktigt")
	for name, dir := range map[string]string{"something in it": used, "a file": file} {
		before := listing(t, filepath.Dir(dir))
		if err := store.Create(dir, d, templates.Files, nil, nil); !errors.Is(err, store.ErrFolderInUse) {
			t.Errorf("%s: %v", name, err)
		}
		if after := listing(t, filepath.Dir(dir)); after != before {
			t.Errorf("%s: the folder is\n%s", name, after)
		}
	}
}

// An empty folder is filled where it is: whoever stands in it still does.
func TestEmptyFoldersAreFilled(t *testing.T) {
	dir := t.TempDir()
	before, err := os.Stat(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	if err := store.Create(".", draft(t, "tre-traffar", "Samverkan", workshops.Swedish, units...), templates.Files, nil, nil); err != nil {
		t.Fatal(err)
	}
	after, err := os.Stat(".")
	if err != nil || !os.SameFile(before, after) {
		t.Errorf("the folder is another one: %v", err)
	}
	inOrder(t, load(t, "."))
}

func TestNothingIsLeftBehindWhenCreatingFails(t *testing.T) {
	broken := fstest.MapFS{"scaffold/series.sv.yaml.tmpl": {Data: []byte("title: {{.NoSuchThing}}\n")}}
	d := draft(t, "tre-traffar", "Samverkan", workshops.Swedish, units...)
	parent := t.TempDir()
	empty := filepath.Join(parent, "tom")
	if err := os.Mkdir(empty, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, builtin := range []fs.FS{broken, fstest.MapFS{}} {
		for _, dir := range []string{filepath.Join(parent, "ny", "serie"), empty} {
			if err := store.Create(dir, d, builtin, nil, nil); err == nil {
				t.Error("a broken scaffold makes a series")
			}
		}
	}
	if got := strings.Fields(listing(t, parent)); !slices.Equal(got, []string{"./", "tom/"}) {
		t.Errorf("left behind: %q", got)
	}
}
