package render

import (
	"slices"

	"samverka/workshops"
)

// RoleTasks is what a role does before, during and after a team meeting (M12).
type RoleTasks struct {
	Name, Short           string
	Before, During, After string
	// Settled says that the group has taken a position on the role. What it
	// has not changed is still the proposal's words.
	Settled bool
}

// RoleTasks gives every role with its tasks: the group's own words where it has
// any, else the proposal.
func (v *View) RoleTasks() []RoleTasks {
	catalogue := v.Catalogues["team-roles"]
	if catalogue == nil {
		return nil
	}
	var out []RoleTasks
	for _, role := range catalogue.Entries {
		t := RoleTasks{
			Name: role.NameIn(v.lang), Short: role.Text("short").In(v.lang),
			Before: role.Text("before").In(v.lang), During: role.Text("during").In(v.lang), After: role.Text("after").In(v.lang),
		}
		for _, e := range v.Where("before-during-after", "role", role.ID) {
			t.Settled = e.Str("state") != "open"
			for field, text := range map[string]*string{"before": &t.Before, "during": &t.During, "after": &t.After} {
				if own := e.Str(field); own != "" {
					*text = own
				}
			}
		}
		out = append(out, t)
	}
	return out
}

// FlowStep is a step from application to review with its channels (M08).
type FlowStep struct {
	Number        int
	Name, Meaning string
	Channels      []*workshops.Entry
}

// FlowSteps gives the steps of the flow, each with the channels that are in
// use, tried or wanted.
func (v *View) FlowSteps() []FlowStep {
	catalogue := v.Catalogues["flow-steps"]
	if catalogue == nil {
		return nil
	}
	var out []FlowStep
	for i, step := range catalogue.Entries {
		s := FlowStep{Number: i + 1, Name: step.NameIn(v.lang), Meaning: step.Text("meaning").In(v.lang)}
		for _, e := range v.Open("channels") {
			if e.Str("step") == step.ID {
				s.Channels = append(s.Channels, e)
			}
		}
		out = append(out, s)
	}
	return out
}

// MeetingTeams gives the teams that hold meetings in parts (M03).
func (v *View) MeetingTeams() []*workshops.Team {
	return slices.DeleteFunc(slices.Clone(v.Plan.Teams), func(t *workshops.Team) bool {
		return !slices.ContainsFunc(v.Plan.Sessions, func(s *workshops.Session) bool { return s.Team == t.ID && len(s.Parts) > 0 })
	})
}

// PartiesOf gives the names of the parties of a team.
func (v *View) PartiesOf(t *workshops.Team) []string {
	var out []string
	for _, p := range v.Plan.Parties {
		if slices.Contains(t.Parties, p.ID) {
			out = append(out, p.Name)
		}
	}
	return out
}

// teamMeetings gives the sessions in parts that have been held.
func (v *View) teamMeetings() []*workshops.Session {
	return slices.DeleteFunc(slices.Clone(v.Plan.Sessions), func(s *workshops.Session) bool {
		return len(s.Parts) == 0 || v.State.Held(s.ID) == nil
	})
}

// TeamMeetings is how many meetings in parts have been held.
func (v *View) TeamMeetings() int { return len(v.teamMeetings()) }

// StepsWithChannel counts the steps of the flow that have an agreed channel.
func (v *View) StepsWithChannel() int {
	return len(slices.DeleteFunc(v.FlowSteps(), func(s FlowStep) bool {
		return !slices.ContainsFunc(s.Channels, func(c *workshops.Entry) bool {
			return c.Str("channel") != "" && c.Str("state") != "missing"
		})
	}))
}
