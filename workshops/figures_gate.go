package workshops

import (
	"cmp"
	"slices"
)

// gate is what stands between raw answers and figures. It lets through whole
// batches, and of them only what is never fewer than LeastGroup answers more
// than was let through before. It is made for one use and thrown away: nothing
// that is handed out holds it.
type gate struct {
	survey *Survey
	limit  int
	rounds []*gateRound // those that have answers
	series *Series
}

// gateRound is the answers of a round that are counted.
type gateRound struct {
	round  *Round
	all    *Answers
	sheets []gateSheet // batch by batch, in the order they were filled
}

type gateSheet struct {
	Answer
	batch int
}

func newGate(s *Series, survey *Survey) *gate {
	g := &gate{survey: survey, limit: s.limit(), series: s}
	for _, round := range survey.Rounds {
		if a := AnswersTo(s, survey.Name, round.Name); a != nil && len(a.sheets) > 0 {
			g.rounds = append(g.rounds, &gateRound{round: round, all: a, sheets: a.counted()})
		}
	}
	return g
}

// counted gives the answers of the batches that are counted, none when answers
// have been taken away or added by hand: what is left, beside what has been
// shown, could tell what somebody answered.
func (a *Answers) counted() []gateSheet {
	if a.altered() {
		return nil
	}
	full := map[int]bool{}
	for _, b := range a.batches() {
		full[b.Number] = b.Full()
	}
	var out []gateSheet
	for _, x := range a.sheets {
		if batch := a.batchOf(x.Batch); full[batch] {
			out = append(out, gateSheet{x, batch})
		}
	}
	slices.SortStableFunc(out, func(x, y gateSheet) int { return cmp.Compare(x.batch, y.batch) })
	return out
}

// releases tells for each counted answer of a round when it may be shown among
// the answers to one question: the number of the batch that makes those waiting
// LeastGroup answers or more, -1 while there are too few. Whether an answer
// counts towards that is for enough to say of those that wait.
func (r *gateRound) releases(enough func(waiting []gateSheet) bool) []int {
	out := make([]int, len(r.sheets))
	first := 0
	for i, x := range r.sheets {
		out[i] = incoming
		if last := i+1 == len(r.sheets) || r.sheets[i+1].batch != x.batch; !last || !enough(r.sheets[first:i+1]) {
			continue
		}
		for ; first <= i; first++ {
			out[first] = x.batch
		}
	}
	return out
}

// onScale is how many give an answer that is not "don't know".
func onScale(sheets []gateSheet, value func(Answer) string) int {
	n := 0
	for _, x := range sheets {
		if v := value(x.Answer); v != NoAnswer && v != Unknown {
			n++
		}
	}
	return n
}

// plenty lets answers through when LeastGroup of them are on the scale.
func plenty(value func(Answer) string) func([]gateSheet) bool {
	return func(waiting []gateSheet) bool { return onScale(waiting, value) >= LeastGroup }
}

// released gives the answers to a question that may be counted, in the groups
// that they became countable in.
func (r *gateRound) released(value func(Answer) string) [][]string {
	var out [][]string
	last := incoming
	for i, when := range r.releases(plenty(value)) {
		switch {
		case when == incoming:
			continue
		case when != last:
			out = append(out, nil)
			last = when
		}
		if v := value(r.sheets[i].Answer); v != NoAnswer {
			out[len(out)-1] = append(out[len(out)-1], v)
		}
	}
	return out
}

// answered is how many have answered a question, counted or not.
func (r *gateRound) answered(value func(Answer) string) int {
	n := 0
	for _, x := range r.all.sheets {
		if value(x) != NoAnswer {
			n++
		}
	}
	return n
}

// comments gives the answers in words that came in with answers that are
// counted.
func (r *gateRound) comments(q *OpenQuestion) []Comment {
	full := map[int]bool{}
	for _, b := range r.all.batches() {
		full[b.Number] = b.Full()
	}
	var out []Comment
	for _, c := range r.all.comments[q.ID] {
		if full[r.all.batchOf(c.Batch)] {
			out = append(out, c)
		}
	}
	return out
}

// figures says how many answered each round.
func (g *gate) figures() []RoundFigures {
	var out []RoundFigures
	for _, r := range g.rounds {
		f := RoundFigures{Round: r.round, Answered: len(r.all.sheets), Invited: r.all.invited(g.series), Waiting: r.all.Waiting()}
		switch {
		case r.all.altered():
			f.Withheld, f.Waiting = Altered, 0
		case len(r.sheets) < g.limit:
			f.Withheld = FewAnswers
		}
		times := map[string]int{}
		for _, x := range r.all.sheets {
			times[NormalCode(x.Code)]++
		}
		f.LostCodes = times[""]
		delete(times, "")
		for _, n := range times {
			if n > 1 {
				f.DoubledCodes += n
			}
		}
		out = append(out, f)
	}
	return out
}

// wholeScale tells whether every statement that is shown has answers enough
// for the whole scale, the look back included. If one has not, all are merged:
// figures beside each other have the same classes.
func (g *gate) wholeScale() bool {
	small := func(r *gateRound, value func(Answer) string) bool {
		n := 0
		for i, when := range r.releases(plenty(value)) {
			if when != incoming {
				n += onScale(r.sheets[i:i+1], value)
			}
		}
		return n >= g.limit && n < FullScale
	}
	for _, r := range g.rounds {
		for _, st := range g.survey.Asked(r.round) {
			if small(r, st.rating) {
				return false
			}
		}
		for _, st := range g.survey.LookingBack(r.round) {
			if small(r, st.lookingBack) {
				return false
			}
		}
	}
	return true
}
