package workshops

import "slices"

// The parts that an actor may have in a step of the assistive device process.
const (
	AidPerforms  = "performs"
	AidAnswers   = "answers"
	AidConsulted = "consulted"
	AidInformed  = "informed"
)

// AidCells gives what has been said of one actor at one step of the process,
// the later ones last.
func (st *State) AidCells(step, actor string) []*Entry {
	var out []*Entry
	for _, e := range st.Open("aid-routine") {
		if e.Str("step") == step && e.Str("actor") == actor {
			out = append(out, e)
		}
	}
	return out
}

// aidActors gives the actors that have a part in a step.
func (st *State) aidActors(step, part string) []string {
	var out []string
	for _, e := range st.Open("aid-routine") {
		if e.Str("step") == step && slices.Contains(e.List("part"), part) && !slices.Contains(out, e.Str("actor")) {
			out = append(out, e.Str("actor"))
		}
	}
	return out
}

// aidStepsCovered wants every step of the process to have exactly one actor
// that answers for it, since authorities cannot share that, and at least one
// that carries it out (P08). It stays silent until the group has begun.
func aidStepsCovered(c *Case) {
	begun := c.State.Open(c.Register.Name)
	if len(begun) == 0 {
		return
	}
	at := begun[0].At()
	var blank ChoiceLabels
	for _, step := range c.Register.Choices("step") {
		answers, performs := c.State.aidActors(step.Value, AidAnswers), c.State.aidActors(step.Value, AidPerforms)
		switch {
		case len(answers) == 0 && len(performs) == 0:
			blank = append(blank, step)
			continue
		case len(answers) == 0:
			c.Warn(at, "nobody", "Step", step.Label)
		case len(answers) > 1:
			c.Warn(at, "shared", "Step", step.Label, "Count", len(answers))
		}
		if len(performs) == 0 {
			c.Warn(at, "undone", "Step", step.Label)
		}
		for _, actor := range c.Register.Choices("actor") {
			if cells := c.State.AidCells(step.Value, actor.Value); len(cells) > 1 {
				c.Warn(cells[1].At(), "twice", "Step", step.Label, "Actor", actor.Label, "ID", cells[0].ID)
			}
		}
	}
	if len(blank) > 0 {
		c.Note(at, "", "Steps", blank, "Count", len(blank))
	}
}
