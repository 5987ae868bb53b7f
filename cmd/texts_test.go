package cmd_test

import (
	"encoding/json"
	"io/fs"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"text/template"
	"text/template/parse"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// saying is the packages whose source says texts.
var saying = []string{"cmd", "render", "render/sheet", "workshops", "workshops/store"}

// dynamicIDs are the ids, rules and variants that the source does not spell
// out, by the place that says them. Each says where its values come from; an
// empty list stands for values that are found at another place.
func dynamicIDs(t *testing.T, sources map[string]*source) map[string][]string {
	t.Helper()
	library := store.NewLibrary(templates.Files, nil)
	constants := func(folder, kind string) []string {
		values := slices.DeleteFunc(slices.Clone(sources[folder].typed[kind]), func(s string) bool { return s == "" })
		if len(values) == 0 {
			t.Errorf("%s has no constants of the type %s", folder, kind)
		}
		return values
	}
	choices := func(register, field string) []string { return choices(t, library, register, field) }
	return map[string][]string{
		// What only passes on what it is given.
		`workshops Add: rule`:                 nil,
		`workshops Error: c.rule`:             nil,
		`workshops Warn: c.rule`:              nil,
		`workshops Note: c.rule`:              nil,
		`workshops checkOne: fault.Variant`:   nil, // of refuse
		`workshops checkKeyed: fault.Variant`: nil,
		`render clauses: t.id`:                nil, // of the tallies
		`render/sheet add: f.rule`:            nil, // of the faults of cells
		`render/sheet fault: rule`:            nil,
		`render/sheet Open: rule`:             nil, // of recognise
		`cmd sheetWords: id`:                  nil, // of WordsFrom
		`cmd line: d.TextID()`:                nil, // of the place that made the diagnostic
		`cmd line: d.TextID() + ".do"`:        nil,
		`cmd printSteps: step.ID`:             nil, // of nextSteps
		`cmd statusJSON: step.ID`:             nil,
		// Every rule that a model may have.
		`cmd showModel: "rule." + use.Rule`: prefixed("rule.", slices.Sorted(maps.Keys(workshops.Rules))),
		// The fates that are told; what was taken is counted instead.
		`cmd tellFates: "import.fate." + string(fate)`: prefixed("import.fate.",
			slices.DeleteFunc(constants("workshops", "Fate"), func(s string) bool { return s == string(workshops.Taken) })),
		// The parts of a pack that have a heading, and the formats of its files.
		`cmd group: "index." + phase`:              {"index.before", "index.during", "index.after"},
		`cmd group: "index.format." + file.format`: prefixed("index.format.", sources["cmd"].given("packFile", "format")),
		// The shapes that have a schema, and their fields without a label.
		`cmd schemaCommand: name`: append(sources["cmd"].keys("schemas"), sources["cmd"].consts["recordSchema"]),
		`cmd schemaFiles: name`:   nil, // two of the same
		`cmd describe: id`:        shapeTexts(),
		// The reasons for not showing a figure, and for a day being off.
		`render Withheld: "withheld." + string(w)`:   prefixed("withheld.", constants("workshops", "Withheld")),
		`workshops sessionDates: string(reason.Kind)`: constants("workshops", "DayOffKind"),
		// The faults of templates, and of workbooks that are too large.
		`render Diagnostic: string(e.Fault)`: constants("render", "Fault"),
		`render/sheet explain: cells.what`:   sources["render/sheet"].given("errCells", ""),
		// The folders of definitions, in the singular.
		`workshops/store decode: kind`: singular(sources["workshops/store"].first("read")),
		// A choice of a register has a clause of its own. One that a
		// municipality has added has that of others.
		`render OutcomeClauses: v.saidOf("report.outcome.", o.Outcome.Value)`: prefixed("report.outcome.", choices("problems", "outcome")),
		`render LiftClauses: v.saidOf("report.lifts.", c.Value)`:              prefixed("report.lifts.", choices("lifts", "status")),
		`render AgreementKinds: v.saidOf("report.agreements.", parts[i])`:     prefixed("report.agreements.", choices("agreements", "kind")),
		`render CauseClauses: v.saidOf("report.cause.", c.cause.Value)`:       prefixed("report.cause.", choices("problems", "cause-type")),
		`render usesAt: v.saidOf("report.use.", c.Value)`:                     prefixed("report.use.", choices("agreements", "use")),
		// A round of the built-in survey has a time of its own.
		`render when: id`: prefixed("report.when.", rounds(t, library, "collaboration")),
		// The questions of sustainability.
		`render Lacks: "report.lack." + q`: prefixed("report.lack.", workshops.SustainabilityQuestions),
	}
}

// shapeTexts lists the texts about the keys of every file that has a schema.
// Fields of registers have labels of their own.
func shapeTexts() []string {
	var ids []string
	seen := map[*workshops.Shape]bool{}
	var visit func(s *workshops.Shape)
	visit = func(s *workshops.Shape) {
		if s == nil || seen[s] {
			return
		}
		seen[s] = true
		for _, f := range s.Fields {
			if f.Label.IsZero() {
				ids = append(ids, "shape."+s.Name+"."+f.Name)
			}
			visit(f.Shape)
		}
	}
	for _, s := range []*workshops.Shape{
		workshops.PlanShape, workshops.RecordShape(nil), workshops.AnswersShape, workshops.ModelShape,
		workshops.RegisterShape, workshops.SurveyShape, workshops.DocumentShape, workshops.CatalogueShape,
	} {
		visit(s)
	}
	return ids
}

func rounds(t *testing.T, library *store.Library, survey string) []string {
	t.Helper()
	var ds workshops.Diagnostics
	s := library.Survey(survey, workshops.Place{}, &ds)
	if s == nil {
		t.Fatalf("there is no survey %s", survey)
	}
	var names []string
	for _, r := range s.Rounds {
		names = append(names, r.Name)
	}
	return names
}

func singular(folders []string) []string {
	var out []string
	for _, f := range folders {
		out = append(out, strings.TrimSuffix(f, "s"))
	}
	return out
}

func prefixed(prefix string, values []string) []string {
	out := make([]string, 0, len(values))
	for _, v := range values {
		out = append(out, prefix+v)
	}
	return out
}

// choices gives the choices of a field of a built-in register, and "other" for
// those that a municipality may add.
func choices(t *testing.T, library *store.Library, register, field string) []string {
	t.Helper()
	var ds workshops.Diagnostics
	r := library.Register(register, workshops.Place{}, map[string]*workshops.Catalogue{}, &ds)
	if r == nil || r.Field(field) == nil {
		t.Fatalf("there is no field %s of %s", field, register)
	}
	out := []string{"other"}
	for _, c := range r.Field(field).Choices {
		out = append(out, c.Value)
	}
	return out
}

// said finds every text that the program says.
func said(t *testing.T) []use {
	t.Helper()
	sources := map[string]*source{}
	for _, folder := range saying {
		sources[folder] = readSource(t, folder)
	}
	dynamic := dynamicIDs(t, sources)
	var uses []use
	for _, folder := range saying {
		f := newFinder(sources[folder], dynamic)
		for _, p := range f.problems {
			t.Error(p)
		}
		for _, key := range slices.Sorted(maps.Keys(f.stale)) {
			t.Errorf("nothing says %s any longer", key)
		}
		uses = append(uses, f.uses...)
	}
	for _, rule := range slices.Sorted(maps.Keys(workshops.Rules)) {
		uses = append(uses, use{id: "rule." + rule, at: "workshops.Rules"})
	}
	return append(uses, saidByDocuments(t)...)
}

// saidByDocuments finds the texts that the templates of documents say.
func saidByDocuments(t *testing.T) []use {
	t.Helper()
	call := regexp.MustCompile(`[.$\w]Say "([^"]+)"`)
	var uses []use
	err := fs.WalkDir(templates.Files, "documents", func(name string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".md") {
			return err
		}
		text, err := fs.ReadFile(templates.Files, name)
		for _, m := range call.FindAllStringSubmatch(string(text), -1) {
			uses = append(uses, use{id: m[1], at: name, args: map[string]bool{}})
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return uses
}

func TestTextsForEverythingSaid(t *testing.T) {
	uses := said(t)
	for _, lang := range workshops.Languages {
		words, err := templates.TextsIn(string(lang))
		if err != nil {
			t.Fatal(err)
		}
		for _, u := range uses {
			if !words.Has(u.id) {
				t.Errorf("%s: %s says %s, which has no text", lang, u.at, u.id)
			}
			if u.fault && !words.Has(u.id+".do") {
				t.Errorf("%s: %s finds %s, but no text says what to do", lang, u.at, u.id)
			}
		}
	}
}

func TestTextsAreAllSaid(t *testing.T) {
	needed := map[string]bool{}
	for _, u := range said(t) {
		needed[u.id] = true
		if u.fault {
			needed[u.id+".do"] = true
		}
	}
	words, err := templates.TextsIn(string(workshops.Swedish))
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range slices.Sorted(slices.Values(words.IDs())) {
		if !needed[id] {
			t.Errorf("nothing says %s", id)
		}
	}
}

// A text is filled in with what the place that says it gives, and a place that
// gives a count gets singular and plural.
func TestTextsHaveWhatTheyAreFilledInWith(t *testing.T) {
	uses := said(t)
	for _, lang := range workshops.Languages {
		all := rawTexts(t, string(lang))
		for _, u := range uses {
			ids := []string{u.id}
			if u.fault {
				ids = append(ids, u.id+".do")
			}
			for _, id := range ids {
				forms := all[id]
				if u.args == nil {
					continue
				}
				if u.args["Count"] != (len(forms) > 1) {
					t.Errorf("%s: %s gives a count: %v; %s has %d forms", lang, u.at, u.args["Count"], id, len(forms))
				}
				for _, text := range forms {
					for _, field := range demanded(t, id, text) {
						if !u.args[field] {
							t.Errorf("%s: %s does not give %s what it is filled in with: %s", lang, u.at, id, field)
						}
					}
				}
			}
		}
	}
}

// rawTexts reads the texts of a language with their forms.
func rawTexts(t *testing.T, lang string) map[string][]string {
	t.Helper()
	names, err := fs.Glob(templates.Files, "texts/"+lang+"/*.json")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]string{}
	for _, name := range names {
		data, err := fs.ReadFile(templates.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		var texts map[string]any
		if err := json.Unmarshal(data, &texts); err != nil {
			t.Fatal(err)
		}
		for id, text := range texts {
			switch text := text.(type) {
			case string:
				all[id] = []string{text}
			case map[string]any:
				for _, form := range text {
					all[id] = append(all[id], form.(string))
				}
			}
		}
	}
	return all
}

// demanded lists the fields that a text cannot do without: all but those that
// stand under an if that asks for them.
func demanded(t *testing.T, id, text string) []string {
	t.Helper()
	tree, err := template.New(id).Parse(text)
	if err != nil {
		t.Fatalf("%s: %v", id, err)
	}
	found := map[string]bool{}
	if tree.Tree != nil {
		demand(tree.Root, map[string]bool{}, found)
	}
	return slices.Sorted(maps.Keys(found))
}

func demand(n parse.Node, asked, found map[string]bool) {
	if n == nil || reflect.ValueOf(n).IsNil() {
		return
	}
	switch n := n.(type) {
	case *parse.ListNode:
		for _, each := range n.Nodes {
			demand(each, asked, found)
		}
	case *parse.ActionNode:
		demand(n.Pipe, asked, found)
	case *parse.PipeNode:
		for _, c := range n.Cmds {
			for _, arg := range c.Args {
				demand(arg, asked, found)
			}
		}
	case *parse.IfNode:
		own := map[string]bool{}
		demand(n.Pipe, map[string]bool{}, own)
		within := maps.Clone(asked)
		maps.Copy(within, own)
		demand(n.List, within, found)
		demand(n.ElseList, asked, found)
	case *parse.FieldNode:
		if !asked[n.Ident[0]] {
			found[n.Ident[0]] = true
		}
	}
}
