package render

import "samverka/workshops"

// Direction is the contact paths from one party to another.
type Direction struct {
	From, To *workshops.Party
	Table    Table
	Missing  int // demanded kinds of question that have no path yet
}

// Directions gives the contact list, both ways between every two parties (T12):
// a row for each path that is in use, and one to fill in for each demanded kind
// of question without any, in the order of the catalogue.
func (v *View) Directions() []Direction {
	reg := v.Register("contacts")
	if reg == nil || reg.Field("question") == nil {
		return nil
	}
	var out []Direction
	for _, from := range v.Plan.Parties {
		for _, to := range v.Plan.Parties {
			if v.PathNeeded(from, to) || from != to && len(v.Paths(from.ID, to.ID)) > 0 {
				out = append(out, v.direction(reg, from, to))
			}
		}
	}
	return out
}

// directionColumns are the columns of the contact list and their widths: who
// asks and who is asked stand above the table.
var directionColumns = []struct {
	field string
	width int
}{{"question", 17}, {"function", 14}, {"phone", 13}, {"how", 24}, {"hours", 20}, {"answer-within", 13}, {"fallback", 20}, {"steps", 7}, {"from-date", 11}}

func (v *View) direction(reg *workshops.Register, from, to *workshops.Party) Direction {
	d := Direction{From: from, To: to}
	d.Table = Table{RowHeads: true, Look: "form"}
	var columns []string
	for _, c := range directionColumns {
		if f := reg.Field(c.field); f != nil {
			columns = append(columns, c.field)
			d.Table.Columns = append(d.Table.Columns, TableColumn{Label: f.Label.In(v.lang), Width: c.width})
		}
	}
	for _, question := range reg.Field("question").Choices {
		found := false
		for _, e := range v.Open("contacts") {
			if e.Str("from") != from.ID || e.Str("to") != to.ID || e.Str("question") != question.Value {
				continue
			}
			found = true
			d.Table.Rows = append(d.Table.Rows, v.contactRow(e, columns))
		}
		if !found && v.Catalogues["contact-questions"].Entry(question.Value).Str("demanded") == "true" {
			d.Missing++
			d.Table.Rows = append(d.Table.Rows, []any{question.Label.In(v.lang)})
		}
	}
	return d
}

// contactRow gives the cells of one path. The function is a role alone where
// the party is the one that stands above the table.
func (v *View) contactRow(e *workshops.Entry, columns []string) []any {
	var row []any
	for _, name := range columns {
		cell := v.Show(e, name)
		if name == "function" {
			cell = v.PathFunction(e)
		}
		row = append(row, workshops.Capitalise(cell))
	}
	return row
}

// OldestCheck gives the day that the contact list was last gone through: the
// oldest check of a path that is in use. Zero when a path has never been
// checked, or there are none.
func (v *View) OldestCheck() workshops.Date {
	var oldest workshops.Date
	for i, e := range v.Open("contacts") {
		if day := e.Date("checked"); i == 0 || day.Before(oldest) {
			oldest = day
		}
	}
	return oldest
}
