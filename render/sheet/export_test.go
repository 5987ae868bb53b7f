package sheet

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"samverka/workshops"
)

// shape is how a form system writes its export.
type shape struct {
	name     string
	lang     workshops.Language
	extra    []string // columns about who answered and when
	heading  func(i int, st *workshops.Statement, l workshops.Language, lead string) string
	question func(text string) string
	code     string
	value    func(value, label string) string
	blank    string
	write    func(t *testing.T, rows [][]string) []byte
}

func plainHeading(_ int, st *workshops.Statement, l workshops.Language, lead string) string {
	if lead != "" {
		return lead + " [" + st.Text.In(l) + "]"
	}
	return st.Text.In(l)
}

func matrixHeading(_ int, st *workshops.Statement, l workshops.Language, lead string) string {
	if lead == "" {
		lead = st.Theme.Name.In(l)
	}
	return lead + " [" + st.Text.In(l) + "]"
}

func asIs(s string) string { return s }

func inWords(_, label string) string { return label }

func inFigures(value, label string) string {
	if value == workshops.Unknown {
		return label
	}
	return value
}

func csvWith(comma rune, encode func(string) []byte) func(*testing.T, [][]string) []byte {
	return func(t *testing.T, rows [][]string) []byte {
		t.Helper()
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		w.Comma, w.UseCRLF = comma, true
		if err := w.WriteAll(rows); err != nil {
			t.Fatal(err)
		}
		return encode(b.String())
	}
}

