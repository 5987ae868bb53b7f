package workshops_test

import (
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

// base is what a workbook that is made from a state keeps of it.
func base(st *workshops.State) map[string]map[string]map[string]workshops.Value {
	all := map[string]map[string]map[string]workshops.Value{}
	for _, reg := range st.Series.Registers {
		all[reg.Name] = map[string]map[string]workshops.Value{}
		for _, e := range st.Entries(reg.Name) {
			all[reg.Name][e.ID] = e.Fields
		}
	}
	return all
}

// workbook is one of the occasion that is made from a state.
func workbook(st *workshops.State, kind, occasion string, rows ...workshops.TypedRow) *workshops.Workbook {
	return &workshops.Workbook{At: workshops.Place{File: "x.xlsx"}, Kind: kind, Occasion: occasion, State: st.Fingerprint(),
		Base: base(st), Rows: rows, About: []workshops.TypedValue{{Key: "date", Text: "2026-11-24", Was: "2026-11-24"}}}
}

// row is a row with some values, "key=value"; a list has | between its values.
func row(st *workshops.State, register, id string, values ...string) workshops.TypedRow {
	reg := st.Series.Register(register)
	r := workshops.TypedRow{Register: reg, ID: id, Values: map[string]workshops.Value{}}
	for _, v := range values {
		key, text, _ := strings.Cut(v, "=")
		value := workshops.Value{At: workshops.Place{Sheet: register, Cell: key}}
		switch {
		case text == "":
		case reg.Field(key).Many:
			value.Items = strings.Split(text, "|")
		default:
			value.Text = text
		}
		r.Values[key] = value
	}
	return r
}

// says writes the changes of a record out: "problems/sopor way=…".
func says(r *workshops.Record) string {
	if r == nil {
		return ""
	}
	var out []string
	for _, c := range r.Changes {
		line := c.Register + "/" + c.ID
		for _, name := range c.Order {
			v := c.Fields[name]
			line += " " + name + "=" + v.Text + strings.Join(v.Items, "|")
		}
		out = append(out, line)
	}
	return strings.Join(out, "; ")
}

func faults(ds workshops.Diagnostics) string {
	var out []string
	for _, d := range ds {
		out = append(out, strings.TrimPrefix(d.TextID(), "fault.")+" "+d.Place.Cell)
	}
	return strings.Join(out, "; ")
}

// What was typed is taken, what nobody touched stays, and what was changed in
// both places is told.
func TestWorkbookGivesWhatWasTyped(t *testing.T) {
	tests := []struct {
		name       string
		since      string // what was recorded after the workbook was made
		rows       func(st *workshops.State) []workshops.TypedRow
		want, told string
	}{
		{"nothing typed", "", func(st *workshops.State) []workshops.TypedRow {
			return []workshops.TypedRow{row(st, "problems", "sopor", "way=", "cause=")}
		}, "", ""},
		{"only spaces typed", "", func(st *workshops.State) []workshops.TypedRow {
			lead := st.Entry("problems", "sopor").Str("what")
			return []workshops.TypedRow{row(st, "problems", "sopor", "what=  "+strings.ReplaceAll(lead, " ", " \n")+"\u200b")}
		}, "", ""},
		{"a field typed", "", func(st *workshops.State) []workshops.TypedRow {
			return []workshops.TypedRow{row(st, "problems", "sopor", "way=Fråga fastighet")}
		}, "problems/sopor way=Fråga fastighet", ""},
		{"a field emptied", "", func(st *workshops.State) []workshops.TypedRow {
			return []workshops.TypedRow{row(st, "problems", "apotek", "benefit=")}
		}, "problems/apotek benefit=", ""},
		{"a new row", "", func(st *workshops.State) []workshops.TypedRow {
			return []workshops.TypedRow{row(st, "problems", "", "what=Nyckeln saknas", "category=pharmacy")}
		}, "problems/nyckeln-saknas what=Nyckeln saknas category=pharmacy", ""},
		{"a new row that points to a new row by its words", "", func(st *workshops.State) []workshops.TypedRow {
			return []workshops.TypedRow{
				row(st, "actions", "", "what=Märka nycklar", "problem=nyckeln  saknas"),
				row(st, "problems", "", "what=Nyckeln saknas"),
			}
		}, "actions/marka-nycklar what=Märka nycklar problem=nyckeln-saknas; problems/nyckeln-saknas what=Nyckeln saknas", ""},
		{"several pointed to, with semicolons", "", func(st *workshops.State) []workshops.TypedRow {
			return []workshops.TypedRow{row(st, "actions", "", "what=X", "problem=apotek; sopor")}
		}, "actions/x what=X problem=apotek|sopor", ""},
		{"two new rows alike", "", func(st *workshops.State) []workshops.TypedRow {
			return []workshops.TypedRow{row(st, "problems", "", "what=Samma"), row(st, "problems", "", "what=Samma")}
		}, "problems/samma what=Samma; problems/samma-2 what=Samma", ""},
		{"pointed to nothing", "", func(st *workshops.State) []workshops.TypedRow {
			return []workshops.TypedRow{row(st, "actions", "", "what=X", "problem=Finns inte")}
		}, "actions/x what=X", "workbook-reference problem"},
		{"pointed to two alike", "", func(st *workshops.State) []workshops.TypedRow {
			return []workshops.TypedRow{row(st, "problems", "", "what=Samma"), row(st, "problems", "", "what=Samma"),
				row(st, "actions", "", "what=X", "problem=Samma")}
		}, "problems/samma what=Samma; problems/samma-2 what=Samma; actions/x what=X", "workbook-reference.several problem"},
		{"several where one can stand", "", func(st *workshops.State) []workshops.TypedRow {
			return []workshops.TypedRow{row(st, "decisions", "", "what=D1"), row(st, "decisions", "", "what=D2"),
				row(st, "actions", "", "what=X", "decision=D1;D2")}
		}, "decisions/d1 what=D1; decisions/d2 what=D2; actions/x what=X", "workbook-reference.one decision"},
		{"a name in place of a function", "", func(st *workshops.State) []workshops.TypedRow {
			return []workshops.TypedRow{row(st, "actions", "", "what=X", "owner=Lotta")}
		}, "actions/x what=X", "value.not-a-function owner"},
		{"changed in the files only", "problems:\n  - {id: sopor, way: Ring}\n", func(st *workshops.State) []workshops.TypedRow {
			return []workshops.TypedRow{row(st, "problems", "sopor", "way=")}
		}, "", "workbook-conflict.newer way"},
		{"changed in both to the same", "problems:\n  - {id: sopor, way: Ring}\n", func(st *workshops.State) []workshops.TypedRow {
			return []workshops.TypedRow{row(st, "problems", "sopor", "way=Ring")}
		}, "", ""},
		{"changed in both otherwise", "problems:\n  - {id: sopor, way: Ring}\n", func(st *workshops.State) []workshops.TypedRow {
			return []workshops.TypedRow{row(st, "problems", "sopor", "way=Skriv")}
		}, "", "workbook-conflict way"},
		{"one field of each", "problems:\n  - {id: sopor, way: Ring}\n", func(st *workshops.State) []workshops.TypedRow {
			return []workshops.TypedRow{row(st, "problems", "sopor", "way=", "cause=Ingen hämtar")}
		}, "problems/sopor cause=Ingen hämtar", "workbook-conflict.newer way"},
		{"a new row that has been recorded since", "problems:\n  - {id: nyckel, what: Nyckeln saknas, category: övrigt}\n", func(st *workshops.State) []workshops.TypedRow {
			return []workshops.TypedRow{row(st, "problems", "", "what=Nyckeln saknas", "category=other", "way=Märka")}
		}, "problems/nyckel way=Märka", ""},
		{"a note is never recorded twice", "notes:\n  - {what: Vi börjar}\n", func(st *workshops.State) []workshops.TypedRow {
			return []workshops.TypedRow{row(st, "notes", "", "what=Vi börjar"), row(st, "notes", "", "what=Vi slutar")}
		}, "notes/ what=Vi slutar", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			was := state(t, soundSeries(t, wednesday), "")
			w := workbook(was, workshops.OccasionCheckIn, "mote", test.rows(was)...)
			st := was
			if test.since != "" {
				st = state(t, soundSeries(t, wednesday, change{file: "records/2026-11-24-mote-x.yaml",
					to: "check-in: mote-x\ndate: 2026-11-24\n" + test.since}), "")
				for i := range w.Rows {
					w.Rows[i].Register = st.Series.Register(w.Rows[i].Register.Name)
				}
			}
			r, ds := st.RecordFrom(w, day(t, wednesday))
			if got := says(r); got != test.want {
				t.Errorf("the record says %q, want %q", got, test.want)
			}
			if got := faults(ds); got != test.told {
				t.Errorf("told is %q, want %q", got, test.told)
			}
		})
	}
}

