package cmd

import "samverka/workshops"

// The registers of a series in the JSON of status: whatever the model, or the
// series' own definitions, keep track of.

type jsonRegister struct {
	Name    string              `json:"name"`
	Entries []jsonRegisterEntry `json:"entries"`
}

type jsonRegisterEntry struct {
	ID      string         `json:"id"`
	Number  int            `json:"number"`
	Open    bool           `json:"open"`
	Created string         `json:"created"`
	Changed string         `json:"changed"`
	Closed  string         `json:"closed,omitempty"`
	Fields  map[string]any `json:"fields"`
}

type jsonAwaited struct {
	Register string `json:"register"`
	ID       string `json:"id"`
	Field    string `json:"field"`
	What     string `json:"what"`
	Date     string `json:"date,omitempty"`
	Owner    string `json:"owner,omitempty"`
	Party    string `json:"party,omitempty"`
	Area     string `json:"area,omitempty"`
	Overdue  bool   `json:"overdue"`
	Waits    string `json:"notBefore,omitempty"`
}

type jsonNotes struct {
	Session string `json:"session"`
	Sent    bool   `json:"sent"`
	By      string `json:"by"`
}

type jsonContinuity struct {
	Looked    int                `json:"looked"`
	Hinges    []jsonHinge        `json:"hinges"`
	Functions []jsonSoleFunction `json:"functions"`
}

type jsonHinge struct {
	Register string          `json:"register"`
	ID       string          `json:"id"`
	Weak     []jsonWeakPoint `json:"weak"`
}

type jsonWeakPoint struct {
	Weakness string   `json:"weakness"`
	Parties  []string `json:"parties,omitempty"`
}

type jsonSoleFunction struct {
	Function string      `json:"function"`
	Entries  []jsonNamed `json:"entries"`
}

type jsonNamed struct {
	Register string `json:"register"`
	ID       string `json:"id"`
}

type jsonChange struct {
	Register string   `json:"register"`
	ID       string   `json:"id"`
	Created  bool     `json:"created"`
	Closed   bool     `json:"closed"`
	Date     string   `json:"date"`
	Fields   []string `json:"fields"`
}

// followedUp puts what is followed up to a series' state.
func (out *jsonStatus) followedUp(one standing) {
	out.Awaited, out.Notes, out.Registers = []jsonAwaited{}, []jsonNotes{}, []jsonRegister{}
	for _, w := range one.awaited() {
		out.Awaited = append(out.Awaited, jsonAwaited{
			Register: w.Entry.Register.Name, ID: w.Entry.ID, Field: w.Field.Name, What: w.Entry.Lead().In(one.series.Plan.Language),
			Date: w.On.String(), Owner: w.Owner(), Party: w.Party(), Area: one.state.AreaOf(w.Entry).In(workshops.English),
			Overdue: w.Overdue(one.status.AsOf), Waits: w.Entry.Str("not-before"),
		})
	}
	for _, p := range one.status.Notes {
		out.Notes = append(out.Notes, jsonNotes{Session: p.Record.Occasion, Sent: p.Sent, By: p.By.String()})
	}
	out.Continuity = continuityJSON(one.status.Footing)
	for _, reg := range one.series.Registers {
		out.Registers = append(out.Registers, registerJSON(one.state, reg))
	}
	if one.since.IsZero() {
		return
	}
	out.Since = one.since.String()
	for _, c := range one.state.ChangesSince(one.since) {
		change := jsonChange{Register: c.Entry.Register.Name, ID: c.Entry.ID, Created: c.Created, Closed: c.Closed, Date: c.Last.String(), Fields: []string{}}
		for _, f := range c.Fields {
			change.Fields = append(change.Fields, f.Name)
		}
		out.Changes = append(out.Changes, change)
	}
}

func continuityJSON(c workshops.Continuity) jsonContinuity {
	out := jsonContinuity{Looked: c.Looked, Hinges: []jsonHinge{}, Functions: []jsonSoleFunction{}}
	for _, h := range c.Hinges {
		hinge := jsonHinge{Register: h.Entry.Register.Name, ID: h.Entry.ID}
		for _, w := range h.Weak {
			point := jsonWeakPoint{Weakness: string(w.Weakness)}
			for _, p := range w.Parties {
				point.Parties = append(point.Parties, p.ID)
			}
			hinge.Weak = append(hinge.Weak, point)
		}
		out.Hinges = append(out.Hinges, hinge)
	}
	for _, f := range c.Functions {
		sole := jsonSoleFunction{Function: f.Function}
		for _, e := range f.Entries {
			sole.Entries = append(sole.Entries, jsonNamed{e.Register.Name, e.ID})
		}
		out.Functions = append(out.Functions, sole)
	}
	return out
}

func registerJSON(st *workshops.State, reg *workshops.Register) jsonRegister {
	out := jsonRegister{Name: reg.Name, Entries: []jsonRegisterEntry{}}
	for _, e := range st.Entries(reg.Name) {
		entry := jsonRegisterEntry{
			ID: e.ID, Number: e.Number, Open: !e.Closed(), Created: e.Created().String(),
			Changed: e.Changed().String(), Closed: e.ClosedOn().String(), Fields: map[string]any{},
		}
		for _, f := range reg.Fields {
			switch v := e.Fields[f.Name]; {
			case v.IsZero():
			case f.Many:
				entry.Fields[f.Name] = e.List(f.Name)
			default:
				entry.Fields[f.Name] = v.Text
			}
		}
		out.Entries = append(out.Entries, entry)
	}
	return out
}
