package workshops

import (
	"regexp"
	"strings"
)

// reportRules look at the document that a series is summed up in.
var reportRules = map[string]Rule{
	"report-text": {Always: true, Check: reportText},
	"report-form": {Always: true, Check: reportForm},
}

// reportText asks for the texts of the leader's own that the report cannot be
// settled without, once all sessions have been held.
func reportText(c *Case) {
	d := c.SummedUp()
	if d == nil || !c.State.allHeld() {
		return
	}
	for _, o := range d.Unwritten() {
		c.Note(o.At, "", "Title", o.Title, "Document", d.Title, "File", o.At.File, "Ask", o.Ask)
	}
}

// notCarried is what Markdown has elsewhere and own texts have not: the report
// is read on paper, and says everything itself.
var notCarried = map[string]*regexp.Regexp{
	"link":  regexp.MustCompile(`!?\[[^\]\n]*\]\([^)\n]*\)`),
	"html":  regexp.MustCompile(`</?[A-Za-z][^<>\n]*>`),
	"table": regexp.MustCompile(`(?m)^[ \t]*\|.*\|[ \t]*$`),
	"code":  regexp.MustCompile("(?m)^[ \t]*```.*$"),
}

// reportForm finds what an own text cannot have, and which would stand in the
// report as the signs that it is written with.
func reportForm(c *Case) {
	d := c.SummedUp()
	if d == nil {
		return
	}
	for _, o := range d.Texts {
		text := o.Text()
		for _, kind := range []string{"link", "html", "table", "code"} {
			if at := notCarried[kind].FindStringIndex(text); at != nil {
				c.Warn(placeIn(o.At.File, text, at[0]), kind, "Found", strings.TrimSpace(text[at[0]:at[1]]))
			}
		}
	}
}
