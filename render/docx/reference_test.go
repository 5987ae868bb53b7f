package docx

import (
	"archive/zip"
	"bytes"
	"errors"
	"image"
	"image/png"
	"io/fs"
	"os"
	"strings"
	"testing"
)

// packedParts makes a file of parts.
func packedParts(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, data := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(data)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// municipal is the parts of a template as Word with a Swedish interface writes
// it, with a logo and with everything that must not be carried over.
func municipal(t testing.TB) map[string]string {
	t.Helper()
	parts := map[string]string{}
	root := os.DirFS("testdata/kommun")
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, name)
		parts[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	var logo bytes.Buffer
	if err := png.Encode(&logo, image.NewGray(image.Rect(0, 0, 60, 20))); err != nil {
		t.Fatal(err)
	}
	parts["word/media/image1.png"] = logo.String()
	parts["word/vbaProject.bin"] = "makro"
	parts["word/embeddings/oleObject1.bin"] = "inbäddat"
	return parts
}

func reference(t testing.TB, parts map[string]string) *Reference {
	t.Helper()
	r, err := ReadReference("mall.dotm", packedParts(t, parts))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestReferenceGivesItsLook(t *testing.T) {
	r := reference(t, municipal(t))
	w := written(t, everything, everywhere("x"), testPage(), Options{Reference: r})
	w.whole()
	got := outline(w.body())
	for _, want := range []string{"Rubrik Dagordning\n", "Rubrik1 Rubrik x\n", "Punktlista x\n", "SamverkaQuote x\n", "[SamverkaNote\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("lacks %q in\n%s", want, got)
		}
	}
	styles := w.parts["word/styles.xml"]
	if strings.Contains(styles, "en-US") || strings.Count(styles, "<w:lang ") != 1 || !strings.Contains(styles, `<w:lang w:val="sv-SE"`) {
		t.Error("the language is not the document's")
	}
	if !strings.Contains(styles, `w:styleId="SamverkaBoxTitle"`) || !strings.Contains(styles, `<w:color w:val="A11D5B"/>`) {
		t.Error("styles of ours do not have the colour of its headings")
	}
	if !strings.Contains(w.parts["word/theme/theme1.xml"], "Georgia") {
		t.Error("the theme is not its own")
	}
	sections := w.body().all("sectPr")
	if m := sections[0].child("pgMar"); m.get("top") != "1985" || m.get("left") != "1418" {
		t.Error("the margins are not its own")
	}
	if s := sections[1].child("pgSz"); s.get("w") != "16838" || s.get("orient") != "landscape" {
		t.Error("no page lies down")
	}
	for _, p := range w.body().children {
		style, number := p.child("pPr").child("pStyle").get("val"), p.child("pPr").child("numPr").child("numId").get("val")
		if style == "Punktlista" && number != "" || style == "ListNumber" && number != "9" {
			t.Errorf("%s is of the list %q", style, number)
		}
	}
}

// margins gives what each header and footer of the first section says.
func (w *word) margins() map[string]string {
	says, rels := map[string]string{}, map[string]string{}
	for _, r := range w.tree("word/_rels/document.xml.rels").children {
		rels[r.get("Id")] = r.get("Target")
	}
	for _, n := range w.body().all("sectPr")[0].children {
		if n.local == "headerReference" || n.local == "footerReference" {
			says[strings.TrimSuffix(n.local, "Reference")+" "+n.get("type")] = w.tree("word/" + rels[n.get("id")]).says()
		}
	}
	return says
}

func TestReferenceGivesHeadersAndFooters(t *testing.T) {
	r := reference(t, municipal(t))
	w := written(t, "a", nil, testPage(), Options{Reference: r})
	w.whole()
	for name, want := range map[string]string{
		"header default": " Vård- och omsorgsförvaltningen ekbacken.example hämtat",
		"header first":   "Första sidanekbacken.example hämtat",
		"footer default": "Sidan 2Skriv inga namn.",
		"footer first":   "Ekbackens kommun · Torget 1Sida 1 av 1Skriv inga namn.",
	} {
		if got := w.margins()[name]; got != want {
			t.Errorf("%s says %q, want %q", name, got, want)
		}
	}
	logos := 0
	for name, data := range w.parts {
		if strings.HasPrefix(name, "word/header") && strings.Count(data, "a:blip r:embed") == 1 && strings.Contains(data, `descr="Ekbackens kommun"`) {
			logos++
		}
	}
	if logos != 2 || w.parts["word/media/reference1.png"] == "" {
		t.Errorf("%d headers have the logo", logos)
	}
	p := testPage()
	p.Footer = ""
	if got := written(t, "a", nil, p, Options{Reference: r}).margins()["footer default"]; got != "Sidan 2" {
		t.Errorf("a footer without reminder says %q", got)
	}
}

func TestReferenceWithoutHeadersGetsOurs(t *testing.T) {
	parts := municipal(t)
	parts["word/document.xml"] = `<w:document xmlns:w="` + mainURI + `"><w:body><w:p/></w:body></w:document>`
	w := written(t, "a", nil, testPage(), Options{Reference: reference(t, parts)})
	w.whole()
	got := w.margins()
	if got["header default"] != "DagordningSamverkan i Ekbacken" || got["header first"] != "" || got["footer first"] != "Skriv inga namn.Sida 1 av 1" {
		t.Errorf("margins %v", got)
	}
}

// Nothing that reaches out of the document, names a person or can run is
// carried over.
func TestReferenceCarriesOverNothingElse(t *testing.T) {
	w := written(t, "a", nil, testPage(), Options{Reference: reference(t, municipal(t))})
	for name, data := range w.parts {
		for _, forbidden := range []string{
			"ekbacken.example/", "spy.png", "INCLUDE", "OLEObject", "w:object", "w:ins ", "Handläggare", "makro", "inbäddat", "rsid",
			"attachedTemplate", "server", "hlinkClick", "r:link", "href", "bookmark", "macro", "Text som inte tas med", "Company",
		} {
			if strings.Contains(data, forbidden) {
				t.Errorf("%s holds %q", name, forbidden)
			}
		}
	}
}

func TestReferencesThatCannotBeRead(t *testing.T) {
	with := func(name, data string) []byte {
		parts := municipal(t)
		parts[name] = data
		return packedParts(t, parts)
	}
	bomb := `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:styles xmlns:w="` + mainURI + `">&b;</w:styles>`
	for name, c := range map[string]struct {
		data   []byte
		reason Reason
		part   string
	}{
		"nothing":       {nil, NotWord, ""},
		"text":          {[]byte("Hej"), NotWord, ""},
		"cut off":       {packedParts(t, municipal(t))[:4000], Damaged, ""},
		"old":           {[]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("x", 600)), OldWord, ""},
		"locked":        {[]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Join(strings.Split("EncryptedPackage", ""), "\x00")), Protected, ""},
		"a workbook":    {packedParts(t, map[string]string{"_rels/.rels": `<Relationships><Relationship Id="a" Type="` + relType + `officeDocument" Target="xl/workbook.xml"/></Relationships>`, "xl/workbook.xml": "<workbook/>"}), NotWord, ""},
		"entities":      {with("word/styles.xml", bomb), Damaged, "word/styles.xml"},
		"broken":        {with("word/header1.xml", "<w:hdr>"), Damaged, "word/header1.xml"},
		"crossed":       {with("word/header1.xml", "<a><b></a></b>"), Damaged, "word/header1.xml"},
		"much":          {with("word/styles.xml", strings.Repeat(" ", maxXML+1)), TooLarge, "word/styles.xml"},
		"deep":          {with("word/header1.xml", strings.Repeat("<a>", 100000)), TooLarge, "word/header1.xml"},
		"many prefixes": {with("word/header1.xml", "<a"+manyPrefixes()+"/>"), TooLarge, "word/header1.xml"},
		"large logo":    {with("word/media/image1.png", strings.Repeat("x", maxPicture+1)), TooLarge, "word/media/image1.png"},
		"strict":        {with("word/document.xml", `<w:document xmlns:w="`+strictURI+`"/>`), StrictXML, "word/document.xml"},
		"lists":         {with("word/numbering.xml", `<w:numbering xmlns:w="`+mainURI+`"><w:num w:numId="99999999"/></w:numbering>`), Damaged, "word/numbering.xml"},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := ReadReference("mall.docx", c.data)
			var got *ReferenceError
			if r != nil || !errors.As(err, &got) {
				t.Fatalf("error %v", err)
			}
			if got.Name != "mall.docx" || got.Reason != c.reason || got.Part != c.part {
				t.Errorf("%v, want %s in %q", got, c.reason, c.part)
			}
		})
	}
}

