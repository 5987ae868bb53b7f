package render

import (
	"slices"
	"strings"

	"samverka/workshops"
)

// NextSteps gives what the one who leads is to do next, at most so many, in the
// language of the series.
func (v *View) NextSteps(most int) []string {
	var out []string
	for _, step := range v.Status.Steps {
		if len(out) < most {
			out = append(out, v.words.Say(step.ID, workshops.ArgsIn(step.Args, v.lang)))
		}
	}
	return out
}

// NextView is the view of the session that is to be held next, nil when there is
// none.
func (v *View) NextView() *View {
	if v.Status.Next == nil {
		return nil
	}
	return v.For(&Job{Session: v.Status.Next})
}

// Coming is a meeting to come: a session, a follow-up or the meeting that the
// series goes on as.
type Coming struct {
	Day   workshops.Date
	Title string
}

// Ahead gives the meetings to come, by day.
func (v *View) Ahead() []Coming {
	var out []Coming
	for _, a := range v.State.Appointments() {
		title := v.say("calendar.standing-meeting")
		switch {
		case a.Day.Before(v.Today), a.Awaited != nil, a.Session != nil && v.State.Held(a.Session.ID) != nil:
			continue
		case a.Session != nil && a.Cancelled():
			title = v.say("calendar.cancelled", "Title", a.Session.Title)
		case a.Session != nil:
			title = a.Session.Title
		case a.FollowUp != nil:
			title = a.FollowUp.Title
		}
		out = append(out, Coming{a.Day, title})
	}
	return out
}

// KeptTable shows what has been agreed, where it is written down, who answers
// for it and stands in, and when it is reviewed. The column for where is left out
// when it says nothing.
func (v *View) KeptTable(register string) Table {
	reg := v.Register(register)
	if reg == nil {
		return Table{}
	}
	t := Table{Caption: reg.Title.In(v.lang), RowHeads: true, Columns: []TableColumn{
		{Label: workshops.Capitalise(reg.One.In(v.lang)), Width: 9}, {Label: v.say("handover.where"), Width: 6},
		{Label: v.say("awaited.owner"), Width: 6}, {Label: v.say("handover.deputy"), Width: 6}, {Label: v.say("handover.review"), Width: 4},
	}}
	placed := slices.ContainsFunc(v.Open(register), func(e *workshops.Entry) bool { return v.Show(e, "where") != "" })
	if !placed {
		t.Columns = slices.Delete(t.Columns, 1, 2)
	}
	for _, e := range v.Open(register) {
		review := e.Date("review")
		if register == "routines" {
			review = workshops.ReviewOf(e)
		}
		row := []any{v.Name(e), orDash(v.Show(e, "where")), orDash(workshops.Capitalise(v.Show(e, "owner"))),
			orDash(workshops.Capitalise(v.Show(e, "deputy"))), orDash(review.String())}
		if !placed {
			row = slices.Delete(row, 1, 2)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// DroppedTable shows what has been tried and given up, and why.
func (v *View) DroppedTable() Table {
	t := Table{Columns: []TableColumn{
		{Label: v.say("handover.date"), Width: 4}, {Label: v.say("handover.what"), Width: 11}, {Label: v.say("handover.became"), Width: 5},
		{Label: v.say("handover.why"), Width: 9},
	}}
	for _, e := range v.State.Dropped() {
		became := v.Show(e, e.Register.Closing.Field)
		t.Rows = append(t.Rows, []any{e.ClosedOn().String(), workshops.Capitalise(e.Register.One.In(v.lang)) + ": " + v.Name(e),
			workshops.Capitalise(became), e.Reason()})
	}
	return t
}

// fewLessons is how many of the lessons a newcomer begins with.
const fewLessons = 8

// Learnt gives the latest lessons that entries have left.
func (v *View) Learnt() []*workshops.Entry {
	var out []*workshops.Entry
	for _, reg := range v.Registers {
		if reg.Field("lesson") == nil {
			continue
		}
		for _, e := range v.Entries(reg.Name) {
			if strings.TrimSpace(e.Str("lesson")) != "" && e.Reason() == "" {
				out = append(out, e)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *workshops.Entry) int { return b.Changed().Compare(a.Changed()) })
	return out[:min(len(out), fewLessons)]
}

// KnowerTable shows which function knows what.
func (v *View) KnowerTable() Table {
	t := Table{RowHeads: true, Columns: []TableColumn{
		{Label: v.say("continuity.column.function"), Width: 6}, {Label: v.say("handover.owns"), Width: 11},
		{Label: v.say("handover.stands-in"), Width: 8},
	}}
	for _, k := range v.State.Knowers() {
		t.Rows = append(t.Rows, []any{workshops.Capitalise(v.Function(k.Function)), orDash(v.names(append(slices.Clone(k.Owns), k.Contact...))), orDash(v.names(k.StandsIn))})
	}
	return t
}

// PathTable shows the contact paths in few rows: who asks, about what, whom, and
// how. Paths to the same function in the same way are one row, and so are those
// who ask it about the same.
func (v *View) PathTable() Table {
	t := Table{RowHeads: true, Columns: []TableColumn{
		{Label: v.say("handover.path"), Width: 8}, {Label: v.say("handover.questions"), Width: 11},
		{Label: v.say("handover.ask"), Width: 7}, {Label: v.say("handover.how"), Width: 4},
	}}
	for _, p := range v.pathsByQuestions() {
		t.Rows = append(t.Rows, []any{
			v.say("handover.direction", "From", workshops.List(v.lang, p.from), "To", p.to),
			workshops.Capitalise(workshops.List(v.lang, p.questions)), p.who, orDash(p.phone),
		})
	}
	return t
}

// A path is one function that some parties reach in one way about some questions.
type path struct {
	to, who, phone  string
	from, questions []string
}

// pathsByQuestions gathers first what each party asks the same function in the
// same way, then the parties that ask about the same.
func (v *View) pathsByQuestions() []*path {
	var asked, out []*path
	for _, e := range v.Open("contacts") {
		one := &path{to: v.Show(e, "to"), who: workshops.Capitalise(v.Show(e, "function")), phone: v.Show(e, "phone"), from: []string{v.Show(e, "from")}}
		question := midSentence(e.Lead().In(v.lang))
		if at := slices.IndexFunc(asked, func(p *path) bool { return p.reaches(one) && slices.Equal(p.from, one.from) }); at >= 0 {
			one = asked[at]
		} else {
			asked = append(asked, one)
		}
		one.questions = append(one.questions, question)
	}
	for _, one := range asked {
		if at := slices.IndexFunc(out, func(p *path) bool { return p.reaches(one) && slices.Equal(p.questions, one.questions) }); at >= 0 {
			out[at].from = append(out[at].from, one.from...)
			continue
		}
		out = append(out, one)
	}
	return out
}

func (p *path) reaches(other *path) bool {
	return p.to == other.to && p.who == other.who && p.phone == other.phone
}
