package workshops

import (
	"os"
	"strings"
	"testing"
)

// The project's own labelled lines: every identity number is found as one, and
// at most one harmless line in a hundred is warned about. A line that only may
// identify somebody can pass a machine by; how many do not is printed, and must
// not fall.
func TestLabelledLines(t *testing.T) {
	data, err := os.ReadFile("testdata/identity/labelled.txt")
	if err != nil {
		t.Fatal(err)
	}
	s := builtinScanner(t)
	lines, right, flagged := map[string]int{}, map[string]int{}, map[string]int{}
	for number, line := range strings.Split(string(data), "\n") {
		label, text, ok := strings.Cut(line, " | ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		lines[label]++
		says := "none"
		for _, f := range s.Scan(text, false) {
			if f.Level == Stop {
				says = "stop"
				break
			}
			says = "warn"
		}
		flagged[says]++
		if says == label {
			right[label]++
			continue
		}
		t.Logf("line %d is %s and is said to be %s: %s", number+1, label, says, Masked(text, ScanIdentity(text, scanDay)))
	}
	if total := lines["stop"] + lines["warn"] + lines["none"]; total < 300 {
		t.Errorf("only %d lines", total)
	}
	false100 := 100 * (lines["none"] - right["none"])
	t.Logf("recall: %d of %d numbers stop, %d of %d others are warned about; precision: %d of %d harmless lines are left alone",
		right["stop"], lines["stop"], right["warn"], lines["warn"], right["none"], lines["none"])
	switch {
	case right["stop"] != lines["stop"] || flagged["stop"] != lines["stop"]:
		t.Errorf("of %d numbers %d stop, and %d lines in all", lines["stop"], right["stop"], flagged["stop"])
	case false100 > lines["none"]:
		t.Errorf("%d of %d harmless lines are warned about, more than one in a hundred", lines["none"]-right["none"], lines["none"])
	case right["warn"] < leastWarned:
		t.Errorf("%d of %d are warned about, and %d were", right["warn"], lines["warn"], leastWarned)
	}
}

// leastWarned is how many of the lines that may identify somebody are found
// now. It only grows.
const leastWarned = 29