func TestWorkbookOfAnOccasion(t *testing.T) {
	plain := soundSeries(t, wednesday)
	was := state(t, plain, "")
	who := plain.Plan.Participants[0].ID
	attendance := func(how, was string) []workshops.TypedAttendance {
		return []workshops.TypedAttendance{{Participant: who, How: how, Was: was, At: workshops.Place{Cell: "C9"}}}
	}
	t.Run("who was there is part of the record", func(t *testing.T) {
		w := workbook(was, workshops.OccasionCheckIn, "mote", row(was, "notes", "", "what=Ja"))
		w.Attendance = attendance("present", "present")
		r, ds := was.RecordFrom(w, day(t, wednesday))
		if r == nil || len(ds) > 0 || r.AttendanceOf(who) != "present" || r.Date != day(t, "2026-11-24") || r.Kind != workshops.OccasionCheckIn {
			t.Errorf("%+v, %v", r, ds)
		}
	})
	t.Run("but is no record by itself before it is touched", func(t *testing.T) {
		w := workbook(was, workshops.OccasionCheckIn, "mote")
		w.Attendance = attendance("present", "present")
		if r, _ := was.RecordFrom(w, day(t, wednesday)); r != nil {
			t.Errorf("%+v", r)
		}
		w.Attendance = attendance("absent", "present")
		if r, _ := was.RecordFrom(w, day(t, wednesday)); r == nil || r.AttendanceOf(who) != "absent" {
			t.Errorf("%+v", r)
		}
	})
	t.Run("what comes after the record is an addition", func(t *testing.T) {
		w := workbook(was, workshops.OccasionSession, "traff-3", row(was, "notes", "", "what=Mer"))
		r, ds := was.RecordFrom(w, day(t, wednesday))
		if r == nil || len(ds) > 0 || r.Kind != workshops.OccasionCheckIn || r.Occasion != "traff-3-tillagg" || r.Date != day(t, wednesday) {
			t.Errorf("%+v, %v", r, ds)
		}
	})
	t.Run("and what the record says otherwise is told", func(t *testing.T) {
		w := workbook(was, workshops.OccasionSession, "traff-3")
		held := plain.Records[len(plain.Records)-1]
		how := held.AttendanceOf(who)
		w.Attendance = attendance("absent", "")
		if how == "absent" {
			t.Fatal("the test says nothing")
		}
		if r, ds := was.RecordFrom(w, day(t, wednesday)); r != nil || faults(ds) != "workbook-conflict.recorded C9" {
			t.Errorf("%+v, %s", r, faults(ds))
		}
	})
}

