package cmd

import (
	"fmt"
	"strings"

	"samverka/workshops"
)

// recordForm prints an empty record of an occasion to fill in: attendance with
// everybody present, what is open, and every register with its fields, their
// meaning and their choices as comments.
func (a *app) recordForm(occasion string) error {
	f, err := a.openSound()
	if err != nil {
		return err
	}
	if !workshops.ValidID(occasion) {
		return a.wrongUse("record.form-occasion")
	}
	s := f.Series
	kind := s.OccasionKind(occasion)
	date := a.today
	if session := s.Plan.Session(occasion); session != nil {
		date = session.Date
	}
	fmt.Fprintf(a.out, "%s\n%s: %s\ndate: %s\n", comment(a.say("record.form.head", "Occasion", occasion)), kind, occasion, date)
	a.formAttendance(s, s.Plan.Session(occasion), date)
	state, _ := workshops.Fold(s, workshops.Date{})
	for _, reg := range s.Registers {
		a.formRegister(s, state, reg)
	}
	return nil
}

func (a *app) formAttendance(s *workshops.Series, session *workshops.Session, date workshops.Date) {
	fmt.Fprintf(a.out, "\n%s\nattendance:\n", comment(a.say("record.form.attendance")))
	for _, p := range s.Plan.MeetingOn(session, date) {
		var ids []string
		for _, who := range s.Plan.InvitedOn(session, p.ID, date) {
			ids = append(ids, who.ID)
		}
		fmt.Fprintf(a.out, "  %s:\n    present: [%s]\n    excused: []\n    absent: []\n", p.ID, strings.Join(ids, ", "))
	}
}

func (a *app) formRegister(s *workshops.Series, state *workshops.State, reg *workshops.Register) {
	fmt.Fprintf(a.out, "\n%s\n#\n# %s:\n", comment(reg.Title.In(a.lang)+". "+reg.About.In(a.lang)), reg.Name)
	for _, e := range state.Open(reg.Name) {
		if reg.Closing.Field != "" {
			fmt.Fprintf(a.out, "#   - {id: %s, %s: }  # %s\n", e.ID, reg.Closing.Field, plain(e.Lead().In(a.lang)))
		}
	}
	begin := "#   - "
	if !reg.Local {
		fmt.Fprintf(a.out, "%sid:  # %s\n", begin, a.say("record.form.id"))
		begin = "#     "
	}
	for _, f := range reg.Fields {
		if f.Type == "computed" {
			continue
		}
		fmt.Fprintf(a.out, "%s%s:  # %s\n", begin, f.Name, a.fieldHelp(s, f))
		begin = "#     "
	}
}

// fieldHelp says in a line what a field is, and what may be chosen.
func (a *app) fieldHelp(s *workshops.Series, f *workshops.Field) string {
	help := f.Label.In(a.lang)
	if hint := f.Hint.In(a.lang); hint != "" {
		help += " – " + hint
	}
	switch {
	case len(f.Choices) > 0:
		help += " [" + workshops.ChoiceLabels(f.Choices).In(a.lang) + "]"
	case f.Type == "date":
		help += " [" + a.say("record.form.date") + "]"
	case f.Type == "function" && len(s.Plan.Participants) > 0:
		who := s.Plan.Participants[0]
		help += " [" + a.say("record.form.function", "Example", who.Role+"@"+who.Party) + "]"
	case f.Type == "reference":
		help += " [" + a.say("record.form.reference") + "]"
	}
	return plain(help)
}

// comment turns a text into lines that do not count.
func comment(text string) string {
	return wrap(text, "# ")
}
