package sheet

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"
)

// texts that a workbook could take for something else.
var trickyTexts = []string{
	"Vi ringer varandra", "=1+1", "+46 70", "-saknas", "@alla", "07", "4", "4.0", "TRUE", "2026-09-24", "1/2",
	"_x0041_", "_x000D_", "<b>&amp;\"'</b>", "]]>", "😀 åäö ÅÄÖ é", "a  b", "a\u00a0b", "#REF!", "#NAME?",
	"*", "1. ett", "'apostrof", "\"citat\"", "{min}", "%s", "\\", "a;b,c", strings.Repeat("lång text ", 60) + "slut",
}

// anyAnswer gives some canonical answer to a question; "" is none.
func anyAnswer(r *rand.Rand, c *Cell) string {
	if r.IntN(4) == 0 && !c.Required {
		return ""
	}
	switch c.Kind {
	case Choice:
		if c.Open && r.IntN(2) == 0 {
			return "någon annan " + strconv.Itoa(r.IntN(9))
		}
		return c.Options[r.IntN(len(c.Options))].Value
	case Whole:
		low, high, bounded := c.bounds()
		if !bounded {
			high = 1 << 40
		}
		return strconv.Itoa(low + r.IntN(high-low+1))
	case Decimal:
		_, high, bounded := c.bounds()
		if !bounded {
			high = 1 << 20
		}
		return decimalText(float64(r.IntN(high*100)) / 100)
	case Date:
		return firstDay.AddDate(0, 0, r.IntN(40000)).Format(time.DateOnly)
	case Paragraph:
		return trickyTexts[r.IntN(len(trickyTexts))] + "\n\n" + trickyTexts[r.IntN(len(trickyTexts))]
	}
	return trickyTexts[r.IntN(len(trickyTexts))]
}

// answerForms fills in every form of a book and gives the answers.
func answerForms(r *rand.Rand, b *Book) map[string]string {
	want := map[string]string{}
	for i := range b.Sheets {
		for j := range b.Sheets[i].Form {
			cells := b.Sheets[i].Form[j].Cells
			for k := range cells {
				cells[k].Value = anyAnswer(r, &cells[k])
				if cells[k].Value != "" {
					want[cells[k].Key] = cells[k].Value
				}
			}
		}
	}
	return want
}

// answerTable fills a table with rows and gives what they say.
func answerTable(r *rand.Rand, t *Table) []map[string]string {
	t.Rows = nil
	var want []map[string]string
	for i := range r.IntN(12) {
		values, says := map[string]string{}, false
		var row []string
		for j := range t.Columns {
			c := &t.Columns[j]
			v := anyAnswer(r, c)
			if c.Key == t.IDColumn && r.IntN(3) > 0 {
				v = fmt.Sprintf("id-%d", i)
			} else if c.Key == t.IDColumn {
				v = ""
			}
			if v != "" {
				values[c.Key] = v
				says = says || c.Key != t.IDColumn
			}
			row = append(row, v)
		}
		t.Rows = append(t.Rows, row)
		if says {
			want = append(want, values)
		}
	}
	return want
}

// difference says where two sets of answers differ.
func difference(got, want map[string]string) string {
	var b strings.Builder
	for key := range want {
		if got[key] != want[key] {
			fmt.Fprintf(&b, "%s is %q, want %q; ", key, got[key], want[key])
		}
	}
	for key := range got {
		if _, ok := want[key]; !ok {
			fmt.Fprintf(&b, "%s is %q, want none; ", key, got[key])
		}
	}
	return b.String()
}

// Whatever is answered, reading the workbook gives the same answers, and
// nothing is said to be wrong.
func TestAnswersSurvive(t *testing.T) {
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 1))
		b := []*Book{survey(), record(), paperGrid(3)}[seed%3]
		values := answerForms(r, b)
		rows := map[string][]map[string]string{}
		for i := range b.Sheets {
			if tab := b.Sheets[i].Table; tab != nil {
				rows[tab.Name] = answerTable(r, tab)
			}
		}
		got, faults := opened(t, writtenFile(t, b)).Read(b)
		if len(faults) > 0 {
			t.Fatalf("seed %d: %v", seed, faults)
		}
		if !maps.Equal(got.Values, values) {
			t.Fatalf("seed %d: %s", seed, difference(got.Values, values))
		}
		for name, want := range rows {
			if len(got.Rows[name]) != len(want) {
				t.Fatalf("seed %d: table %s has %d rows, want %d", seed, name, len(got.Rows[name]), len(want))
			}
			for i, row := range got.Rows[name] {
				if !maps.Equal(row.Values, want[i]) {
					t.Fatalf("seed %d: row %d: %s", seed, row.Number, difference(row.Values, want[i]))
				}
				if row.ID != want[i]["id"] {
					t.Fatalf("seed %d: row %d has id %q, want %q", seed, row.Number, row.ID, want[i]["id"])
				}
			}
		}
	}
}

// The hidden sheet says what the workbook is.
func TestIdentitySurvives(t *testing.T) {
	b := survey()
	id, ok := opened(t, writtenFile(t, b)).Identity()
	if !ok {
		t.Fatal("the identity was not found")
	}
	want := b.Identity
	if id.Kind != want.Kind || id.Series != want.Series || id.Language != want.Language ||
		id.FormatVersion != FormatVersion || !maps.Equal(id.About, want.About) {
		t.Errorf("identity is %+v, want %+v", id, want)
	}
}
