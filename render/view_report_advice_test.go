package render

import (
	"strings"
	"testing"

	"samverka/workshops"
)

func kinds(all []Recommendation) string {
	var out []string
	for _, r := range all {
		out = append(out, r.Kind)
	}
	return strings.Join(out, " ")
}

// The decision on how to go on comes first, then what should have been done,
// then the rest.
func TestRecommendationsInOrder(t *testing.T) {
	v := viewOf(t, reported(t, session(t,
		change("lifts", "svar", "what", "Får vi tid?", "to", "chefen", "status", "waiting", "answer-by", "2027-06-01"),
		change("actions", "sen", "what", "Skriva rutin", "owner", "gruppledare", "due", "2027-02-10"),
		change("actions", "ingen", "what", "Ringa runt", "due", "2027-04-10"),
		tested("håller", "A"), tested("brister", "B", "has-deputy"),
		change("continuation", "f", "state", "undecided", "decider", "äldreomsorgschef", "decided-by", "2027-05-01"),
	)), "2027-03-01")
	all := v.Recommendations()
	if got, want := kinds(all), "decision overdue lift agreement unowned follow-up follow-up"; got != want {
		t.Fatalf("%s, want %s", got, want)
	}
	if r := all[0]; r.Who != "Äldreomsorgschef" || r.When != "1 maj 2027" || r.By != "Senast den 1 maj 2027." {
		t.Errorf("the decision: %+v", r)
	}
	if r := all[1]; !strings.HasPrefix(r.When, "snarast") || !strings.Contains(r.When, "10 februari 2027") {
		t.Errorf("what is late: %+v", r)
	}
	if r := all[2]; !strings.HasSuffix(r.What, "”Får vi tid?”") {
		t.Errorf("a question in quotation marks has a second stop: %q", r.What)
	}
	if r := all[3]; !strings.Contains(r.What, "”B”: utse en ersättare.") {
		t.Errorf("the agreement: %q", r.What)
	}
	if got, want := kinds(v.TopRecommendations(3)), "decision overdue lift"; got != want {
		t.Errorf("first %s, want %s", got, want)
	}
}

// Before the last session nobody is asked to decide on how to go on, to test
// agreements or to follow up.
func TestRecommendationsOnTheWay(t *testing.T) {
	s := reported(t, session(t, change("agreements", "a", "what", "A"), change("problems", "p", "what", "P")))
	s.Plan.Sessions = append(s.Plan.Sessions, &workshops.Session{ID: "traff-2", Number: 2, Date: day(t, "2027-03-28")})
	if got := viewOf(t, s, "2027-02-01").Recommendations(); len(got) > 0 {
		t.Errorf("asked for %s", kinds(got))
	}
}

// A series that has ended with everything done asks for nothing.
func TestNothingToRecommend(t *testing.T) {
	s := reported(t, session(t, tested("a", "A"), change("continuation", "f", "state", "ends")))
	s.Plan.FollowUps = nil
	if got := viewOf(t, s, "2027-02-01").Recommendations(); len(got) > 0 {
		t.Errorf("asked for %s", kinds(got))
	}
}
