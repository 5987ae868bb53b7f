package cmd_test

import (
	"strings"
	"testing"

	"samverka/render/docx"
	"samverka/templates"
)

// Every reason why a Word template is unfit is told in words, with the name of
// the file.
func TestUnfitReferencesAreTold(t *testing.T) {
	for _, lang := range []string{"sv", "en"} {
		words, err := templates.TextsIn(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, reason := range []docx.Reason{docx.NotWord, docx.OldWord, docx.Protected, docx.TooLarge, docx.StrictXML, docx.Damaged} {
			said := words.Say("reference."+string(reason), map[string]any{"File": "mall.docx", "Part": "word/styles.xml"})
			if !strings.Contains(said, "mall.docx") {
				t.Errorf("%s, %s: %q", lang, reason, said)
			}
		}
	}
}
