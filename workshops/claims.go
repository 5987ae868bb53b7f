package workshops

import "slices"

// ReportText is something that the leader has written for the report. A place
// without a line means that it is all of a file.
type ReportText struct {
	At   Place
	Text string
}

// reportTextKeys are the keys of the plan whose texts the report prints as the
// leader's own words.
var reportTextKeys = []string{"builds-on"}

func readReportTexts(n *Node) []ReportText {
	var out []ReportText
	for _, key := range reportTextKeys {
		if text := n.Str(key); text != "" {
			out = append(out, ReportText{At: n.Place(key), Text: text})
		}
	}
	return out
}

// GuardWording finds words in a text of the report that say more than a small
// group can tell, such as significance, cause, means, or per cent of fewer than
// FullScale answers. Answered is the smallest number of answers that the report
// shows, 0 when it shows none. The warnings say what to write instead.
func GuardWording(guard *Scanner, text ReportText, answered int, ds *Diagnostics) {
	for _, f := range guard.described(text.Text, nil) {
		p, _ := guard.Pattern(f.Kind)
		if p.Kind == SmallShare && answered >= FullScale {
			continue
		}
		at := text.At
		if at.Line == 0 {
			at = placeIn(at.File, text.Text, f.Start)
		}
		ds.Add(at, Warning, "careful-wording", "", "Found", text.Text[f.Start:f.End], "What", p.Name, "Remedy", p.Remedy)
	}
}

// carefulWording holds what the leader has written for the report against what
// 5–12 people can tell.
func carefulWording(c *Case) {
	if c.Wording == nil {
		return
	}
	answered := 0
	for _, a := range c.answers {
		if n := a.size(); answered == 0 || n < answered {
			answered = n
		}
	}
	for _, text := range slices.Concat(c.Plan.ReportTexts, c.ownTexts()) {
		GuardWording(c.Wording, text, answered, c.found)
	}
}
