package render

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

func printStyle(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile("../templates/styles/print.css")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestStyleIsReadable(t *testing.T) {
	css := printStyle(t)
	tones := map[string][3]byte{"white": {255, 255, 255}}
	for _, m := range regexp.MustCompile(`--([a-z-]+): #([0-9a-f]{6});`).FindAllStringSubmatch(css, -1) {
		v, err := strconv.ParseUint(m[2], 16, 32)
		if err != nil {
			t.Fatal(err)
		}
		tones[m[1]] = [3]byte{byte(v >> 16), byte(v >> 8), byte(v)}
	}
	for _, c := range []struct {
		text, ground string
		least        float64
	}{
		{"ink", "white", 7}, {"ink", "petrol-tint", 7}, {"ink", "sand-tint", 7},
		{"soft", "white", 7}, {"petrol", "white", 7}, {"petrol", "petrol-tint", 7}, {"white", "petrol", 7},
		{"sand", "white", 3}, {"write", "white", 2.5},
	} {
		text, ok := tones[c.text]
		ground, known := tones[c.ground]
		if !ok || !known {
			t.Fatalf("no colour %s or %s", c.text, c.ground)
		}
		if got := contrast(text, ground); got < c.least {
			t.Errorf("%s on %s has a contrast of %.2f, want %v", c.text, c.ground, got, c.least)
		}
	}
}

func TestStyleKeepsWhatPaperNeeds(t *testing.T) {
	css := printStyle(t)
	for _, want := range []string{
		"size: A4 portrait", "size: A4 landscape", "thead { display: table-header-group; }",
		".lines > div { height: 9mm; }", ":focus-visible", "break-after: avoid",
	} {
		if !strings.Contains(css, want) {
			t.Errorf("lacks %s", want)
		}
	}
	if m := regexp.MustCompile(`@import|url\(`).FindString(css); m != "" {
		t.Errorf("%s fetches something", m)
	}
	if strings.Count(css, "{") != strings.Count(css, "}") {
		t.Error("brackets do not match")
	}
}

// TestEveryClassHasAStyle finds class names that the renderer writes and the
// style has forgotten.
func TestEveryClassHasAStyle(t *testing.T) {
	css := printStyle(t)
	page := pageOf(t, everywhere+"\n::: page landscape\n{{ rows 1 1 }}\n\n::: lines 1\n\n___ ________ ________________ ____________________ ________________________________________\n\n- [x] a\n\n::: note\na\n:::\n::: alert\na\n:::\n::: table form\n|A|\n|-|\n||\n:::\n::: table scale\n|A|\n|-|\n||\n:::\n::: table quadrant\n|A|\n|:-:|\n|a|\n:::\n", everywhereData("x"))
	seen := 0
	for _, e := range elements(parsePage(t, page), "") {
		for class := range strings.FieldsSeq(attribute(e, "class")) {
			if class == "of1" || class == "column" && strings.Contains(css, ".column") {
				continue
			}
			seen++
			if !regexp.MustCompile(`\.` + regexp.QuoteMeta(class) + `\b`).MatchString(css) {
				t.Errorf("class %s has no style", class)
			}
		}
	}
	if seen < 20 {
		t.Errorf("only %d classes seen", seen)
	}
}
