package workshops

import "slices"

// TaskFigures is what may be shown of one statement of a survey that is
// answered by choosing, for each round as [ChoiceFigures].Rounds.
type TaskFigures struct {
	Statement *Statement
	Rounds    []TaskDistribution
}

// TaskDistribution is how the answers of a round are spread over the options.
type TaskDistribution struct {
	Withheld Withheld
	Answers  int // "don't know" not included
	Unknown  int
	// Most is the most common option and MostCount how many chose it. Two
	// that are equally common give none.
	Most      *SurveyOption
	MostCount int
	// Counts is how many chose each option, in the order of the survey; nil
	// where the group is too small for the whole distribution.
	Counts []int
	// Agreed says that at least three quarters of those who gave an answer
	// gave the same (G02).
	Agreed bool
	// Groups is the same by kind of unit; none where GroupsWithheld says why.
	Groups         []TaskGroup
	GroupsWithheld Withheld
}

// ChoiceFigures is everything that may be shown of a survey that is answered
// by choosing.
type ChoiceFigures struct {
	Survey *Survey
	Limit  int
	Rounds []RoundFigures
	Tasks  []TaskFigures
	// Agreed is the number of tasks that a round agrees on, -1 for a round
	// that is not shown.
	Agreed        []int
	WithheldCount int
}

// ChoiceFiguresOf makes the figures of a survey that is answered by choosing.
// The limits for small groups are the same as in [Figures].
func ChoiceFiguresOf(s *Series, survey *Survey) *ChoiceFigures {
	g := newGate(s, survey)
	f := &ChoiceFigures{Survey: survey, Limit: g.limit, Rounds: g.figures()}
	for range g.rounds {
		f.Agreed = append(f.Agreed, -1)
	}
	for _, theme := range survey.Themes {
		for _, st := range theme.Statements {
			if st.ID == survey.GroupBy.Statement {
				continue
			}
			t := TaskFigures{Statement: st}
			for i, r := range g.rounds {
				d := f.task(slices.Concat(r.released(st.rating)...), r.answered(st.rating))
				if d.Withheld == Shown {
					f.Agreed[i] = max(f.Agreed[i], 0)
					d.Groups, d.GroupsWithheld = f.groups(r, st)
				}
				if d.Agreed {
					f.Agreed[i]++
				}
				t.Rounds = append(t.Rounds, d)
			}
			f.Tasks = append(f.Tasks, t)
		}
	}
	return f
}

func (f *ChoiceFigures) task(values []string, given int) TaskDistribution {
	d := f.spread(values)
	switch {
	case given == 0:
		return TaskDistribution{Withheld: NoRound}
	case d.Answers < f.Limit:
		f.WithheldCount++
		return TaskDistribution{Withheld: FewAnswers}
	}
	d.Agreed = d.Most != nil && d.MostCount*4 >= d.Answers*3
	if d.Answers < FullScale {
		d.Counts = nil
	}
	return d
}

// spread counts answers, whatever their number.
func (f *ChoiceFigures) spread(values []string) TaskDistribution {
	d := TaskDistribution{Counts: make([]int, len(f.Survey.Options))}
	for _, v := range values {
		if v == Unknown {
			d.Unknown++
			continue
		}
		for i, o := range f.Survey.Options {
			if o.Value == v {
				d.Counts[i]++
				d.Answers++
			}
		}
	}
	for i, n := range d.Counts {
		switch {
		case n > d.MostCount:
			d.Most, d.MostCount = &f.Survey.Options[i], n
		case n == d.MostCount:
			d.Most = nil
		}
	}
	return d
}
