package workshops

import "slices"

// FitTogether leaves out, of registers that several models share, the fields
// that point into a register which the series does not have: an action can
// belong to an area in a series that has areas, and has no such column in
// another.
func FitTogether(registers []*Register) {
	has := func(name string) bool {
		return slices.ContainsFunc(registers, func(r *Register) bool { return r.is(name) })
	}
	for _, r := range registers {
		loose := func(f *Field) bool { return f.Type == "reference" && !has(f.Register) }
		gone := func(name string) bool {
			f := r.Field(name)
			return f != nil && loose(f)
		}
		r.Columns = slices.DeleteFunc(r.Columns, gone)
		r.Ask = slices.DeleteFunc(r.Ask, gone)
		r.Fields = slices.DeleteFunc(r.Fields, loose)
	}
}
