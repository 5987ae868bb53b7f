package workshops_test

import (
	"slices"
	"testing"
)

// Two leaders have written down the same problem, each in a record of their
// own; a later record says that the two are one.
func TestEntriesAreJoined(t *testing.T) {
	st := state(t, soundSeries(t, wednesday, checkIn(`problems:
  - {id: medicin, what: Medicinen tar slut på helgen, category: pharmacy, moment: Fredag}
  - {id: piller, what: Pillren räcker inte, category: pharmacy}
actions:
  - {id: fylla-pa, what: Fylla på i tid, problem: [medicin, apotek]}
`), change{file: "records/2026-11-21-samma.yaml", to: `check-in: samma
date: 2026-11-21
problems:
  - {id: piller, same-as: medicin}
  - {id: medicin, same-as: apotek}
`}), "")
	apotek := st.Entry("problems", "apotek")
	if st.Entry("problems", "medicin") != apotek || st.Entry("problems", "piller") != apotek {
		t.Fatal("the ids do not lead to the one entry")
	}
	if got := ids(st.Entries("problems")); got != "apotek sopor" {
		t.Errorf("the register holds %q", got)
	}
	if got := apotek.Str("what"); got != "Läkemedel är slut innan någon har hämtat nya" {
		t.Errorf("the one that stays says %q", got)
	}
	if got := apotek.Str("moment"); got != "Fredag" {
		t.Errorf("it has not taken over what it lacked: %q", got)
	}
	if got := st.Entry("actions", "fylla-pa").List("problem"); !slices.Equal(got, []string{"apotek"}) {
		t.Errorf("the action is about %q", got)
	}
	var joined []string
	for _, e := range apotek.Joined {
		joined = append(joined, e.ID)
		if len(e.History) == 0 || e.Str("what") == "" {
			t.Errorf("%s has lost its history", e.ID)
		}
	}
	if !slices.Equal(joined, []string{"medicin", "piller"}) {
		t.Errorf("joined are %q", joined)
	}
	// Before the record that joins them they were three.
	if got := ids(state(t, st.Series, "2026-11-20").Entries("problems")); got != "apotek sopor medicin piller" {
		t.Errorf("the day before the register held %q", got)
	}
}
