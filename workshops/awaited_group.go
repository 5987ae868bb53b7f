package workshops

import (
	"cmp"
	"slices"
)

// AwaitedBy is a way of putting what is awaited in groups.
type AwaitedBy string

// The ways of grouping.
const (
	ByParty AwaitedBy = "party"
	ByOwner AwaitedBy = "owner"
	ByDue   AwaitedBy = "due"
	ByArea  AwaitedBy = "area"
)

// AwaitedWays lists the ways of grouping.
var AwaitedWays = []AwaitedBy{ByParty, ByOwner, ByDue, ByArea}

// AwaitedGroup is what is awaited of one party or function, in one stretch of
// time or one area. Key tells groups apart in every language; it is empty for
// what belongs to none.
type AwaitedGroup struct {
	Key   string
	Name  Text // empty where Key is a stretch of time, or nothing
	Items []Awaited
}

// The keys of groups by due date.
const (
	DueOverdue = "overdue"
	DueSoon    = "soon"
	DueLater   = "later"
	DueWaits   = "waits"
	DueNever   = "none"
)

var dueOrder = []string{DueOverdue, DueSoon, DueLater, DueWaits, DueNever}

// Group puts what is awaited in groups: parties in the order of the plan,
// stretches of time as they come, functions and areas by name, what belongs
// nowhere last.
func (st *State) Group(items []Awaited, by AwaitedBy) []AwaitedGroup {
	var out []AwaitedGroup
	for _, a := range items {
		key, name := st.groupOf(a, by)
		i := slices.IndexFunc(out, func(g AwaitedGroup) bool { return g.Key == key })
		if i < 0 {
			i, out = len(out), append(out, AwaitedGroup{Key: key, Name: name})
		}
		out[i].Items = append(out[i].Items, a)
	}
	place := func(g AwaitedGroup) int {
		switch {
		case g.Key == "":
			return 1 << 30
		case by == ByParty:
			return slices.Index(st.Series.Setting.partyIDs(), g.Key)
		case by == ByDue:
			return slices.Index(dueOrder, g.Key)
		}
		return 0
	}
	slices.SortStableFunc(out, func(a, b AwaitedGroup) int {
		return cmp.Or(cmp.Compare(place(a), place(b)), CompareSwedish(a.Name.In(Swedish), b.Name.In(Swedish)))
	})
	return out
}

func (st *State) groupOf(a Awaited, by AwaitedBy) (key string, name Text) {
	in := st.Series.Setting
	switch by {
	case ByParty:
		if p := in.Party(a.Party()); p != nil {
			return p.ID, Text{SV: p.Name, EN: p.Name}
		}
		return "", Text{}
	case ByDue:
		return st.dueOf(a), Text{}
	case ByArea:
		area := st.AreaOf(a.Entry)
		return area.In(English), area
	}
	if owner := a.Owner(); owner != "" {
		return owner, in.functionName(owner)
	}
	to := a.Entry.Str("to") // whoever is to answer need not take part
	return to, Text{SV: to, EN: to}
}

func (st *State) dueOf(a Awaited) string {
	switch {
	case a.Overdue(st.AsOf):
		return DueOverdue
	case a.Waits(st.AsOf):
		return DueWaits
	case a.On.IsZero():
		return DueNever
	case a.Soon(st.AsOf):
		return DueSoon
	}
	return DueLater
}

// AreaOf gives what an entry is about: the area that it names, or else that of
// what it refers to; its goal; its category. Empty when nothing tells.
func (st *State) AreaOf(e *Entry) Text { return st.areaOf(e, 0) }

// furthestArea bounds how many references are followed: an action, its
// decision, the problem of that, the area of that.
const furthestArea = 3

func (st *State) areaOf(e *Entry, steps int) Text {
	if e.Register.is("areas") || e.Register.is("goals") || e.Register.is("themes") {
		return e.Lead()
	}
	if f := e.Register.Field("category"); f != nil && e.Str("category") != "" {
		return f.ChoiceLabel(e.Str("category"))
	}
	for _, f := range e.Register.Fields {
		if f.Type != "reference" || steps >= furthestArea {
			continue
		}
		for _, id := range e.List(f.Name) {
			if target := st.Entry(f.Register, id); target != nil {
				if area := st.areaOf(target, steps+1); !area.IsZero() {
					return area
				}
			}
		}
	}
	return Text{}
}
