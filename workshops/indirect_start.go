package workshops

import (
	"regexp"
	"regexp/syntax"
	"strings"
	"sync"
)

// preparedPattern is a warning pattern that is tried only where a word begins,
// and there only when the next characters can begin a match. What excuses a
// match is looked for in the same way, anywhere on its line.
type preparedPattern struct {
	WarningPattern
	match, unless, beside anchored
}

// anchored is an expression that is tried at the beginning of what it is given.
// Its zero value matches nothing.
type anchored struct {
	here   *regexp.Regexp
	prog   *syntax.Prog // a way through its beginning, to pass by most places without a try
	starts []uint32     // where that way begins
}

// longestMatch is how many bytes a match may have. It bounds the work at each
// place, and no pattern is about anything longer.
const longestMatch = 250

// preparePattern makes a pattern ready; ok is false when there is nothing to match.
func preparePattern(p WarningPattern) (prepared preparedPattern, ok bool) {
	if p.Match == nil {
		return preparedPattern{}, false
	}
	prepared.WarningPattern = p
	prepared.match, ok = anchor(p.Match)
	if ok && p.Unless != nil {
		prepared.unless, ok = anchor(p.Unless)
	}
	if ok && p.Beside != nil {
		prepared.beside, ok = anchor(p.Beside)
	}
	return prepared, ok
}

func anchor(expression *regexp.Regexp) (anchored, bool) {
	here, err := regexp.Compile(`\A(?:` + expression.String() + `)`)
	if err != nil {
		return anchored{}, false
	}
	tree, err := syntax.Parse(expression.String(), syntax.Perl)
	if err != nil {
		return anchored{}, false
	}
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return anchored{}, false
	}
	return anchored{here: here, prog: prog, starts: stepsFrom(prog, prog.Start)}, true
}

// with tells whether a match can begin with the text, or with a part of it.
func (a *anchored) with(text string) bool {
	at := a.starts
	for _, r := range text {
		var next []uint32
		for _, pc := range at {
			inst := &a.prog.Inst[pc]
			if inst.Op == syntax.InstMatch {
				return true
			}
			if inst.MatchRune(r) {
				next = append(next, stepsFrom(a.prog, int(inst.Out))...)
			}
		}
		if at = next; len(at) == 0 {
			return false
		}
	}
	return true
}

// candidates remembers which expressions can begin with what places in a text
// begin with.
type candidates struct {
	runes int // how many characters of a place are looked at
	mutex sync.RWMutex
	known map[string][]int
}

// mostBeginnings is how many beginnings are remembered, so that no text makes
// them fill the memory.
const mostBeginnings = 1 << 14

// at gives what is remembered of the beginning of a text; find finds it when it
// is new.
func (c *candidates) at(text string, find func(beginning string) []int) []int {
	beginning := firstRunes(text, c.runes)
	c.mutex.RLock()
	found, known := c.known[beginning]
	c.mutex.RUnlock()
	if known {
		return found
	}
	found = find(beginning)
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.known == nil || len(c.known) >= mostBeginnings {
		c.known = map[string][]int{}
	}
	c.known[strings.Clone(beginning)] = found
	return found
}

func firstRunes(text string, n int) string {
	for i := range text {
		if n == 0 {
			return text[:i]
		}
		n--
	}
	return text
}

// matching gives the numbers of the patterns that can match where the text, a
// word, begins.
func (s *Scanner) matching(text string) []int {
	return narrowed(&s.pairs, &s.words, text, len(s.patterns), func(i int) *anchored { return &s.patterns[i].match })
}

// excusing gives the excuses that can stand where the text begins: twice the
// number of the pattern for its Unless, and one more for its Beside.
func (s *Scanner) excusing(text string) []int {
	return narrowed(&s.excusePairs, &s.excuses, text, 2*len(s.patterns), func(i int) *anchored {
		if i%2 == 0 {
			return &s.patterns[i/2].unless
		}
		return &s.patterns[i/2].beside
	})
}

// narrowed gives the numbers of the expressions that can match where the text
// begins. Two characters rule out most places, and are few; more of them are
// looked at where they do not.
func narrowed(pairs, words *candidates, text string, count int, expression func(int) *anchored) []int {
	possible := pairs.at(text, func(beginning string) (found []int) {
		for i := range count {
			if expression(i).with(beginning) {
				found = append(found, i)
			}
		}
		return found
	})
	if len(possible) == 0 {
		return nil
	}
	return words.at(text, func(beginning string) (found []int) {
		for _, i := range possible {
			if expression(i).with(beginning) {
				found = append(found, i)
			}
		}
		return found
	})
}

// stepsFrom gives the instructions that take a character, or end the match, and
// can be reached without taking one.
func stepsFrom(prog *syntax.Prog, pc int) (found []uint32) {
	seen := make([]bool, len(prog.Inst))
	todo := []uint32{uint32(pc)}
	for len(todo) > 0 {
		pc := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if seen[pc] {
			continue
		}
		seen[pc] = true
		switch inst := &prog.Inst[pc]; inst.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			todo = append(todo, inst.Out, inst.Arg)
		case syntax.InstCapture, syntax.InstEmptyWidth, syntax.InstNop:
			todo = append(todo, inst.Out)
		case syntax.InstFail:
		default:
			found = append(found, pc)
		}
	}
	return found
}
