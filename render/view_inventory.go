package render

import (
	"slices"
	"strings"

	"samverka/workshops"
)

// InventoryColumns are the three columns of the inventory (P04).
var InventoryColumns = []string{"done", "strengthen", "develop"}

// InventoryGroup is the inventory of one kind of organisation in one
// municipality. Without municipality it is of units that serve the whole area.
type InventoryGroup struct {
	Municipality, Group string // in words
	Columns             [][]*workshops.Entry
	pair                [2]string
}

// Empty tells whether nothing stands in any of the columns.
func (g InventoryGroup) Empty() bool {
	return !slices.ContainsFunc(g.Columns, func(c []*workshops.Entry) bool { return len(c) > 0 })
}

// Inventory gives the inventory by municipality and kind of organisation, in
// the order of the plan and of [workshops.Groups]; what holds for the whole
// area stands last.
func (v *View) Inventory() []InventoryGroup {
	var out []InventoryGroup
	for _, municipality := range append(v.Plan.Municipalities(), "") {
		for _, group := range workshops.Groups {
			if !v.hasPair(municipality, group) {
				continue
			}
			g := InventoryGroup{Municipality: municipality, Group: v.say("motesplats.organisations." + group), pair: [2]string{municipality, group}}
			if municipality == "" {
				g.Municipality = v.say("motesplats.whole-area")
			}
			for _, column := range InventoryColumns {
				g.Columns = append(g.Columns, v.inventoried(g.pair, column))
			}
			out = append(out, g)
		}
	}
	all := InventoryGroup{Municipality: v.say("motesplats.whole-area"), Group: v.say("motesplats.everybody")}
	for _, column := range InventoryColumns {
		all.Columns = append(all.Columns, v.inventoried(all.pair, column))
	}
	if !all.Empty() {
		out = append(out, all)
	}
	return out
}

// pairOf gives the municipality and the group of a party.
func (v *View) pairOf(p *workshops.Party) [2]string {
	return [2]string{p.Municipality, p.Group(v.Catalogues["organisations"])}
}

func (v *View) hasPair(municipality, group string) bool {
	return slices.ContainsFunc(v.Plan.Parties, func(p *workshops.Party) bool { return v.pairOf(p) == [2]string{municipality, group} })
}

// inventoried gives the current items of a column that are about a pair; the
// empty pair is for those that name no unit.
func (v *View) inventoried(pair [2]string, column string) []*workshops.Entry {
	var out []*workshops.Entry
	for _, e := range v.Open("inventory") {
		if e.Str("column") != column {
			continue
		}
		parties := e.List("parties")
		about := len(parties) == 0 && pair == [2]string{}
		for _, id := range parties {
			if p := v.Setting.Party(id); p != nil && v.pairOf(p) == pair {
				about = true
			}
		}
		if about {
			out = append(out, e)
		}
	}
	return out
}

// InventoryTable shows the inventory: a row for each kind of organisation in
// each municipality, and the three columns.
func (v *View) InventoryTable(groups []InventoryGroup) Table {
	t := Table{RowHeads: true, Look: "form", Columns: []TableColumn{{Label: v.say("motesplats.inventory-row"), Width: 4}}}
	for _, label := range v.Labels("inventory", "column") {
		t.Columns = append(t.Columns, TableColumn{Label: workshops.Capitalise(label), Width: 8})
	}
	for _, g := range groups {
		row := []any{g.Municipality + "\n" + g.Group}
		for _, column := range g.Columns {
			var lines []string
			for _, e := range column {
				lines = append(lines, "– "+v.Show(e, "what"))
			}
			row = append(row, strings.Join(lines, "\n"))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Moved gives the inventory items that have been done since they were first
// written down.
func (v *View) Moved() []*workshops.Entry {
	return slices.DeleteFunc(v.Where("inventory", "column", "done"), func(e *workshops.Entry) bool {
		return e.Closed() || e.History[0].Fields["column"].Text == "done"
	})
}
