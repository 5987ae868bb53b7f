package workshops

import (
	"slices"
	"strconv"
)

// RecordFrom gives the record of what a workbook says that the records do not,
// nil when it says nothing new. What cannot be taken comes back as
// diagnostics with the places of the cells.
//
// The record is of the workbook's occasion. When that has been recorded
// already, the rest is a check-in of its own with the day it is made, since a
// record is never changed.
func (st *State) RecordFrom(w *Workbook, today Date) (*Record, Diagnostics) {
	var ds Diagnostics
	r := &Record{At: w.At, Kind: w.Kind, Occasion: w.Occasion, StillHere: -1}
	r.Changes = st.merge(w, &ds)
	if held := st.recordOf(w.Kind, w.Occasion); held != nil {
		st.compare(w, held, &ds)
		if len(r.Changes) == 0 {
			return nil, ds
		}
		r.Kind, r.Occasion, r.Date = OccasionCheckIn, st.additionTo(w.Occasion), today
		if held.Date.After(today) {
			r.Date = held.Date
		}
		return r, ds
	}
	touched := len(r.Changes) > 0
	for _, v := range w.About {
		r.setAbout(v, st.Series.Setting, &ds)
		touched = touched || !sameWords(v.Text, v.Was)
	}
	for _, a := range w.Attendance {
		if who := st.Series.Setting.Participant(a.Participant); who != nil && a.How != "" {
			r.SetAttendance(who, a.How, a.At)
		}
		touched = touched || a.How != a.Was
	}
	if !touched {
		return nil, ds
	}
	return r, ds
}

// recordOf gives the record of an occasion, nil when there is none.
func (st *State) recordOf(kind, occasion string) *Record {
	i := slices.IndexFunc(st.Records, func(r *Record) bool { return r.Kind == kind && r.Occasion == occasion })
	if i < 0 {
		return nil
	}
	return st.Records[i]
}

// additionTo names what is added to an occasion that has been recorded.
func (st *State) additionTo(occasion string) string {
	word := "tillagg"
	if st.Series.Plan.Language == English {
		word = "addition"
	}
	first := occasion[:min(len(occasion), 45)] + "-" + word
	id := first
	for n := 2; st.recordOf(OccasionCheckIn, id) != nil; n++ {
		id = first + "-" + strconv.Itoa(n)
	}
	return id
}

// AboutKeys are the keys of a record beside its occasion, attendance and
// registers, for an occasion of the kind.
func AboutKeys(kind string) []string {
	keys := []string{"date", "form", "notes-by", "comments-by"}
	if kind == OccasionFollowUp {
		keys = append(keys, "still-in-their-roles")
	}
	return keys
}

// About gives the canonical value of one of the [AboutKeys].
func (r *Record) About(key string) string { return r.Node(nil).Str(key) }

// SetAbout sets one of the [AboutKeys] to a canonical value; "" for none.
func (r *Record) SetAbout(key, value string) {
	n := &Node{}
	n.Put(Key{Name: key}, scalar(value, Place{}))
	switch key {
	case "date":
		r.Date = n.Date(key)
	case "form":
		r.Form = value
	case "notes-by":
		r.NotesBy = value
	case "comments-by":
		r.CommentsBy = n.Date(key)
	case "still-in-their-roles":
		r.StillHere = -1
		if value != "" {
			r.StillHere = n.Int(key)
		}
	}
}

// setAbout sets a value that somebody typed.
func (r *Record) setAbout(v TypedValue, in *Setting, ds *Diagnostics) {
	f := RecordShape(nil).Field(v.Key)
	if f == nil || v.Text == "" {
		return
	}
	value, fault := FieldTypes[f.Type].Parse(v.Text, f, in)
	if fault != nil {
		fault.Args["Key"] = v.At.Label
		*ds = append(*ds, Diagnostic{Place: v.At, Rule: "value", Variant: fault.Variant, Args: fault.Args})
		return
	}
	r.SetAbout(v.Key, value)
}

// compare finds what the workbook says of the occasion itself that its record
// says otherwise.
func (st *State) compare(w *Workbook, held *Record, ds *Diagnostics) {
	typed := &Record{StillHere: -1}
	for _, v := range w.About {
		typed.setAbout(v, st.Series.Setting, ds)
		if now := held.About(v.Key); !sameWords(v.Text, v.Was) && typed.About(v.Key) != now {
			ds.Add(v.At, Error, "workbook-conflict", "recorded", "Found", v.Text, "Now", now, "File", held.File())
		}
	}
	for _, a := range w.Attendance {
		if now := held.AttendanceOf(a.Participant); a.How != a.Was && a.How != now {
			ds.Add(a.At, Error, "workbook-conflict", "recorded", "Found", a.How, "Now", now, "File", held.File())
		}
	}
}

// Shown gives a value as people read it: entries by their leading text.
func (st *State) Shown(f *Field, v Value) Text {
	if f.Type != "reference" {
		return Text{SV: f.Show(v, st.Series.Setting, Swedish), EN: f.Show(v, st.Series.Setting, English)}
	}
	var shown Text
	for i, id := range v.all() {
		lead := Text{SV: id, EN: id}
		if e := st.Entry(f.Register, id); e != nil {
			lead = e.Lead()
		}
		if i > 0 {
			shown.SV, shown.EN = shown.SV+"; ", shown.EN+"; "
		}
		shown.SV, shown.EN = shown.SV+lead.SV, shown.EN+lead.EN
	}
	return shown
}
