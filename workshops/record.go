package workshops

import (
	"slices"
	"strconv"
)

// Occasion kinds: a record is of a planned session, of a check-in between
// sessions, or of a follow-up after the series.
const (
	OccasionSession  = "session"
	OccasionCheckIn  = "check-in"
	OccasionFollowUp = "follow-up"
)

// Record is what one occasion led to.
type Record struct {
	At         Place
	Kind       string // one of the occasion kinds
	Occasion   string // the id of the session or follow-up, or a check-in's own
	Date       Date
	Form       string
	NotesBy    string // a function
	Confirmed  bool   // the notes are final
	CommentsBy Date   // the last day for comments on the notes
	StillHere  int    // how many of the participants are still in their roles; -1 unknown
	Attendance []Attendance
	Changes    []Change
}

// rank puts the occasions of one day in order: what a session created, a
// check-in afterwards may refer to.
func (r *Record) rank() int {
	return slices.Index([]string{OccasionSession, OccasionCheckIn, OccasionFollowUp}, r.Kind)
}

// File gives the name of the file that the record stands in.
func (r *Record) File() string { return r.At.File }

// Attendance is who of one party was there.
type Attendance struct {
	At                       Place
	Party                    string
	Present, Excused, Absent []string
	places                   map[string]Place
}

// Place gives where a participant stands in the attendance.
func (a *Attendance) Place(participant string) Place { return a.places[participant] }

// Change is what a record says of one entry.
type Change struct {
	At       Place
	Register string
	ID       string
	Fields   map[string]Value
	Order    []string
	SameAs   Value // the id of the entry that this one is the same as, if a record says so
}

// Forms are the ways of meeting.
var Forms = []Choice{
	{Value: "in-person", Label: Text{SV: "fysisk träff", EN: "in person"}, Also: []string{"fysisk", "fysiskt", "på plats", "physical"}},
	{Value: "online", Label: Text{SV: "digitalt", EN: "online"}, Also: []string{"digital", "på distans"}},
	{Value: "mixed", Label: Text{SV: "på plats och digitalt", EN: "in person and online"}, Also: []string{"hybrid", "blandad"}},
	{Value: "telephone", Label: Text{SV: "telefon", EN: "telephone"}, Also: []string{"telefonmöte", "phone"}},
}

// RecordShape is what a record of a series with these registers may hold.
func RecordShape(registers []*Register) *Shape {
	s := &Shape{Name: "record", Fields: []*Field{
		{Name: OccasionSession, Type: "id"},
		{Name: OccasionCheckIn, Type: "id"},
		{Name: OccasionFollowUp, Type: "id"},
		{Name: "date", Type: "date", Required: true},
		{Name: "form", Type: "choice", Choices: Forms},
		{Name: "notes-by", Type: "function"},
		{Name: "confirmed", Type: "yes-no", Choices: YesNo},
		{Name: "comments-by", Type: "date"},
		{Name: "still-in-their-roles", Type: "count"},
		{Name: "attendance", Type: "keyed", KeyType: "party", Shape: &Shape{Name: "record.attendance", Fields: []*Field{
			{Name: "present", Type: "participant", Many: true},
			{Name: "excused", Type: "participant", Many: true},
			{Name: "absent", Type: "participant", Many: true},
		}}},
	}}
	for _, r := range registers {
		s.Fields = append(s.Fields, &Field{Name: r.Name, Type: "group", Many: true, Shape: r.Shape(), Label: r.Title})
	}
	return s
}

// ReadRecord gives the record that a file holds. The node has passed the
// series' [RecordShape].
func ReadRecord(n *Node, registers []*Register, ds *Diagnostics) *Record {
	r := &Record{
		At: n.At, Date: n.Date("date"), Form: n.Str("form"), NotesBy: n.Str("notes-by"),
		Confirmed: n.Str("confirmed") == "yes", CommentsBy: n.Date("comments-by"), StillHere: -1,
	}
	if n.Get("still-in-their-roles") != nil {
		r.StillHere = n.Int("still-in-their-roles")
	}
	for _, kind := range []string{OccasionSession, OccasionCheckIn, OccasionFollowUp} {
		v := n.Get(kind)
		if v == nil {
			continue
		}
		if r.Kind != "" {
			ds.Add(v.At, Error, "record-occasion", "two")
			continue
		}
		r.Kind, r.Occasion = kind, v.Text
	}
	if r.Kind == "" {
		ds.Add(n.At, Error, "record-occasion", "none")
	}
	r.readAttendance(n.Get("attendance"))
	for _, reg := range registers {
		for i, item := range n.List(reg.Name) {
			c := readChange(reg, item)
			if reg.Local {
				c.ID = r.localID(c.ID, i)
			}
			if item.Kind == Mapping && c.ID != "" {
				r.Changes = append(r.Changes, c)
			}
		}
	}
	return r
}

// localID gives an entry that belongs to its record an id that no other record
// has.
func (r *Record) localID(id string, i int) string {
	if id == "" {
		id = strconv.Itoa(i + 1)
	}
	return r.Occasion + "/" + id
}

func (r *Record) readAttendance(n *Node) {
	if n == nil {
		return
	}
	for _, k := range n.Keys {
		v := n.Get(k.Name)
		a := Attendance{At: k.At, Party: k.Name, places: map[string]Place{}}
		a.Present, a.Excused, a.Absent = v.Strs("present"), v.Strs("excused"), v.Strs("absent")
		for _, list := range attendanceLists {
			for _, item := range v.List(list) {
				a.places[item.Text] = item.At
			}
		}
		r.Attendance = append(r.Attendance, a)
	}
}

func readChange(reg *Register, n *Node) Change {
	c := Change{
		At: n.At, Register: reg.Name, ID: n.Str("id"), Fields: map[string]Value{},
		SameAs: Value{Text: n.Str(sameAs), At: n.Place(sameAs)},
	}
	for _, f := range reg.Fields {
		v := n.field(f.Name)
		if v == nil {
			continue
		}
		value := Value{At: v.At, Text: v.Text}
		if f.Many {
			value = Value{At: v.At, Items: n.Strs(f.Name)}
		}
		c.Fields[f.Name] = value
		c.Order = append(c.Order, f.Name)
	}
	return c
}
