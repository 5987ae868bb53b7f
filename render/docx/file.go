package docx

import (
	"archive/zip"
	"bytes"
	"io"
	"strconv"
	"strings"

	"samverka/render"
	"samverka/workshops"
)

// file is a Word file under way: what its parts share.
type file struct {
	look   *look
	lang   workshops.Language
	bundle bool

	relations []relation
	links     map[string]string // relations by target
	parts     []part            // headers and footers
	known     map[string]string // relations of parts by content
	pictures  []medium
	lists     []int // where each ordered list begins
	drawings  int   // numbers given to drawings
	boxes     int   // numbers given to boxes to tick
	marks     int   // numbers given to bookmarks
}

// relation ties the document to something.
type relation struct {
	kind, target string
	outside      bool
}

// part is a header or a footer, with the relations of its own.
type part struct {
	name, kind string
	data       []byte
	relations  []relation
}

// medium is a picture.
type medium struct {
	name, kind string
	data       []byte
}

func newFile(o Options, lang workshops.Language, bundle bool) *file {
	f := &file{look: own(), lang: lang, bundle: bundle, links: map[string]string{}, known: map[string]string{}}
	if o.Reference != nil {
		f.look = o.Reference.look
		f.drawings = o.Reference.drawings
	}
	f.relate("styles", "styles.xml")
	f.relate("settings", "settings.xml")
	f.relate("numbering", "numbering.xml")
	f.relate("fontTable", "fontTable.xml")
	f.relate("theme", "theme/theme1.xml")
	return f
}

// relate adds a relation and gives its id.
func (f *file) relate(kind, target string) string {
	f.relations = append(f.relations, relation{kind: kind, target: target})
	return "rId" + strconv.Itoa(len(f.relations))
}

// link gives the relation to an address outside of the document.
func (f *file) link(address string) string {
	id, ok := f.links[address]
	if !ok {
		id = f.relate("hyperlink", address)
		f.relations[len(f.relations)-1].outside = true
		f.links[address] = id
	}
	return id
}

// attach adds a header or a footer, once for each content, and gives its
// relation.
func (f *file) attach(kind string, data []byte, relations []relation) string {
	key := kind + string(data)
	id, ok := f.known[key]
	if !ok {
		name := kind + strconv.Itoa(len(f.parts)+1) + ".xml"
		f.parts = append(f.parts, part{name, kind, data, relations})
		id = f.relate(kind, name)
		f.known[key] = id
	}
	return id
}

// picture adds a picture and gives its relation.
func (f *file) picture(kind string, data []byte) string {
	name := "image" + strconv.Itoa(len(f.pictures)+1) + "." + kind
	f.pictures = append(f.pictures, medium{name, kind, data})
	return f.relate("image", "media/"+name)
}

// write packs everything. The error is that of w.
func (f *file) write(w io.Writer, document []byte, title string) error {
	z := zip.NewWriter(w)
	p := packer{zip: z}
	p.put("[Content_Types].xml", f.contentTypes())
	p.put("_rels/.rels", []byte(packageRelations))
	p.put("docProps/core.xml", f.properties(title))
	p.put("word/document.xml", document)
	p.put("word/_rels/document.xml.rels", relationsXML(f.relations))
	p.put("word/numbering.xml", f.numbering())
	for _, each := range f.look.parts(f.lang, f.bundle) {
		p.copy(each)
	}
	for _, each := range f.parts {
		p.put("word/"+each.name, each.data)
		if len(each.relations) > 0 {
			p.put("word/_rels/"+each.name+".rels", relationsXML(each.relations))
		}
	}
	for _, list := range [][]medium{f.pictures, f.look.pictures} {
		for _, each := range list {
			p.store("word/media/"+each.name, each.data)
		}
	}
	if p.err != nil {
		return p.err
	}
	return z.Close()
}

const packageRelations = xmlHead + `<Relationships xmlns="` + relSpace + `">` +
	`<Relationship Id="rId1" Type="` + relType + `officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
	`</Relationships>`

func relationsXML(relations []relation) []byte {
	var b bytes.Buffer
	b.WriteString(xmlHead + `<Relationships xmlns="` + relSpace + `">`)
	for i, r := range relations {
		b.WriteString(`<Relationship Id="rId` + strconv.Itoa(i+1) + `" Type="` + relType + r.kind + `" Target="` + escaped(r.target) + `"`)
		if r.outside {
			b.WriteString(` TargetMode="External"`)
		}
		b.WriteString(`/>`)
	}
	b.WriteString(`</Relationships>`)
	return b.Bytes()
}

// imageTypes are the kinds of picture that a file may hold.
var imageTypes = map[string]string{
	"png": "image/png", "jpeg": "image/jpeg", "jpg": "image/jpeg", "gif": "image/gif",
	"bmp": "image/bmp", "tiff": "image/tiff", "tif": "image/tiff", "emf": "image/x-emf", "wmf": "image/x-wmf",
}

func (f *file) contentTypes() []byte {
	var b strings.Builder
	b.WriteString(xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>`)
	seen := map[string]bool{}
	for _, list := range [][]medium{f.pictures, f.look.pictures} {
		for _, each := range list {
			if !seen[each.kind] {
				seen[each.kind] = true
				b.WriteString(`<Default Extension="` + each.kind + `" ContentType="` + imageTypes[each.kind] + `"/>`)
			}
		}
	}
	override := func(name, kind string) {
		b.WriteString(`<Override PartName="/` + name + `" ContentType="` + kind + `"/>`)
	}
	override("word/document.xml", typePrefix+"document.main+xml")
	for _, name := range [...]string{"styles", "settings", "numbering", "fontTable"} {
		override("word/"+name+".xml", typePrefix+name+"+xml")
	}
	override("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml")
	override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
	for _, each := range f.parts {
		override("word/"+each.name, typePrefix+each.kind+"+xml")
	}
	b.WriteString(`</Types>`)
	return []byte(b.String())
}

// properties says what the document is called and in which language it is. It
// says nothing of who made it and when.
func (f *file) properties(title string) []byte {
	return []byte(xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
		`<dc:title>` + escaped(cut(render.Clean(title), 255)) + `</dc:title><dc:language>` + locale(f.lang) + `</dc:language></cp:coreProperties>`)
}
