package sheet

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"samverka/workshops"
)

// KindRecord is the kind of workbook that an occasion is recorded in.
const KindRecord = "record"

// The keys of a record workbook beside those of registers and their fields.
const (
	attendanceTable = "attendance"
	occasionSheet   = "occasion"
	idColumn        = "id"
	howColumn       = "how"
	aboutKind       = "kind"
	aboutOccasion   = "occasion"
	aboutState      = "state"
	aboutWas        = "was-"   // and the key of a value of the record itself
	aboutCell       = "about-" // and the same
)

const (
	// projected is how large the sheets are shown, to be read from across a
	// room.
	projected = 130
	// emptyRows are enough for one occasion; more can be written below them.
	emptyRows = 12
)

// RecordWords are the fixed sentences of a record workbook, in its language.
type RecordWords struct {
	Tab, HowTo, Functions string // of the sheet about the occasion
	Party, Function, How  string // the headers of the attendance
	ID                    string // the header of the ids
	Present               string // how a participant took part
	Excused, Absent       string
	Open                  string // of a register: that open entries stand there
	Local                 string // of a register whose entries belong to their record
	Many                  string // that a cell may hold several
	Footer                string
	About                 map[string]string // labels, by the keys of workshops.AboutKeys
}

// RecordBook describes the workbook in which an occasion is recorded: a sheet
// about the occasion and the attendance, and one for each register, with the
// open entries filled in and empty rows below. The day is that of the session,
// or today. The same description reads it back.
func RecordBook(st *workshops.State, kind, occasion string, today workshops.Date, w RecordWords) *Book {
	b := &recordBook{State: st, words: w, l: st.Series.Plan.Language, kind: kind, occasion: occasion}
	b.record = &workshops.Record{Kind: kind, Occasion: occasion, StillHere: -1}
	for _, r := range st.Records {
		if r.Kind == kind && r.Occasion == occasion {
			b.record, b.held = r, true
		}
	}
	session := st.Series.Plan.Session(occasion)
	switch {
	case b.held:
	case session != nil:
		b.record.Date, b.record.Form = session.Date, session.Form
	default:
		b.record.Date = today
	}
	title := st.Series.Occasion(b.record)
	book := &Book{
		Identity: Identity{Kind: KindRecord, Series: st.Series.ID, Language: b.l, FormatVersion: FormatVersion, About: map[string]string{
			aboutKind: kind, aboutOccasion: occasion, aboutState: st.Fingerprint(),
		}},
		Title: title, Footer: w.Footer,
	}
	about := b.about(session, book.Identity.About)
	about.Title = title
	book.Sheets = append(book.Sheets, about)
	for _, reg := range st.Series.Registers {
		book.Sheets = append(book.Sheets, b.register(reg))
	}
	return book
}

type recordBook struct {
	*workshops.State
	words          RecordWords
	l              workshops.Language
	kind, occasion string
	record         *workshops.Record
	held           bool
}

// about is the sheet with the day and the attendance. Before the occasion
// everybody who is invited stands as present.
func (b *recordBook) about(session *workshops.Session, was map[string]string) Sheet {
	section := Section{}
	shape := workshops.RecordShape(nil)
	for _, key := range workshops.AboutKeys(b.kind) {
		f := *shape.Field(key)
		f.Label = workshops.Text{SV: b.words.About[key], EN: b.words.About[key]}
		c := b.cell(&f)
		c.Key, c.Value, c.Required = aboutCell+key, b.record.About(key), key == "date"
		section.Cells = append(section.Cells, c)
		was[aboutWas+key] = c.Value
	}
	t := &Table{Name: attendanceTable, IDColumn: idColumn, Base: map[string]map[string]string{}, Columns: []Cell{
		{Key: "function", Label: b.words.Function, Kind: Line, Locked: true},
		{Key: "party", Label: b.words.Party, Kind: Line, Locked: true},
		{Key: howColumn, Label: b.words.How, Kind: Choice, Options: []Option{
			{Value: "present", Label: b.words.Present}, {Value: "excused", Label: b.words.Excused}, {Value: "absent", Label: b.words.Absent},
		}},
		{Key: idColumn, Label: b.words.ID, Kind: Line, Locked: true},
	}}
	in := b.Series.Setting
	for _, p := range b.Series.Plan.Parties {
		for _, who := range b.Series.Plan.InvitedOn(session, p.ID, b.record.Date) {
			how := b.record.AttendanceOf(who.ID)
			if !b.held && b.kind == workshops.OccasionSession {
				how = "present"
			}
			t.Rows = append(t.Rows, []string{workshops.Capitalise(in.RoleName(who.Role, b.l)), p.Name, how, who.ID})
			t.Base[who.ID] = map[string]string{howColumn: how}
		}
	}
	return Sheet{Key: occasionSheet, Name: b.words.Tab, Intro: []string{b.words.HowTo, b.words.Functions},
		Form: []Section{section}, Table: t, Zoom: projected}
}

