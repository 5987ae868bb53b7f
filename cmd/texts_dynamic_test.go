package cmd_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

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
	aidParts := []string{workshops.AidAnswers, workshops.AidPerforms, workshops.AidConsulted, workshops.AidInformed}
	stances := []string{"items", "activities"}
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
		`render withheldWords: "withheld." + string(w)`: prefixed("withheld.", constants("workshops", "Withheld")),
		`render Withheld: "withheld." + string(w)`:      prefixed("withheld.", constants("workshops", "Withheld")),
		`workshops sessionDates: string(reason.Kind)`:   constants("workshops", "DayOffKind"),
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
		`render GoalClauses: v.saidOf("team.goal.", c.Value)`: prefixed("team.goal.", choices("goals", "status")),
		// The parts that an actor may have in a step, and what their letters mean.
		`render aidCell: "motesplats.part." + part`:                 prefixed("motesplats.part.", aidParts),
		`render AidLetters: "motesplats.part." + part`:              prefixed("motesplats.part.", aidParts),
		`render AidLetters: "motesplats.part." + part + ".meaning"`: prefixed("motesplats.part.", suffixed(aidParts, ".meaning")),
		// The groups of organisations.
		`render Inventory: "motesplats.organisations." + group`: prefixed("motesplats.organisations.", workshops.Groups),
		`render groupsOf: "motesplats.group." + group`:          prefixed("motesplats.group.", workshops.Groups),
		// The registers whose stances documents tell.
		`render StanceClauses: "team." + register + ".proactive"`: prefixed("team.", suffixed(stances, ".proactive")),
		`render StanceClauses: "team." + register + ".reactive"`:  prefixed("team.", suffixed(stances, ".reactive")),
		`render StanceClauses: "team." + register + ".untagged"`:  prefixed("team.", suffixed(stances, ".untagged")),
		// The questions of sustainability.
		`render Lacks: "report.lack." + q`: prefixed("report.lack.", workshops.SustainabilityQuestions),
	}
}

func prefixed(prefix string, values []string) []string {
	out := make([]string, 0, len(values))
	for _, v := range values {
		out = append(out, prefix+v)
	}
	return out
}

func suffixed(values []string, suffix string) []string {
	out := make([]string, 0, len(values))
	for _, v := range values {
		out = append(out, v+suffix)
	}
	return out
}

func singular(folders []string) []string {
	var out []string
	for _, f := range folders {
		out = append(out, strings.TrimSuffix(f, "s"))
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
