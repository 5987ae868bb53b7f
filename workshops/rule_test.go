package workshops_test

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"testing"

	"samverka/templates"
	"samverka/workshops"
)

// ruleCase is one thing that a rule finds, and the nearest thing that it does
// not. Where the finding stands is marked with « in what fires.
type ruleCase struct {
	rule, variant string
	severity      workshops.Severity
	fires, silent []change
	on            string // the day that the series is checked, a Wednesday unless something is said
	about         string // the session that is asked about, empty when none is
}

// check gives what is found in a series with some changes, and the place that
// is marked.
func (c ruleCase) check(t *testing.T, changes []change) (workshops.Diagnostics, workshops.Place) {
	t.Helper()
	f, at := sound(t).with(t, changes...)
	s, today := f.series(t, cmp.Or(c.on, wednesday)), day(t, cmp.Or(c.on, wednesday))
	ds := workshops.Check(s, today)
	if c.about != "" {
		ds = append(ds, workshops.CheckSession(s, workshops.Rules[c.rule].Asked, s.Plan.Session(c.about), today)...)
	}
	return of(c.rule, ds), at
}

var ruleCases = slices.Concat(planRuleCases, sessionRuleCases, modelRuleCases, recordRuleCases, actionRuleCases,
	contactRuleCases, agreementRuleCases, chainRuleCases, unitRuleCases, takingPartRuleCases, taskRuleCases, riskRuleCases,
	sharedRuleCases, answerRuleCases, claimRuleCases, teamRuleCases, teamLogRuleCases, levelRuleCases, meetingRuleCases,
	reportRuleCases, beforeRuleCases, afterRuleCases)

func TestRulesFindAndStaySilent(t *testing.T) {
	for _, test := range ruleCases {
		name := test.rule
		if test.variant != "" {
			name += "." + test.variant
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			found, at := test.check(t, test.fires)
			if at.IsZero() {
				t.Fatal("the test does not say where")
			}
			if len(found) != 1 || found[0].Variant != test.variant || found[0].Place != at || found[0].Severity != test.severity {
				t.Errorf("found %v, want %q of severity %d at %v", found, test.variant, test.severity, at)
			}
			for _, d := range found {
				hasWords(t, d)
			}
			if found, _ := test.check(t, test.silent); len(found) > 0 {
				t.Errorf("found %v where there is nothing to find", found)
			}
		})
	}
}

// hasWords wants the words of a diagnostic to be there in both languages.
func hasWords(t *testing.T, d workshops.Diagnostic) {
	t.Helper()
	for _, l := range workshops.Languages {
		words, err := templates.TextsIn(string(l))
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range []string{d.TextID(), d.TextID() + ".do"} {
			if said := words.Say(id, workshops.ArgsIn(d.Args, l)); said == id || strings.Contains(said, "<no value>") {
				t.Errorf("%s: %s has no words, or not enough to fill them in: %s", l, id, said)
			}
		}
	}
}

// Every rule has a test that it fires, and one of something near that it stays
// silent for.
func TestEveryRuleIsTested(t *testing.T) {
	for _, name := range slices.Sorted(maps.Keys(workshops.Rules)) {
		tested := slices.ContainsFunc(ruleCases, func(c ruleCase) bool {
			return c.rule == name && len(c.fires) > 0 && len(c.silent) > 0
		})
		if !tested {
			t.Errorf("the rule %q is not tested to fire and to stay silent", name)
		}
	}
	for _, c := range ruleCases {
		if _, known := workshops.Rules[c.rule]; !known {
			t.Errorf("there is no rule %q to test", c.rule)
		}
		if len(c.silent) == 0 {
			t.Errorf("%s.%s is not tested to stay silent", c.rule, c.variant)
		}
	}
}

// of gives the findings of one rule.
func of(rule string, ds workshops.Diagnostics) workshops.Diagnostics {
	return slices.DeleteFunc(slices.Clone(ds), func(d workshops.Diagnostic) bool { return d.Rule != rule })
}

func TestRulesAreSwitchedOffByName(t *testing.T) {
	missing := change{"series.yaml", "    place: Lokal Eken\n    answer-by: 2026-09-17\n", ""}
	off := func(rule string) change {
		return change{"series.yaml", "follow-ups:", "switched-off:\n  - «{rule: " + rule + ", reason: Lokalen bestäms senare}\nfollow-ups:"}
	}
	tests := []struct {
		name    string
		changes []change
		want    []string
	}{
		{"not switched off", []change{missing}, []string{"left-to-fill-in/place"}},
		{"switched off", []change{missing, off("left-to-fill-in")}, nil},
		{"another one", []change{missing, off("record-date")}, []string{"left-to-fill-in/place"}},
		{"no such rule", []change{missing, off("left-to-fil-in")}, []string{"left-to-fill-in/place", "unknown-rule/"}},
		{
			"a rule of the model", []change{{"templates/models/prov.yaml", "session-count: {count: 3}", "session-count: {count: 4}"}, off("session-count")},
			nil,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f, at := sound(t).with(t, test.changes...)
			var got []string
			for _, d := range workshops.Check(f.series(t, wednesday), day(t, wednesday)) {
				got = append(got, d.Rule+"/"+d.Variant)
				if d.Rule == "unknown-rule" && (d.Place != at || d.Args["Near"] != "left-to-fill-in") {
					t.Errorf("unknown rule at %v near %v", d.Place, d.Args["Near"])
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("found %v, want %v", got, test.want)
			}
		})
	}
}

func TestModelsAndRegistersAskForKnownRules(t *testing.T) {
	s := soundSeries(t, wednesday, change{"templates/models/prov.yaml", "communication-last:", "communication-first:"})
	found := of("unknown-rule", workshops.Check(s, day(t, wednesday)))
	if len(found) != 1 || found[0].Severity != workshops.Error || found[0].Place.File != "templates/models/prov.yaml" {
		t.Errorf("found %v", found)
	}
}

func TestFindingsComeInTheOrderOfTheFiles(t *testing.T) {
	s := soundSeries(t, wednesday,
		change{"series.yaml", "    principal: Region Eklandet\n", ""},
		change{"series.yaml", "term: ht26", "term: vt26"},
		change{"records/2026-09-24-traff-1.yaml", ", excused: [vc-3]", ""})
	ds := workshops.Check(s, day(t, wednesday))
	sorted := slices.Clone(ds)
	sorted.Sort()
	if len(ds) < 5 || !slices.EqualFunc(ds, sorted, func(a, b workshops.Diagnostic) bool { return a.Place == b.Place && a.Rule == b.Rule }) {
		t.Errorf("findings in the order %v", ds)
	}
}
