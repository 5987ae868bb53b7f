package render

import (
	"errors"
	"io"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"samverka/workshops"
)

// A template that would go on for ever, or fill the memory, is stopped within
// seconds with its place.
func TestTemplatesAreStopped(t *testing.T) {
	doubled := "{{ $x := printf \"%0999d\" 1 }}\n" + strings.Repeat("{{ $x = printf \"%s%s\" $x $x }}\n", 60)
	data := everywhereData("x")
	many := make([]string, 3000)
	data["Many"] = many
	for name, c := range map[string]struct {
		source string
		fault  Fault
	}{
		"nested ranges":           {"{{ range .Many }}{{ range $.Many }}{{ range $.Many }}{{ end }}{{ end }}{{ end }}", TooMuch},
		"a range over a number":   {"{{ range 1000000000000 }}{{ end }}", TooMuch},
		"a range that prints":     {"{{ range 1000000000000 }}x {{ $.X }}\n{{ end }}", TooMuch},
		"a text that doubles":     {doubled + "{{ $x }}", TooMuch},
		"printed over and over":   {strings.ReplaceAll(doubled, "printf \"%s%s\"", "print") + "{{ $x }}", TooMuch},
		"escaped over and over":   {"{{ $x := \"<\" }}" + strings.Repeat("{{ $x = html $x $x }}\n", 60), TooMuch},
		"inline that doubles":     {"{{ $x := inline .X }}\n" + strings.Repeat("{{ $x = inline $x $x }}\n", 60) + "{{ $x }}", TooMuch},
		"a wide number":           {"{{ printf \"%1000000000d\" 1 }}", TooMuch},
		"a width as an argument":  {"{{ printf \"%*d\" 1000000 1 }}", TooMuch},
		"many wide numbers":       {"{{ printf \"%999999d%999999d%999999d\" 1 2 3 }}", TooMuch},
		"itself":                  {"{{ define \"a\" }}{{ template \"a\" . }}{{ end }}{{ template \"a\" . }}", UsesItself},
		"itself by way of others": {"{{ define \"a\" }}{{ if .X }}{{ template \"b\" . }}{{ end }}{{ end }}{{ define \"b\" }}{{ with .X }}{{ template \"a\" . }}{{ end }}{{ end }}x", UsesItself},
		"others, each of them twice": {func() string {
			var b strings.Builder
			for i := range 40 {
				n, m := "t"+strconv.Itoa(i), "t"+strconv.Itoa(i+1)
				b.WriteString("{{ define \"" + n + "\" }}{{ template \"" + m + "\" . }}{{ template \"" + m + "\" . }}{{ end }}")
			}
			return b.String() + "{{ define \"t40\" }}x{{ end }}{{ template \"t0\" . }}"
		}(), TooMuch},
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			begun := time.Now()
			tmpl, err := ParseTemplate("mall.md", workshops.Swedish, c.source, nil)
			if err == nil {
				_, err = tmpl.Fill(data)
			}
			took := time.Since(begun)
			runtime.ReadMemStats(&after)
			if e := (*TemplateError)(nil); !errors.As(err, &e) || e.Fault != c.fault || e.Line == 0 || e.File != "mall.md" {
				t.Errorf("%v, want %s", err, c.fault)
			}
			if took > maxTime+5*time.Second {
				t.Errorf("it took %v", took)
			}
			if grown := int64(after.Sys) - int64(before.Sys); grown > 256<<20 {
				t.Errorf("it took %d megabytes", grown>>20)
			}
		})
	}
}

// Markdown that is made to be hard to read takes no longer than other.
func TestHardMarkdownIsReadInTime(t *testing.T) {
	const n = 20_000
	for name, source := range map[string]string{
		"quotations":  strings.Repeat("> ", n),
		"lists":       strings.Repeat("- ", n),
		"indents":     strings.Repeat("- a\n  ", 500),
		"brackets":    strings.Repeat("[", n),
		"links":       strings.Repeat("[a](", n/4),
		"asterisks":   strings.Repeat("*a **b ", n),
		"underscores": strings.Repeat("_a __b ", n),
		"backticks":   strings.Repeat("`a``b```", n/4),
		"cells":       strings.Repeat("|a", 2000) + "|\n" + strings.Repeat("|-", 2000) + "|\n" + strings.Repeat("|b", 2000) + "|\n",
		"blocks":      strings.Repeat("::: box\n", 2000) + strings.Repeat(":::\n", 2000),
		"angles":      strings.Repeat("<a ", n),
		"entities":    strings.Repeat("&#x", n),
	} {
		t.Run(name, func(t *testing.T) {
			begun := time.Now()
			tmpl, err := ParseTemplate("mall.md", workshops.Swedish, source, nil)
			if err == nil {
				var m *Manuscript
				if m, err = tmpl.Fill(nil); err == nil {
					err = HTML(io.Discard, m, testPage())
				}
			}
			if took := time.Since(begun); took > 20*time.Second {
				t.Errorf("it took %v: %v", took, err)
			}
		})
	}
}
