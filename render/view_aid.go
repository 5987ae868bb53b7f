package render

import (
	"strconv"
	"strings"

	"samverka/workshops"
)

// aidParts are the parts that an actor may have in a step, in the order that
// their letters are written.
var aidParts = []string{workshops.AidAnswers, workshops.AidPerforms, workshops.AidConsulted, workshops.AidInformed}

// AidMatrix shows the assistive device process with its steps as rows and its
// actors as columns (P08). A cell has the letters of what the actor does, and
// how; cells without anything are there to write in.
func (v *View) AidMatrix() Table {
	reg := v.Register("aid-routine")
	if reg == nil {
		return Table{}
	}
	t := Table{RowHeads: true, Look: "form", Columns: []TableColumn{{Label: reg.Field("step").Label.In(v.lang), Width: 6}}}
	actors := v.Catalogues["aid-actors"]
	for _, actor := range actors.Entries {
		label := workshops.Capitalise(actor.NameIn(v.lang))
		if note := actor.Text("note").In(v.lang); note != "" {
			label += "\n(" + note + ")"
		}
		t.Columns = append(t.Columns, TableColumn{Label: label, Width: 6})
	}
	for i, step := range reg.Field("step").Choices {
		row := []any{strconv.Itoa(i+1) + ". " + step.Label.In(v.lang)}
		for _, actor := range actors.Entries {
			row = append(row, v.aidCell(step.Value, actor.ID))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (v *View) aidCell(step, actor string) string {
	var lines []string
	for _, e := range v.State.AidCells(step, actor) {
		var letters []string
		for _, part := range aidParts {
			for _, has := range e.List("part") {
				if has == part {
					letters = append(letters, v.say("motesplats.part."+part))
				}
			}
		}
		lines = append(lines, strings.Join(letters, " "))
		for _, field := range []string{"how", "when"} {
			if text := v.Show(e, field); text != "" {
				lines = append(lines, text)
			}
		}
	}
	return strings.Join(lines, "\n")
}

// AidLetter is a letter of the matrix and what it means.
type AidLetter struct {
	Letter, Meaning string
}

// AidLetters explains the letters of the matrix.
func (v *View) AidLetters() []AidLetter {
	var out []AidLetter
	for _, part := range aidParts {
		out = append(out, AidLetter{v.say("motesplats.part." + part), v.say("motesplats.part." + part + ".meaning")})
	}
	return out
}

// AidBegun tells whether anything has been said of the process.
func (v *View) AidBegun() bool { return len(v.Open("aid-routine")) > 0 }

// AidRoutine gives the routine that the process belongs to, nil before there is
// one.
func (v *View) AidRoutine() *workshops.Entry {
	for _, e := range v.Open("routines") {
		if e.Str("kind") == "aid-process" {
			return e
		}
	}
	return nil
}

// AidAgreed tells whether the process holds: its routine is decided by every
// authority and has not expired.
func (v *View) AidAgreed() bool {
	routine := v.AidRoutine()
	return routine != nil && workshops.Decided(routine, v.State, v.Today)
}
