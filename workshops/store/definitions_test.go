package store_test

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// builtin lists the definitions of a kind.
func builtin(t testing.TB, folder string) []string {
	t.Helper()
	files, err := fs.Glob(templates.Files, folder+"/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no %s: %v", folder, err)
	}
	var out []string
	for _, f := range files {
		out = append(out, strings.TrimSuffix(path.Base(f), ".yaml"))
	}
	return out
}

// Every definition that is built in loads the way that a series loads it, and
// what it names is there.
func TestEveryDefinitionLoads(t *testing.T) {
	library := store.NewLibrary(templates.Files, nil)
	catalogues := map[string]*workshops.Catalogue{}
	check := func(t *testing.T, ds workshops.Diagnostics) {
		t.Helper()
		for _, line := range found(ds) {
			t.Error(line)
		}
	}
	for _, name := range builtin(t, "catalogues") {
		t.Run("catalogues/"+name, func(t *testing.T) {
			var ds workshops.Diagnostics
			catalogues[name] = library.Catalogue(name, workshops.Place{}, &ds)
			check(t, ds)
		})
	}
	registers := builtin(t, "registers")
	for _, name := range registers {
		t.Run("registers/"+name, func(t *testing.T) {
			var ds workshops.Diagnostics
			r := library.Register(name, workshops.Place{}, catalogues, &ds)
			if check(t, ds); r == nil {
				return
			}
			for _, f := range r.Fields {
				if f.Type == "reference" && !slices.Contains(registers, f.Register) {
					t.Errorf("%s refers to the register %q", f.Name, f.Register)
				}
				checkChoice(t, f, f.Initial)
			}
			for _, v := range slices.Concat(r.Closing.Values, r.Closing.ReasonFor) {
				checkChoice(t, r.Field(r.Closing.Field), v)
			}
			checkRules(t, r.Rules)
		})
	}
	for _, name := range builtin(t, "surveys") {
		t.Run("surveys/"+name, func(t *testing.T) {
			var ds workshops.Diagnostics
			s := library.Survey(name, workshops.Place{}, &ds)
			if check(t, ds); s == nil {
				return
			}
			asked := 0
			for _, round := range s.Rounds {
				asked += len(s.Asked(round))
				for _, id := range round.Statements {
					if !slices.ContainsFunc(s.Asked(round), func(st *workshops.Statement) bool { return st.ID == id }) {
						t.Errorf("the round %s asks about %q", round.Name, id)
					}
				}
			}
			if asked == 0 {
				t.Error("the survey asks nothing")
			}
		})
	}
	for _, name := range builtin(t, "documents") {
		for _, l := range workshops.Languages {
			t.Run("documents/"+name+"/"+string(l), func(t *testing.T) {
				var ds workshops.Diagnostics
				d := library.Document(name, l, workshops.Place{}, &ds)
				check(t, ds)
				if d == nil || strings.TrimSpace(d.Source) == "" {
					t.Error("the document says nothing")
				}
			})
		}
	}
	for _, l := range workshops.Languages {
		var ds workshops.Diagnostics
		if len(library.Pieces(l, &ds)) != len(library.Pieces(workshops.Swedish, &ds)) {
			t.Errorf("the pieces in %s are not the same as in Swedish", l)
		}
		check(t, ds)
	}
}

func checkChoice(t *testing.T, f *workshops.Field, value string) {
	t.Helper()
	if value != "" && len(f.Choices) > 0 && !slices.ContainsFunc(f.Choices, func(c workshops.Choice) bool { return c.Value == value }) {
		t.Errorf("%s has no choice %q", f.Name, value)
	}
}

func checkRules(t *testing.T, uses []workshops.RuleUse) {
	t.Helper()
	for _, use := range uses {
		if _, known := workshops.Rules[use.Rule]; !known {
			t.Errorf("there is no rule %q", use.Rule)
		}
	}
}

func TestEveryModelIsWhole(t *testing.T) {
	library := store.NewLibrary(templates.Files, nil)
	for _, name := range builtin(t, "models") {
		t.Run(name, func(t *testing.T) {
			var ds workshops.Diagnostics
			m := library.Model(name, workshops.Place{}, &ds)
			if m == nil || len(ds) > 0 {
				t.Fatalf("found %q", found(ds))
			}
			for folder, used := range map[string][]string{"registers": m.Registers, "surveys": m.Surveys, "documents": m.Documents} {
				there := builtin(t, folder)
				for _, one := range used {
					if !slices.Contains(there, one) {
						t.Errorf("there is nothing called %q among the %s", one, folder)
					}
				}
			}
			for _, s := range m.Schedule {
				if m.Session(s.Kind) == nil {
					t.Errorf("the schedule has a session of the kind %q", s.Kind)
				}
			}
			for _, s := range m.Sessions {
				sum := 0
				for _, item := range s.Agenda {
					sum += item.Minutes
				}
				if sum != s.Minutes {
					t.Errorf("the agenda of %s takes %d minutes of %d", s.Kind, sum, s.Minutes)
				}
			}
			checkRules(t, m.Rules)
			for _, l := range workshops.Languages {
				seen := map[string]bool{}
				for _, s := range m.Schedule {
					if id := s.ID.In(l); seen[id] || !workshops.ValidID(id) {
						t.Errorf("a session has the id %q in %s", id, l)
					} else {
						seen[id] = true
					}
				}
				for _, f := range m.FollowUps {
					if id := f.ID.In(l); seen[id] || !workshops.ValidID(id) {
						t.Errorf("a follow-up has the id %q in %s", id, l)
					}
				}
			}
		})
	}
}

// Both languages whole: a text that is there in one is there in the other.
func TestEveryTextIsInBothLanguages(t *testing.T) {
	err := fs.WalkDir(templates.Files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".yaml" {
			return err
		}
		data, err := fs.ReadFile(templates.Files, name)
		if err != nil {
			return err
		}
		var doc yaml.Node
		if err := yaml.Unmarshal(data, &doc); err != nil {
			t.Errorf("%s: %v", name, err)
			return nil
		}
		wholeTexts(t, name, &doc)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func wholeTexts(t *testing.T, name string, n *yaml.Node) {
	texts := map[string]string{}
	for i, child := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 1 && (n.Content[i-1].Value == "sv" || n.Content[i-1].Value == "en") {
			texts[n.Content[i-1].Value] = strings.TrimSpace(child.Value)
		}
		wholeTexts(t, name, child)
	}
	if len(texts) > 0 && (texts["sv"] == "" || texts["en"] == "") {
		t.Errorf("%s:%d is in one language only", name, n.Line)
	}
}
