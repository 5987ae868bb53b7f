package workshops

import (
	"cmp"
	"slices"
	"strings"
)

// Weakness is a reason why something would not survive that one person leaves
// (T13). It is said of what has been agreed, never of people.
type Weakness string

// The weaknesses, the gravest first.
const (
	OwnerMissing    Weakness = "owner-missing"    // nobody answers for it
	DeputyMissing   Weakness = "deputy-missing"   // a single function does
	FallbackMissing Weakness = "fallback-missing" // a contact path with no other way
	ManagerMissing  Weakness = "manager-missing"  // not a manager at each party stands behind it
	PlaceMissing    Weakness = "place-missing"    // it is not written down where both can reach it
	KnownByOne      Weakness = "known-by-one"     // one participant of a party knows how it came about
	KnownByNone     Weakness = "known-by-none"    // and here none
)

// Name gives the weakness in a few words, with {} for the parties that it is about.
func (w Weakness) Name() Text {
	return map[Weakness]Text{
		OwnerMissing:    {SV: "ingen funktion ansvarar", EN: "no function answers for it"},
		DeputyMissing:   {SV: "ersättare saknas", EN: "there is no deputy"},
		FallbackMissing: {SV: "ingen annan väg om ingen svarar", EN: "there is no other way if nobody answers"},
		ManagerMissing:  {SV: "en chef hos vardera parten står inte bakom", EN: "there is not a manager at each party behind it"},
		PlaceMissing:    {SV: "inte nedskriven på en gemensam plats", EN: "it is not written down in a shared place"},
		KnownByOne:      {SV: "bara en deltagare var med från {}", EN: "only one participant was there from {}"},
		KnownByNone:     {SV: "ingen deltagare var med från {}", EN: "no participant was there from {}"},
	}[w]
}

// Hinge is one thing that hangs on a single person: an agreement, a routine, a
// contact path or an open action, and why.
type Hinge struct {
	Entry *Entry
	Weak  []WeakPoint
}

// WeakPoint is one weakness of an entry. Parties are those that the weakness is
// about, none when it is about all.
type WeakPoint struct {
	Weakness Weakness
	Parties  []*Party
}

// SoleFunction is a function that one participant holds and several things
// depend on.
type SoleFunction struct {
	Function string
	Entries  []*Entry
}

// Continuity is what of a series hangs on single persons.
type Continuity struct {
	Looked    int // at how many agreements, routines, contact paths and actions
	Hinges    []Hinge
	Functions []SoleFunction
}

// severalThings is from how many on that what depends on one function is listed.
const severalThings = 5

// lasting are the registers of what is to live on after the series.
var lasting = []string{"agreements", "routines", "contacts", "actions"}

// Continuity finds what hangs on one person on the day of the state (T13, T14):
// what nobody answers for, or a single function does; contact paths with one
// way; agreements without managers behind them or that only one participant
// knows of; functions that one participant holds and much depends on. It counts
// things that have been agreed, and makes no figure of it.
func (st *State) Continuity() Continuity {
	var c Continuity
	for _, name := range lasting {
		for _, e := range st.Open(name) {
			c.Looked++
			if weak := st.WeakPoints(e); len(weak) > 0 {
				c.Hinges = append(c.Hinges, Hinge{e, weak})
			}
		}
	}
	c.Functions = st.soleFunctions()
	return c
}

// WeakPoints gives the weaknesses of one entry, the gravest first.
func (st *State) WeakPoints(e *Entry) []WeakPoint {
	var out []WeakPoint
	add := func(is bool, w Weakness) {
		if is {
			out = append(out, WeakPoint{Weakness: w})
		}
	}
	reg := e.Register
	empty := func(field string) bool { return reg.Field(field) != nil && e.Fields[field].IsZero() }
	no := func(question string) bool { return reg.Field(question) != nil && e.Str(question) != "yes" }
	add(empty("owner"), OwnerMissing)
	add(!empty("owner") && e.Str("has-deputy") != "yes" && (empty("deputy") || e.Str("deputy") != "" && e.Str("deputy") == e.Str("owner")), DeputyMissing)
	add(empty("fallback"), FallbackMissing)
	add(no("managers-agree"), ManagerMissing)
	add(no("written-down") && empty("where"), PlaceMissing)
	if reg.is("agreements") {
		out = append(out, st.attendedBy(e)...)
	}
	return out
}

// attendedBy tells of which parties one participant that still takes part, or
// none, was at any of the occasions that an agreement came about at. Occasions without attendance tell
// nothing.
func (st *State) attendedBy(e *Entry) []WeakPoint {
	one, none := WeakPoint{Weakness: KnownByOne}, WeakPoint{Weakness: KnownByNone}
	for _, p := range st.Series.Plan.MeetingOn(nil, st.AsOf) {
		were, known := map[string]bool{}, false
		for _, step := range e.History {
			for _, a := range step.Record.Attendance {
				if a.Party == p.ID {
					known = true
					for _, id := range a.Present {
						if who := st.Series.Setting.Participant(id); who == nil || who.Contains(st.AsOf) {
							were[id] = true
						}
					}
				}
			}
		}
		switch {
		case known && len(were) == 0:
			none.Parties = append(none.Parties, p)
		case known && len(were) == 1:
			one.Parties = append(one.Parties, p)
		}
	}
	return slices.DeleteFunc([]WeakPoint{one, none}, func(w WeakPoint) bool { return len(w.Parties) == 0 })
}

// soleFunctions gives the functions with a single participant that answer for
// several open things, those with most first.
func (st *State) soleFunctions() []SoleFunction {
	var out []SoleFunction
	for _, name := range lasting {
		for _, e := range st.Open(name) {
			function := cmp.Or(e.Str("owner"), e.Str("function"))
			if !st.heldByOne(function) {
				continue
			}
			i := slices.IndexFunc(out, func(f SoleFunction) bool { return f.Function == function })
			if i < 0 {
				i, out = len(out), append(out, SoleFunction{Function: function})
			}
			out[i].Entries = append(out[i].Entries, e)
		}
	}
	out = slices.DeleteFunc(out, func(f SoleFunction) bool { return len(f.Entries) < severalThings })
	slices.SortStableFunc(out, func(a, b SoleFunction) int { return len(b.Entries) - len(a.Entries) })
	return out
}

// heldByOne tells whether exactly one of those who take part on the day of the
// state has a function.
func (st *State) heldByOne(function string) bool {
	role, party, at := strings.Cut(function, "@")
	n := 0
	for _, who := range st.Series.Plan.OfOn(party, st.AsOf) {
		if who.Role == role {
			n++
		}
	}
	return at && n == 1
}

// WeakPointsOf says in words what of an entry hangs on one person, empty when
// nothing does.
func WeakPointsOf(e *Entry, st *State) Text {
	var sv, en []string
	for _, w := range st.WeakPoints(e) {
		name := w.Words()
		sv, en = append(sv, name.SV), append(en, name.EN)
	}
	return Text{SV: strings.Join(sv, "; "), EN: strings.Join(en, "; ")}
}

// Words gives the weak point in a few words, with the parties that it is about.
func (w WeakPoint) Words() Text {
	name := w.Weakness.Name()
	return Text{SV: strings.Replace(name.SV, "{}", w.PartyNames(Swedish), 1), EN: strings.Replace(name.EN, "{}", w.PartyNames(English), 1)}
}

// PartyNames lists the parties that the weak point is about.
func (w WeakPoint) PartyNames(l Language) string {
	var names []string
	for _, p := range w.Parties {
		names = append(names, p.Name)
	}
	return List(l, names)
}
