package workshops_test

import (
	"strings"
	"testing"

	"samverka/workshops"
)

func prints(pairs ...string) []workshops.Fingerprint {
	var out []workshops.Fingerprint
	for i := 0; i < len(pairs); i += 2 {
		out = append(out, workshops.Fingerprint{File: pairs[i], Sum: pairs[i+1]})
	}
	return out
}

func TestAnEditionNamesWhatIsNotAsItWas(t *testing.T) {
	e := &workshops.Edition{Inputs: prints("series.yaml", "a", "records/1.yaml", "b"), Outputs: prints("r.html", "x", "r.xlsx", "y")}
	for name, test := range map[string]struct {
		got  []string
		want string
	}{
		"the same":          {e.SameSeries(prints("records/1.yaml", "b", "series.yaml", "a")), ""},
		"changed":           {e.SameSeries(prints("series.yaml", "a", "records/1.yaml", "c")), "records/1.yaml"},
		"new":               {e.SameSeries(prints("series.yaml", "a", "records/1.yaml", "b", "records/2.yaml", "b")), "records/2.yaml"},
		"gone":              {e.SameSeries(prints("records/1.yaml", "b")), "series.yaml"},
		"came out the same": {e.SameOutcome(prints("r.html", "x")), ""},
		"came out other":    {e.SameOutcome(prints("r.html", "z", "r.xlsx", "y")), "r.html"},
		"never made before": {e.SameOutcome(prints("r.pdf", "z")), "r.pdf"},
	} {
		if got := strings.Join(test.got, " "); got != test.want {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
	if e.Settled() || (*workshops.Edition)(nil).Settled() {
		t.Error("an edition without a folder is settled")
	}
}

func TestCommentsStayOutOfOwnTexts(t *testing.T) {
	for source, want := range map[string]string{
		"Hej <!-- du\nlilla --> du.\nSlut": "Hej \n du.\nSlut",
		"<!-- öppen\nDet här också":        "\n",
		"Utan":                             "Utan",
	} {
		o := workshops.OwnText{Source: source}
		if got := o.Text(); got != want {
			t.Errorf("%q gives %q, want %q", source, got, want)
		}
	}
	if (&workshops.OwnText{Source: "<!-- fråga -->\n## Rubrik\n\n"}).Written() {
		t.Error("a heading alone counts as written")
	}
}
