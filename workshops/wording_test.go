package workshops_test

import (
	"math"
	"slices"
	"testing"

	"samverka/workshops"
)

func TestNumbersInFigures(t *testing.T) {
	counts := []struct {
		n      int
		sv, en string
	}{
		{0, "0", "0"},
		{12, "12", "12"},
		{999, "999", "999"},
		{1234, "1\u00a0234", "1,234"},
		{100000, "100\u00a0000", "100,000"},
		{1234567, "1\u00a0234\u00a0567", "1,234,567"},
		{-7, "\u22127", "\u22127"},
		{-1234, "\u22121\u00a0234", "\u22121,234"},
		{math.MinInt64, "\u22129\u00a0223\u00a0372\u00a0036\u00a0854\u00a0775\u00a0808", "\u22129,223,372,036,854,775,808"},
	}
	for _, test := range counts {
		inBoth(t, "count", func(l workshops.Language) string { return workshops.Count(test.n, l) }, test.sv, test.en)
	}

	decimals := []struct {
		x      float64
		places int
		sv, en string
	}{
		{1234.5, 1, "1\u00a0234,5", "1,234.5"},
		{3, 1, "3,0", "3.0"},
		{2.25, 1, "2,3", "2.3"},
		{2.35, 1, "2,4", "2.4"}, // the machine keeps slightly less
		{1.005, 2, "1,01", "1.01"},
		{-2.25, 1, "\u22122,3", "\u22122.3"},
		{-0.04, 1, "0,0", "0.0"},
		{3.7, 0, "4", "4"},
		{3.7, -2, "4", "4"},
		{999.95, 1, "1\u00a0000,0", "1,000.0"},
		{math.NaN(), 1, "–", "–"},
		{math.Inf(1), 1, "–", "–"},
	}
	for _, test := range decimals {
		inBoth(t, "decimal", func(l workshops.Language) string {
			return workshops.Decimal(test.x, test.places, l)
		}, test.sv, test.en)
	}

	inBoth(t, "per cent", func(l workshops.Language) string { return workshops.Percent(87, l) }, "87\u00a0%", "87%")
	inBoth(t, "per cent", func(l workshops.Language) string { return workshops.Percent(-3, l) }, "\u22123\u00a0%", "\u22123%")
}

func TestNumbersInWords(t *testing.T) {
	tests := []struct {
		n      int
		gender workshops.Gender
		sv, en string
	}{
		{0, workshops.Common, "ingen", "no"},
		{0, workshops.Neuter, "inget", "no"},
		{0, workshops.Plural, "inga", "no"},
		{1, workshops.Common, "en", "one"},
		{1, workshops.Neuter, "ett", "one"},
		{2, workshops.Neuter, "två", "two"},
		{3, workshops.Common, "tre", "three"},
		{4, workshops.Common, "fyra", "four"},
		{5, workshops.Common, "fem", "five"},
		{6, workshops.Common, "sex", "six"},
		{7, workshops.Common, "sju", "seven"},
		{8, workshops.Common, "åtta", "eight"},
		{9, workshops.Common, "nio", "nine"},
		{10, workshops.Common, "tio", "ten"},
		{11, workshops.Common, "elva", "eleven"},
		{12, workshops.Plural, "tolv", "twelve"},
		{13, workshops.Common, "13", "13"},
		{1200, workshops.Neuter, "1\u00a0200", "1,200"},
		{-1, workshops.Common, "\u22121", "\u22121"},
	}
	for _, test := range tests {
		inBoth(t, "number word", func(l workshops.Language) string {
			return workshops.CountWord(test.n, test.gender, l)
		}, test.sv, test.en)
	}
}

func TestCountedNouns(t *testing.T) {
	session := workshops.Noun{One: workshops.Text{SV: "träff", EN: "meeting"}, Many: workshops.Text{SV: "träffar", EN: "meetings"}}
	problem := workshops.Noun{One: workshops.Text{SV: "problem", EN: "problem"}, Many: workshops.Text{SV: "problem", EN: "problems"}, Neuter: true}
	tests := []struct {
		noun           workshops.Noun
		n              int
		wordSV, wordEN string
		figSV, figEN   string
	}{
		{session, 0, "inga träffar", "no meetings", "0 träffar", "0 meetings"},
		{session, 1, "en träff", "one meeting", "1 träff", "1 meeting"},
		{session, 3, "tre träffar", "three meetings", "3 träffar", "3 meetings"},
		{session, 13, "13 träffar", "13 meetings", "13 träffar", "13 meetings"},
		{problem, 0, "inga problem", "no problems", "0 problem", "0 problems"},
		{problem, 1, "ett problem", "one problem", "1 problem", "1 problem"},
		{problem, 2, "två problem", "two problems", "2 problem", "2 problems"},
	}
	for _, test := range tests {
		inBoth(t, "in words", func(l workshops.Language) string { return test.noun.InWords(test.n, l) }, test.wordSV, test.wordEN)
		inBoth(t, "in figures", func(l workshops.Language) string { return test.noun.InFigures(test.n, l) }, test.figSV, test.figEN)
	}
}

func TestListsAsInASentence(t *testing.T) {
	tests := []struct {
		items  []string
		sv, en string
	}{
		{nil, "", ""},
		{[]string{"a"}, "a", "a"},
		{[]string{"a", "b"}, "a och b", "a and b"},
		{[]string{"a", "b", "c"}, "a, b och c", "a, b and c"},
	}
	for _, test := range tests {
		inBoth(t, "list", func(l workshops.Language) string { return workshops.List(l, test.items) }, test.sv, test.en)
	}
}

func TestSentencesBeginWithACapital(t *testing.T) {
	tests := []struct{ text, want string }{
		{"elva personer", "Elva personer"},
		{"åtta träffar", "Åtta träffar"},
		{"”en vanlig dag”", "”En vanlig dag”"},
		{"– vi tar det", "– Vi tar det"},
		{"13 personer", "13 personer"},
		{"Redan stor", "Redan stor"},
		{"", ""},
		{"–", "–"},
		{"\xff\xfea", "\xff\xfeA"},
	}
	for _, test := range tests {
		if got := workshops.Capitalise(test.text); got != test.want {
			t.Errorf("Capitalise(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}

func TestSwedishOrder(t *testing.T) {
	inOrder := []string{
		"", " ", "(nytt)", "2 träffar", "a", "A", "a b", "ab", "Ekbackens hemtjänst", "idé", "idéer",
		"VC", "vårdcentral", "Vårdcentral", "vårdcentralen", "wc", "x", "y", "ü", "zebra",
		"åka", "Åkermyntan", "a\u030altid", "älv", "æter", "Öarna", "öppna", "αlfa",
	}
	for i, a := range inOrder {
		for j, b := range inOrder {
			got := workshops.CompareSwedish(a, b)
			if (got < 0) != (i < j) || (got > 0) != (i > j) {
				t.Errorf("CompareSwedish(%q, %q) = %d, want the order of %d and %d", a, b, got, i, j)
			}
		}
	}
	// The same letter, written in two ways by two systems, is sorted in one place.
	letters := []string{"ö", "a\u030a", "z", "a\u0308"}
	slices.SortFunc(letters, workshops.CompareSwedish)
	if want := []string{"z", "a\u030a", "a\u0308", "ö"}; !slices.Equal(letters, want) {
		t.Errorf("got %q, want %q", letters, want)
	}
}
