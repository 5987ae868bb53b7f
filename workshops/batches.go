package workshops

import "slices"

// Batch is a number of answers that are counted together or not at all. Whoever
// compares two reports must not be able to subtract one from the other and find
// what somebody who answered late has answered. So answers that come in after
// figures may have been seen wait until they are Least.
type Batch struct {
	Number  int // larger than that of every batch of the survey filled before it
	Answers int
	Least   int // the limit when it was last added to
}

// incoming is the batch of an answer that has not been given one.
const incoming = -1

var batchShape = &Shape{Name: "answers.batch", Fields: []*Field{
	{Name: "number", Type: "count", Required: true},
	{Name: "answers", Type: "count", Required: true},
	{Name: "least", Type: "count", Required: true},
}}

func readBatches(n *Node) []Batch {
	var out []Batch
	for _, b := range n.List("batches") {
		out = append(out, Batch{Number: b.Int("number"), Answers: b.Int("answers"), Least: max(b.Int("least"), LeastGroup)})
	}
	return out
}

// Full tells whether the batch is counted. It stays so whatever becomes of the
// limit, and so does one that is not until more is added.
func (b Batch) Full() bool { return b.Answers >= b.Least }

// limit is how many answers the series wants before anything is shown.
func (s *Series) limit() int { return max(LeastGroup, s.Plan.MinimumGroup) }

// batches gives the batches of a round. The answers of a file without any are
// one.
func (a *Answers) batches() []Batch {
	if len(a.Batches) > 0 {
		return a.Batches
	}
	return []Batch{{Answers: len(a.sheets), Least: LeastGroup}}
}

// batchOf gives the number of a batch as answers have it: 0 is the first.
func (a *Answers) batchOf(number int) int {
	if number == 0 && len(a.Batches) > 0 {
		return a.Batches[0].Number
	}
	return number
}

// Settle puts the answers that have just been collected in a batch: in the
// last one while it waits, else in one of their own.
func (a *Answers) Settle(s *Series) {
	b := Batch{Number: s.nextBatch(a), Least: s.limit()}
	for _, x := range a.sheets {
		if x.Batch == incoming {
			b.Answers++
		}
	}
	if b.Answers == 0 {
		return
	}
	all := slices.Clone(a.Batches)
	if there := len(a.sheets) - b.Answers; len(all) == 0 && there > 0 {
		all = []Batch{{Answers: there, Least: LeastGroup}}
	}
	joined := incoming
	if last := len(all) - 1; last >= 0 && !all[last].Full() {
		joined = all[last].Number
		b.Answers += all[last].Answers
		all = all[:last]
	}
	move := func(batch *int) {
		*batch = a.batchOf(*batch)
		if *batch == incoming || *batch == joined {
			*batch = b.Number
		}
	}
	for i := range a.sheets {
		move(&a.sheets[i].Batch)
	}
	for _, comments := range a.comments {
		for i := range comments {
			move(&comments[i].Batch)
		}
	}
	all = append(all, b)
	a.Batches = all
	a.Sort()
}

// nextBatch gives a number larger than that of every batch of a survey.
func (s *Series) nextBatch(a *Answers) int {
	next := 1
	for _, round := range append([]*Answers{a}, s.answers...) {
		for _, b := range round.Batches {
			if round.Survey == a.Survey {
				next = max(next, b.Number+1)
			}
		}
	}
	return next
}

// altered tells whether the answers are other in number than those that were
// collected: somebody has taken one away, or added one, by hand.
func (a *Answers) altered() bool {
	if len(a.Batches) == 0 {
		return slices.ContainsFunc(a.sheets, func(x Answer) bool { return x.Batch != 0 })
	}
	left := map[int]int{}
	for _, b := range a.Batches {
		left[b.Number] += b.Answers
	}
	for _, x := range a.sheets {
		left[a.batchOf(x.Batch)]--
	}
	for _, n := range left {
		if n != 0 {
			return true
		}
	}
	return false
}

// Waiting is how many answers of a round wait to be counted because they came
// in after figures of the others may have been seen.
func (a *Answers) Waiting() int {
	waiting, counted := 0, false
	for _, b := range a.batches() {
		if b.Full() {
			counted = true
		} else {
			waiting += b.Answers
		}
	}
	if !counted {
		return 0
	}
	return waiting
}

// Outlook is how a round stands for those who collect it.
type Outlook struct {
	Answered, Invited int
	Waiting           int  // come after the others, and are in no figure yet
	Least             int  // how many those that wait must become
	Shown             bool // some answers are in figures
}

// Outlook tells how the round stands.
func (a *Answers) Outlook(s *Series) Outlook {
	o := Outlook{Answered: len(a.sheets), Invited: a.invited(s), Waiting: a.Waiting(), Least: s.limit()}
	for _, b := range a.batches() {
		o.Shown = o.Shown || b.Full()
		if !b.Full() {
			o.Least = b.Least
		}
	}
	return o
}

// invited is how many could answer a round. When the file does not say, it is
// everybody who takes part when it is answered.
func (a *Answers) invited(s *Series) int {
	if a.Invited > 0 {
		return a.Invited
	}
	return max(s.Asked(a.Round), len(a.sheets))
}

// size is how many have answered the round.
func (a *Answers) size() int { return len(a.sheets) }
