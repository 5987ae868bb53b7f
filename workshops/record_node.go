package workshops

import (
	"slices"
	"strconv"
	"strings"
)

// Node gives the record as the file that it is, or would be, read from:
// [ReadRecord] of the node gives the record again. What the record does not say
// has no key, and a value that empties a field is a key with nothing after it.
func (r *Record) Node(registers []*Register) *Node {
	n := &Node{At: r.At, Kind: Mapping}
	put := func(key, text string) {
		if text != "" {
			n.Put(Key{Name: key, At: r.At}, scalar(text, r.At))
		}
	}
	put(r.Kind, r.Occasion)
	put("date", dateKey(r.Date))
	put("form", r.Form)
	put("notes-by", r.NotesBy)
	if r.Confirmed {
		put("confirmed", "yes")
	}
	put("comments-by", dateKey(r.CommentsBy))
	if r.StillHere >= 0 {
		put("still-in-their-roles", strconv.Itoa(r.StillHere))
	}
	if len(r.Attendance) > 0 {
		all := &Node{At: r.At, Kind: Mapping}
		for i := range r.Attendance {
			a := &r.Attendance[i]
			all.Put(Key{Name: a.Party, At: a.At}, a.node())
		}
		n.Put(Key{Name: "attendance", At: r.At}, all)
	}
	for _, reg := range registers {
		list := &Node{At: r.At, Kind: Sequence}
		for i := range r.Changes {
			if c := &r.Changes[i]; c.Register == reg.Name {
				list.Items = append(list.Items, c.node(reg))
			}
		}
		if len(list.Items) > 0 {
			n.Put(Key{Name: reg.Name, At: r.At}, list)
		}
	}
	return n
}

func scalar(text string, at Place) *Node { return &Node{At: at, Kind: Scalar, Text: text} }

// dateKey is a day as a file has it, nothing for no day.
func dateKey(d Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func sequence(texts []string, at func(string) Place) *Node {
	n := &Node{Kind: Sequence}
	for i, text := range texts {
		n.Items = append(n.Items, scalar(text, at(text)))
		if i == 0 {
			n.At = n.Items[0].At
		}
	}
	return n
}

func (a *Attendance) node() *Node {
	n := &Node{At: a.At, Kind: Mapping}
	at := func(who string) Place {
		if place, known := a.places[who]; known {
			return place
		}
		return a.At
	}
	for _, name := range attendanceLists {
		if who := *a.list(name); len(who) > 0 {
			n.Put(Key{Name: name, At: a.At}, sequence(who, at))
		}
	}
	return n
}

// attendanceLists are the keys of the attendance of one party.
var attendanceLists = []string{"present", "excused", "absent"}

func (a *Attendance) list(name string) *[]string {
	switch name {
	case "present":
		return &a.Present
	case "excused":
		return &a.Excused
	}
	return &a.Absent
}

// SetAttendance says how a participant took part: "present", "excused" or
// "absent". What was said of the same participant before no longer counts.
func (r *Record) SetAttendance(who *Participant, how string, at Place) {
	i := slices.IndexFunc(r.Attendance, func(a Attendance) bool { return a.Party == who.Party })
	if i < 0 {
		i = len(r.Attendance)
		r.Attendance = append(r.Attendance, Attendance{At: at, Party: who.Party, places: map[string]Place{}})
	}
	a := &r.Attendance[i]
	for _, name := range attendanceLists {
		list := a.list(name)
		*list = slices.DeleteFunc(*list, func(id string) bool { return id == who.ID })
		if name == how {
			*list = append(*list, who.ID)
		}
	}
	a.places[who.ID] = at
}

// AttendanceOf tells how a participant took part, "" when the record does not
// say.
func (r *Record) AttendanceOf(id string) string {
	for i := range r.Attendance {
		for _, name := range attendanceLists {
			if slices.Contains(*r.Attendance[i].list(name), id) {
				return name
			}
		}
	}
	return ""
}

// node gives the change as an item of its register.
func (c *Change) node(reg *Register) *Node {
	n := &Node{At: c.At, Kind: Mapping}
	id := c.ID
	if reg.Local {
		// An id that is only a place in the list is given anew when it is read.
		_, id, _ = strings.Cut(id, "/")
		if _, err := strconv.Atoi(id); err == nil {
			id = ""
		}
	}
	if id != "" {
		n.Put(Key{Name: "id", At: c.At}, scalar(id, c.At))
	}
	for _, name := range c.Order {
		v := c.Fields[name]
		at := v.At
		if at.IsZero() {
			at = c.At
		}
		value := &Node{At: at}
		switch {
		case len(v.Items) > 0:
			value = sequence(v.Items, func(string) Place { return at })
		case v.Text != "":
			value = scalar(v.Text, at)
		}
		n.Put(Key{Name: name, At: at}, value)
	}
	return n
}

// Set says what a field is to have.
func (c *Change) Set(field string, v Value) {
	if c.Fields == nil {
		c.Fields = map[string]Value{}
	}
	if _, have := c.Fields[field]; !have {
		c.Order = append(c.Order, field)
	}
	c.Fields[field] = v
}

// Unset takes back what was said of a field.
func (c *Change) Unset(field string) {
	delete(c.Fields, field)
	c.Order = slices.DeleteFunc(c.Order, func(name string) bool { return name == field })
}

// Change gives what the record says of an entry, nil when it says nothing.
func (r *Record) Change(register, id string) *Change {
	for i := range r.Changes {
		if c := &r.Changes[i]; c.Register == register && c.ID == id {
			return c
		}
	}
	return nil
}