// register is the sheet of a register.
func (b *recordBook) register(reg *workshops.Register) Sheet {
	t := &Table{Name: reg.Name, EmptyRows: emptyRows, Base: map[string]map[string]string{}}
	labels := map[string]bool{fold(b.words.ID): true}
	for _, f := range writable(reg) {
		c := b.cell(f)
		if labels[fold(c.Label)] {
			c.Label += " (" + f.Name + ")"
		}
		labels[fold(c.Label)] = true
		t.Columns = append(t.Columns, c)
	}
	s := Sheet{Name: reg.Title.In(b.l), Title: reg.Title.In(b.l), Intro: []string{reg.About.In(b.l)}, Table: t, Zoom: projected}
	if reg.Local {
		s.Intro = append(s.Intro, b.words.Local)
		return s
	}
	s.Intro = append(s.Intro, b.words.Open)
	t.IDColumn = idColumn
	t.Columns = append(t.Columns, Cell{Key: idColumn, Label: b.words.ID, Kind: Line, Locked: true})
	for _, e := range b.Entries(reg.Name) {
		was := map[string]string{}
		for _, f := range writable(reg) {
			if v := stored(e.Fields[f.Name]); v != "" {
				was[f.Name] = v
			}
		}
		t.Base[e.ID] = was
	}
	open := b.Open(reg.Name)
	for _, e := range open {
		t.Rows = append(t.Rows, b.row(e))
	}
	if reg.Single && len(open) > 0 {
		t.EmptyRows = 0
	}
	return s
}

// writable are the fields that somebody may write in: the leading one first,
// then those that tables show, then the rest.
func writable(reg *workshops.Register) []*workshops.Field {
	var fields []*workshops.Field
	add := func(f *workshops.Field) {
		if f != nil && f.Type != "computed" && !slices.Contains(fields, f) {
			fields = append(fields, f)
		}
	}
	add(reg.Field(reg.Lead))
	for _, name := range reg.Columns {
		add(reg.Field(name))
	}
	for _, f := range reg.Fields {
		add(f)
	}
	return fields
}

// stored is a value as the hidden sheet has it.
func stored(v workshops.Value) string { return cmp.Or(v.Text, strings.Join(v.Items, "\n")) }

// row is what an open entry has.
func (b *recordBook) row(e *workshops.Entry) []string {
	var row []string
	for _, f := range writable(e.Register) {
		value := stored(e.Fields[f.Name])
		if f.Type == "reference" && value != "" {
			var words []string
			for id := range strings.SplitSeq(value, "\n") {
				words = append(words, b.lead(f.Register, id))
			}
			value = strings.Join(words, "\n")
		}
		row = append(row, value)
	}
	return append(row, e.ID)
}

// lead is the text that an entry is known by, on one line, as a drop-down
// offers it.
func (b *recordBook) lead(register, id string) string {
	if e := b.Entry(register, id); e != nil && e.Lead().SV != "" {
		return strings.Join(strings.Fields(e.Lead().In(b.l)), " ")
	}
	return id
}

// cell is the column of a field, or the question for it.
func (b *recordBook) cell(f *workshops.Field) Cell {
	c := Cell{Key: f.Name, Label: f.Label.In(b.l), Help: f.Hint.In(b.l), Many: f.Many, Kind: Line}
	for _, label := range []string{f.Label.SV, f.Label.EN} {
		if label != c.Label && label != "" {
			c.Aliases = append(c.Aliases, label)
		}
	}
	choices, open := b.Options(f)
	switch f.Type {
	case "text":
		c.Kind = Paragraph
	case "date":
		c.Kind = Date
	case "count":
		c.Kind, c.Min, c.Max = Whole, f.Min, f.Max
	case "reference":
		c.Kind, c.Open = Choice, true
		if reg := b.Series.Register(f.Register); reg != nil {
			c.From = Column{reg.Name, reg.Lead}
		}
	default:
		if len(choices) > 0 {
			c.Kind, c.Open = Choice, open
			c.Options = options(choices, b.l)
		}
	}
	if f.Many && c.Kind == Choice {
		c.Help = strings.TrimSpace(c.Help + " " + b.words.Many)
	}
	return c
}

// options are choices with a label of its own for each.
func options(choices []workshops.Choice, l workshops.Language) []Option {
	taken := map[string]int{}
	var all []Option
	for _, c := range choices {
		label := strings.Join(strings.Fields(cmp.Or(c.Label.In(l), c.Value)), " ")
		if taken[fold(label)]++; taken[fold(label)] > 1 {
			label += " (" + strconv.Itoa(taken[fold(label)]) + ")"
		}
		all = append(all, Option{Value: c.Value, Label: label, Aliases: append([]string{c.Label.SV, c.Label.EN}, c.Also...)})
	}
	return all
}
