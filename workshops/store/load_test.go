package store_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

func TestTheSoundSeriesLoads(t *testing.T) {
	s := inOrder(t, load(t, sound(t)))
	if s.ID != "ekbacken" || s.Plan.Title != "Samverkan i Ekbacken" || s.Model.Name != "prov" || len(s.Records) != 3 {
		t.Errorf("the series is %q: %q, %s, %d records", s.ID, s.Plan.Title, s.Model.Name, len(s.Records))
	}
	if ds := workshops.Check(s, today); len(ds) > 0 {
		t.Errorf("found %q", found(ds))
	}
}

// A fault in one file does not hide the faults in the others.
func TestAllFaultsOfAllFilesAtOnce(t *testing.T) {
	dir := sound(t)
	replace(t, dir, "series.yaml", "term: ht26", "term: hösten\nfärg: blå")
	replace(t, dir, "records/2026-09-24-traff-1.yaml", "category: waste", "category: sop")
	replace(t, dir, "records/2026-10-22-traff-2.yaml", "benefit: 5", "benefit: 6")
	replace(t, dir, "records/2026-11-19-traff-3.yaml", "status: klar", "status: klar\n   reason: x")
	write(t, dir, "records/2026-11-20-mer.yaml.txt", "check-in: mer\n")
	write(t, dir, "records/läs-mig.txt", "Här ligger anteckningarna.\n")
	write(t, dir, "records/.2026-11-21-mer.yaml", "halvskrivet: {\n")
	write(t, dir, "answers/fore.yaml", "survey: collaboration\nversion: ett\nround: before\n")
	want := []string{
		"answers/fore.yaml:2:10 value.not-a-number",
		"records/2026-09-24-traff-1.yaml:12:15 value.unknown-choice",
		"records/2026-10-22-traff-2.yaml:8:14 value.out-of-range",
		"records/2026-11-19-traff-3.yaml:9 yaml.indent",
		"records/2026-11-20-mer.yaml.txt file.ending",
		"series.yaml:7:7 value.bad-term",
		"series.yaml:8:1 unknown-key",
	}
	f := load(t, dir)
	if got := found(f.Found); !slices.Equal(got, want) {
		t.Errorf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if f.Series == nil || len(f.Series.Records) != 2 || len(workshops.AllAnswers(f.Series)) != 0 {
		t.Error("what can be read is not read")
	}
}

func TestPlansThatMakeNoSeries(t *testing.T) {
	tests := []struct{ name, from, to, want string }{
		{"a newer format", "format: 1", "format: 2", "series.yaml:2:9 newer-format"},
		{"no model", "model: prov\n", "", "series.yaml:2:1 missing-key"},
		{"an unknown model", "model: prov\n", "model: prova\n", "series.yaml:5:8 unknown-definition.model"},
		{"a model outside the folder", "model: prov\n", "model: ../../prov\n", "series.yaml:5:8 value.bad-id"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := sound(t)
			replace(t, dir, "series.yaml", test.from, test.to)
			f := load(t, dir)
			if f.Series != nil || !slices.Contains(found(f.Found), test.want) {
				t.Errorf("found %q, want %s", found(f.Found), test.want)
			}
		})
	}
	for name, text := range map[string]string{"a list": "- a\n- b\n", "a word": "hej\n"} {
		dir := t.TempDir()
		write(t, dir, "series.yaml", text)
		if f := load(t, dir); f.Series != nil || !slices.Equal(found(f.Found), []string{"series.yaml:1:1 not-a-mapping"}) {
			t.Errorf("%s: found %q", name, found(f.Found))
		}
	}
}

func TestUnknownModelsProposeTheNearest(t *testing.T) {
	dir := sound(t)
	replace(t, dir, "series.yaml", "model: prov\n", "model: tre-trafar\n")
	ds := load(t, dir).Found
	if len(ds) != 1 || ds[0].Args["Near"] != "tre-traffar" || !slices.Contains(ds[0].Args["Allowed"].([]string), "prov") {
		t.Errorf("found %+v", ds)
	}
}

// The places of a series' own definitions are told apart from the built-in
// ones, and each wins over the built-in of the same name.
func TestOwnDefinitionsWin(t *testing.T) {
	dir := sound(t)
	write(t, dir, "templates/registers/parking.yaml", "register: parking\nextends: parking\nfields:\n  - {name: colour, type: text, label: Färg}\ncolumns: [colour]\n")
	s := inOrder(t, load(t, dir))
	reg := s.Register("parking")
	if reg.Field("colour") == nil || reg.Field("what") == nil || !slices.Contains(reg.Columns, "what") {
		t.Errorf("the own register has the columns %q", reg.Columns)
	}
	write(t, dir, "templates/registers/parking.yaml", "register: parkering\nextends: parking\n")
	if got := found(load(t, dir).Found); !slices.Equal(got, []string{"templates/registers/parking.yaml:1:11 definition-name"}) {
		t.Errorf("found %q", got)
	}
	write(t, dir, "templates/registers/parking.yaml", "register: parking\nextends: parkering\n")
	if got := found(load(t, dir).Found); !slices.Contains(got, "templates/registers/parking.yaml:2:10 unknown-definition.register") {
		t.Errorf("found %q", got)
	}
	write(t, dir, "templates/registers/parking.yaml", "register: parking\nextends: notes\nextend: x\n")
	if got := found(load(t, dir).Found); !slices.Equal(got, []string{"templates/registers/parking.yaml:3:1 unknown-key"}) {
		t.Errorf("found %q", got)
	}
}

