package render

import (
	"testing"

	"samverka/templates"
	"samverka/workshops"
)

// twoParties is a series of one model session with a contact register, notes
// and actions, made by hand so that the tests of views need no files.
func twoParties(t *testing.T, records ...*workshops.Record) *workshops.Series {
	t.Helper()
	label := func(s string) workshops.Text { return workshops.Text{SV: s, EN: s} }
	questions := &workshops.Node{Kind: workshops.Mapping}
	list := &workshops.Node{Kind: workshops.Sequence}
	for _, q := range [][2]string{{"ordinary", "true"}, {"urgent", "true"}, {"parking", "false"}} {
		list.Items = append(list.Items, mapping("id", q[0], "name", q[0], "demanded", q[1]))
	}
	questions.Put(workshops.Key{Name: "entries"}, list)
	catalogue := workshops.ReadCatalogue(questions)
	s := &workshops.Series{
		Plan: &workshops.Plan{
			Language: workshops.Swedish,
			Parties: []*workshops.Party{
				{ID: "hemtjanst", Name: "Ekbackens hemtjänst", Kind: "hemtjanst"},
				{ID: "vardcentral", Name: "Solgläntans vårdcentral", Kind: "vardcentral"},
			},
			Sessions: []*workshops.Session{{ID: "traff-1", Number: 1, Date: day(t, "2027-01-28"), Agenda: []*workshops.Item{
				{Topic: "welcome", Title: "Välkomna"}, {Topic: "problems", Title: "Vad skaver?"},
			}}},
		},
		Model:      &workshops.Model{},
		Catalogues: map[string]*workshops.Catalogue{"contact-questions": catalogue},
		Registers: []*workshops.Register{
			{Name: "contacts", Lead: "question", Fields: []*workshops.Field{
				{Name: "from", Type: "party"}, {Name: "to", Type: "party"},
				{Name: "question", Type: "choice", Label: label("Fråga"), Choices: catalogue.Choices()},
				{Name: "function", Type: "function", Label: label("Kontakt")},
				{Name: "checked", Type: "date"}, {Name: "state", Type: "text"},
			}, Closing: workshops.Closing{Field: "state", Values: []string{"ended"}}},
			{Name: "notes", Lead: "what", Fields: []*workshops.Field{{Name: "item", Type: "text"}, {Name: "what", Type: "text"}}},
			{Name: "actions", Lead: "what", Fields: []*workshops.Field{
				{Name: "what", Type: "text", Label: label("Vad")}, {Name: "how", Type: "text", Label: label("Hur (sätt)")},
				{Name: "due", Type: "date", Label: label("När")}, {Name: "status", Type: "text", Label: label("Läge")},
				{Name: "cost", Type: "text", Label: label("Kostnad")},
			}, Columns: []string{"what", "how", "due", "status", "cost"}, Closing: workshops.Closing{Field: "status", Values: []string{"klar"}}},
		},
		Records: records,
	}
	s.Setting = &workshops.Setting{Parties: s.Plan.Parties}
	return s
}

// viewOf shows the series as it stands on a day.
func viewOf(t *testing.T, s *workshops.Series, today string) *View {
	t.Helper()
	words, err := templates.TextsIn("sv")
	if err != nil {
		t.Fatal(err)
	}
	return NewView(s, day(t, today), words)
}

// record is what happened on a day at an occasion.
func record(t *testing.T, kind, occasion, date string, changes ...workshops.Change) *workshops.Record {
	t.Helper()
	return &workshops.Record{Kind: kind, Occasion: occasion, Date: day(t, date), Changes: changes}
}

// change is a row of a record: fields and values in turn.
func change(register, id string, fields ...string) workshops.Change {
	c := workshops.Change{Register: register, ID: id, Fields: map[string]workshops.Value{}}
	for i := 0; i+1 < len(fields); i += 2 {
		c.Fields[fields[i]] = workshops.Value{Text: fields[i+1]}
	}
	return c
}

func day(t *testing.T, written string) workshops.Date {
	t.Helper()
	d, ok := workshops.ParseDate(written)
	if !ok {
		t.Fatalf("%s is no date", written)
	}
	return d
}

// mapping is a node of keys and values in turn.
func mapping(pairs ...string) *workshops.Node {
	n := &workshops.Node{Kind: workshops.Mapping}
	for i := 0; i+1 < len(pairs); i += 2 {
		n.Put(workshops.Key{Name: pairs[i]}, &workshops.Node{Kind: workshops.Scalar, Text: pairs[i+1]})
	}
	return n
}
