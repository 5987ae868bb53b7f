package render

import (
	"slices"
	"strings"
	"testing"

	"samverka/templates"
	"samverka/workshops"
)

func session(t *testing.T, changes ...workshops.Change) *workshops.Record {
	return record(t, workshops.OccasionSession, "traff-1", "2027-01-28", changes...)
}

// Numbers of one sentence are all in words or all in figures.
func TestNumbersOfASentence(t *testing.T) {
	v := viewOf(t, reported(t), "2027-02-01")
	for _, c := range []struct {
		numbers []int
		want    string
	}{
		{[]int{9, 11}, "nio elva"}, {[]int{9, 14}, "9 14"}, {[]int{1, 0}, "en ingen"}, {[]int{0, 14}, "ingen 14"},
	} {
		if got := strings.Join(v.InWords(c.numbers...), " "); got != c.want {
			t.Errorf("%v are %q, want %q", c.numbers, got, c.want)
		}
	}
	if got := v.InNeuterWords(1); got[0] != "ett" {
		t.Errorf("one of an ett-word is %q", got[0])
	}
	english, err := templates.TextsIn("en")
	if err != nil {
		t.Fatal(err)
	}
	s := reported(t)
	s.Plan.Language = workshops.English
	if got := NewView(s, day(t, "2027-02-01"), english).InWords(0, 5); got[0] != "none" {
		t.Errorf("nobody of five is %q", got[0])
	}
}

// The sentence about outcomes agrees in number, and says so when one outcome
// holds for all.
func TestOutcomeSentence(t *testing.T) {
	problem := func(id, outcome string) workshops.Change {
		return change("problems", id, "what", id, "outcome", outcome)
	}
	for _, c := range []struct {
		outcomes []string
		want     string
	}{
		{nil, ""},
		{[]string{"solved"}, "det är löst"},
		{[]string{"new", "new"}, "båda är identifierade men inte påbörjade"},
		{[]string{"solved", "solved", "solved"}, "alla tre är lösta"},
		{[]string{"solved", "ongoing", "ongoing", "dropped"}, "ett är löst, två är under arbete och ett har skrivits av"},
	} {
		var changes []workshops.Change
		for i, outcome := range c.outcomes {
			changes = append(changes, problem(string(rune('a'+i)), outcome))
		}
		if got := viewOf(t, reported(t, session(t, changes...)), "2027-02-01").OutcomeClauses(); got != c.want {
			t.Errorf("%v: %q, want %q", c.outcomes, got, c.want)
		}
	}
}

// A problem's chain reaches what refers to it by way of a decision or an
// action (T11).
func TestChainOfAProblem(t *testing.T) {
	agreed := tested("gäller", "Nycklar ligger i skåpet")
	agreed.Fields["action"] = workshops.Value{Text: "köp"}
	v := viewOf(t, reported(t, session(t,
		change("problems", "nycklar", "what", "Nycklar saknas", "cause", "Ingen har dem"),
		change("problems", "annat", "what", "Något annat"),
		change("decisions", "skåp", "what", "Nyckelskåp", "problem", "nycklar"),
		change("actions", "köp", "what", "Köpa skåp", "decision", "skåp", "status", "done"),
		change("actions", "direkt", "what", "Räkna nycklar", "problem", "nycklar", "status", "ongoing"),
		agreed,
	)), "2027-02-01")
	c := v.Chains()[0]
	if got := entryIDs(c.Actions); !slices.Equal(got, []string{"köp", "direkt"}) {
		t.Errorf("actions %v", got)
	}
	if got := entryIDs(c.Agreements); !slices.Equal(got, []string{"gäller"}) {
		t.Errorf("agreements %v", got)
	}
	rows := v.ChainTable().Rows
	if got := rows[0][2].(string); !strings.Contains(got, "Beslut: Nyckelskåp\nÅtgärd: Köpa skåp") {
		t.Errorf("the row says %q", got)
	}
	if got := rows[1][2].(string); got != v.say("report.chain-nothing") {
		t.Errorf("a problem that led to nothing says %q", got)
	}
}

