package workshops

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Term is half a school year, the measure that municipalities plan in. The zero
// Term means that no term is given.
type Term struct {
	Year   int
	Autumn bool
}

// TermOf is the term of the half-year that a date falls in: January to June is
// spring, July to December autumn. The date may lie before or after the weeks of
// the term itself; see [Term.Contains].
func TermOf(d Date) Term { return Term{Year: d.Year, Autumn: d.Month >= time.July} }

// ParseTerm reads a term written as ht26, HT 2026 or any mixture of them; ht is
// autumn, vt spring. Two digits are a year of this century.
func ParseTerm(s string) (Term, bool) {
	season, year, ok := splitTerm(s)
	if !ok {
		return Term{}, false
	}
	n, err := strconv.ParseUint(year, 10, 16)
	if err != nil {
		return Term{}, false
	}
	t := Term{Year: int(n), Autumn: season == "ht"}
	switch {
	case len(year) == 2:
		t.Year += 2000
	case len(year) != 4 || t.Year < firstYear || t.Year > lastYear:
		return Term{}, false
	}
	return t, true
}

// splitTerm divides "HT 2026" into "ht" and "2026".
func splitTerm(s string) (season, year string, ok bool) {
	if len(s) < 4 {
		return "", "", false
	}
	season = strings.ToLower(s[:2])
	return season, strings.TrimPrefix(s[2:], " "), season == "ht" || season == "vt"
}

// IsZero tells whether no term is given.
func (t Term) IsZero() bool { return t == Term{} }

// Next gives the term after this one.
func (t Term) Next() Term {
	if t.Autumn {
		return Term{Year: t.Year + 1}
	}
	return Term{Year: t.Year, Autumn: true}
}

// Code is the term's name in files: "ht26", with the whole year outside this
// century. Nothing for no term.
func (t Term) Code() string {
	if t.Year >= 2000 && t.Year < 2100 {
		return strings.ToLower(t.letters()) + fmt.Sprintf("%02d", t.Year%100)
	}
	return strings.ToLower(strings.ReplaceAll(t.Label(), " ", ""))
}

// Label is the term's short name in tables and headings: "HT 2026". Nothing for
// no term.
func (t Term) Label() string {
	if t.IsZero() {
		return ""
	}
	return t.letters() + " " + strconv.Itoa(t.Year)
}

func (t Term) letters() string {
	if t.Autumn {
		return "HT"
	}
	return "VT"
}

// Name is the term as running text has it: "hösten 2026", "autumn 2026".
// Nothing for no term.
func (t Term) Name(l Language) string {
	if t.IsZero() {
		return ""
	}
	season := Text{"våren", "spring"}
	if t.Autumn {
		season = Text{"hösten", "autumn"}
	}
	return season.In(l) + " " + strconv.Itoa(t.Year)
}

// First is the Monday that the term begins: of week 34 in autumn and week 2 in
// spring, as most Swedish schools have it.
func (t Term) First() Date {
	switch {
	case t.IsZero():
		return Date{}
	case t.Autumn:
		return weekStart(t.Year, 34)
	default:
		return weekStart(t.Year, 2)
	}
}

// Last is the Friday that the term ends: of week 51 in autumn and week 24 in
// spring, as most Swedish schools have it.
func (t Term) Last() Date {
	switch {
	case t.IsZero():
		return Date{}
	case t.Autumn:
		return weekStart(t.Year, 51).Add(4)
	default:
		return weekStart(t.Year, 24).Add(4)
	}
}

// Contains tells whether a date lies in the weeks of the term.
func (t Term) Contains(d Date) bool {
	return !t.IsZero() && !d.Before(t.First()) && !d.After(t.Last())
}