func TestFingerprintFollowsTheValues(t *testing.T) {
	a, b := state(t, soundSeries(t, wednesday), ""), state(t, soundSeries(t, wednesday), "")
	c := state(t, soundSeries(t, wednesday, checkIn("problems:\n  - {id: sopor, way: Ring}\n")), "")
	if a.Fingerprint() != b.Fingerprint() || a.Fingerprint() == c.Fingerprint() {
		t.Errorf("%s, %s and %s", a.Fingerprint(), b.Fingerprint(), c.Fingerprint())
	}
}

func TestOptionsFollowTheField(t *testing.T) {
	st := state(t, soundSeries(t, wednesday), "")
	values := func(register, field string) (out []string, open bool) {
		options, open := st.Options(st.Series.Register(register).Field(field))
		for _, o := range options {
			out = append(out, o.Value)
			if o.Label.SV == "" && o.Label.EN == "" {
				t.Errorf("%s of %s offers %q without words", field, register, o.Value)
			}
		}
		return out, open
	}
	if got, open := values("actions", "problem"); !slices.Equal(got, []string{"sopor"}) || open {
		t.Errorf("an action may be for %q", got)
	}
	if got, _ := values("problems", "benefit"); !slices.Equal(got, []string{"1", "2", "3", "4", "5"}) {
		t.Errorf("the benefit may be %q", got)
	}
	if got, open := values("actions", "owner"); len(got) < 2 || !open || !strings.Contains(got[0], "@") {
		t.Errorf("the owner may be %q", got)
	}
	if got, _ := values("problems", "what"); got != nil {
		t.Errorf("what may be %q", got)
	}
}
