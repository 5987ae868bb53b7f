package render

import (
	"strconv"
	"strings"
)

func openLines(a *arguments) blockNode { return &Lines{Count: a.number(60, 4)} }

func openSign(a *arguments) blockNode {
	n := &Sign{}
	if !a.title(n) {
		a.wrong("")
	}
	for a.title(n) {
	}
	return n
}

func openPage(a *arguments) blockNode {
	return &page{landscape: a.flag("landscape"), portrait: a.flag("portrait")}
}

func openDiagram(a *arguments) blockNode {
	n := &Diagram{Figure: &Figure{}}
	i := a.number(len(a.figures), 0)
	if i == 0 {
		a.wrong("")
		return n
	}
	n.Figure = a.figures[i-1]
	return n
}

func openBox(look Look) func(*arguments) blockNode {
	return func(a *arguments) blockNode {
		n := &Box{Look: look}
		a.title(n)
		return n
	}
}

func openColumns(a *arguments) blockNode { return &Columns{Count: a.number(6, 0)} }

func openCards(a *arguments) blockNode {
	n := &Cards{Badges: a.flag("badges")}
	n.PerSheet = a.number(8, 4)
	switch n.PerSheet {
	case 1, 2, 4, 8:
	default:
		a.wrong(strconv.Itoa(n.PerSheet))
	}
	return n
}

func openSlips(a *arguments) blockNode { return &Slips{Count: a.number(8, 4)} }

func openTimeline(*arguments) blockNode { return &Timeline{} }

func openFishbone(a *arguments) blockNode {
	n := &Fishbone{}
	if !a.title(n) {
		a.wrong("")
	}
	return n
}

func openFrame(a *arguments) blockNode {
	n := &Frame{RowHeads: a.flag("rowheads")}
	a.title(n)
	switch {
	case a.flag("form"):
		n.Look = Form
	case a.flag("scale"):
		n.Look, n.RowHeads = Scale, true
	case a.flag("quadrant"):
		n.Look, n.RowHeads = Quadrant, true
	}
	if w, ok := a.key("widths"); ok {
		if n.Widths = hundredths(w); n.Widths == nil {
			a.wrong("widths=" + w)
		}
	}
	return n
}

// hundredths makes hundredths of widths in relation to each other, such as
// 2:1:1. Nil if they cannot be read.
func hundredths(s string) []int {
	var widths []int
	sum := 0
	for part := range strings.SplitSeq(s, ":") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 1 || n > 1000 {
			return nil
		}
		widths = append(widths, n)
		sum += n
	}
	rest := 100
	for i, n := range widths {
		widths[i] = max(1, (n*100+sum/2)/sum)
		rest -= widths[i]
	}
	widths[len(widths)-1] = max(1, widths[len(widths)-1]+rest)
	return widths
}
