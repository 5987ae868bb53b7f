package workshops

import "strconv"

// Computations has, by name, what a field of the type "computed" may show. A
// computation gives the text for one entry on the day of the state.
var Computations = map[string]func(e *Entry, st *State) Text{
	"quadrant":       func(e *Entry, _ *State) Text { return QuadrantOf(e).Name() },
	"action-state":   func(e *Entry, st *State) Text { return ActionState(e, st.AsOf) },
	"sustainability": func(e *Entry, _ *State) Text { return SustainabilityOf(e).Verdict() },
	"theme-meetings": func(e *Entry, st *State) Text { return st.TimesRaised(e) },
	"adherence":      func(e *Entry, _ *State) Text { return AdherenceOf(e).Words() },
	"term-week":      func(e *Entry, _ *State) Text { return TermWeek(e.Date("due")) },

	"unit-participation": unitParticipation,
	"task-readiness":     func(e *Entry, st *State) Text { return ReadinessOf(e, st, st.AsOf).Words() },
	"risk-points":        func(e *Entry, st *State) Text { return RiskOf(e, st).PointsText() },
	"risk-band":          func(e *Entry, st *State) Text { return RiskOf(e, st).Level() },
	"risk-residual":      func(e *Entry, st *State) Text { return ResidualRiskOf(e, st).WithPoints() },
	"routine-validity":   routineValidity,
	"course-coverage":    func(e *Entry, _ *State) Text { return CourseCountOf(e).Words() },
	"continuity":         WeakPointsOf,
}

// Quadrant is where a problem stands when use is set against effort. Four and
// five of five are high.
type Quadrant int

// The quadrants, and a problem that has not been placed yet.
const (
	NotPlaced Quadrant = iota
	DoNow
	PlanFor
	IfTime
	Refrain
)

// HighFrom is the lowest of the five points of benefit and effort that counts
// as high (the four fields of the prioritisation).
const HighFrom = 4

// QuadrantOf places a problem by its fields "benefit" and "effort".
func QuadrantOf(e *Entry) Quadrant {
	benefit, err1 := strconv.Atoi(e.Str("benefit"))
	effort, err2 := strconv.Atoi(e.Str("effort"))
	switch {
	case err1 != nil || err2 != nil:
		return NotPlaced
	case benefit >= HighFrom && effort < HighFrom:
		return DoNow
	case benefit >= HighFrom:
		return PlanFor
	case effort < HighFrom:
		return IfTime
	}
	return Refrain
}

// Name gives the quadrant in both languages, empty for one that is not placed.
func (q Quadrant) Name() Text {
	return [...]Text{
		NotPlaced: {},
		DoNow:     {SV: "Gör nu", EN: "Do now"},
		PlanFor:   {SV: "Planera", EN: "Plan"},
		IfTime:    {SV: "Gör om det blir tid över", EN: "Do if there is time"},
		Refrain:   {SV: "Avstå", EN: "Leave"},
	}[q]
}

// Overdue tells whether an open entry should have been done before a day.
func Overdue(e *Entry, today Date) bool {
	due := e.Date("due")
	return !e.Closed() && !due.IsZero() && !today.IsZero() && due.Before(today)
}

// ActionState gives the status of an action, with "late" for what should have
// been done already.
func ActionState(e *Entry, today Date) Text {
	if Overdue(e, today) {
		return Text{SV: "försenad", EN: "late"}
	}
	return e.Register.Field("status").ChoiceLabel(e.Str("status"))
}

// SustainabilityQuestions are the fields of an agreement that tell whether it
// stands on its own or hangs on single persons (T13).
var SustainabilityQuestions = []string{
	"written-down", "function-owner", "has-deputy", "in-introduction", "review-set", "managers-agree", "signs-known",
}

// Sustainability is what the seven questions say of one agreement.
type Sustainability struct {
	Answered, Yes int
	Missing       []string // the questions answered no or not at all
}

// SustainabilityOf counts the answers of one agreement.
func SustainabilityOf(e *Entry) Sustainability {
	var s Sustainability
	for _, q := range SustainabilityQuestions {
		switch e.Str(q) {
		case "yes":
			s.Yes++
			s.Answered++
			continue
		case "no":
			s.Answered++
		}
		s.Missing = append(s.Missing, q)
	}
	return s
}

// Verdict says in words what the answers mean: seven yes stand on their own,
// five or six are nearly there, fewer hang on single persons.
func (s Sustainability) Verdict() Text {
	switch {
	case s.Answered == 0:
		return Text{}
	case s.Answered < len(SustainabilityQuestions):
		return Text{SV: "Inte färdigbedömd", EN: "Not fully assessed"}
	case s.Yes == len(SustainabilityQuestions):
		return Text{SV: "Står på egna ben", EN: "Stands on its own"}
	case s.Yes >= 5:
		return Text{SV: "Nästan – åtgärda det som saknas", EN: "Nearly – mend what is missing"}
	}
	return Text{SV: "Hänger på enskilda personer", EN: "Depends on individual people"}
}
