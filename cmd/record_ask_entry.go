package cmd

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"samverka/workshops"
)

// askedFor are the fields that are asked for when an entry is taken down, the
// leading one first, and those that are left for whoever wants them. When an
// entry is closed, and why, is for later.
func askedFor(reg *workshops.Register) (first, rest []*workshops.Field) {
	names := reg.Ask
	if len(names) == 0 {
		names = reg.Columns
	}
	add := func(f *workshops.Field) {
		if f != nil && f.Type != "computed" && !slices.Contains(first, f) {
			first = append(first, f)
		}
	}
	add(reg.Field(reg.Lead))
	for _, name := range names {
		if named := slices.Contains(reg.Ask, name); named || name != reg.Closing.Field && name != reg.Closing.Reason {
			add(reg.Field(name))
		}
	}
	for _, f := range reg.Fields {
		if f.Required {
			add(f)
		}
	}
	for _, f := range reg.Fields {
		if f.Type != "computed" && !slices.Contains(first, f) {
			rest = append(rest, f)
		}
	}
	return first, rest
}

// askNew asks for a new entry. Nothing in the leading field is no entry.
func (r *recorder) askNewEntry(reg *workshops.Register) error {
	first, rest := askedFor(reg)
	id := ""
	err := inTurn(len(first), func(i int) error {
		if id != "" || i == 0 {
			return r.askOf(reg, &id, first[i])
		}
		return nil
	})
	if err != nil || id == "" || len(rest) == 0 {
		return err
	}
	more, err := r.choose(r.about(reg, id), r.say("record.ask.more.hint"), "", []option{
		{"", r.say("record.ask.enough")}, {"more", r.say("record.ask.more")},
	})
	if err != nil || more == "" {
		return err
	}
	return inTurn(len(rest), func(i int) error { return r.askOf(reg, &id, rest[i]) })
}

// askOf asks for a field of an entry and keeps the answer. An entry that has no
// id yet gets one with its leading text.
func (r *recorder) askOf(reg *workshops.Register, id *string, f *workshops.Field) error {
	now, about := workshops.Value{}, r.say("record.ask.new-of", "One", reg.One)
	if *id != "" {
		now, about = r.standing(reg, *id, f), r.about(reg, *id)
	} else {
		begin := *f
		begin.Required = false
		begin.Hint = r.begins(f)
		f = &begin
	}
	v, err := r.askField(f, now, about)
	if v.Equal(now) && (*id != "" || v.IsZero()) {
		return err
	}
	if *id == "" {
		*id = r.newID(reg, v)
	}
	r.set(reg, *id, f, v)
	return r.kept(err)
}

// begins is the hint of the field that an entry begins with: how to leave it.
func (r *recorder) begins(f *workshops.Field) workshops.Text {
	hint := strings.TrimSpace(f.Hint.In(r.lang) + " " + r.say("record.ask.begins"))
	return workshops.Text{SV: hint, EN: hint}
}

// standing is what a field of an entry has, with what has been taken down.
func (r *recorder) standing(reg *workshops.Register, id string, f *workshops.Field) workshops.Value {
	if c := r.record.Change(reg.Name, id); c != nil {
		if v, said := c.Fields[f.Name]; said {
			return v
		}
	}
	if e := r.before.Entry(reg.Name, id); e != nil {
		return e.Fields[f.Name]
	}
	return workshops.Value{}
}

// set notes the value of a field. A field that has what it had before is not
// something that the record says.
func (r *recorder) set(reg *workshops.Register, id string, f *workshops.Field, v workshops.Value) {
	c := r.record.Change(reg.Name, id)
	if c == nil {
		r.record.Changes = append(r.record.Changes, workshops.Change{Register: reg.Name, ID: id})
		c = &r.record.Changes[len(r.record.Changes)-1]
	}
	c.Set(f.Name, v)
	e := r.before.Entry(reg.Name, id)
	if e == nil && v.IsZero() || e != nil && e.Fields[f.Name].Equal(v) {
		c.Unset(f.Name)
	}
	if len(c.Order) == 0 {
		r.forget(reg, id)
	}
}

// forget takes back everything that was said of an entry.
func (r *recorder) forget(reg *workshops.Register, id string) {
	r.record.Changes = slices.DeleteFunc(r.record.Changes, func(c workshops.Change) bool {
		return c.Register == reg.Name && c.ID == id
	})
}

// newID names a new entry by its leading text; one that belongs to the record
// by its place.
func (r *recorder) newID(reg *workshops.Register, lead workshops.Value) string {
	taken := func(id string) bool {
		return r.before.Entry(reg.Name, id) != nil || r.record.Change(reg.Name, id) != nil
	}
	if reg.Local {
		for n := 1; ; n++ {
			if id := r.record.Occasion + "/" + strconv.Itoa(n); !taken(id) {
				return id
			}
		}
	}
	return workshops.NewID(r.before.Shown(reg.Field(reg.Lead), lead).In(r.series.Plan.Language), reg.Name, taken)
}

