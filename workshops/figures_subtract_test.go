package workshops_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

// published is every number that figures show, by what it is a number of: one
// line for each group of people, with how many of them are in each part.
type published map[string]map[string]int

func (p published) put(of string, parts map[string]int) { p[of] = parts }

// low, middle and high: what the whole scale and the merged one have in common.
func merged(c workshops.Class) string {
	return []string{"", "low", "low", "middle", "high", "high"}[c.To]
}

// publish writes out everything that the figures of both surveys show.
func publish(s *workshops.Series) published {
	out := published{}
	f := workshops.Figures(s, s.Surveys[0])
	for _, theme := range f.Themes {
		for _, st := range theme.Statements {
			spread := func(of string, d workshops.Distribution) {
				if d.Withheld != workshops.Shown {
					return
				}
				parts := map[string]int{"?": d.Unknown}
				for _, c := range d.Classes {
					parts[merged(c)] += c.Count
				}
				out.put(of+" "+st.Statement.ID, parts)
			}
			for i, d := range st.Rounds {
				spread(f.Rounds[i].Round.Name, d)
			}
			if st.Retrospective != nil {
				spread("back", *st.Retrospective)
			}
			if c := st.Change; c.Withheld == workshops.Shown {
				out.put("change "+st.Statement.ID, map[string]int{"+": c.Higher, "=": c.Same, "-": c.Lower, "found": c.Found})
			}
		}
	}
	g := workshops.ChoiceFiguresOf(s, s.Surveys[1])
	for _, task := range g.Tasks {
		for i, d := range task.Rounds {
			if d.Withheld != workshops.Shown {
				continue
			}
			of := fmt.Sprintf("task %s %s", g.Rounds[i].Round.Name, task.Statement.ID)
			out.put(of, map[string]int{"all": d.Answers, "?": d.Unknown})
			rest := d.Answers
			for _, part := range d.Groups {
				out.put(of+" "+part.Unit.Value, map[string]int{"all": part.Answers, "?": part.Unknown})
				rest -= part.Answers
			}
			if len(d.Groups) > 0 {
				out.put(of+" elsewhere", map[string]int{"all": rest})
			}
		}
	}
	return out
}

// subtract compares what was published on two occasions, and every part with
// its whole, and tells of each group of fewer than five that comes out.
func subtract(earlier, later published) (small []string) {
	for of, now := range later {
		before := earlier[of]
		onScale, unlike := 0, false
		for _, part := range slices.Collect(maps.Keys(now)) {
			if part != "?" && part != "found" {
				onScale += now[part] - before[part]
			}
			unlike = unlike || now[part] != before[part]
		}
		if unlike && onScale < 5 {
			small = append(small, fmt.Sprintf("%s: %v, then %v", of, before, now))
		}
	}
	for of := range earlier {
		if _, still := later[of]; !still {
			small = append(small, of+" is gone")
		}
	}
	return small
}

// choiceSurvey asks where people work and who does two things.
func choiceSurvey() *workshops.Survey {
	theme := &workshops.Theme{ID: "A"}
	for _, id := range []string{"K", "1", "2"} {
		theme.Statements = append(theme.Statements, &workshops.Statement{ID: id, Theme: theme})
	}
	return &workshops.Survey{
		Name: "ansvar", Rounds: []*workshops.Round{{Name: "before"}, {Name: "after"}}, Themes: []*workshops.Theme{theme},
		Options: []workshops.SurveyOption{{Value: "v"}, {Value: "h"}, {Value: "d"}},
		GroupBy: workshops.Grouping{Statement: "K", Options: []string{"h", "v"}},
	}
}

