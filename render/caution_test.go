package render

import (
	"strings"
	"testing"

	"samverka/workshops"
)

// A report of a municipality's own that tells of the survey says how sure the
// results are, wherever it forgot to.
func TestEveryReportSaysHowSureItIs(t *testing.T) {
	s := reported(t)
	asked(s, 1, map[string][]string{"before": {"3", "4", "3", "4", "2"}})
	s.Pieces = []*workshops.Piece{
		{Name: "how-sure", Source: "Gruppen är liten."},
		{Name: "own-figures", Source: "{{range .ScaleSurveys}}{{$f := $.Results .Name}}{{len $f.Rounds}}{{end}}"},
	}
	v := viewOf(t, s, "2027-02-01")
	for _, test := range []struct {
		name, source string
		want         int
	}{
		{"says it itself", "{{range .ScaleSurveys}}{{$.Results .Name}}{{end}}\n\n{{template \"how-sure\" .}}", 0},
		{"forgets it", "# Vår rapport\n\n{{range .ScaleSurveys}}{{len ($.Results .Name).Rounds}}{{end}}\n", 1},
		{"forgets it, and tells of the survey in a piece", "# Vår rapport\n\n{{template \"own-figures\" .}}\n", 1},
		{"tells nothing of the survey", "# Kallelse\n", 0},
	} {
		source := v.withCaution(test.source)
		if got := strings.Count(source, "## Hur säkra är resultaten?"); got != test.want || !strings.HasPrefix(source, strings.TrimRight(test.source, "\n")) {
			t.Errorf("a report that %s has the section %d times, want %d:\n%s", test.name, got, test.want, source)
		}
	}
	job := &Job{Document: &workshops.Document{Name: "own", SourceAt: "own.sv.md", Source: "{{range .ScaleSurveys}}{{len ($.Results .Name).Rounds}}{{end}}"}}
	m, _, ds := v.Compose(job, "")
	if len(ds) > 0 || !strings.Contains(string(m.Markdown), "Gruppen är liten.") {
		t.Errorf("the section is not in the document: %v", ds)
	}
}
