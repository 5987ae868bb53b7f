package workshops

import (
	"maps"
	"slices"
)

// teamRules look at how teams and their meetings in parts are planned. Models
// ask for them.
var teamRules = map[string]Rule{
	"groupings":         {Check: groupings},
	"team-per-provider": {Check: teamPerProvider},
	"part-participants": {Check: partParticipants},
	"part-changes":      {Check: partChanges},
	"follow-up-points":  {Check: followUpPoints},
}

// groupings wants somebody from each grouping in the working group (M01). The
// words "sessions" are the kinds of session that the working group holds; every
// other name is a grouping with the kinds of unit that it may come from.
func groupings(c *Case) {
	called := map[string]bool{}
	for _, s := range c.Plan.Sessions {
		if !slices.Contains(c.Words["sessions"], s.Kind) {
			continue
		}
		for _, p := range c.Plan.Meeting(s) {
			if len(c.Plan.InvitedTo(s, p.ID)) > 0 {
				called[p.Kind] = true
			}
		}
	}
	for _, grouping := range slices.Sorted(maps.Keys(c.Words)) {
		there := slices.ContainsFunc(c.Words[grouping], func(kind string) bool { return called[kind] })
		if grouping != "sessions" && !there {
			c.Warn(c.Plan.At, "", "Grouping", c.kindName(grouping))
		}
	}
}

// kindName gives the name of a kind of unit.
func (c *Case) kindName(kind string) Text {
	if e := c.Catalogues["organisations"].Entry(kind); e != nil {
		return e.Name
	}
	return Text{SV: kind, EN: kind}
}

// teamPerProvider wants a team of its own, with a rhythm and somebody who
// convenes it, for every provider, own and private (M03). The words "kind" are
// the kinds of unit that are providers, and "session" those of the meetings.
func teamPerProvider(c *Case) {
	for _, p := range c.Plan.Parties {
		if !slices.Contains(c.Words["kind"], p.Kind) {
			continue
		}
		team := c.teamOf(p)
		if team == nil {
			c.Warn(p.At, "missing", "Party", p.Name)
			continue
		}
		for _, other := range c.Plan.Parties {
			if other != p && other.Kind == p.Kind && slices.Contains(team.Parties, other.ID) {
				c.Warn(team.At, "shared", "Team", team.Name, "Party", p.Name, "Other", other.Name)
			}
		}
		if team.Rhythm == "" {
			c.Warn(team.At, "rhythm", "Team", team.Name)
		}
		if team.Convener == "" {
			c.Note(team.At, "convener", "Team", team.Name)
		}
	}
}

// teamOf gives the team that a provider meets in, nil when it has none.
func (c *Case) teamOf(p *Party) *Team {
	for _, s := range c.Plan.Sessions {
		team := c.Plan.Team(s.Team)
		if team != nil && slices.Contains(c.Words["session"], s.Kind) && slices.Contains(team.Parties, p.ID) {
			return team
		}
	}
	return nil
}

// inPart gives the parties that take part in a part of a session.
func (p *Plan) inPart(s *Session, part *Part) []*Party {
	all := p.Meeting(s)
	if len(part.Parties) == 0 {
		return all
	}
	var out []*Party
	for _, party := range p.Parties {
		if slices.Contains(part.Parties, party.ID) {
			out = append(out, party)
		}
	}
	return out
}

// partParticipants holds the parts of each session against those of the model:
// each has the parties of its kinds, and nobody else (M04, M16).
func partParticipants(c *Case) {
	for _, s := range c.Plan.Sessions {
		kind := c.KindOf(s)
		if kind == nil {
			continue
		}
		for _, wanted := range kind.Parts {
			part := s.Part(wanted.ID)
			if part == nil {
				c.Warn(s.At, "missing", "Session", s.ID, "Part", wanted.Title)
				continue
			}
			c.comparePart(s, part, wanted)
		}
	}
}

// comparePart tells who is missing from a part, and who should not be there.
func (c *Case) comparePart(s *Session, part *Part, wanted PartKind) {
	if len(wanted.Kinds) == 0 {
		return
	}
	there := c.Plan.inPart(s, part)
	for _, p := range there {
		if !slices.Contains(wanted.Kinds, p.Kind) {
			c.Warn(part.At, "extra", "Session", s.ID, "Part", part.Title, "Party", p.Name)
		}
	}
	for _, p := range c.Plan.Meeting(s) {
		if slices.Contains(wanted.Kinds, p.Kind) && !slices.Contains(there, p) {
			c.Warn(part.At, "lacks", "Session", s.ID, "Part", part.Title, "Party", p.Name)
		}
	}
	for _, kind := range c.Words["always"] {
		called := slices.ContainsFunc(c.Plan.Meeting(s), func(p *Party) bool { return p.Kind == kind })
		if slices.Contains(wanted.Kinds, kind) && !called {
			c.Warn(part.At, "nobody", "Session", s.ID, "Part", part.Title, "Kind", c.kindName(kind))
		}
	}
}

// partChanges wants time for people to come and go between two parts with
// different participants, and the parts each in one piece (M16).
func partChanges(c *Case) {
	least := c.Number("min", 1)
	for _, s := range c.Plan.Sessions {
		var before *Part
		var over []string
		minutes := 0
		for _, item := range s.Agenda {
			part := s.Part(item.Part)
			switch {
			case item.Kind == "change":
				minutes += item.Minutes
			case part == nil || part == before:
			case slices.Contains(over, part.ID):
				c.Warn(item.At, "order", "Session", s.ID, "Part", part.Title)
			default:
				if before != nil && minutes < least && !slices.Equal(c.Plan.inPart(s, before), c.Plan.inPart(s, part)) {
					c.Warn(item.At, "", "Session", s.ID, "Part", part.Title, "Before", before.Title, "Least", least)
				}
				over, before, minutes = append(over, part.ID), part, 0
			}
		}
	}
}

// followUpPoints wants a follow-up at each of the model's points, counted in
// months from the first session that the model counts from (M20). Three weeks
// either way of the point, and of the nearest day in a term, count as there.
func followUpPoints(c *Case) {
	from := c.CountedFrom()
	if from == nil || from.Date.IsZero() {
		return
	}
	for _, point := range c.Model.FollowUps {
		first := from.Date.AddMonths(point.Months)
		last := c.Calendar.followUpDay(from.Date, point.Months)
		if last.Before(first) {
			first, last = last, first
		}
		planned := slices.ContainsFunc(c.Plan.FollowUps, func(f *FollowUp) bool {
			return !f.Date.Before(first.Add(-21)) && !f.Date.After(last.Add(21))
		})
		if !planned {
			c.Warn(c.Plan.At, "", "Title", point.Title, "Date", c.Calendar.followUpDay(from.Date, point.Months))
		}
	}
}
