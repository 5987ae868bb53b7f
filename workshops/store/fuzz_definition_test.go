package store_test

import (
	"path/filepath"
	"testing"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// Whatever a series' own definitions say, they are read or refused, never more
// than that, and what is read can be used.
func FuzzDefinition(f *testing.F) {
	for _, kind := range []string{"registers/problems", "surveys/extra", "documents/extra", "catalogues/roles", "models/prov"} {
		f.Add(kind, "register: problems\nextends: problems\nfields:\n  - {name: cost, type: text, label: Kostnad}\n")
		for _, text := range hostile {
			f.Add(kind, text)
		}
	}
	for _, name := range []string{"registers/actions", "surveys/collaboration", "documents/report", "models/teamtraff"} {
		text, err := templates.Files.ReadFile(name + ".yaml")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(name, string(text))
	}
	f.Fuzz(func(t *testing.T, name, text string) {
		folder, base := filepath.Split(filepath.FromSlash(name))
		switch filepath.Clean(folder) {
		case "registers", "surveys", "documents", "catalogues", "models":
		default:
			return
		}
		if !workshops.ValidID(base) {
			return
		}
		own := t.TempDir()
		write(t, own, "series.yaml", smallPlan)
		write(t, own, filepath.Join("templates", folder, base+".yaml"), text)
		loaded := store.Load(own, small, today)
		if loaded.Series == nil {
			if !loaded.Found.Failed() {
				t.Error("no series, and nothing wrong")
			}
			return
		}
		var ds workshops.Diagnostics
		loaded.ReadDocuments(nil, &ds)
		workshops.Check(loaded.Series, today)
		workshops.StatusOf(loaded.Series, today)
		for _, d := range loaded.Series.Documents {
			for _, file := range []string{d.File.SV, d.File.EN} {
				if file != "" && !workshops.ValidID(file) {
					t.Errorf("a document is called %q", file)
				}
			}
		}
	})
}
