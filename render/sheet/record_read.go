package sheet

import (
	"strings"

	"samverka/workshops"
)

// OccasionOf tells which occasion a record workbook says that it is for.
func (id Identity) OccasionOf() (kind, occasion string) {
	return id.About[aboutKind], id.About[aboutOccasion]
}

// Workbook gives what stands in a record workbook that has been read, and what
// it was made from.
func (f *Filled) Workbook(file *File, st *workshops.State) *workshops.Workbook {
	id, _ := file.Identity()
	w := &workshops.Workbook{At: workshops.Place{File: file.name}, State: id.About[aboutState],
		Base: map[string]map[string]map[string]workshops.Value{}}
	w.Kind, w.Occasion = id.OccasionOf()
	for _, key := range workshops.AboutKeys(w.Kind) {
		w.About = append(w.About, workshops.TypedValue{
			Key: key, Text: f.Values[aboutCell+key], Was: id.About[aboutWas+key], At: f.Place(aboutCell + key)})
	}
	was := file.Base(attendanceTable)
	for _, r := range f.Rows[attendanceTable] {
		w.Attendance = append(w.Attendance, workshops.TypedAttendance{
			Participant: r.ID, How: r.Values[howColumn], Was: was[r.ID][howColumn], At: r.Place(howColumn)})
	}
	for _, reg := range st.Series.Registers {
		w.Base[reg.Name] = map[string]map[string]workshops.Value{}
		for id, values := range file.Base(reg.Name) {
			had := map[string]workshops.Value{}
			for _, field := range writable(reg) {
				had[field.Name] = typed(field, values[field.Name], workshops.Place{})
			}
			w.Base[reg.Name][id] = had
		}
		for _, r := range f.Rows[reg.Name] {
			row := workshops.TypedRow{Register: reg, ID: r.ID, At: r.Place(reg.Lead), Values: map[string]workshops.Value{}}
			for _, field := range writable(reg) {
				if at := r.Place(field.Name); at.Cell != "" {
					row.Values[field.Name] = typed(field, r.Values[field.Name], at)
				}
			}
			w.Rows = append(w.Rows, row)
		}
	}
	return w
}

// typed is a value of a field, from the form that a cell gives it in.
func typed(f *workshops.Field, text string, at workshops.Place) workshops.Value {
	v := workshops.Value{At: at}
	if !f.Many {
		v.Text = text
		return v
	}
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			v.Items = append(v.Items, line)
		}
	}
	return v
}
