package cmd

import (
	"errors"
	"slices"
	"strconv"

	"samverka/workshops"
)

// checkIn stands for a check-in that has no name yet.
const checkIn = "+"

// named takes the occasion that was named on the command line.
func (r *recorder) named(id string, drafts []*workshops.Record) error {
	for _, d := range drafts {
		if d.Occasion == id {
			r.record, r.begun = d, true
			return nil
		}
	}
	if !workshops.ValidID(id) {
		return r.wrongUse("record.ask.occasion", "Found", id)
	}
	kind := r.series.OccasionKind(id)
	if r.recorded(kind, id) {
		return r.wrongUse("record.ask.recorded", "Occasion", id)
	}
	r.record = newRecord(kind, id)
	return nil
}

// recorded tells whether an occasion has a record.
func (r *recorder) recorded(kind, id string) bool {
	return slices.ContainsFunc(r.series.Records, func(held *workshops.Record) bool { return held.Kind == kind && held.Occasion == id })
}

func newRecord(kind, id string) *workshops.Record {
	return &workshops.Record{Kind: kind, Occasion: id, StillHere: -1}
}

// chooseOccasion asks which occasion it is: one that somebody has begun on, the
// session that is due, another one that is planned, or a check-in.
func (r *recorder) chooseOccasion(drafts []*workshops.Record) error {
	var options []option
	add := func(id, textID string, args ...any) {
		if !slices.ContainsFunc(options, func(o option) bool { return o.value == id }) {
			options = append(options, option{id, r.say(textID, args...)})
		}
	}
	for _, d := range drafts {
		add(d.Occasion, "record.ask.draft", "Title", r.series.Occasion(d), "Date", d.Date)
	}
	session := func(s *workshops.Session) {
		add(s.ID, "record.ask.session", "Title", s.Title, "ID", s.ID, "Date", s.Date)
	}
	if due := r.before.DueSession(r.today); due != nil {
		session(due)
	}
	followUps := func(due bool) {
		for _, f := range r.series.Plan.FollowUps {
			if !r.recorded(workshops.OccasionFollowUp, f.ID) && due != f.Date.After(r.today) {
				add(f.ID, "record.ask.session", "Title", f.Title, "ID", f.ID, "Date", f.Date)
			}
		}
	}
	followUps(true)
	add(checkIn, "record.ask.check-in")
	for _, s := range r.series.Plan.Sessions {
		if !r.recorded(workshops.OccasionSession, s.ID) {
			session(s)
		}
	}
	followUps(false)
	id, err := r.choose(r.say("record.ask.which"), r.series.Plan.Title, options[0].value, options)
	if err != nil {
		return err
	}
	if id == checkIn {
		id = r.newCheckIn(drafts)
	}
	return r.named(id, drafts)
}

// newCheckIn names a check-in: avstamning-3.
func (r *recorder) newCheckIn(drafts []*workshops.Record) string {
	all := append(append([]*workshops.Record{}, r.series.Records...), drafts...)
	for n := 1; ; n++ {
		id := r.say("record.ask.check-in-id") + "-" + strconv.Itoa(n)
		if !slices.ContainsFunc(all, func(other *workshops.Record) bool { return other.Occasion == id }) {
			return id
		}
	}
}

// askAbout asks for the day and the rest about the occasion itself.
func (r *recorder) askAbout() error {
	session := r.series.Plan.Session(r.record.Occasion)
	standing := map[string]string{"date": r.today.String()}
	if session != nil {
		standing["form"] = session.Form
		if !session.Date.After(r.today) {
			standing["date"] = session.Date.String()
		}
	}
	shape := workshops.RecordShape(nil)
	keys := workshops.AboutKeys(r.record.Kind)
	return inTurn(len(keys), func(i int) error {
		f := *shape.Field(keys[i])
		label := r.say("record.about." + keys[i])
		f.Label = workshops.Text{SV: label, EN: label}
		now := r.record.About(f.Name)
		if now == "" && !r.begun {
			now = standing[f.Name]
		}
		v, err := r.askField(&f, workshops.Value{Text: now}, r.series.Occasion(r.record))
		if err == nil || v.Text != "" {
			r.record.SetAbout(f.Name, v.Text)
		}
		return r.kept(err)
	})
}

// kept keeps the draft after an answer, also one that was begun on when
// somebody stopped.
func (r *recorder) kept(answered error) error {
	if err := r.keep(); err != nil {
		return err
	}
	return answered
}

// inTurn asks questions in turn, and goes back to the one before when that is
// asked for; before the first it gives errBack.
func inTurn(n int, ask func(i int) error) error {
	for i := 0; i < n; {
		switch err := ask(i); {
		case errors.Is(err, errBack) && i > 0:
			i--
		case err != nil:
			return err
		default:
			i++
		}
	}
	return nil
}

// askAttendance asks, unit by unit, who was there and who had sent apologies.
func (r *recorder) askAttendance() error {
	session := r.series.Plan.Session(r.record.Occasion)
	var parties []*workshops.Party
	for _, p := range r.series.Plan.Parties {
		if len(r.series.Plan.InvitedOn(session, p.ID, r.record.Date)) > 0 {
			parties = append(parties, p)
		}
	}
	return inTurn(len(parties), func(i int) error {
		return r.kept(r.askParty(parties[i], r.series.Plan.InvitedOn(session, parties[i].ID, r.record.Date)))
	})
}

func (r *recorder) askParty(p *workshops.Party, invited []*workshops.Participant) error {
	labels := map[string]string{}
	all, _ := r.before.Options(&workshops.Field{Type: "participant"})
	for _, o := range all {
		labels[o.Value] = o.Label.In(r.lang)
	}
	said := slices.ContainsFunc(invited, func(who *workshops.Participant) bool { return r.record.AttendanceOf(who.ID) != "" })
	hint := "record.ask.present.tick"
	if r.record.Kind == workshops.OccasionSession {
		hint = "record.ask.present.untick"
	}
	present := &question{title: r.say("record.ask.present", "Party", p.Name), hint: r.say(hint), many: true, echo: true}
	for _, who := range invited {
		present.options = append(present.options, option{who.ID, labels[who.ID]})
		if how := r.record.AttendanceOf(who.ID); how == "present" || !said && r.record.Kind == workshops.OccasionSession {
			present.answer = append(present.answer, who.ID)
		}
	}
	if err := r.ask(present); err != nil {
		return err
	}
	excused := &question{title: r.say("record.ask.excused", "Party", p.Name), hint: r.say("record.ask.excused.hint"), many: true, echo: true}
	for _, who := range invited {
		if slices.Contains(present.answer, who.ID) {
			r.record.SetAttendance(who, "present", r.record.At)
			continue
		}
		excused.options = append(excused.options, option{who.ID, labels[who.ID]})
		if r.record.AttendanceOf(who.ID) != "absent" {
			excused.answer = append(excused.answer, who.ID)
		}
	}
	// Nobody is missed at a check-in that nobody of the unit was at.
	if len(present.answer) == 0 && r.record.Kind != workshops.OccasionSession {
		for _, who := range invited {
			r.record.SetAttendance(who, "", r.record.At)
		}
		return nil
	}
	if len(excused.options) > 0 {
		if err := r.ask(excused); err != nil {
			return err
		}
	}
	for _, who := range invited {
		switch {
		case slices.Contains(present.answer, who.ID):
		case slices.Contains(excused.answer, who.ID):
			r.record.SetAttendance(who, "excused", r.record.At)
		default:
			r.record.SetAttendance(who, "absent", r.record.At)
		}
	}
	return nil
}
