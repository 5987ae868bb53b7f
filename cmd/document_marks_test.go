package cmd_test

import (
	"io/fs"
	"path"
	"regexp"
	"strings"
	"testing"

	"samverka/templates"
)

// withoutHeader are the documents that have no header block, each with why.
var withoutHeader = map[string]string{
	"binder":            "put on the binder and in it",
	"care-plan":         "put last in the binder",
	"code-slips":        "cut out",
	"common-day":        "put up on the wall",
	"early-warning":     "cut out and put in the binder",
	"information-sheet": "a leaflet for others",
	"joint-visit":       "carried in a pocket",
	"name-badges":       "cut out",
	"news-sheet":        "put up in the staff room",
	"pocket-card":       "cut out",
	"role-cards":        "cut out",
	"rule-support":      "put up",
	"sorting-rule":      "put up",
	"survey":            "answered without names and handed in",
	"unit-cards":        "put up",
	"yearly-summary":    "read by those who were not there",
}

// withoutReminder are the documents that have places to write in and still no
// reminder at the foot, each with why.
var withoutReminder = map[string]string{
	"adjoined-invitation": "the places are for what the leader has not planned yet",
	"binder":              "the person's own binder",
	"care-plan":           "the person's own plan, filled in at home or in a record system",
	"information-sheet":   "the place is for whom to contact, when the leader has not said",
	"invitation":          "the places are for what the leader has not planned yet",
	"name-badges":         "the participant's own name",
	"report":              "written in the tool, never by hand",
	"yearly-summary":      "the place is for whom to contact, when the leader has not said",
}

// toWriteIn is what a template has where people write.
var toWriteIn = regexp.MustCompile(`(?m)^::: (lines|sign|fishbone)|____|\{\{rows |\{\{hours |^:{3,} table.* (form|scale|quadrant)\b|- \[ \]|☐|\.Fill |\.Stack |\.Form |\.Boxes |Matrix `)

// definition gives a document's definition and its Swedish text, with the pieces
// that it shares with others.
func definition(t *testing.T, name string) (yaml, text string) {
	t.Helper()
	read := func(file string) string {
		data, err := templates.Files.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	text = read("documents/" + name + ".sv.md")
	for _, m := range regexp.MustCompile(`\{\{template "([^"]+)"`).FindAllStringSubmatch(text, -1) {
		text += read("documents/shared/" + m[1] + ".sv.md")
	}
	return read("documents/" + name + ".yaml"), text
}

// Every document says what it is, and every one that people write on reminds
// them not to write about patients; what does not is listed with the reason.
func TestDocumentsBearHeaderAndReminder(t *testing.T) {
	files, err := fs.Glob(templates.Files, "documents/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("found %d documents: %v", len(files), err)
	}
	seen := map[string]bool{}
	for _, file := range files {
		name := strings.TrimSuffix(path.Base(file), ".yaml")
		seen[name] = true
		yaml, text := definition(t, name)
		if bare := strings.Contains(yaml, "\nbare: yes"); bare != (withoutHeader[name] != "") {
			t.Errorf("%s: bare is %t, but the reason not to have a header is %q", name, bare, withoutHeader[name])
		}
		reminds := strings.Contains(yaml, "\nwritten-on: yes")
		switch found := toWriteIn.FindString(text); {
		case found != "" && !reminds && withoutReminder[name] == "":
			t.Errorf("%s has places to write in (%s) and no reminder at the foot", name, found)
		case reminds && withoutReminder[name] != "":
			t.Errorf("%s has the reminder that it should not have: %s", name, withoutReminder[name])
		}
	}
	for _, reasons := range []map[string]string{withoutHeader, withoutReminder} {
		for name := range reasons {
			if !seen[name] {
				t.Errorf("%s is no document", name)
			}
		}
	}
}
