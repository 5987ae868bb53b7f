package workshops

// leavesOpen tells whether the counts of higher, same and lower among the pairs
// of the first waves, beside the distributions of both rounds, leave open what
// every part of those who answered has answered. With nine answers before and
// eight pairs they might otherwise tell what the ninth answered. A part is open
// when one or two exchanges of answers between people give it other answers and
// change nothing that is shown. A group where everybody is in one class has no
// part that is open; there the distribution itself says so.
func (c *crowd) leavesOpen(waves int, class func(rating string) string) bool {
	people := make([]person, len(c.people))
	for i, p := range c.people {
		if p.wave > waves {
			p.wave = 0
		}
		people[i] = p
	}
	for side := range 2 {
		for _, part := range parts(people, side, class) {
			if !part.open() {
				return false
			}
		}
	}
	return true
}

// part is people of one group on one side that are in the same figures, and the
// others of that group.
type part struct {
	people       []person
	side         int
	class        func(string) string
	within, rest []int
}

// parts gives every part of every group that has answers in more than one class.
func parts(people []person, side int, class func(string) string) []part {
	type key struct{ group, other, wave int }
	groups := map[int][]int{}
	keys := make([]key, len(people))
	for i, p := range people {
		if p.group[side] == incoming {
			continue
		}
		keys[i] = key{group: p.group[side], other: incoming}
		if p.wave > 0 {
			keys[i].other, keys[i].wave = p.group[1-side], p.wave
		}
		groups[p.group[side]] = append(groups[p.group[side]], i)
	}
	var out []part
	for _, members := range groups {
		classes, by := map[string]bool{}, map[key][]int{}
		for _, i := range members {
			classes[class(people[i].rating[side])] = true
			by[keys[i]] = append(by[keys[i]], i)
		}
		if len(classes) < 2 || len(by) < 2 {
			continue
		}
		for k, within := range by {
			p := part{people: people, side: side, class: class, within: within}
			for _, i := range members {
				if keys[i] != k {
					p.rest = append(p.rest, i)
				}
			}
			out = append(out, p)
		}
	}
	return out
}

// exchange swaps the answers of two people on one side.
func exchange(people []person, side, i, j int) {
	people[i].rating[side], people[j].rating[side] = people[j].rating[side], people[i].rating[side]
}

// tally is how many more or fewer of each wave go in each direction.
type tally [maxWaves][lower + 1]int

// maxWaves is how many waves of pairs are told apart, with 0 for those who are
// in none. Later pairs wait: nobody collects answers before and after in ten
// turns.
const maxWaves = 10

func (t *tally) add(p *person, n int) {
	if p.wave > 0 {
		t[p.wave][p.direction()] += n
	}
}

// shift adds what exchanging two people's answers does to the tally.
func (t *tally) shift(people []person, side, i, j int) {
	t.add(&people[i], -1)
	t.add(&people[j], -1)
	exchange(people, side, i, j)
	t.add(&people[i], 1)
	t.add(&people[j], 1)
	exchange(people, side, i, j)
}

func (p *part) open() bool {
	tried := map[[2]person]bool{}
	for _, i := range p.within {
		for _, j := range p.rest {
			who := [2]person{p.people[i], p.people[j]}
			if tried[who] || p.class(who[0].rating[p.side]) == p.class(who[1].rating[p.side]) {
				continue
			}
			tried[who] = true
			var first tally
			first.shift(p.people, p.side, i, j)
			if first == (tally{}) {
				return true
			}
			exchange(p.people, p.side, i, j)
			made := p.madeGood(first)
			exchange(p.people, p.side, i, j)
			if made {
				return true
			}
		}
	}
	return false
}

// madeGood tells whether a second exchange, within one group, undoes what the
// first did to the tally without undoing the first.
func (p *part) madeGood(first tally) bool {
	inPart := make([]bool, len(p.people))
	for _, k := range p.within {
		inPart[k] = true
	}
	for side := range 2 {
		for x := range p.people {
			for y := x + 1; y < len(p.people); y++ {
				a, b := &p.people[x], &p.people[y]
				switch {
				case a.group[side] == incoming || a.group[side] != b.group[side] || a.rating[side] == b.rating[side]:
					continue
				case a.wave == 0 && b.wave == 0:
					continue // in no tally
				case side == p.side && inPart[x] != inPart[y]:
					continue // the part keeps what the first exchange gave it
				}
				second := first
				second.shift(p.people, side, x, y)
				if second == (tally{}) {
					return true
				}
			}
		}
	}
	return false
}
