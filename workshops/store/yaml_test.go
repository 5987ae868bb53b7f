package store_test

import (
	"slices"
	"strings"
	"testing"
)

// bomb is a file that a careless reader would swell to gigabytes.
func bomb() string {
	var b strings.Builder
	b.WriteString("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n")
	for i := 1; i < 20; i++ {
		before := string(rune('a' + i - 1))
		b.WriteString(string(rune('a'+i)) + ": &" + string(rune('a'+i)) + "x [*" + before + "x, *" + before + "x]\n")
	}
	return b.String()
}

// What a person writes wrong is told in plain words, at the line where it is.
func TestFaultsOfYAMLInPlainWords(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a colon in a text", "notes:\n  - what: Möte: om apoteket\n", "4 yaml.colon"},
		{"a key further in than its neighbours", "confirmed: ja\n form: telefon\n", "4 yaml.colon"},
		{"a key further out than its neighbours", "notes:\n  - item: a\n    what: b\n   to: c\n", "6 yaml.indent"},
		{"a fault far from where its block begins", "notes:\n  - {what: a}\n  - {what: b}\n - {what: c}\n", "6 yaml.indent"},
		{"a key among the items of a list", "notes:\n  - what: a\n  what: b\n", "5 yaml.indent"},
		{"an item among keys", "confirmed: ja\n- what: b\n", "4 yaml.indent"},
		{"a list after a key", "notes: - what: a\n", "3 yaml.indent"},
		{"a tab as indentation", "notes:\n\t- what: a\n", "4 yaml.tab"},
		{"a tab before a key", "notes:\n  - what: a\n\tto: b\n", "5 yaml.tab"},
		{"a quotation mark that is not closed", "notes:\n  - what: \"Vi träffas\n  - what: igen\n", "4 yaml.quote"},
		{"an apostrophe that is not closed", "confirmed: 'ja\n", "3 yaml.quote"},
		{"text after a quotation", "notes:\n  - what: \"Ring först\" säger alla\n", "4 yaml.syntax"},
		{"no colon", "notes:\n  - what: a\nconfirmed\nform: telefon\n", "5 yaml.no-colon"},
		{"a sign that means something", "confirmed: @ja\n", "3 yaml.sign"},
		{"a bracket that is not closed", "attendance:\n  hemtjanst: {present: [ht-1, ht-2}\nform: telefon\n", "4 yaml.brackets"},
		{"a list that is not closed", "attendance:\n  hemtjanst:\n    present: [ht-1, ht-2\n    absent: ht-3\n", "5 yaml.brackets"},
		{"no comma in a list", "attendance:\n  hemtjanst: {present: [ht-1], absent: [ht-3] excused: [ht-2]}\n", "4 yaml.brackets"},
		{"a bracket too many", "confirmed: ]\n", "3 yaml.brackets"},
		{"an alias", "confirmed: *x\n", "3 yaml.alias"},
		{"an anchor", "form: &f telefon\nconfirmed: ja\n", "3:7 yaml.alias"},
		{"an anchor that contains itself", "notes: &n [*n]\n", "3:8 yaml.alias"},
		{"a tag", "form: !telefon x\n", "3:7 yaml.tag"},
		{"a tag that would run code elsewhere", "form: !!python/object:os.system x\n", "3:7 yaml.tag"},
		{"a tag on a list", "notes: !!set {a, b}\n", "3:8 yaml.tag"},
		{"a list as a key", "[a, b]: c\n", "3:1 yaml.key"},
		{"the same key twice", "form: telefon\nform: digitalt\n", "4:1 yaml.twice"},
		{"another file after three dashes", "form: telefon\n---\nform: telefon\n", "4:1 yaml.documents"},
		{"another file with a fault", "form: telefon\n---\nform: \"telefon\n", "5 yaml.quote"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := sound(t)
			write(t, dir, checkInFile, "check-in: mer\ndate: 2026-11-20\n"+test.text)
			want := []string{checkInFile + ":" + test.want}
			if got := found(load(t, dir).Found); !slices.Equal(got, want) {
				t.Errorf("found %q, want %q", got, want)
			}
		})
	}
}

func TestFilesThatWouldSwell(t *testing.T) {
	deep := func(open, shut string, n int) string { return strings.Repeat(open, n) + strings.Repeat(shut, n) }
	tests := []struct{ name, text, want string }{
		{"aliases of aliases", bomb(), "yaml.alias"},
		{"fifty levels", "notes: " + deep("[", "]", 50) + "\n", "yaml.deep"},
		{"a thousand levels", "notes: " + deep("[", "]", 1000) + "\n", "yaml.deep"},
		{"a thousand levels of braces", "notes: " + deep("{a: ", "}", 1000) + "\n", "yaml.deep"},
		{"a hundred thousand levels", "notes: " + deep("[", "]", 100000) + "\n", "yaml.deep"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := sound(t)
			write(t, dir, checkInFile, "check-in: mer\ndate: 2026-11-20\n"+test.text)
			ds := load(t, dir).Found
			if len(ds) == 0 {
				t.Fatal("nothing is found")
			}
			for _, line := range found(ds) {
				if !strings.HasSuffix(line, " "+test.want) {
					t.Errorf("found %q, want %s", line, test.want)
				}
			}
		})
	}
}

// Columns count letters, as editors do, and values stay as they were written,
// whatever YAML would make of them.
func TestValuesStayAsWritten(t *testing.T) {
	dir := sound(t)
	write(t, dir, checkInFile, "check-in: mer\ndate: 2026-11-20\nparking:\n  - {id: a, what: 'åäö 012', to: no}\n  - {id: b, what: 1e3, to: 2026-01-02}\n  - {id: c, what: 0x1F, to: ~}\n")
	s := inOrder(t, load(t, dir))
	want := []string{"åäö 012/no", "1e3/2026-01-02", "0x1F/"}
	for i, c := range s.Records[3].Changes {
		if got := c.Fields["what"].Text + "/" + c.Fields["to"].Text; got != want[i] {
			t.Errorf("%q, want %q", got, want[i])
		}
	}
	if at := s.Records[3].Changes[0].Fields["to"].At; at.Line != 4 || at.Column != 34 {
		t.Errorf("the value after å, ä and ö stands at %v", at)
	}
}
