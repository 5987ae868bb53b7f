package sheet

import (
	"encoding/xml"
	"path"
	"slices"
	"strings"
)

// tab is one sheet of a file: its name, its part and whether it is hidden.
type tab struct {
	name   string
	part   string
	hidden bool
}

// place is a cell that a defined name points to.
type place struct {
	tab int // index in workbook.tabs
	at  position
}

// workbook is the part of a file that holds the others together.
type workbook struct {
	tabs    []tab
	names   map[string]place // by lower-case name; names that lead nowhere are left out
	mac     bool             // days count from 1904
	strings string           // the part with the shared texts; "" for none
	styles  string
}

// The elements of a workbook part that matter. Names are compared without
// their namespace, since there are two: the usual and the strict one.
type workbookXML struct {
	Properties struct {
		Mac string `xml:"date1904,attr"`
	} `xml:"workbookPr"`
	Sheets []struct {
		Name  string     `xml:"name,attr"`
		State string     `xml:"state,attr"`
		Attrs []xml.Attr `xml:",any,attr"`
	} `xml:"sheets>sheet"`
	Names []struct {
		Name  string `xml:"name,attr"`
		Local string `xml:"localSheetId,attr"`
		Refer string `xml:",chardata"`
	} `xml:"definedNames>definedName"`
}

type relationsXML struct {
	Relations []struct {
		ID     string `xml:"Id,attr"`
		Type   string `xml:"Type,attr"`
		Target string `xml:"Target,attr"`
		Mode   string `xml:"TargetMode,attr"`
	} `xml:"Relationship"`
}

// relation is where a part refers to.
type relation struct{ kind, target string }

// relations reads what a part refers to, by id.
func (p *parts) relations(of string) (map[string]relation, error) {
	dir, base := path.Split(of)
	data, err := p.read(dir+"_rels/"+base+".rels", maxMain)
	if err != nil {
		return nil, err
	}
	var x relationsXML
	if err := xml.Unmarshal(data, &x); err != nil {
		return nil, err
	}
	found := make(map[string]relation, len(x.Relations))
	for _, r := range x.Relations {
		target := strings.ReplaceAll(r.Target, `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = dir + target
		}
		if r.Mode != "External" {
			found[r.ID] = relation{kind: path.Base(r.Type), target: partName(target)}
		}
	}
	return found, nil
}

// workbook reads the part that holds the others together.
func (p *parts) workbook() (*workbook, error) {
	roots, err := p.relations("")
	if err != nil {
		return nil, err
	}
	main := ""
	for _, r := range roots {
		if r.kind == "officeDocument" {
			main = r.target
		}
	}
	data, err := p.read(main, maxMain)
	if err != nil {
		return nil, err
	}
	var x workbookXML
	if err := xml.Unmarshal(data, &x); err != nil {
		return nil, err
	}
	links, err := p.relations(main)
	if err != nil {
		return nil, err
	}
	if len(x.Sheets) > maxSheets {
		return nil, errCells{"sheets"}
	}
	return x.workbook(links), nil
}

// workbook puts together what the part and its relations say.
func (x *workbookXML) workbook(links map[string]relation) *workbook {
	w := &workbook{names: map[string]place{}, mac: x.Properties.Mac == "1" || x.Properties.Mac == "true"}
	for _, l := range links {
		switch l.kind {
		case "sharedStrings":
			w.strings = l.target
		case "styles":
			w.styles = l.target
		}
	}
	for _, s := range x.Sheets {
		t := tab{name: s.Name, hidden: s.State == "hidden" || s.State == "veryHidden"}
		for _, a := range s.Attrs {
			if l := links[a.Value]; a.Name.Local == "id" && l.kind == "worksheet" {
				t.part = l.target
			}
		}
		w.tabs = append(w.tabs, t)
	}
	for _, n := range x.Names {
		// A name of one sheet only comes from copying a sheet.
		if p, ok := w.resolve(n.Refer); ok && n.Local == "" {
			w.names[strings.ToLower(n.Name)] = p
		}
	}
	return w
}

// resolve finds the cell, or the first cell of the range, that a defined name
// refers to: 'Enkät'!$B$4. A name whose cell was deleted says #REF!.
func (w *workbook) resolve(refer string) (place, bool) {
	name, cells, found := cutLast(strings.TrimSpace(refer), "!")
	if !found {
		return place{}, false
	}
	if inner, ok := strings.CutPrefix(name, "'"); ok {
		name = strings.ReplaceAll(strings.TrimSuffix(inner, "'"), "''", "'")
	}
	cells, _, _ = strings.Cut(cells, ":")
	at, ok := parseCell(cells)
	if !ok {
		return place{}, false
	}
	i := slices.IndexFunc(w.tabs, func(t tab) bool { return t.part != "" && strings.EqualFold(t.name, name) })
	return place{tab: i, at: at}, i >= 0
}

// cutLast splits a text at the last separator.
func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}