// To track a new kind of thing is to write one file.
func TestOwnRegistersJoinTheModel(t *testing.T) {
	dir := sound(t)
	write(t, dir, "templates/registers/nycklar.yaml", "register: nycklar\nname: Nycklar\none: nyckel\nlead: what\nfields:\n  - {name: what, type: text, label: Vad, required: ja}\n")
	write(t, dir, checkInFile, "check-in: mer\ndate: 2026-11-20\nnycklar:\n  - {id: a, what: Portnyckel}\n")
	s := inOrder(t, load(t, dir))
	st, ds := workshops.Fold(s, workshops.Date{})
	if len(ds) > 0 || st.Entry("nycklar", "a").Str("what") != "Portnyckel" {
		t.Errorf("found %q", found(ds))
	}
}

func TestRecordsComeInOrderOfDate(t *testing.T) {
	dir := sound(t)
	old := filepath.Join(dir, "records", "2026-09-24-traff-1.yaml")
	if err := os.Rename(old, filepath.Join(dir, "records", "ö-sist.YML")); err != nil {
		t.Fatal(err)
	}
	s := inOrder(t, load(t, dir))
	var got []string
	for _, r := range s.Records {
		got = append(got, r.Occasion)
	}
	if !slices.Equal(got, []string{"traff-1", "traff-2", "traff-3"}) || s.Records[0].File() != "records/ö-sist.YML" {
		t.Errorf("the records are %q", got)
	}
}

func TestAnswersOfOneRoundStandInOneFile(t *testing.T) {
	dir := sound(t)
	text := "survey: collaboration\nversion: 1\nround: before\nanswers:\n  - {ratings: {1: 4}}\n"
	write(t, dir, "answers/a.yaml", text)
	write(t, dir, "answers/b.yaml", strings.Replace(text, "before", "after", 1))
	inOrder(t, load(t, dir))
	write(t, dir, "answers/c.yaml", text)
	f := load(t, dir)
	if got := found(f.Found); !slices.Equal(got, []string{"answers/c.yaml:3:8 answers-twice"}) || f.Found[0].Args["Other"] != "answers/a.yaml" || len(workshops.AllAnswers(f.Series)) != 2 {
		t.Errorf("found %+v", f.Found)
	}
}

// Documents are read when they are wanted, the series' own before the built-in.
func TestDocumentsAreReadWhenWanted(t *testing.T) {
	dir := sound(t)
	write(t, dir, "templates/documents/agenda.yaml", "document: agenda\ntitle: Dagordning\nfile: dagordning\nfor: session\n")
	write(t, dir, "templates/documents/agenda.sv.md", "Vår egen dagordning\n")
	write(t, dir, "templates/documents/vykort.yaml", "document: vykort\ntitle: Vykort\nfile: vykort\nfor: series\n")
	f := load(t, dir)
	inOrder(t, f)
	if got := f.DocumentNames(); !slices.Equal(got, []string{"agenda", "vykort"}) {
		t.Errorf("the series makes %q", got)
	}
	var ds workshops.Diagnostics
	f.ReadDocuments([]string{"agenda"}, &ds)
	if len(ds) > 0 || len(f.Series.Documents) != 1 || f.Series.Documents[0].Source != "Vår egen dagordning\n" || len(f.Series.Pieces) == 0 {
		t.Errorf("found %q, read %+v", found(ds), f.Series.Documents)
	}
	f = load(t, dir)
	f.ReadDocuments(nil, &ds)
	if got := found(ds); !slices.Equal(got, []string{"templates/documents/vykort.yaml:1:1 unknown-definition.document-text"}) || len(f.Series.Documents) != 1 {
		t.Errorf("found %q", got)
	}
}

func TestStylesOfTheSeriesWin(t *testing.T) {
	dir := sound(t)
	var ds workshops.Diagnostics
	if got := load(t, dir).Library.Style("print.css", &ds); !strings.Contains(got, "{") {
		t.Errorf("the built-in style is %q", got)
	}
	write(t, dir, "templates/styles/print.css", "p {}\n")
	if got := load(t, dir).Library.Style("print.css", &ds); got != "p {}\n" || len(ds) > 0 {
		t.Errorf("the style is %q", got)
	}
	if got := load(t, dir).Library.Style("saknas.css", &ds); got != "" {
		t.Errorf("a style that is not there is %q", got)
	}
}

func TestIdentityNumbersStopTheSeries(t *testing.T) {
	dir := sound(t)
	write(t, dir, checkInFile, strings.Replace(checkIn, "Vi träffas", "Ring om 19121212-1212", 1))
	f := load(t, dir)
	if !f.Found.Failed() || !slices.Equal(found(f.Found), []string{checkInFile + ":4:11 identity-number"}) {
		t.Errorf("found %q", found(f.Found))
	}
}

// Reading a series writes nothing, not even a lock.
func TestLoadingLeavesNoTrace(t *testing.T) {
	dir := sound(t)
	before := listing(t, dir)
	load(t, dir)
	if after := listing(t, dir); after != before || slices.Contains(names(t, dir), ".samverka.lock") {
		t.Errorf("the folder is\n%s\nand was\n%s", after, before)
	}
}
