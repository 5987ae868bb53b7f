package render

import (
	"regexp"
	"strings"
)

// opensOrEnds is an action that begins something, or that ends it.
var opensOrEnds = regexp.MustCompile(`\{\{-?\s*(if|with|range|define|block|end)\b`)

// unclosed finds the last action of a source that is begun and never ended: its
// keyword and line. Where none is found the fault stays on the line where reading
// stopped.
func (t *Template) unclosed(file string, line int) (keyword string, at int) {
	type begun struct {
		keyword string
		line    int
	}
	var open []begun
	for _, s := range t.sources {
		if s.Name != file {
			continue
		}
		for _, m := range opensOrEnds.FindAllStringSubmatchIndex(s.Text, -1) {
			word := s.Text[m[2]:m[3]]
			switch {
			case word != "end":
				open = append(open, begun{word, 1 + strings.Count(s.Text[:m[0]], "\n")})
			case len(open) > 0:
				open = open[:len(open)-1]
			}
		}
	}
	if len(open) == 0 {
		return "", line
	}
	last := open[len(open)-1]
	return last.keyword, last.line
}
