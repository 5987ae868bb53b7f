package workshops

import (
	"slices"
	"strings"
)

// Use is what a column of a table of answers is used for.
type Use string

// The uses of a column. One that nothing is known about is dropped: times,
// names, addresses and whatever else a web form adds.
const (
	Dropped   Use = ""
	RatedNow  Use = "rating"
	RatedThen Use = "before" // as it was before the series
	InWords   Use = "open"
	ForCode   Use = "code"
)

// ColumnMatch is what a column of a table of answers was found to be.
type ColumnMatch struct {
	Header string
	Use    Use
	// ID is the statement or open question, and Label its text.
	ID    string
	Label Text
	// Doubtful columns could be of another question too, or share theirs with
	// another column. Nothing is read before the doubt is gone.
	Doubtful bool
}

// Matching is how the columns of a table of answers, such as the export of a
// web form, fit a round of a survey.
type Matching struct {
	Survey  *Survey
	Round   *Round
	Columns []ColumnMatch
	// Missing are statements of the round without a column. What is asked
	// about before is missing only when some of it is there; a form may have
	// left it out, as it may the open questions.
	Missing []ColumnMatch
	Absent  []ColumnMatch // what may be left out, and is
}

// Sound tells whether every statement has one column and nothing is in doubt.
func (m *Matching) Sound() bool {
	return len(m.Missing) == 0 && !slices.ContainsFunc(m.Columns, func(c ColumnMatch) bool { return c.Doubtful })
}

// Found is how many columns are used.
func (m *Matching) Found() int {
	n := 0
	for _, c := range m.Columns {
		if c.Use != Dropped {
			n++
		}
	}
	return n
}

// MatchBest matches the headers with the survey that most of them fit. Several
// that fit as well give nil: then the survey has to be named.
func MatchBest(surveys []*Survey, round string, headers []string) *Matching {
	var best *Matching
	tie := false
	for _, s := range surveys {
		r := s.Round(round)
		if r == nil {
			continue
		}
		m := MatchHeaders(s, r, headers)
		switch n := m.fit(); {
		case best == nil || n > best.fit():
			best, tie = m, false
		case n == best.fit():
			tie = true
		}
	}
	if tie {
		return nil
	}
	return best
}

// fit tells how well the headers fit: statements found, less those missing.
func (m *Matching) fit() int { return 2*m.Found() - len(m.Missing) }

// MatchHeaders finds which question of a round each column answers, by the
// wording of its header in either language. Case, spaces, numbers, markup and
// what ends a sentence do not matter, and a question may stand in brackets
// after the heading of a block: "Theme [Statement]".
func MatchHeaders(survey *Survey, round *Round, headers []string) *Matching {
	m := &Matching{Survey: survey, Round: round}
	w := wordingsOf(survey, round)
	for _, header := range headers {
		m.Columns = append(m.Columns, w.match(header))
	}
	m.codeColumn(survey)
	m.secondTime(w)
	m.doubles()
	m.findMissing(survey, round)
	return m
}

// question is something that a round asks.
type question struct {
	use   Use
	id    string
	label Text
}

// wordings finds questions by their wording.
type wordings struct {
	by    map[string][]question // what is asked now, and in words
	back  map[string][]question // what is asked about before
	leads []string              // how a block about before begins
}

func wordingsOf(survey *Survey, round *Round) *wordings {
	w := &wordings{by: map[string][]question{}, back: map[string][]question{}}
	add := func(to map[string][]question, q question) {
		for _, text := range []string{q.label.SV, q.label.EN} {
			if key := headerWords(text); key != "" && !slices.Contains(to[key], q) {
				to[key] = append(to[key], q)
			}
		}
	}
	for _, st := range survey.Asked(round) {
		add(w.by, question{RatedNow, st.ID, st.Text})
	}
	for _, q := range survey.Questions(round) {
		add(w.by, question{InWords, q.ID, q.Text})
	}
	for _, st := range survey.LookingBack(round) {
		add(w.back, question{RatedThen, st.ID, st.Text})
	}
	if len(w.back) > 0 {
		for _, lead := range []string{survey.Retrospective.Lead.SV, survey.Retrospective.Lead.EN} {
			first, _, _ := strings.Cut(lead, ". ")
			if first = headerWords(first); first != "" {
				w.leads = append(w.leads, first)
			}
		}
	}
	return w
}

// match finds what a header asks.
func (w *wordings) match(header string) ColumnMatch {
	c := ColumnMatch{Header: header}
	by := w.by
	if folded := headerWords(header); slices.ContainsFunc(w.leads, func(lead string) bool { return strings.Contains(folded, lead) }) {
		by = w.back
	}
	for _, reading := range headerReadings(header) {
		if found := by[reading]; len(found) > 0 {
			c.take(found[0])
			c.Doubtful = len(found) > 1
			return c
		}
	}
	return c
}

func (c *ColumnMatch) take(q question) { c.Use, c.ID, c.Label = q.use, q.id, q.label }

// secondTime finds the columns of a block about before in exports that say
// nothing of the block: the second of two columns with the same statement has
// the figure 2 after it.
func (m *Matching) secondTime(w *wordings) {
	for i := range m.Columns {
		c := &m.Columns[i]
		first, again := strings.CutSuffix(strings.TrimSpace(c.Header), "2")
		if c.Use != Dropped || !again {
			continue
		}
		for _, reading := range headerReadings(first) {
			if found := w.back[reading]; len(found) == 1 {
				c.take(found[0])
				break
			}
		}
	}
}

// doubles puts columns that answer the same question in doubt.
func (m *Matching) doubles() {
	first := map[question]int{}
	for i := range m.Columns {
		c := &m.Columns[i]
		if c.Use == Dropped {
			continue
		}
		key := question{use: c.Use, id: c.ID}
		if at, twice := first[key]; twice {
			c.Doubtful, m.Columns[at].Doubtful = true, true
			continue
		}
		first[key] = i
	}
}

// findMissing lists what has no column.
func (m *Matching) findMissing(survey *Survey, round *Round) {
	has := map[question]bool{}
	for _, c := range m.Columns {
		has[question{use: c.Use, id: c.ID}] = true
	}
	lacks := func(use Use, id string, label Text) []ColumnMatch {
		if has[question{use: use, id: id}] {
			return nil
		}
		return []ColumnMatch{{Use: use, ID: id, Label: label}}
	}
	for _, st := range survey.Asked(round) {
		m.Missing = append(m.Missing, lacks(RatedNow, st.ID, st.Text)...)
	}
	back := survey.LookingBack(round)
	var before []ColumnMatch
	for _, st := range back {
		before = append(before, lacks(RatedThen, st.ID, st.Text)...)
	}
	if len(before) == len(back) {
		m.Absent = before
	} else {
		m.Missing = append(m.Missing, before...)
	}
	for _, q := range survey.Questions(round) {
		m.Absent = append(m.Absent, lacks(InWords, q.ID, q.Text)...)
	}
	m.Absent = append(m.Absent, lacks(ForCode, "", Text{})...)
}
