package render

import "samverka/workshops"

// inNotes says how registers with many columns are set out on the upright page of
// meeting notes: the fields that matter there, several under each other in a
// column. Those without columns are left out, because they stand in full in a
// document of their own: the steps of routines, and the hours spent.
var inNotes = map[string][]string{
	"units":             {"name", "answer comment", "introduced binder-version"},
	"mandates":          {"principal", "function deputy", "decides limits"},
	"areas":             {"what", "unclear", "owner", "state"},
	"tasks":             {"what", "responsible who", "when", "handover state"},
	"questions":         {"what", "to answer-by", "answer answered"},
	"risks":             {"what", "band", "measure", "owner due", "residual"},
	"routines":          {"what", "version change", "state", "owner"},
	"routine-decisions": {"routine", "principal by", "decided version"},
	"steps":             nil,
	"courses":           {"what", "task", "producer", "minutes audience", "target"},
	"doubled-visits":    {"what", "parties could-one", "condition", "count period", "count-after period-after"},
	"deviations":        {"area", "reported-by", "moment period", "count"},
	"indicators":        {"what group", "before before-period", "after after-period", "source"},
	"time":              nil,
}

// notesColumns gives the columns that the entries of a register have in meeting
// notes: those of the register, or fewer and taller ones. None means that the
// notes leave the register out.
func notesColumns(reg *workshops.Register) []string {
	if columns, set := inNotes[reg.Name]; set {
		return columns
	}
	return reg.Columns
}