// Answers come one or a few at a time, to two surveys in up to three rounds,
// and figures are published each time. Whoever compares any two occasions finds
// no group of fewer than five. A gate that forgets its batches fails.
func TestNothingSmallIsLeftWhenReportsAreSubtracted(t *testing.T) {
	random := rand.New(rand.NewPCG(17, 19))
	careless, shown := 0, map[string]int{}
	for range 250 {
		s := &workshops.Series{Plan: &workshops.Plan{}, Surveys: []*workshops.Survey{testSurvey(), choiceSurvey()}}
		forgetful := &workshops.Series{Plan: s.Plan, Surveys: s.Surveys}
		people := 3 + random.IntN(12)
		gaps := random.IntN(2) == 0
		var waiting []*workshops.Submission
		where := map[*workshops.Submission][2]string{}
		for _, survey := range s.Surveys {
			for _, round := range survey.Rounds {
				for i := range people {
					if random.IntN(6) > 0 {
						x := arrival(random, survey, fmt.Sprintf("AB%d", 200+i), gaps)
						waiting = append(waiting, x)
						where[x] = [2]string{survey.Name, round.Name}
					}
				}
			}
		}
		if random.IntN(2) == 0 {
			random.Shuffle(len(waiting), func(i, j int) { waiting[i], waiting[j] = waiting[j], waiting[i] })
		}
		states, weak := []published{{}}, []published{{}} // nothing is published first
		for len(waiting) > 0 {
			n := min(len(waiting), 1+random.IntN(1+random.IntN(2*people)))
			for _, x := range waiting[:n] {
				takeIn(s, where[x], x)
			}
			settle(s)
			waiting = waiting[n:]
			states = append(states, publish(s))
			workshops.AddAnswers(forgetful, rounds(s)...)
			weak = append(weak, publish(forgetful))
			forgetful = &workshops.Series{Plan: s.Plan, Surveys: s.Surveys}
		}
		for i, later := range states {
			for of := range later {
				kind, _, _ := strings.Cut(of, " ")
				shown[kind]++
			}
			for j, earlier := range states[:i] {
				for _, found := range subtract(earlier, later) {
					t.Fatalf("occasions %d and %d of %d: %s", j, i, len(states), found)
				}
				careless += len(subtract(weak[j], weak[i]))
			}
		}
	}
	if careless == 0 {
		t.Error("a gate that forgets its batches gives nothing away: the test tries nothing")
	}
	for _, kind := range []string{"before", "after", "follow-up", "back", "change", "task"} {
		if shown[kind] < 50 {
			t.Errorf("figures of %q are shown %d times: the test tries little", kind, shown[kind])
		}
	}
}

func arrival(random *rand.Rand, survey *workshops.Survey, code string, gaps bool) *workshops.Submission {
	x := &workshops.Submission{Fingerprint: fmt.Sprint(random.Uint64()), Answer: workshops.Answer{Code: code, Ratings: map[string]string{}, Before: map[string]string{}}}
	if random.IntN(10) == 0 {
		x.Answer.Code = ""
	}
	for _, theme := range survey.Themes {
		for _, st := range theme.Statements {
			v := rating(random, false, gaps)
			if len(survey.Options) > 0 {
				v = []string{"h", "v", "h", "v", "d", workshops.Unknown}[random.IntN(6)]
				if st.ID == "K" {
					v = []string{"h", "v", "h", "v", "h", "v", "d"}[random.IntN(7)]
				}
			}
			if v != workshops.NoAnswer {
				x.Answer.Ratings[st.ID] = v
			}
			if random.IntN(2) == 0 {
				x.Answer.Before[st.ID] = rating(random, false, false)
			}
		}
	}
	return x
}

// takeIn collects an answer, and settle closes the turn in which some have come.
func takeIn(s *workshops.Series, where [2]string, x *workshops.Submission) {
	a := workshops.AnswersTo(s, where[0], where[1])
	if a == nil {
		a = &workshops.Answers{Survey: where[0], Round: where[1]}
		workshops.AddAnswers(s, a)
	}
	a.Collect([]*workshops.Submission{x}, true)
}

func settle(s *workshops.Series) {
	for _, a := range workshops.AllAnswers(s) {
		a.Settle(s)
	}
}

// rounds gives the answers as they would be without batches.
func rounds(s *workshops.Series) []*workshops.Answers {
	var out []*workshops.Answers
	for _, a := range workshops.AllAnswers(s) {
		var sheets []workshops.Answer
		for _, x := range workshops.StoredSheets(a) {
			x.Batch = 0
			sheets = append(sheets, x)
		}
		out = append(out, workshops.WithSheets(&workshops.Answers{Survey: a.Survey, Round: a.Round}, sheets, nil))
	}
	return out
}
