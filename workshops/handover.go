package workshops

import "slices"

// Knower is a function and what it can tell a newcomer about: what it answers
// for, stands in for, or is contacted about.
type Knower struct {
	Function string
	Owns     []*Entry
	StandsIn []*Entry
	Contact  []*Entry
}

// Knowers gives the functions that know what is open and what holds, those with
// most first (T13). Functions, never people.
func (st *State) Knowers() []Knower {
	var out []Knower
	of := func(function string) *Knower {
		i := slices.IndexFunc(out, func(k Knower) bool { return k.Function == function })
		if i < 0 {
			i, out = len(out), append(out, Knower{Function: function})
		}
		return &out[i]
	}
	for _, reg := range st.Series.Registers {
		for _, e := range st.Open(reg.Name) {
			for _, f := range reg.Fields {
				who := e.Str(f.Name)
				if f.Type != "function" || who == "" || reg.Closing.Field == "" {
					continue
				}
				switch k := of(who); f.Name {
				case "owner":
					k.Owns = append(k.Owns, e)
				case "deputy":
					k.StandsIn = append(k.StandsIn, e)
				case "function":
					k.Contact = append(k.Contact, e)
				}
			}
		}
	}
	out = slices.DeleteFunc(out, func(k Knower) bool { return k.sum() == 0 })
	slices.SortStableFunc(out, func(a, b Knower) int { return b.sum() - a.sum() })
	return out
}

func (k Knower) sum() int { return len(k.Owns) + len(k.StandsIn) + len(k.Contact) }

// gotThere are the ways of closing an entry that say that it came to what it was
// meant to.
var gotThere = []string{"done", "solved", "managed", "reached", "answered", "approved", "taken", "followed-up"}

// Dropped gives the entries of every register that have been closed for a
// reason, the latest first: what has been tried and given up, or was answered
// no, so that nobody begins again from the beginning.
func (st *State) Dropped() []*Entry {
	var out []*Entry
	for _, reg := range st.Series.Registers {
		for _, e := range st.Entries(reg.Name) {
			if e.Reason() != "" && !slices.Contains(gotThere, e.Str(reg.Closing.Field)) {
				out = append(out, e)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *Entry) int { return b.ClosedOn().Compare(a.ClosedOn()) })
	return out
}
