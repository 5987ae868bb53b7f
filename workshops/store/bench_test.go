package store_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// example is the series that newcomers meet first.
var example = filepath.Join("..", "..", "examples", "tre-traffar")

// exampleDay is after everything in the example.
var exampleDay = workshops.Date{Year: 2026, Month: 11, Day: 25}

func TestTheExampleIsSound(t *testing.T) {
	s := inOrder(t, store.Load(example, templates.Files, exampleDay))
	for _, d := range workshops.Check(s, exampleDay) {
		if d.Severity == workshops.Error {
			t.Errorf("%v: %s %v", d.Place, d.TextID(), d.Args)
		}
	}
}

func BenchmarkLoadExample(b *testing.B) {
	for b.Loop() {
		if f := store.Load(example, templates.Files, exampleDay); f.Series == nil {
			b.Fatal(found(f.Found))
		}
	}
}

func BenchmarkCheckExample(b *testing.B) {
	s := inOrder(b, store.Load(example, templates.Files, exampleDay))
	for b.Loop() {
		workshops.Check(s, exampleDay)
	}
}

// long is a series that has gone on for years: records weekly, each with new
// entries and changes to old ones.
func long(tb testing.TB, weeks int) string {
	tb.Helper()
	dir := sound(tb)
	day := workshops.Date{Year: 2026, Month: 11, Day: 23}
	for i := range weeks {
		var b strings.Builder
		fmt.Fprintf(&b, "check-in: vecka-%d\ndate: %s\nactions:\n", i, day.Add(7*i))
		for j := range 5 {
			fmt.Fprintf(&b, "  - {id: a-%d-%d, what: Göra något åt det, owner: gruppledare@hemtjanst, problem: sopor, due: 2030-01-07}\n", i, j)
			if i > 0 {
				fmt.Fprintf(&b, "  - {id: a-%d-%d, status: klar, lesson: Det gick bra}\n", i-1, j)
			}
		}
		write(tb, dir, fmt.Sprintf("records/%s-vecka-%d.yaml", day.Add(7*i), i), b.String())
	}
	return dir
}

func BenchmarkLoadLongSeries(b *testing.B) {
	dir := long(b, 200)
	for b.Loop() {
		if f := store.Load(dir, templates.Files, today); f.Series == nil {
			b.Fatal(found(f.Found))
		}
	}
}

func BenchmarkFoldLongSeries(b *testing.B) {
	s := inOrder(b, store.Load(long(b, 200), templates.Files, today))
	for b.Loop() {
		if _, ds := workshops.Fold(s, workshops.Date{}); len(ds) > 0 {
			b.Fatal(found(ds))
		}
	}
}
