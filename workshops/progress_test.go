package workshops_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

func TestAttendanceIsCountedByParty(t *testing.T) {
	s := soundSeries(t, wednesday, checkIn("attendance:\n  vardcentral: {present: [vc-2]}\n"))
	want := map[string][]string{
		"traff-1": {"hemtjanst 3 0 0", "vardcentral 2 1 0"},
		"traff-2": {"hemtjanst 2 0 1", "vardcentral 3 0 0"},
		"traff-3": {"hemtjanst 3 0 0", "vardcentral 3 0 0"},
		"mer":     {"hemtjanst 0 0 0", "vardcentral 1 0 0"},
	}
	for _, r := range s.Records {
		var got []string
		for _, h := range s.Headcounts(r) {
			got = append(got, fmt.Sprintf("%s %d %d %d", h.Party.ID, h.Present, h.Excused, h.Absent))
		}
		if !slices.Equal(got, want[r.Occasion]) {
			t.Errorf("%s: %q, want %q", r.Occasion, got, want[r.Occasion])
		}
	}
}

// Check-ins are not sessions: who was there counts for nothing.
func TestAttendedCountsPeopleNotTimes(t *testing.T) {
	s := soundSeries(t, wednesday, checkIn("attendance:\n  vardcentral: {present: [vc-2]}\n"))
	tests := []struct {
		asOf       string
		any, every int
	}{
		{"2026-09-23", 0, 0},
		{"2026-09-24", 5, 5},
		{"2026-10-22", 6, 4}, // ht-3 was away from one, vc-3 from the other
		{"", 6, 4},
	}
	for _, test := range tests {
		if some, every := state(t, s, test.asOf).Attended(); some != test.any || every != test.every {
			t.Errorf("on %q: %d at some, %d at every, want %d and %d", test.asOf, some, every, test.any, test.every)
		}
	}
}

func TestSessionsToCome(t *testing.T) {
	s := soundSeries(t, wednesday)
	for _, test := range []struct{ asOf, next, held string }{
		{"2026-09-23", "traff-1", ""},
		{"2026-09-24", "traff-2", "traff-1"},
		{"2026-10-21", "traff-2", "traff-1"},
		{"", "", "traff-1 traff-2 traff-3"},
	} {
		st := state(t, s, test.asOf)
		next := ""
		if n := st.NextSession(); n != nil {
			next = n.ID
		}
		if next != test.next {
			t.Errorf("on %q the next session is %q, want %q", test.asOf, next, test.next)
		}
		for _, session := range s.Plan.Sessions {
			r := st.Held(session.ID)
			if wanted := contains(strings.Fields(test.held), session.ID); (r != nil) != wanted {
				t.Errorf("on %q %s is held: %v", test.asOf, session.ID, r != nil)
			}
		}
	}
	if got := s.OccasionKind("traff-1") + s.OccasionKind("uppfoljning-3-man") + s.OccasionKind("mer"); got != "sessionfollow-upcheck-in" {
		t.Errorf("the kinds of occasion are %q", got)
	}
}

func TestOccasionsHaveTitles(t *testing.T) {
	s := soundSeries(t, wednesday, checkIn(""), change{file: "records/2027-02-18-u.yaml", to: "follow-up: uppfoljning-3-man\ndate: 2027-02-18\n"})
	want := []string{"Lära känna varandra", "Hitta vägar", "Hålla kontakten", "mer", "Uppföljning efter tre månader"}
	var got []string
	for _, r := range s.Records {
		got = append(got, s.Occasion(r))
	}
	if !slices.Equal(got, want) {
		t.Errorf("the occasions are %q, want %q", got, want)
	}
}

func TestProblemsArePlaced(t *testing.T) {
	tests := []struct {
		benefit, effort string
		want            workshops.Quadrant
		sv, en          string
	}{
		{"", "", workshops.NotPlaced, "", ""},
		{"5", "", workshops.NotPlaced, "", ""},
		{"", "1", workshops.NotPlaced, "", ""},
		{"4", "3", workshops.DoNow, "Gör nu", "Do now"},
		{"5", "1", workshops.DoNow, "Gör nu", "Do now"},
		{"4", "4", workshops.PlanFor, "Planera", "Plan"},
		{"3", "3", workshops.IfTime, "Gör om det blir tid över", "Do if there is time"},
		{"1", "4", workshops.Refrain, "Avstå", "Leave"},
	}
	reg := soundSeries(t, wednesday).Register("problems")
	for _, test := range tests {
		e := &workshops.Entry{Register: reg, Fields: map[string]workshops.Value{"benefit": {Text: test.benefit}, "effort": {Text: test.effort}}}
		if got := workshops.QuadrantOf(e); got != test.want {
			t.Errorf("benefit %q and effort %q is %d, want %d", test.benefit, test.effort, got, test.want)
		}
		inBoth(t, "quadrant", workshops.Computations["quadrant"](e, nil).In, test.sv, test.en)
	}
}

func TestAgreementsStandOrHang(t *testing.T) {
	tests := []struct {
		yes, no int
		sv      string
	}{
		{0, 0, ""},
		{7, 0, "Står på egna ben"},
		{6, 1, "Nästan – åtgärda det som saknas"},
		{5, 2, "Nästan – åtgärda det som saknas"},
		{4, 3, "Hänger på enskilda personer"},
		{0, 7, "Hänger på enskilda personer"},
		{6, 0, "Inte färdigbedömd"},
		{0, 1, "Inte färdigbedömd"},
	}
	for _, test := range tests {
		e := &workshops.Entry{Fields: map[string]workshops.Value{}}
		for i, q := range workshops.SustainabilityQuestions {
			switch {
			case i < test.yes:
				e.Fields[q] = workshops.Value{Text: "yes"}
			case i < test.yes+test.no:
				e.Fields[q] = workshops.Value{Text: "no"}
			}
		}
		got := workshops.SustainabilityOf(e)
		if got.Yes != test.yes || got.Answered != test.yes+test.no || !slices.Equal(got.Missing, workshops.SustainabilityQuestions[test.yes:]) {
			t.Errorf("%d yes and %d no: %+v", test.yes, test.no, got)
		}
		if v := got.Verdict(); v.SV != test.sv || (v.EN == "") != (v.SV == "") {
			t.Errorf("%d yes and %d no: %q and %q, want %q", test.yes, test.no, v.SV, v.EN, test.sv)
		}
	}
}

func TestActionsAreLateTheDayAfter(t *testing.T) {
	s := soundSeries(t, wednesday, reopened)
	for on, sv := range map[string]string{"2026-11-17": "ej påbörjad", "2026-11-18": "försenad", "2026-11-19": "försenad"} {
		st := state(t, s, on)
		if got := workshops.Computations["action-state"](st.Entry("actions", "skriva-rutin"), st).SV; got != sv {
			t.Errorf("on %s the action is %q, want %q", on, got, sv)
		}
	}
	st := state(t, soundSeries(t, wednesday), "")
	if got := workshops.ActionState(st.Entry("actions", "skriva-rutin"), day(t, "2027-01-01")).SV; got != "klar" {
		t.Errorf("an action that is done is %q", got)
	}
}
