package store_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// small is a model with few registers and short catalogues, on top of what is
// built in, so that a series loads fast.
var small = over{os.DirFS(filepath.Join("testdata", "small")), templates.Files}

type over struct{ top, below fs.FS }

func (o over) Open(name string) (fs.File, error) {
	if f, err := o.top.Open(name); err == nil {
		return f, nil
	}
	return o.below.Open(name)
}

const smallPlan = `format: 1
title: Prov
language: sv
model: prov
term: ht26
parties:
  - {id: hemtjanst, name: Ekbackens hemtjänst, kind: hemtjanst}
  - {id: hemtjanst-2, name: Björkens hemtjänst, kind: hemtjanst}
participants:
  - {id: a-1, party: hemtjanst, role: gruppledare}
sessions:
  - id: traff-1
    title: Roller
    date: 2026-09-24
    start: "13.00"
    minutes: 90
    agenda:
      - {topic: role-cards, minutes: 90, title: Rollkort}
follow-ups:
  - {id: uppfoljning, date: 2027-02-18}
days-off:
  - {from: 2026-10-15, to: 2026-10-16, name: {sv: Flytt, en: Move}}
switched-off:
  - {rule: group-size, reason: vi är få}
`

// hostile are things that people, programs and vandals put in files.
var hostile = []string{
	"", "#", "---", "- a", "a", "{", "}", "[", "a: [", "a: \"", "a: 'b", "a: &a [*a]", "<<: *a", "a: !!binary x", "? a", "? [a]\n: b", "%YAML 1.2\n---\na: b",
	"a: b: c", "\ta: b", "a:\n\t- b", "\xff\xfe\x00a", "\xef\xbb\xbfa: b", "a: \xe5", "a: b\r\nc: d\r", "a: |\n  b\n c", "a: b\n...\n---\nc: d",
	"format: 99999999999999999999", "format: 2", "model: ../x", "model: []", "sessions: {}", "sessions: [[]]", "sessions: [{date: 9999-99-99}]", "parties: hej",
	"attendance: {hemtjanst: , Ekbackens hemtjänst: {present: {}}}", "problems: [{id: a}, {id: a}, 3, [], {}]", "actions: [{id: a, problem: [[a]], owner: '@', due: 2026-02-30}]",
	"a: " + strings.Repeat("[", 2000), strings.Repeat("a:\n ", 60), "title: \u2028\u0085\ufeff", "date: 0000-00-00", "switched-off: [{rule: [], reason: {}}]",
}

// Whatever series.yaml says, it is read or refused, never more than that.
func FuzzParse(f *testing.F) {
	dir := f.TempDir()
	f.Add([]byte(smallPlan))
	for _, text := range hostile {
		f.Add([]byte(text))
		f.Add([]byte(smallPlan + text))
		f.Add([]byte(strings.Replace(smallPlan, "date: 2026-09-24", text, 1)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(filepath.Join(dir, "series.yaml"), data, 0o666); err != nil {
			t.Fatal(err)
		}
		folder := store.Load(dir, small, today)
		if folder.Series == nil {
			if !folder.Found.Failed() {
				t.Error("no series, and nothing wrong")
			}
			return
		}
		workshops.Check(folder.Series, today)
		workshops.StatusOf(folder.Series, today)
		for _, d := range folder.Found {
			if d.Rule == "yaml" && d.Place.Line < 1 {
				t.Errorf("a fault of YAML without a line: %v", d)
			}
		}
	})
}

// Whatever a record says, it is refused and leaves no trace, or it is taken and
// the series is as sound with it as without.
func FuzzRecord(f *testing.F) {
	dir := f.TempDir()
	write(f, dir, "series.yaml", smallPlan)
	write(f, dir, "records/2026-09-24-traff-1.yaml", "session: traff-1\ndate: 2026-09-24\nproblems:\n  - {id: sopor, what: Sopor, benefit: 5, effort: 1}\n")
	folder := store.Load(dir, small, today)
	if folder.Series == nil || len(folder.Found) > 0 {
		f.Fatalf("the series has faults: %q", found(folder.Found))
	}
	whole := "date: 2026-11-20\nattendance:\n  hemtjanst: {present: [a-1]}\nproblems:\n  - {id: sopor, outcome: löst, effort: 5}\nactions:\n  - {id: a, what: Göra, owner: gruppledare@hemtjanst, due: 2026-12-01, problem: sopor}\n"
	for _, text := range append(hostile, whole, "check-in: mer\n"+whole, "{date: 2026-11-20}", "  date: 2026-11-20\n", "---\ndate: 2026-11-20\n", "? date\n: 2026-11-20\n") {
		f.Add([]byte(text), "mer")
		f.Add([]byte(whole+text), "uppfoljning")
	}
	f.Add([]byte(whole), "traff-1")
	f.Add([]byte(whole), "mer\nx: y")
	before := listing(f, dir)
	f.Fuzz(func(t *testing.T, data []byte, occasion string) {
		file, ds, err := folder.Record("x.yaml", data, occasion, true)
		if err != nil || ds.Failed() || file == "" {
			if file == "" && !ds.Failed() && err == nil {
				t.Error("no file, and nothing wrong")
			}
			return
		}
		if listing(t, dir) != before {
			t.Fatal("a dry run writes")
		}
		again, ds, err := folder.Record("x.yaml", data, occasion, false)
		if err != nil || ds.Failed() || again != file {
			t.Fatalf("what a dry run takes is refused: %s, %q, %v", again, found(ds), err)
		}
		defer os.Remove(filepath.Join(dir, filepath.FromSlash(file)))
		with := store.Load(dir, small, today)
		if with.Found.Failed() || len(with.Series.Records) != 2 || workshops.Check(with.Series, today).Failed() != workshops.Check(folder.Series, today).Failed() {
			t.Fatalf("with the record the series has faults: %q\n%s", found(with.Found), read(t, dir, file))
		}
	})
}