// about is what an entry is known by.
func (r *recorder) about(reg *workshops.Register, id string) string {
	lead := reg.Field(reg.Lead)
	if text := r.before.Shown(lead, r.standing(reg, id, lead)).In(r.lang); text != "" {
		return fit(text, 60)
	}
	return id
}

// Choices about an entry that stand beside the values of its closing field.
const (
	asBefore  = "="
	changeAny = "*"
	onward    = ">"
	takeBack  = "-"
)

// askOpen asks how it has gone with an open entry: as before, another state,
// another date, or something else.
func (r *recorder) askOpen(reg *workshops.Register, e *workshops.Entry, onwards bool) error {
	closing, date := reg.Field(reg.Closing.Field), firstDate(reg)
	options := []option{{asBefore, r.say("record.ask.as-before")}}
	if closing != nil {
		now := r.standing(reg, e.ID, closing).Text
		options[0].label = r.say("record.ask.still", "State", closing.ChoiceLabel(now))
		for _, c := range closing.Choices {
			if c.Value != now {
				options = append(options, option{c.Value, r.say("record.ask.becomes", "State", c.Label)})
			}
		}
	}
	if date != nil {
		options = append(options, option{"." + date.Name, r.say("record.ask.change", "Label", r.nameOf(date))})
	}
	options = append(options, option{changeAny, r.say("record.ask.change-any")})
	if onwards {
		options = append(options, option{onward, r.say("record.ask.onward")})
	}
	chosen, err := r.choose(e.Lead().In(r.lang), r.entryHint(reg, e), asBefore, options)
	switch {
	case err != nil || chosen == asBefore:
		return err
	case chosen == onward:
		return errOnward
	case chosen == changeAny:
		return r.changeEntry(reg, e.ID)
	case date != nil && chosen == "."+date.Name:
		return r.askOf(reg, &e.ID, date)
	}
	r.set(reg, e.ID, closing, workshops.Value{Text: chosen})
	if err := r.keep(); err != nil {
		return err
	}
	return r.askWhy(reg, e.ID, chosen)
}

// errOnward says that the rest of the entries are as before.
var errOnward = errors.New("the rest are as before")

// askWhy asks for what a state needs: a reason where the register wants one,
// and what came of it.
func (r *recorder) askWhy(reg *workshops.Register, id, state string) error {
	if !slices.Contains(reg.Closing.Values, state) {
		return nil
	}
	var fields []*workshops.Field
	if reason := reg.Field(reg.Closing.Reason); reason != nil && slices.Contains(reg.Closing.ReasonFor, state) {
		needed := *reason
		needed.Required = true
		fields = append(fields, &needed)
	}
	for _, name := range reg.Closing.Ask {
		fields = append(fields, reg.Field(name))
	}
	return inTurn(len(fields), func(i int) error { return r.askOf(reg, &id, fields[i]) })
}

// entryHint reminds of who does what until when.
func (r *recorder) entryHint(reg *workshops.Register, e *workshops.Entry) string {
	var parts []string
	for _, f := range reg.Fields {
		v := r.standing(reg, e.ID, f)
		if (f.Type == "function" || f.Type == "date") && !v.IsZero() {
			parts = append(parts, r.say("record.words.field", "Label", r.nameOf(f), "Value", r.before.Shown(f, v)))
		}
	}
	return joined(parts)
}

// firstDate is the day that an entry is due.
func firstDate(reg *workshops.Register) *workshops.Field {
	for _, name := range append(slices.Clone(reg.Ask), reg.Columns...) {
		if f := reg.Field(name); f != nil && f.Type == "date" {
			return f
		}
	}
	return nil
}

// changeEntry lets somebody change any field of an entry, or take back what has
// been said of it.
func (r *recorder) changeEntry(reg *workshops.Register, id string) error {
	standing := ""
	for {
		options := []option{{"", r.say("record.ask.done")}}
		first, rest := askedFor(reg)
		for _, f := range append(first, rest...) {
			shown := r.after().Shown(f, r.standing(reg, id, f))
			options = append(options, option{"." + f.Name, r.say("record.words.field", "Label", r.nameOf(f), "Value", shown)})
		}
		if r.record.Change(reg.Name, id) != nil {
			options = append(options, option{takeBack, r.say("record.ask.take-back")})
		}
		chosen, err := r.choose(r.about(reg, id), r.say("record.ask.change.hint"), standing, options)
		switch {
		case errors.Is(err, errBack), err == nil && chosen == "":
			return nil
		case err != nil:
			return err
		case chosen == takeBack:
			r.forget(reg, id)
			return r.keep()
		}
		if err := r.askOf(reg, &id, reg.Field(chosen[1:])); err != nil && !errors.Is(err, errBack) {
			return err
		}
		standing = ""
	}
}
