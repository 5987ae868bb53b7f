package render

import "samverka/workshops"

// MeetingItem is an item of the standing meeting with its minutes and words.
type MeetingItem struct {
	workshops.StandingItem
	Title, How string
}

// StandingMeeting gives the agenda of the short meeting that the series goes on
// as (T14).
func (v *View) StandingMeeting() []MeetingItem {
	var out []MeetingItem
	for _, item := range v.State.StandingMeeting() {
		what := ""
		if item.Entry != nil {
			what = v.Name(item.Entry)
		}
		out = append(out, MeetingItem{item, v.say("standing."+item.Topic, "What", what), v.say("standing." + item.Topic + ".how")})
	}
	return out
}

// StandingMinutes is how long the standing meeting takes.
func (v *View) StandingMinutes() int {
	sum := 0
	for _, item := range v.State.StandingMeeting() {
		sum += item.Minutes
	}
	return sum
}

// AwaitedTable shows what is awaited: by which day, what, and of whom.
func (v *View) AwaitedTable(items []workshops.Awaited, columns ...string) Table {
	t := Table{Columns: []TableColumn{
		{Label: v.say("awaited.by"), Width: 4}, {Label: v.say("awaited.what"), Width: 12}, {Label: v.say("awaited.owner"), Width: 8},
	}}
	for _, c := range columns {
		t.Look = "form"
		t.Columns = append(t.Columns, TableColumn{Label: v.say("awaited." + c), Width: 7})
	}
	for _, w := range items {
		day := w.On.String()
		switch {
		case w.On.IsZero():
			day = v.say("awaited.no-day")
		case w.Overdue(v.Today):
			day += "\n" + v.say("awaited.overdue")
		}
		who := v.Show(w.Entry, "owner")
		if who == "" {
			who = v.Show(w.Entry, "to")
		}
		t.Rows = append(t.Rows, []any{day, w.Field.Reminder.In(v.lang) + ": " + v.Name(w.Entry), orDash(workshops.Capitalise(who))})
	}
	return t
}

// Awaited gives what open entries are to lead to and when.
func (v *View) Awaited() []workshops.Awaited { return v.State.Awaited() }

// SixMonthCheck is the day that it is checked whether what was agreed is still
// in use, zero when it has passed.
func (v *View) SixMonthCheck() workshops.Date { return v.State.SixMonthCheck() }
