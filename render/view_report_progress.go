package render

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"samverka/workshops"
)

// OutcomeClauses says what came of the problems (T11): "fem är lösta, tre
// pågår och två har lyfts till chef eller styrgrupp". Empty without problems.
func (v *View) OutcomeClauses() string {
	var tallies []tally
	for _, o := range v.State.Outcomes() {
		tallies = append(tallies, tally{v.saidOf("report.outcome.", o.Outcome.Value), len(o.Entries), o.Outcome.Label.In(v.lang)})
	}
	return v.clauses(workshops.Neuter, tallies)
}

// ActionClauses says how the actions stand: "fem är klara, två pågår och en är
// försenad". Empty without actions.
func (v *View) ActionClauses() string { return v.clauses(workshops.Common, v.actionTallies()) }

// ActionRelative says how a single action stands, as a clause that hangs on the
// word for it: "som inte är påbörjad".
func (v *View) ActionRelative() string {
	for _, t := range v.actionTallies() {
		if t.n > 0 {
			return v.say(t.id, "Count", 1, "Number", v.say("report.which"))
		}
	}
	return ""
}

func (v *View) actionTallies() []tally {
	c := v.Status.Actions
	still := map[string]int{}
	for _, e := range v.Open("actions") {
		if !workshops.Overdue(e, v.Today) {
			still[e.Str("status")]++
		}
	}
	return []tally{
		{id: "report.actions.done", n: c.Done}, {id: "report.actions.ongoing", n: c.Open - c.Overdue - still["not-started"] - still["paused"]},
		{id: "report.actions.not-started", n: still["not-started"]}, {id: "report.actions.paused", n: still["paused"]},
		{id: "report.actions.overdue", n: c.Overdue}, {id: "report.actions.dropped", n: c.Dropped},
	}
}

// LiftClauses says how the matters stand that were raised with managers: "en
// är besvarad och två väntar på svar". Empty without such.
func (v *View) LiftClauses() string {
	return v.choiceClauses("lifts", "status", "report.lifts.", workshops.Common)
}

// AgreementKinds says of what kinds the agreements are: "tre rutiner och två
// kontaktvägar".
func (v *View) AgreementKinds() string {
	reg := v.Register("agreements")
	if reg == nil {
		return ""
	}
	var numbers []int
	var parts []string
	for _, c := range reg.Field("kind").Choices {
		if n := len(v.Where("agreements", "kind", c.Value)); n > 0 {
			numbers = append(numbers, n)
			parts = append(parts, c.Value)
		}
	}
	for i, words := range v.InWords(numbers...) {
		choice := reg.Field("kind").ChoiceLabel(parts[i]).In(v.lang)
		parts[i] = v.say(v.saidOf("report.agreements.", parts[i]), "Count", numbers[i], "Number", words, "Label", choice)
	}
	return workshops.List(v.lang, parts)
}

// Verdicts counts the agreements in use by what the seven questions say of
// them (T13). It counts; it never adds answers of different agreements up.
type Verdicts struct {
	All, Own, Nearly, Persons, Unassessed int
}

// Most tells whether more than half of the agreements stand on their own or
// nearly do.
func (c Verdicts) Most() bool { return 2*(c.Own+c.Nearly) > c.All }

// Verdicts gives how many agreements stand on their own.
func (v *View) Verdicts() Verdicts {
	var out Verdicts
	for _, e := range v.Open("agreements") {
		s := workshops.SustainabilityOf(e)
		out.All++
		switch {
		case s.Answered < len(workshops.SustainabilityQuestions):
			out.Unassessed++
		case s.Yes == len(workshops.SustainabilityQuestions):
			out.Own++
		case s.Yes >= 5:
			out.Nearly++
		default:
			out.Persons++
		}
	}
	return out
}

// VerdictClauses says the same in words: "tre står på egna ben och två hänger
// på enskilda personer".
func (v *View) VerdictClauses() string {
	c := v.Verdicts()
	return v.clauses(workshops.Common, []tally{
		{id: "report.verdict.own", n: c.Own}, {id: "report.verdict.nearly", n: c.Nearly},
		{id: "report.verdict.persons", n: c.Persons}, {id: "report.verdict.unassessed", n: c.Unassessed},
	})
}

// Lacks says what an agreement needs to stand on its own, as things to do:
// "utse en ersättare".
func (v *View) Lacks(e *workshops.Entry) []string {
	var out []string
	for _, q := range workshops.SustainabilityOf(e).Missing {
		out = append(out, v.say("report.lack."+q))
	}
	return out
}

// Assessed tells whether all seven questions about an agreement are answered.
func (v *View) Assessed(e *workshops.Entry) bool {
	return workshops.SustainabilityOf(e).Answered == len(workshops.SustainabilityQuestions)
}

// Reach is what one party can turn to another with.
type Reach struct {
	From, To  *workshops.Party
	Questions []string
}

// Reaches gives every ordered pair of parties with the kinds of question that
// there is a contact path for (T12): the pair without any is there too.
func (v *View) Reaches() []Reach {
	var out []Reach
	for _, from := range v.Plan.Parties {
		for _, to := range v.Plan.Parties {
			if !v.PathNeeded(from, to) {
				continue
			}
			d := Reach{From: from, To: to}
			for _, e := range v.Open("contacts") {
				if e.Str("from") == from.ID && e.Str("to") == to.ID {
					d.Questions = append(d.Questions, inside(v.Show(e, "question")))
				}
			}
			slices.SortFunc(d.Questions, workshops.CompareSwedish)
			d.Questions = slices.Compact(d.Questions)
			out = append(out, d)
		}
	}
	return out
}

// SameReach gives the kinds of question when there are contact paths for the
// same ones in every direction, nil otherwise.
func (v *View) SameReach() []string {
	reaches := v.Reaches()
	for _, r := range reaches {
		if !slices.Equal(r.Questions, reaches[0].Questions) {
			return nil
		}
	}
	if len(reaches) == 0 {
		return nil
	}
	return reaches[0].Questions
}

// inside is a label as it stands inside a sentence: without its first capital,
// unless it is an abbreviation.
func inside(label string) string {
	first, size := utf8.DecodeRuneInString(label)
	if next, _ := utf8.DecodeRuneInString(label[size:]); unicode.IsUpper(next) {
		return label
	}
	return string(unicode.ToLower(first)) + label[size:]
}
