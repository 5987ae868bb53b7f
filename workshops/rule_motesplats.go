package workshops

import "slices"

// motesplatsRules look at what a meeting place for several municipalities
// lives by: standing items, coordinators, and everybody telling of their work.
// The model and its registers ask for them.
var motesplatsRules = map[string]Rule{
	"standing-items":     {Check: standingItems},
	"coordinators":       {Check: coordinators},
	"municipality-given": {Check: municipalityGiven},
	"meetings-per-year":  {Check: meetingsPerYear},
	"sharing-rotation":   {Check: sharingRotation},
	"work-told-whole":    {Check: workToldWhole},
	"living-picture":     {Check: livingPicture},
	"reference-found":    {Check: referenceFound},
	"aid-steps-covered":  {Check: aidStepsCovered},
}

// standingItems wants each standing item on every agenda, and a note on it from
// every session that has been held, if only that there was nothing new (P02).
func standingItems(c *Case) {
	standing := c.standing()
	for _, s := range c.Plan.Sessions {
		for _, item := range standing {
			if !slices.ContainsFunc(s.Agenda, func(on *Item) bool { return on.Topic == item.Value }) {
				c.Warn(s.At, "agenda", "Session", s.ID, "Topic", item.Value, "Title", item.Label)
			}
		}
		record := c.State.Held(s.ID)
		if record == nil || c.Series.Register("notes") == nil {
			continue
		}
		for _, on := range s.Agenda {
			known := slices.ContainsFunc(standing, func(item Choice) bool { return item.Value == on.Topic })
			if known && !c.State.noted(record, on) {
				c.Warn(record.At, "note", "Session", s.ID, "Topic", on.Topic, "Title", on.Title)
			}
		}
	}
}

// standing gives the topics of the standing items, those that the plan has and
// then those that only the model has, each with a title.
func (c *Case) standing() []Choice {
	var out []Choice
	add := func(topic string, title Text) {
		if !slices.ContainsFunc(out, func(item Choice) bool { return item.Value == topic }) {
			out = append(out, Choice{Value: topic, Label: title})
		}
	}
	for _, s := range c.Plan.Sessions {
		for _, item := range s.Agenda {
			if item.Standing {
				add(item.Topic, Text{SV: item.Title, EN: item.Title})
			}
		}
	}
	for _, kind := range c.Model.Sessions {
		for _, item := range kind.Agenda {
			if item.Standing {
				add(item.Topic, item.Title)
			}
		}
	}
	return out
}

// noted tells whether a record has a note on an agenda item, by its topic or
// its title.
func (st *State) noted(r *Record, item *Item) bool {
	for _, note := range st.Entries("notes") {
		if under := note.Str("item"); note.History[0].Record == r && (under == item.Topic || folded(under) == folded(item.Title)) {
			return true
		}
	}
	return false
}

// coordinators wants the functions that coordinate an area to take part: in
// Stockholms län the coordinating health centre (GSA) and the municipality's
// coordinating function (KSA). Where several municipalities take part, each of
// them should have both.
func coordinators(c *Case) {
	for _, role := range c.Words["roles"] {
		name := Text{SV: c.Setting.RoleName(role, Swedish), EN: c.Setting.RoleName(role, English)}
		at := map[string]bool{}
		found := false
		for _, who := range c.Plan.On(c.Plan.working(c.Today)) {
			if who.Role != role {
				continue
			}
			found = true
			if p := c.Setting.Party(who.Party); p != nil {
				at[folded(p.Municipality)] = true
			}
		}
		if !found {
			c.Warn(c.Plan.At, "", "Role", name, "ID", role)
			continue
		}
		for _, municipality := range c.Plan.Municipalities() {
			if !at[""] && !at[folded(municipality)] {
				c.Note(c.Plan.At, "municipality", "Role", name, "ID", role, "Municipality", municipality)
			}
		}
	}
}

// Municipalities lists the municipalities of the parties, each once, in the
// order of the plan (P01).
func (p *Plan) Municipalities() []string {
	var out []string
	for _, party := range p.Parties {
		if party.Municipality != "" && !slices.ContainsFunc(out, func(s string) bool { return folded(s) == folded(party.Municipality) }) {
			out = append(out, party.Municipality)
		}
	}
	return out
}