// A follow-up tells how every agreement was used then: what its record does
// not mention is as it was, and what had ended before is left out.
func TestFollowUpCarriesOver(t *testing.T) {
	s := reported(t,
		session(t, tested("a", "A"), tested("b", "B"), tested("c", "C")),
		record(t, workshops.OccasionFollowUp, "tre", "2027-05-03", change("agreements", "a", "use", "as-intended"),
			change("agreements", "b", "use", "as-intended"), change("agreements", "c", "use", "replaced")),
		record(t, workshops.OccasionFollowUp, "sex", "2027-08-02", change("agreements", "b", "use", "partly")),
	)
	s.Records[1].StillHere = 1
	got := viewOf(t, s, "2027-09-01").FollowUps()
	if want := "två överenskommelser används som tänkt och en har ersatts av något annat"; got[0].Uses != want {
		t.Errorf("after three months %q, want %q", got[0].Uses, want)
	}
	if want := "en överenskommelse används som tänkt och en används delvis"; got[1].Uses != want {
		t.Errorf("after six months %q, want %q", got[1].Uses, want)
	}
}

// The report withholds what a group of this size may not show, in words and in
// diagrams.
func TestThemeOfAFewAnswers(t *testing.T) {
	s := reported(t)
	asked(s, 1, map[string][]string{"before": {"1", "2", "2", "3"}, "after": {"4", "4", "5", "5"}})
	v := viewOf(t, s, "2027-09-01")
	f := v.Results("collaboration")
	if len(v.Presentable(f)) != 0 || v.RoundsAnswered() != 0 {
		t.Error("four answers are presented")
	}
	w := v.Themes(f)[0]
	if w.Shown || w.Rise != nil || w.Most != nil || w.Ceiling != nil {
		t.Errorf("four answers are told of: %+v", w)
	}
	for _, g := range v.ThemeDiagram(f, w).Groups {
		for _, b := range g.Bars {
			if b.Withheld == "" || len(b.Counts) > 0 {
				t.Errorf("four answers are drawn: %+v", b)
			}
		}
	}
}

// What is said of a theme: where most rose, where most fell, and nothing of
// falls where nobody fell.
func TestThemeInWords(t *testing.T) {
	s := reported(t)
	asked(s, 2, map[string][]string{
		"before": {"14", "24", "24", "34", "34", "24"},
		"after":  {"44", "44", "33", "44", "34", "43"},
	})
	v := viewOf(t, s, "2027-09-01")
	w := v.Themes(v.Results("collaboration"))[0]
	if w.Rise == nil || w.Rise.Text != "Påstående 1" || w.Rise.Higher != 5 || w.Rise.Before != "2" || w.Rise.After != "4" {
		t.Errorf("most rose on %+v", w.Rise)
	}
	if w.Fall == nil || w.Fall.Text != "Påstående 2" || w.Fall.Lower != 2 || w.NoFall {
		t.Errorf("most fell on %+v", w.Fall)
	}
	if w.Ceiling != nil {
		t.Error("six answers show how many had the highest already")
	}
	if got := (&ChangeWords{PairChange: workshops.PairChange{Pairs: 5, Higher: 5}}).Way(); got != "higher" {
		t.Errorf("all rose, but the way is %q", got)
	}
}

// Everybody is asked for by the function that is to do it.
func TestFunctionsOfAList(t *testing.T) {
	v := viewOf(t, reported(t), "2027-02-01")
	e := &workshops.Entry{Register: v.Register("continuation"), Fields: map[string]workshops.Value{
		"decider": {Items: []string{"chef, Ekbackens hemtjänst", "verksamhetschef"}},
	}}
	if got, want := v.Functions(e, "decider"), "chef (Ekbackens hemtjänst) och verksamhetschef"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// A quotation at the end of a sentence leaves it with one stop.
func TestCite(t *testing.T) {
	v := viewOf(t, reported(t), "2027-02-01")
	for text, want := range map[string]string{"Vi ses": "”Vi ses”.", "Vi ses.": "”Vi ses”.", "Ses vi?": "”Ses vi?”"} {
		if got := v.Cite(text); got != want {
			t.Errorf("%q is cited %q, want %q", text, got, want)
		}
	}
}

// Points keep the numbers that problems have in every other document.
func TestQuadrantKeepsNumbers(t *testing.T) {
	v := viewOf(t, reported(t, session(t,
		change("problems", "a", "what", "A"),
		change("problems", "b", "what", "B", "benefit", "5", "effort", "2"),
	)), "2027-02-01")
	f := v.QuadrantFigure(v.Placed())
	if len(f.Points) != 1 || f.number(0) != "2" || f.Field(f.Points[0]) != "Gör nu" {
		t.Errorf("%+v, number %s, field %q", f.Points, f.number(0), f.Field(f.Points[0]))
	}
}
