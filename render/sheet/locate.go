package sheet

import (
	"slices"
	"strings"

	"samverka/workshops"
)

// mark is a sheet of the file compared with a sheet of the book.
type mark struct{ tab, sheet int }

// locate finds the file's tab for every sheet of the book: by its name in the
// workbook, by what its tab says, or by what stands in it. Known tells whether
// any label of the book was found anywhere.
func (r *reader) locate() (known bool, err error) {
	r.tabs = make([]int, len(r.book.Sheets))
	for i := range r.book.Sheets {
		r.tabs[i] = r.named(&r.book.Sheets[i])
	}
	for i := range r.book.Sheets {
		if r.tabs[i] < 0 {
			r.tabs[i] = r.likeliest(i)
		}
		if r.tabs[i] < 0 {
			name := r.book.Sheets[i].Name
			at := workshops.Place{File: r.file.name, Sheet: name}
			r.faults.Add(at, workshops.Error, ruleSheetMissing, "", "Name", name)
			continue
		}
		if r.file.ours {
			continue
		}
		n, err := r.score(r.tabs[i], i)
		if err != nil {
			return false, err
		}
		known = known || n > 0
	}
	r.copies()
	return known, nil
}

// named finds a sheet by its defined name, or by what its tab says.
func (r *reader) named(s *Sheet) int {
	if p, ok := r.file.book.names[strings.ToLower(definedName(namedSheet, s.key()))]; ok {
		return p.tab
	}
	for _, name := range []string{r.file.says.sheets[s.key()], s.Name} {
		want := fold(tabName(name, map[string]bool{}))
		for i, t := range r.file.book.tabs {
			if name != "" && t.part != "" && fold(t.name) == want {
				return i
			}
		}
	}
	return -1
}

// free tells whether a tab is one that a person sees and that is not yet
// known to be another sheet.
func (r *reader) free(tab int) bool {
	t := r.file.book.tabs[tab]
	return t.part != "" && !t.hidden && !slices.Contains(r.tabs, tab)
}

// likeliest finds the free tab with the most labels of a sheet, or -1. A tab
// that cannot be read is somebody's own.
func (r *reader) likeliest(sheet int) int {
	best, tab := 0, -1
	for i := range r.file.book.tabs {
		if !r.free(i) {
			continue
		}
		if n, err := r.score(i, sheet); err == nil && n > best {
			best, tab = n, i
		}
	}
	return tab
}

// copies warns of tabs that hold the same questions as one that is read:
// somebody may have answered in the copy.
func (r *reader) copies() {
	for tab := range r.file.book.tabs {
		if !r.free(tab) {
			continue
		}
		for i := range r.book.Sheets {
			if r.tabs[i] < 0 {
				continue
			}
			here, err := r.score(tab, i)
			if err != nil || here < 2 {
				continue
			}
			if there, err := r.score(r.tabs[i], i); err == nil && here >= there {
				r.faults.Add(r.at(tab, position{}, ""), workshops.Warning, ruleSheetCopy, "",
					"Name", r.file.book.tabs[tab].name, "Original", r.file.book.tabs[r.tabs[i]].name)
				break
			}
		}
	}
}

// score counts how many labels and headers of a sheet stand on a tab.
func (r *reader) score(tab, sheet int) (int, error) {
	if n, ok := r.marks[mark{tab, sheet}]; ok {
		return n, nil
	}
	g, err := r.file.grid(tab)
	if err != nil {
		return 0, err
	}
	s := &r.book.Sheets[sheet]
	want := wordings{}
	for _, part := range s.Form {
		for i := range part.Cells {
			if c := &part.Cells[i]; c.asks() {
				want.add(c.Key, c, r.file.says.cells[c.Key])
			}
		}
	}
	if s.Table != nil {
		for i := range s.Table.Columns {
			c := &s.Table.Columns[i]
			want.add(columnFact(s.Table.Name, c.Key), c, r.file.says.columns[columnFact(s.Table.Name, c.Key)])
		}
	}
	seen := map[string]bool{}
	for i := range g.rows {
		for c := range g.cells(g.rows[i]) {
			for _, key := range want.match(c) {
				seen[key] = true
			}
		}
	}
	r.marks[mark{tab, sheet}] = len(seen)
	return len(seen), nil
}

// wordings finds which questions a text may be the label of: folded label ->
// keys, in the order of the book.
type wordings map[string][]string

// add notes the wordings of a label: as it is, as it was when the file was
// written, and its aliases.
func (w wordings) add(key string, c *Cell, asWritten string) {
	w.wording(key, c.Label)
	if asWritten != c.Label {
		w.wording(key, asWritten)
	}
	for i, alias := range c.Aliases {
		if !slices.Contains(c.Aliases[:i], alias) {
			w.wording(key, alias)
		}
	}
}

func (w wordings) wording(key, text string) {
	f := foldLabel(text)
	if f != "" && !slices.Contains(w[f], key) {
		w[f] = append(w[f], key)
	}
}

// match gives the keys that a cell may be the label of: by the whole of its
// text, or by its first line when help follows.
func (w wordings) match(c cell) []string {
	if c.content != text || len(c.text) > 4000 {
		return nil
	}
	if keys := w[foldLabel(c.text)]; keys != nil {
		return keys
	}
	if first, _, more := strings.Cut(trim(c.text), "\n"); more {
		return w[foldLabel(first)]
	}
	return nil
}
