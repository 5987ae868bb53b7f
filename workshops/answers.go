package workshops

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// Answers are the answers of one round of a survey, without names, times or
// the order in which they came in.
type Answers struct {
	At      Place
	Survey  string
	Version int
	Round   string
	Invited int      // 0: everybody who takes part
	Read    []string // fingerprints of the files that were read, sorted
	Batches []Batch  // in the order they were filled; none in a file without batches

	// What people answered is read by the figures, and by what writes it to
	// the file of the round: see [StoredSheets].
	sheets   []Answer
	comments map[string][]Comment // by open question
}

// Answer is one person's ratings.
type Answer struct {
	Code    string            // drawn by the person; empty when lost
	Ratings map[string]string // by statement: a point of the scale, or Unknown
	Before  map[string]string // the same, as it was before the series
	Batch   int               // number of its batch; 0 is the first of the file
}

// Comment is an answer in words, kept apart from the ratings. It is shown to
// nobody before the leader has approved it.
type Comment struct {
	Text     string
	Approved bool
	Batch    int // number of the batch that it came in with; 0 is the first of the file
}

// AnswersShape is what a file of answers holds.
var AnswersShape = &Shape{Name: "answers", Fields: []*Field{
	{Name: "survey", Type: "id", Required: true},
	{Name: "version", Type: "count", Required: true},
	{Name: "round", Type: "id", Required: true},
	{Name: "invited", Type: "count"},
	{Name: "read", Type: "text", Many: true},
	{Name: "batches", Type: "group", Many: true, Shape: batchShape},
	{Name: "answers", Type: "group", Many: true, Shape: &Shape{Name: "answer", Fields: []*Field{
		{Name: "batch", Type: "count"},
		{Name: "code", Type: "text"},
		{Name: "ratings", Type: "group", Shape: &Shape{Name: "ratings", Open: true}},
		{Name: "before", Type: "group", Shape: &Shape{Name: "ratings", Open: true}},
	}}},
	{Name: "comments", Type: "keyed", Shape: &Shape{Name: "comments", Fields: []*Field{
		{Name: "texts", Type: "group", Many: true, Shape: &Shape{Name: "comment", Fields: []*Field{
			{Name: "text", Type: "text", Required: true},
			{Name: "approved", Type: "yes-no", Choices: YesNo},
			{Name: "batch", Type: "count"},
		}}},
	}}},
}}

// ReadAnswers gives the answers that a file of [AnswersShape] holds, held
// against their survey: what the survey does not ask or allow is a fault.
func ReadAnswers(n *Node, surveys []*Survey, ds *Diagnostics) *Answers {
	a := &Answers{
		At: n.At, Survey: n.Str("survey"), Version: n.Int("version"), Round: n.Str("round"),
		Invited: n.Int("invited"), Read: n.Strs("read"), Batches: readBatches(n), comments: map[string][]Comment{},
	}
	for _, item := range n.List("answers") {
		a.sheets = append(a.sheets, Answer{
			Code: item.Str("code"), Ratings: ratings(item.Get("ratings")), Before: ratings(item.Get("before")), Batch: item.Int("batch"),
		})
	}
	if c := n.Get("comments"); c != nil {
		for _, k := range c.Keys {
			for _, t := range c.Get(k.Name).List("texts") {
				a.comments[k.Name] = append(a.comments[k.Name], Comment{Text: t.Str("text"), Approved: t.Str("approved") == "yes", Batch: t.Int("batch")})
			}
		}
	}
	a.check(n, surveys, ds)
	return a
}

func ratings(n *Node) map[string]string {
	if n == nil {
		return nil
	}
	out := make(map[string]string, len(n.Keys))
	for _, k := range n.Keys {
		out[k.Name] = n.Str(k.Name)
	}
	return out
}

func (a *Answers) check(n *Node, surveys []*Survey, ds *Diagnostics) {
	var survey *Survey
	for _, s := range surveys {
		if s.Name == a.Survey {
			survey = s
		}
	}
	if survey == nil {
		ds.Add(n.Place("survey"), Error, "unknown-definition", "survey", "Found", a.Survey)
		return
	}
	round := survey.Round(a.Round)
	if round == nil {
		ds.Add(n.Place("round"), Error, "unknown-definition", "round", "Found", a.Round)
		return
	}
	asked := survey.Asked(round)
	for _, item := range n.List("answers") {
		survey.checkRatings(item.Get("ratings"), asked, ds)
		survey.checkRatings(item.Get("before"), survey.LookingBack(round), ds)
	}
}

func (s *Survey) checkRatings(n *Node, asked []*Statement, ds *Diagnostics) {
	if n == nil {
		return
	}
	for _, k := range n.Keys {
		known := slices.ContainsFunc(asked, func(st *Statement) bool { return st.ID == k.Name })
		if !known {
			ds.Add(k.At, Error, "rating", "statement", "Found", k.Name)
		} else if v := n.Str(k.Name); !s.Accepts(v) {
			ds.Add(n.Place(k.Name), Error, "rating", "value", "Found", v)
		}
	}
}

// NormalCode puts a code in the form that pairs are matched by: capitals, no
// spaces or hyphens. X, which stands for a lost slip, is no code.
func NormalCode(written string) string {
	code := strings.ToUpper(strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\u00a0', '\t', '-', '–', '‑':
			return -1
		}
		return r
	}, written))
	if code == "X" {
		return ""
	}
	return code
}

// ValidCode tells whether a code in its normal form is one that slips have (two
// letters and three digits) or that people make themselves (three letters and
// two digits). Anything else could be a name.
func ValidCode(code string) bool {
	signs := []rune(code)
	if len(signs) != 5 {
		return false
	}
	letters := 0
	for letters < 5 && unicode.IsLetter(signs[letters]) {
		letters++
	}
	for _, r := range signs[letters:] {
		if r < '0' || r > '9' {
			return false
		}
	}
	return letters == 2 || letters == 3
}

// Sort puts the answers in an order that says nothing of when they came in:
// batch by batch, those with a code by code, the others by what they say.
func (a *Answers) Sort() {
	times := make(map[string]int, len(a.sheets))
	for _, x := range a.sheets {
		times[x.Code]++
	}
	type sheet struct {
		Answer
		line string // where the code does not decide
	}
	sheets := make([]sheet, len(a.sheets))
	for i, x := range a.sheets {
		sheets[i].Answer = x
		if times[x.Code] > 1 {
			sheets[i].line = x.line()
		}
	}
	slices.SortStableFunc(sheets, func(x, y sheet) int {
		if x.Batch != y.Batch || x.Code != y.Code {
			return cmp.Or(cmp.Compare(x.Batch, y.Batch), cmp.Compare(x.Code, y.Code))
		}
		return cmp.Compare(x.line, y.line)
	})
	for i := range sheets {
		a.sheets[i] = sheets[i].Answer
	}
	slices.Sort(a.Read)
	for _, texts := range a.comments {
		slices.SortStableFunc(texts, func(x, y Comment) int { return cmp.Or(cmp.Compare(x.Batch, y.Batch), cmp.Compare(x.Text, y.Text)) })
	}
}

// line gives everything that an answer says, for comparing.
func (x Answer) line() string {
	var parts []string
	for k, v := range x.Ratings {
		parts = append(parts, k+"="+v)
	}
	for k, v := range x.Before {
		parts = append(parts, "before "+k+"="+v)
	}
	slices.Sort(parts)
	return strings.Join(parts, " ")
}

// Same tells whether two answers say the same, code included.
func (x Answer) Same(y Answer) bool { return x.Code == y.Code && x.line() == y.line() }
