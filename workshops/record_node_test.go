package workshops_test

import (
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// sameRecord tells whether two records say the same.
func sameRecord(a, b *workshops.Record) bool {
	if len(a.Changes) != len(b.Changes) || len(a.Attendance) != len(b.Attendance) {
		return false
	}
	for _, key := range workshops.AboutKeys(workshops.OccasionFollowUp) {
		if a.About(key) != b.About(key) {
			return false
		}
	}
	for i := range a.Changes {
		c, d := a.Changes[i], b.Changes[i]
		if c.Register != d.Register || c.ID != d.ID || !slices.Equal(c.Order, d.Order) || !maps.EqualFunc(c.Fields, d.Fields, workshops.Value.Equal) {
			return false
		}
	}
	for i := range a.Attendance {
		x, y := a.Attendance[i], b.Attendance[i]
		if x.Party != y.Party || !slices.Equal(x.Present, y.Present) || !slices.Equal(x.Excused, y.Excused) || !slices.Equal(x.Absent, y.Absent) {
			return false
		}
	}
	return a.Kind == b.Kind && a.Occasion == b.Occasion && a.Confirmed == b.Confirmed
}

func TestRecordIsReadFromItsNode(t *testing.T) {
	for _, model := range []string{"tre-traffar", "granser", "teamtraff", "motesplats", "lokalt-team"} {
		s := store.Load(filepath.Join("..", "examples", model), templates.Files, day(t, wednesday)).Series
		for _, r := range s.Records {
			var ds workshops.Diagnostics
			n := r.Node(s.Registers)
			workshops.RecordShape(s.Registers).Check(n, s.Setting, &ds)
			again := workshops.ReadRecord(n, s.Registers, &ds)
			if len(ds) > 0 || !sameRecord(r, again) {
				t.Errorf("%s: %s is not the record that its node gives: %v", model, r.File(), ds)
			}
		}
	}
}

func TestAttendanceIsSaidOnce(t *testing.T) {
	r := &workshops.Record{StillHere: -1}
	who := &workshops.Participant{ID: "usk-1", Party: "hemtjanst"}
	for _, how := range []string{"present", "absent", "excused"} {
		r.SetAttendance(who, how, workshops.Place{Cell: "C4"})
		if got := r.AttendanceOf("usk-1"); got != how {
			t.Errorf("took part as %q, want %q", got, how)
		}
	}
	if a := r.Attendance[0]; len(a.Present)+len(a.Absent) > 0 || a.Place("usk-1").Cell != "C4" {
		t.Errorf("the attendance is %+v", a)
	}
	if r.SetAttendance(who, "", workshops.Place{}); r.AttendanceOf("usk-1") != "" {
		t.Error("taken back, it still stands")
	}
}

func TestChangeSaysWhatIsSet(t *testing.T) {
	var c workshops.Change
	c.Set("due", workshops.Value{Text: "2026-10-20"})
	c.Set("owner", workshops.Value{Text: "gruppledare@hemtjanst"})
	c.Set("due", workshops.Value{Text: "2026-11-20"})
	c.Unset("owner")
	if !slices.Equal(c.Order, []string{"due"}) || c.Fields["due"].Text != "2026-11-20" || len(c.Fields) != 1 {
		t.Errorf("the change is %+v", c)
	}
}

func TestNewID(t *testing.T) {
	tests := []struct {
		text  string
		taken []string
		want  string
	}{
		{"Skriva en gemensam rutin för apoteksärenden", nil, "skriva-gemensam-rutin"},
		{"Läkemedel är slut innan någon har hämtat nya", nil, "lakemedel-ar-slut"},
		{"Ring!", []string{"ring", "ring-2"}, "ring-3"},
		{"en", nil, "actions"},
		{"–", []string{"actions"}, "actions-2"},
		{"", nil, "actions"},
		{"会议", nil, "actions"},
		{"Arbetsmiljöverksamhetsutvecklingsstrategidokument", nil, "arbetsmiljoverksamhetsutveckling"},
	}
	for _, test := range tests {
		got := workshops.NewID(test.text, "actions", func(id string) bool { return slices.Contains(test.taken, id) })
		if got != test.want || !workshops.ValidID(got) {
			t.Errorf("NewID(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}
