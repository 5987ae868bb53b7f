package workshops

import "slices"

// crowd is everybody whose answer to one statement is counted before, after or
// both, and which of the published figures each of them is in. It exists to ask
// whether those figures together tell more than each of them does.
type crowd struct {
	people []person
	waves  int // in which pairs became countable, the first is 1
}

// person is one of the crowd. A side that is not counted has group -1.
type person struct {
	group  [2]int // of answers that were let through together, before and after
	rating [2]string
	wave   int // of pairs; 0 is not among them
}

// crowd gathers the answers to a statement, and lets the pairs through in waves
// of LeastGroup or more that can be compared.
func (g *gate) crowd(st *Statement, pairs []pair) crowd {
	var c crowd
	rounds := [2]*gateRound{g.round("before"), g.round("after")}
	var groups [2][]int
	for side, r := range rounds {
		groups[side] = r.releases(plenty(st.rating))
	}
	pairedAfter := map[int]int{}
	for _, p := range pairs {
		pairedAfter[p.after] = p.before
	}
	at := map[int]int{} // place among the people of an answer before
	for i, group := range groups[0] {
		if group != incoming {
			at[i] = len(c.people)
			c.people = append(c.people, person{group: [2]int{group, incoming}, rating: [2]string{st.rating(rounds[0].sheets[i].Answer), NoAnswer}})
		}
	}
	for i, group := range groups[1] {
		if group == incoming {
			continue
		}
		rating := st.rating(rounds[1].sheets[i].Answer)
		before, paired := pairedAfter[i]
		if k, there := at[before]; paired && there {
			c.people[k].group[1], c.people[k].rating[1] = group, rating
			continue
		}
		c.people = append(c.people, person{group: [2]int{incoming, group}, rating: [2]string{NoAnswer, rating}})
	}
	c.letPairsThrough()
	return c
}

// whole tells whether a person is counted on both sides, and when that became so.
func (p *person) whole() (when int, both bool) {
	return max(p.group[0], p.group[1]), p.group[0] != incoming && p.group[1] != incoming
}

func (p *person) direction() direction { return directionOf(p.rating[0], p.rating[1]) }

func (c *crowd) letPairsThrough() {
	var times []int
	for i := range c.people {
		if when, both := c.people[i].whole(); both {
			times = append(times, when)
		}
	}
	slices.Sort(times)
	var waiting []*person
	for _, time := range slices.Compact(times) {
		compared := 0
		for i := range c.people {
			if when, both := c.people[i].whole(); both && when == time {
				waiting = append(waiting, &c.people[i])
			}
		}
		for _, p := range waiting {
			if p.direction() >= higher {
				compared++
			}
		}
		if compared < LeastGroup || c.waves == maxWaves-1 {
			continue
		}
		c.waves++
		for _, p := range waiting {
			p.wave = c.waves
		}
		waiting = nil
	}
}

// count counts the pairs of the first waves.
func (c *crowd) count(waves int) PairChange {
	var out PairChange
	for i := range c.people {
		p := &c.people[i]
		if p.wave == 0 || p.wave > waves {
			continue
		}
		switch p.direction() {
		case higher:
			out.Higher++
		case same:
			out.Same++
		case lower:
			out.Lower++
		case found:
			out.Found++
			continue
		default:
			continue
		}
		out.Pairs++
	}
	return out
}
