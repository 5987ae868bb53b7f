package workshops

import (
	"regexp"
	"regexp/syntax"
)

// preparedPattern is a warning pattern that is tried only where a word begins,
// and there only when the next two characters can begin a match. Most places
// in a text are passed by without a try.
type preparedPattern struct {
	WarningPattern
	here   *regexp.Regexp // Match, at the beginning of what it is given
	starts patternStarts
}

// longestMatch is how many bytes a match may have. It bounds the work at each
// place, and no pattern is about anything longer.
const longestMatch = 250

// preparePattern makes a pattern ready; ok is false when there is nothing to match.
func preparePattern(p WarningPattern) (prepared preparedPattern, ok bool) {
	if p.Match == nil {
		return preparedPattern{}, false
	}
	expression := p.Match.String()
	here, err := regexp.Compile(`\A(?:` + expression + `)`)
	if err != nil {
		return preparedPattern{}, false
	}
	prepared = preparedPattern{WarningPattern: p, here: here}
	return prepared, prepared.starts.fill(expression) == nil
}

// Characters are told apart up to the end of Latin-1, which has the Swedish
// letters; all others are one.
const (
	otherRune = 0x100
	runeKinds = otherRune + 1
)

func runeKind(r rune) int { return min(int(r), otherRune) }

// runeSet has a bit for each kind of character.
type runeSet [(runeKinds + 63) / 64]uint64

func (s *runeSet) add(kind int)      { s[kind/64] |= 1 << (kind % 64) }
func (s *runeSet) has(kind int) bool { return s[kind/64]&(1<<(kind%64)) != 0 }

func (s *runeSet) addAll(other *runeSet) {
	for i := range s {
		s[i] |= other[i]
	}
}

// patternStarts tells for each first character which second characters a match can
// begin with.
type patternStarts [runeKinds]runeSet

// fill reads the starts off the program that an expression compiles to.
func (s *patternStarts) fill(expression string) error {
	tree, err := syntax.Parse(expression, syntax.Perl)
	if err != nil {
		return err
	}
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return err
	}
	for _, first := range stepsFrom(prog, prog.Start) {
		second := runesAfter(prog, first)
		firsts := runesOf(&prog.Inst[first])
		for kind := range runeKinds {
			if firsts.has(kind) {
				s[kind].addAll(second)
			}
		}
	}
	return nil
}

// runesAfter gives the characters that can come after the one that an
// instruction takes: any, when the match can end there.
func runesAfter(prog *syntax.Prog, pc uint32) *runeSet {
	var set runeSet
	for _, next := range stepsFrom(prog, int(prog.Inst[pc].Out)) {
		inst := &prog.Inst[next]
		if inst.Op == syntax.InstMatch {
			for i := range set {
				set[i] = ^uint64(0)
			}
			break
		}
		set.addAll(runesOf(inst))
	}
	return &set
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

// runesOf gives the characters that an instruction takes. Letters in any case
// may take some of the others too.
func runesOf(inst *syntax.Inst) *runeSet {
	var set runeSet
	switch inst.Op {
	case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
	default:
		return &set
	}
	for r := range rune(otherRune) {
		if inst.MatchRune(r) {
			set.add(int(r))
		}
	}
	anyCase := syntax.Flags(inst.Arg)&syntax.FoldCase != 0
	if len(inst.Rune) == 0 || anyCase || inst.Rune[len(inst.Rune)-1] >= otherRune {
		set.add(otherRune)
	}
	return &set
}
