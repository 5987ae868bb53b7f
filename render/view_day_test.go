package render

import (
	"slices"
	"testing"

	"samverka/workshops"
)

func entryIDs(entries []*workshops.Entry) []string {
	var out []string
	for _, e := range entries {
		out = append(out, e.ID)
	}
	return out
}

// What is written of a session shows the series of its own day: the guide what
// is carried over to it, the notes what was known when it ended.
func TestDayOfASession(t *testing.T) {
	s := twoParties(t,
		record(t, workshops.OccasionCheckIn, "forarbete", "2027-01-10", change("actions", "gammal", "what", "Ringa", "status", "pågår")),
		record(t, workshops.OccasionSession, "traff-1", "2027-01-28",
			change("actions", "gammal", "status", "klar"), change("actions", "ny", "what", "Skriva", "status", "pågår")),
		record(t, workshops.OccasionCheckIn, "avstamning", "2027-02-10", change("actions", "ny", "status", "klar"), change("actions", "sen", "what", "Mäta")),
	)
	v := viewOf(t, s, "2027-03-01").For(&Job{Session: s.Plan.Sessions[0]})
	if got := entryIDs(v.Eve().Due("actions")); !slices.Equal(got, []string{"gammal"}) {
		t.Errorf("carried over: %v", got)
	}
	then := v.AsOf(v.Record.Date)
	if got := entryIDs(then.Open("actions")); !slices.Equal(got, []string{"ny"}) {
		t.Errorf("open when the session ended: %v", got)
	}
	if got := entryIDs(then.Closed("actions")); !slices.Equal(got, []string{"gammal"}) {
		t.Errorf("closed when the session ended: %v", got)
	}
	if added, updated := entryIDs(then.Added("actions")), entryIDs(then.Updated("actions")); !slices.Equal(added, []string{"ny"}) || !slices.Equal(updated, []string{"gammal"}) {
		t.Errorf("added %v, updated %v", added, updated)
	}
	if got := entryIDs(v.Closed("actions")); !slices.Equal(got, []string{"gammal", "ny"}) {
		t.Errorf("the view itself has changed: %v", got)
	}
}

// Before a session is held, nothing later than today is looked at.
func TestEveOfASessionToCome(t *testing.T) {
	s := twoParties(t)
	v := viewOf(t, s, "2027-01-05").For(&Job{Session: s.Plan.Sessions[0]})
	if got := v.Eve().Today; got != day(t, "2027-01-05") {
		t.Errorf("the eve is %v", got)
	}
}

// Notes stand in the order of the agenda, whatever the order they were written.
func TestNotesByTopic(t *testing.T) {
	s := twoParties(t, record(t, workshops.OccasionSession, "traff-1", "2027-01-28",
		change("notes", "a", "item", "Sommaren", "what", "vikarier"),
		change("notes", "b", "item", "problems", "what", "elva problem"),
		change("notes", "c", "item", "welcome", "what", "alla var med"),
		change("notes", "d", "item", "problems", "what", "ett till"),
		change("notes", "e", "what", "utan rubrik"),
	))
	v := viewOf(t, s, "2027-03-01").For(&Job{Session: s.Plan.Sessions[0]})
	var got []string
	for _, topic := range v.NotesByTopic() {
		got = append(got, topic.Title)
		got = append(got, entryIDs(topic.Notes)...)
	}
	want := []string{"", "e", "Välkomna", "c", "Vad skaver?", "b", "d", "Sommaren", "a"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
