package workshops_test

import (
	"fmt"
	"strings"
	"testing"

	"samverka/workshops"
)

func appointments(st *workshops.State, keep func(workshops.Appointment) bool) string {
	var out []string
	for _, a := range st.Appointments() {
		if keep(a) {
			out = append(out, fmt.Sprintf("%s:%s@%s#%d", a.Kind, a.ID, a.Day, a.Steps))
		}
	}
	return strings.Join(out, " ")
}

func TestAppointments(t *testing.T) {
	s := soundSeries(t, wednesday, late, change{third, "    form: möte varje termin\n", "    form: möte varje termin\n    convener: gruppledare@hemtjanst\n    next: 2027-01-14\n"},
		change{"series.yaml", "title: Hitta vägar\n", "title: Hitta vägar\n    cancelled: Lokalen brann\n"})
	st := state(t, s, "")
	all := appointments(st, func(workshops.Appointment) bool { return true })
	want := "session:traff-1@2026-09-24#0 session:traff-2@2026-10-22#0 session:traff-3@2026-11-19#0 actions/due:snart@2026-12-01#1 " +
		"lifts/answer-by:larm@2026-12-11#1 standing-meeting:fortsattning@2027-01-14#1 follow-up:uppfoljning-3-man@2027-02-18#0 " +
		"agreements/review:apotek-rutin@2027-05-20#2 actions/due:langt-bort@2027-06-01#1"
	if all != want {
		t.Errorf("appointments\n%s, want\n%s", all, want)
	}
	for _, a := range st.Appointments() {
		if a.Cancelled() != (a.ID == "traff-2") {
			t.Errorf("%s is cancelled: %v", a.ID, a.Cancelled())
		}
	}
	own := appointments(st, func(a workshops.Appointment) bool { return s.IsFor(a, "sjukskoterska@vardcentral") })
	if own != "session:traff-1@2026-09-24#0 session:traff-2@2026-10-22#0 session:traff-3@2026-11-19#0 follow-up:uppfoljning-3-man@2027-02-18#0" {
		t.Errorf("for the nurse: %s", own)
	}
	theirs := appointments(st, func(a workshops.Appointment) bool { return a.Session == nil && s.Concerns(a, "hemtjanst") })
	if theirs != "actions/due:snart@2026-12-01#1 standing-meeting:fortsattning@2027-01-14#1 follow-up:uppfoljning-3-man@2027-02-18#0 actions/due:langt-bort@2027-06-01#1" {
		t.Errorf("for home care: %s", theirs)
	}
}

// A session that is called off is neither missed nor waited for.
func TestCancelledSession(t *testing.T) {
	off := change{"series.yaml", "title: Hålla kontakten\n", "title: Hålla kontakten\n    cancelled: Lokalen brann\n"}
	status := workshops.StatusOf(soundSeries(t, wednesday, coming, off), day(t, wednesday))
	if status.Planned != 2 || status.HeldOf != 2 || len(status.Missed) > 0 || status.Next != nil {
		t.Errorf("%d of %d held, %d missed, next %v", status.HeldOf, status.Planned, len(status.Missed), status.Next)
	}
}
