package workshops

import "slices"

// numberLayout is a way to write an identity number of digits in groups.
type numberLayout struct {
	counts []int
	serial int  // index of the group that begins the last four, 0 for none
	apart  bool // the date itself is in groups
	loose  bool // so unlike a number that only a right check digit makes it one
	only99 bool // only for numbers that begin with 99
}

// numberLayouts has every way with ten digits, with twelve, and with the digits
// one by one as in the boxes of a form.
var numberLayouts = []numberLayout{
	{counts: []int{10}},
	{counts: []int{6, 4}, serial: 1},
	{counts: []int{2, 2, 2, 4}, serial: 3, apart: true},
	{counts: []int{6, 2, 2}, serial: 1, loose: true},
	{counts: []int{6, 3, 1}, serial: 1, loose: true},
	{counts: []int{12}},
	{counts: []int{8, 4}, serial: 1},
	{counts: []int{2, 6, 4}, serial: 2},
	{counts: []int{2, 10}},
	{counts: []int{4, 2, 2, 4}, serial: 3, apart: true},
	{counts: []int{2, 2, 2, 2, 4}, serial: 4, apart: true},
	{counts: []int{4, 4, 4}, serial: 2, apart: true, loose: true},
	{counts: []int{8, 2, 2}, serial: 1, loose: true},
	{counts: []int{8, 3, 1}, serial: 1, loose: true},
	{counts: []int{6, 6}, only99: true},
	{counts: []int{2, 4, 6}, only99: true},
	{counts: []int{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, serial: 6, apart: true},
	{counts: []int{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, serial: 8, apart: true},
}

// layoutsByFirst has the layouts by the length of their first group.
var layoutsByFirst = func() (by [longestNumber + 1][]numberLayout) {
	for _, l := range numberLayouts {
		by[l.counts[0]] = append(by[l.counts[0]], l)
	}
	return by
}()

// dateLayouts has every way to write a date with six or eight digits.
var dateLayouts = []numberLayout{
	{counts: []int{6}},
	{counts: []int{8}},
	{counts: []int{2, 6}},
	{counts: []int{2, 2, 2}, apart: true},
	{counts: []int{4, 2, 2}, apart: true},
}

// total is the number of digits.
func (l numberLayout) total() int {
	sum := 0
	for _, c := range l.counts {
		sum += c
	}
	return sum
}

// fits tells whether the numeral begins with groups of these lengths.
func (l numberLayout) fits(n *numeral) bool {
	return n.groups[0].count == l.counts[0] && len(n.groups) >= len(l.counts) &&
		slices.EqualFunc(n.groups[:len(l.counts)], l.counts, func(g digitGroup, count int) bool {
			return g.count == count
		})
}

// binds tells what stands before the last four.
func (l numberLayout) binds(n *numeral) bond {
	if l.serial == 0 {
		return unbound
	}
	return n.groups[l.serial-1].bond
}

// onlySpaced tells whether nothing but spaces stands between the groups.
func (l numberLayout) onlySpaced(n *numeral) bool {
	for _, g := range n.groups[:len(l.counts)-1] {
		if g.bond != spaced {
			return false
		}
	}
	return true
}
