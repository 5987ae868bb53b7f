package workshops_test

import (
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

func contains(list []string, s string) bool { return slices.Contains(list, s) }

func roleOf(function string) string {
	role, _, _ := strings.Cut(function, "@")
	return role
}

func TestNearestIsWhatWasMeant(t *testing.T) {
	words := []string{"date", "minutes", "answer-by", "due", "attendance"}
	tests := []struct{ written, want string }{
		{"date", "date"},
		{"Date ", "date"},
		{"dtae", "date"},       // two neighbours swapped are one slip
		{"dat", "date"},        // a short word may have one slip
		{"da", ""},             // not two
		{"minuets", "minutes"}, // a longer one may have two
		{"mnutse", "minutes"},
		{"mntses", ""},
		{"answerby", "answer-by"},
		{"atendnace", "attendance"},
		{"väder", ""},
		{"", ""},
		{strings.Repeat("x", 10000), ""},
	}
	for _, test := range tests {
		if got := workshops.Nearest(test.written, words); got != test.want {
			t.Errorf("%.20q is near %q, want %q", test.written, got, test.want)
		}
	}
	if got := workshops.Nearest("traff-2", []string{"traff-1", "traff-3"}); got != "traff-1" {
		t.Errorf("of two that are as near, the first is meant, not %q", got)
	}
	if got := workshops.Nearest("traff-3", []string{"traff-1", "traff-3"}); got != "traff-3" {
		t.Errorf("the word itself is nearest, not %q", got)
	}
	if got := workshops.Nearest("överlamning", []string{"Överlämning"}); got != "Överlämning" {
		t.Errorf("letters count, not bytes: %q", got)
	}
}

func TestSlugsAreIDs(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Träff 1", "traff-1"},
		{"Ekbackens hemtjänst", "ekbackens-hemtjanst"},
		{"Åsa & Örjans café", "asa-orjans-cafe"},
		{"  --  ", ""},
		{"«»", ""},
		{"a––b", "a-b"},
		{"2026-09-24", "2026-09-24"},
		{"日本", ""},
		{strings.Repeat("lång titel ", 20), "lang-titel-lang-titel-lang-titel-lang-titel-lang-titel-lang"},
	}
	for _, test := range tests {
		got := workshops.Slug(test.text)
		if got != test.want {
			t.Errorf("%q becomes %q, want %q", test.text, got, test.want)
		}
		if got != "" && !workshops.ValidID(got) {
			t.Errorf("%q is no id", got)
		}
	}
}

func FuzzSlug(f *testing.F) {
	for _, s := range []string{"", "Träff 1", "-", "å", "\xff", "a\x00b", strings.Repeat("a-", 60)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if slug := workshops.Slug(s); slug != "" && !workshops.ValidID(slug) {
			t.Errorf("%q becomes %q, which is no id", s, slug)
		}
	})
}