func manyPrefixes() string {
	var b strings.Builder
	for i := range 1000 {
		b.WriteString(` xmlns:` + strings.Repeat("p", i+1) + `="x"`)
	}
	return b.String()
}

// What is missing in a reference, or makes no sense, is taken from our own.
func TestBareReference(t *testing.T) {
	parts := map[string]string{
		"_rels/.rels":       `<Relationships><Relationship Id="a" Type="` + relType + `officeDocument" Target="/word/../word/document.xml"/></Relationships>`,
		"word/document.xml": `<w:document xmlns:w="` + mainURI + `"><w:body><w:sectPr><w:pgSz w:w="10" w:h="99999999"/></w:sectPr></w:body></w:document>`,
	}
	w := written(t, everything, everywhere("x"), testPage(), Options{Reference: reference(t, parts)})
	w.whole()
	if got := w.body().all("pgSz")[0].get("w"); got != "11906" {
		t.Errorf("the page is %s wide", got)
	}
}

func TestColoursCanBeRead(t *testing.T) {
	for colour, want := range map[string]string{"0F4C57": "0F4C57", "FFFF00": "797900", "auto": "", "": "", "zzzzzz": ""} {
		if got := legible(colour); got != want {
			t.Errorf("%s becomes %q, want %q", colour, got, want)
		}
	}
}

// FuzzReadReference reads any file as a template; one that can be read gives
// whole documents.
func FuzzReadReference(f *testing.F) {
	whole := municipal(f)
	for _, name := range []string{"word/styles.xml", "word/header1.xml", "word/footer1.xml", "word/numbering.xml", "word/document.xml", "word/theme/theme1.xml"} {
		f.Add(name, whole[name])
	}
	m := manuscript(f, "# A\n\n- a\n\n1. b\n\n::: box\nc\n:::\n", nil)
	f.Fuzz(func(t *testing.T, name, data string) {
		if len(data) > 20000 {
			return
		}
		parts := map[string]string{}
		for k, v := range whole {
			parts[k] = v
		}
		if parts[name] == "" {
			return
		}
		parts[name] = data
		r, err := ReadReference("mall.docx", packedParts(t, parts))
		if err != nil {
			var known *ReferenceError
			if !errors.As(err, &known) {
				t.Fatalf("error %v", err)
			}
			return
		}
		var b bytes.Buffer
		if err := Write(&b, m, testPage(), Options{Reference: r}); err != nil {
			t.Fatal(err)
		}
		w := unpack(t, b.Bytes())
		for part := range w.parts {
			if strings.HasSuffix(part, ".xml") || strings.HasSuffix(part, ".rels") {
				w.tree(part)
			}
		}
		w.relationsLead()
	})
}