// municipalityGiven wants municipal units to say which municipality they work
// in, since several meet in one group (P01), and asks primary care units to.
// Hospitals and others may serve them all.
func municipalityGiven(c *Case) {
	organisations := c.Catalogues["organisations"]
	for _, p := range c.Plan.Parties {
		switch group := p.Group(organisations); {
		case p.Municipality != "":
		case group == GroupMunicipality:
			c.Warn(p.At, "", "Party", p.Name)
		case group == GroupPrimaryCare:
			c.Note(p.At, "primary", "Party", p.Name)
		}
	}
}

// meetingsPerYear wants a meeting place to meet often enough, year by year.
func meetingsPerYear(c *Case) {
	least := c.Number("min", 4)
	planned := map[int]int{}
	for _, s := range c.Plan.Sessions {
		if !s.Date.IsZero() {
			planned[s.Date.Year]++
		}
	}
	years := make([]int, 0, len(planned))
	for year := range planned {
		years = append(years, year)
	}
	slices.Sort(years)
	for i, year := range years {
		// The first and the last year of a plan need not be whole.
		if whole := len(years) == 1 || i > 0 && i < len(years)-1; whole && planned[year] < least {
			c.Warn(c.Plan.At, "", "Year", year, "Count", planned[year], "Least", least)
		}
	}
}

// sharingRotation lists the units that have not yet told of a development work
// during the year, and warns when the year is over (P05).
func sharingRotation(c *Case) {
	year := c.State.Year()
	if len(c.State.HeldIn(year)) == 0 {
		return
	}
	var silent []string
	for _, p := range c.State.NotShared(year) {
		silent = append(silent, p.Name)
	}
	if len(silent) == 0 {
		return
	}
	if c.State.yearOver(year) {
		c.Warn(c.Plan.At, "over", "Year", year, "Count", len(silent), "Parties", silent)
		return
	}
	c.Note(c.Plan.At, "", "Year", year, "Count", len(silent), "Parties", silent)
}

// workToldWhole misses what others need in order to learn from a development
// work that has been shared: its purpose, what has changed, and the
// collaboration that there is and that is planned (P06).
func workToldWhole(c *Case) {
	for _, e := range c.State.Entries(c.Register.Name) {
		if e.Fields["shared"].IsZero() {
			continue
		}
		var missing ChoiceLabels
		for _, name := range []string{"purpose", "change", "existing", "planned", "contact"} {
			if f := c.Register.Field(name); f != nil && e.Fields[name].IsZero() {
				missing = append(missing, Choice{Value: name, Label: f.Label})
			}
		}
		if len(missing) > 0 {
			c.Note(e.At(), "", "ID", e.ID, "Lead", e.Lead(), "Fields", missing)
		}
	}
}

// livingPicture wants the shared picture to be begun after two sessions, and
// looked at again within some months (P03).
func livingPicture(c *Case) {
	months := c.Number("months", 12)
	versions := c.State.Versions(c.Register.Name)
	held := 0
	for _, s := range c.Plan.Sessions {
		if c.State.Held(s.ID) != nil {
			held++
		}
	}
	if len(versions) == 0 {
		if held >= 2 {
			c.Note(c.Plan.At, "missing", "Count", held)
		}
		return
	}
	last := versions[len(versions)-1].Record.Date
	if last.AddMonths(months).Before(c.Today) && c.State.NextSession() != nil {
		c.Warn(c.Plan.At, "old", "Date", last, "Months", months)
	}
}

// referenceFound misses what a reader needs to find a reference again (P10).
func referenceFound(c *Case) {
	for _, e := range c.State.Entries(c.Register.Name) {
		var missing ChoiceLabels
		for _, name := range []string{"author", "year"} {
			if f := c.Register.Field(name); f != nil && e.Fields[name].IsZero() {
				missing = append(missing, Choice{Value: name, Label: f.Label})
			}
		}
		if len(missing) > 0 {
			c.Note(e.At(), "", "ID", e.ID, "Lead", e.Lead(), "Fields", missing)
		}
	}
}
