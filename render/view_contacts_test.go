package render

import (
	"testing"

	"samverka/workshops"
)

// A contact list answers the demanded kinds of question in both directions: with
// the paths there are, and rows to fill in for those that are missing (T12).
func TestDirections(t *testing.T) {
	v := viewOf(t, twoParties(t, record(t, workshops.OccasionSession, "traff-1", "2027-01-28",
		change("contacts", "a", "from", "hemtjanst", "to", "vardcentral", "question", "ordinary", "function", "samordnare@vardcentral", "checked", "2027-01-20"),
		change("contacts", "b", "from", "hemtjanst", "to", "vardcentral", "question", "parking", "function", "vaktmastare@hemtjanst", "checked", "2027-01-10"),
		change("contacts", "c", "from", "hemtjanst", "to", "vardcentral", "question", "urgent", "function", "jour@vardcentral", "state", "ended"),
	)), "2027-02-01")
	ds := v.Directions()
	if len(ds) != 2 || ds[0].From.ID != "hemtjanst" || ds[0].To.ID != "vardcentral" || ds[1].From.ID != "vardcentral" {
		t.Fatalf("directions: %+v", ds)
	}
	rows := ds[0].Table.Rows
	if len(rows) != 3 || ds[0].Missing != 1 || ds[1].Missing != 2 || len(ds[1].Table.Rows) != 2 {
		t.Fatalf("rows: %v, missing %d and %d", rows, ds[0].Missing, ds[1].Missing)
	}
	if len(rows[1]) != 1 || rows[1][0] != "urgent" {
		t.Errorf("a path that has ended is not to be shown, but: %v", rows[1])
	}
	if rows[0][1] != "Samordnare" || rows[2][1] != "Vaktmastare, Ekbackens hemtjänst" {
		t.Errorf("functions: %v and %v", rows[0][1], rows[2][1])
	}
	if got := v.OldestCheck(); got != day(t, "2027-01-10") {
		t.Errorf("oldest check: %v", got)
	}
}

// A path that nobody has checked leaves the list without a date.
func TestOldestCheckUnknown(t *testing.T) {
	v := viewOf(t, twoParties(t, record(t, workshops.OccasionSession, "traff-1", "2027-01-28",
		change("contacts", "a", "from", "hemtjanst", "to", "vardcentral", "question", "ordinary", "checked", "2027-01-20"),
		change("contacts", "b", "from", "vardcentral", "to", "hemtjanst", "question", "ordinary"),
	)), "2027-02-01")
	if got := v.OldestCheck(); !got.IsZero() {
		t.Errorf("oldest check: %v", got)
	}
}