func asXLSX(t *testing.T, rows [][]string) []byte {
	t.Helper()
	f := excelize.NewFile()
	for i, row := range rows {
		if err := f.SetSheetRow("Sheet1", cellName(i+1, 1), &row); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func utf8Plain(s string) []byte    { return []byte(s) }
func utf8WithMark(s string) []byte { return []byte("\ufeff" + s) }

func utf16Of(order binary.AppendByteOrder, mark string) func(string) []byte {
	return func(s string) []byte {
		b := []byte(mark)
		for _, u := range utf16.Encode([]rune(s)) {
			b = order.AppendUint16(b, u)
		}
		return b
	}
}

func windowsOf(s string) []byte {
	var b []byte
	for _, r := range s {
		for c := range windows {
			if windows[c] == r {
				b = append(b, byte(c))
				break
			}
		}
	}
	return b
}

var (
	formsSV = []string{"ID", "Starttid", "Slutförandetid", "E-postadress", "Namn"}
	formsEN = []string{"ID", "Start time", "Completion time", "Email", "Name"}
	limeSV  = []string{"Svars-ID", "Datum när svaret skickades", "Sista sida", "Startspråk", "Startvärde", "Åtkomstkod"}
	limeEN  = []string{"Response ID", "Date submitted", "Last page", "Start language", "Seed", "Access code"}
)

var shapes = []shape{
	{"Microsoft Forms, Excel", "sv", formsSV, plainHeading, asIs, "Din kod", inWords, "", asXLSX},
	{"Microsoft Forms, csv", "en", formsEN, plainHeading, asIs, "Your code", inFigures, "", csvWith(',', utf8WithMark)},
	{"Google Forms", "sv", []string{"Tidstämpel", "E-postadress"}, matrixHeading, asIs, "Skriv din kod", inFigures, "", csvWith(',', utf8Plain)},
	{"Google Forms, Excel", "en", []string{"Timestamp", "Email Address"}, matrixHeading, asIs, "Enter your code", inWords, "", asXLSX},
	{"LimeSurvey", "sv", limeSV, func(i int, st *workshops.Statement, l workshops.Language, lead string) string {
		return fmt.Sprintf("G01Q%02d[SQ%03d]. <p>%s</p>", i, i, matrixHeading(i, st, l, lead))
	}, func(s string) string { return "G02Q01. " + s }, "Kod på lappen:", inWords, "N/A", csvWith(';', utf8WithMark)},
	{"LimeSurvey, quoted", "en", limeEN, matrixHeading, asIs, "The code on your slip *", inWords, "N/A", csvWith(',', utf8Plain)},
	{"Excel's own csv", "sv", formsSV, func(i int, st *workshops.Statement, l workshops.Language, lead string) string {
		return fmt.Sprintf("%d)  %s", i, strings.ToUpper(plainHeading(i, st, l, lead)))
	}, asIs, "KOD", func(value, label string) string {
		if value == workshops.Unknown {
			return label
		}
		return value + " - " + label
	}, "", csvWith(';', windowsOf)},
	{"text in UTF-16", "sv", formsSV, func(i int, st *workshops.Statement, l workshops.Language, lead string) string {
		return fmt.Sprintf("Q%d. %s:*", i, plainHeading(i, st, l, lead))
	}, asIs, "Kod", inWords, "", csvWith('\t', utf16Of(binary.LittleEndian, "\xff\xfe"))},
	{"text in UTF-16 without a mark", "en", formsEN, plainHeading, asIs, "code", inFigures, "", csvWith('\t', utf16Of(binary.BigEndian, ""))},
}

// exported writes the answers of a round as a form system does.
func (sh shape) exported(t *testing.T, survey *workshops.Survey, round *workshops.Round, subs []*workshops.Submission) []byte {
	t.Helper()
	labels := map[string]string{}
	for _, p := range survey.Scale.Points {
		labels[fmt.Sprint(p.Value)] = p.Label.In(sh.lang)
	}
	labels[workshops.Unknown] = survey.Scale.Unknown.In(sh.lang)
	said := func(value string) string {
		if value == "" {
			return sh.blank
		}
		return sh.value(value, labels[value])
	}
	head := append([]string{}, sh.extra...)
	rows := make([][]string, len(subs))
	for i := range subs {
		for j := range sh.extra {
			rows[i] = append(rows[i], fmt.Sprintf("anna%d@example.org %d", i, j))
		}
	}
	column := func(label string, value func(s *workshops.Submission) string) {
		head = append(head, label)
		for i, s := range subs {
			rows[i] = append(rows[i], value(s))
		}
	}
	column(sh.code, func(s *workshops.Submission) string { return s.Answer.Code })
	for i, st := range survey.Asked(round) {
		column(sh.heading(i+1, st, sh.lang, ""), func(s *workshops.Submission) string { return said(s.Answer.Ratings[st.ID]) })
	}
	for i, st := range survey.LookingBack(round) {
		lead := survey.Retrospective.Lead.In(sh.lang)
		column(sh.heading(i+21, st, sh.lang, lead), func(s *workshops.Submission) string { return said(s.Answer.Before[st.ID]) })
	}
	for _, q := range survey.Questions(round) {
		column(sh.question(q.Text.In(sh.lang)), func(s *workshops.Submission) string { return s.Comments[q.ID] })
	}
	return sh.write(t, append([][]string{head}, rows...))
}

// Whatever is answered in a web form is read from its export as it was
// answered, and who answered and when is not read.
func TestExportedAnswersSurvive(t *testing.T) {
	survey := testSurvey()
	for _, sh := range shapes {
		for seed := range uint64(6) {
			r := rand.New(rand.NewPCG(seed, 8))
			round := survey.Rounds[seed%3]
			var subs []*workshops.Submission
			for range 2 + r.IntN(12) {
				subs = append(subs, anyAnswers(r, survey, round))
			}
			e, d := OpenExport("svar.csv", sh.exported(t, survey, round, subs))
			if d != nil {
				t.Fatalf("%s: %s", sh.name, d.TextID())
			}
			m := workshops.MatchHeaders(survey, round, e.Headers)
			if !m.Sound() || len(m.Absent) > 0 || e.Rows != len(subs) {
				t.Fatalf("%s, %s: %d rows, matched %+v, missing %+v, absent %+v", sh.name, round.Name, e.Rows, m.Columns, m.Missing, m.Absent)
			}
			for i := range sh.extra {
				if m.Columns[i].Use != workshops.Dropped {
					t.Errorf("%s: %q is read", sh.name, sh.extra[i])
				}
			}
			i := 0
			faults := e.Answers(m, "sv", func(row Row) {
				_, got := row.Submission()
				same(t, fmt.Sprintf("%s, %s, answer %d", sh.name, round.Name, i), got, subs[i])
				i++
			})
			if len(faults) > 0 || i != len(subs) {
				t.Fatalf("%s: %d answers of %d, %v", sh.name, i, len(subs), faults)
			}
		}
	}
}

// The sign between values is found although questions and answers hold others,
// and rows are numbered as Excel shows them.
func TestSeparators(t *testing.T) {
	for text, want := range map[string]rune{
		"Ja, nej, kanske;b;c\n1,5;2;3\n":          ';',
		"\"a;b\",c,d\n\"x;y\",2,3\n":              ',',
		"a, b\tc\n1, 2\t3\n":                      '\t',
		"a|b|c\n1|2|3\n":                          '|',
		"sep=,\na;b,c\n1;2,3\n":                   ',',
		"a;b;c\r1;2;3\r":                          ';',
		"fråga, med komma;svar\n\"x\ny\";\"z,z\"": ';',
	} {
		g, err := csvGrid([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if got := len(g.rows[0].kept); got < 2 {
			t.Errorf("%q with %q has %d columns", text, want, got)
		}
	}
	g, err := csvGrid([]byte("a;b\n\n\"x\ny\";2\n3;4\n"))
	if err != nil || len(g.rows) != 3 || g.rows[1].number != 3 || g.rows[2].number != 4 {
		t.Errorf("the rows are %+v (%v)", g.rows, err)
	}
}

// Whatever the bytes are, they are either refused with a reason or read.
func FuzzExport(f *testing.F) {
	f.Add([]byte("ID;Starttid;Din kod;Jag vet vilket uppdrag den andra verksamheten har.\n1;2026-11-12;ab 234;4 - Stämmer ganska bra\n"))
	f.Add([]byte("\xff\xfeI\x00D\x00\t\x00a\x00\n\x001\x00\t\x002\x00"))
	f.Add([]byte("sep=,\n\"a\"\"b,c\",d\n\"x\n,\r\r\n"))
	f.Add([]byte("fr\xe5ga,svar\r\n\x80,\x81\r\n"))
	survey := testSurvey()
	f.Fuzz(func(t *testing.T, data []byte) {
		e, d := OpenExport("svar.csv", data)
		if (e == nil) == (d == nil) {
			t.Fatal("neither opened nor refused")
		}
		if e == nil {
			return
		}
		m := workshops.MatchHeaders(survey, survey.Rounds[1], e.Headers)
		rows := 0
		e.Answers(m, "sv", func(row Row) {
			rows++
			for key, value := range row.Values {
				if strings.HasPrefix(key, ratingKey) && !survey.Accepts(value) {
					t.Errorf("%s is %q", key, value)
				}
			}
		})
		if rows != e.Rows {
			t.Errorf("%d rows, said to be %d", rows, e.Rows)
		}
	})
}
