package render

import (
	"sync"

	"samverka/workshops"
)

// memory keeps what many documents of a pack ask for, so that it is worked out
// once. It is safe for use from several goroutines.
type memory struct {
	days    sync.Map // by [workshops.Date]: a func() standing
	surveys sync.Map // by name: a func() *workshops.SurveyFigures
}

// standing is how a series stood at the end of a day.
type standing struct {
	state  *workshops.State
	status workshops.Status
}

func (m *memory) standing(s *workshops.Series, day workshops.Date) standing {
	once, _ := m.days.LoadOrStore(day, sync.OnceValue(func() standing {
		state, _ := workshops.Fold(s, day)
		return standing{state, workshops.StatusOf(s, day)}
	}))
	return once.(func() standing)()
}

func (m *memory) figures(s *workshops.Series, survey *workshops.Survey) *workshops.SurveyFigures {
	once, _ := m.surveys.LoadOrStore(survey.Name, sync.OnceValue(func() *workshops.SurveyFigures {
		return workshops.Figures(s, survey)
	}))
	return once.(func() *workshops.SurveyFigures)()
}
