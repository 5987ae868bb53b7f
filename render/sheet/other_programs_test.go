package sheet

import (
	"bytes"
	"fmt"
	"html"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var (
	sharedItem = regexp.MustCompile(`(?s)<si>(.*?)</si>`)
	sharedCell = regexp.MustCompile(`(<c [^>]*?) t="s"([^>]*)><v>(\d+)</v></c>`)
	textParts  = regexp.MustCompile(`(?s)<t[^>]*>(.*?)</t>`)
	styleOf    = regexp.MustCompile(` s="\d+"`)
	placeOf    = regexp.MustCompile(`(<(?:row|c)) r="[A-Z]*\d+"`)
	elements   = regexp.MustCompile(`<(/?)([a-zA-Z])`)
)

// inline puts the shared texts in the cells, as openpyxl and others write them.
func inline(parts map[string][]byte) {
	var texts []string
	for _, item := range sharedItem.FindAllSubmatch(parts["xl/sharedStrings.xml"], -1) {
		text := ""
		for _, part := range textParts.FindAllSubmatch(item[1], -1) {
			text += string(part[1])
		}
		texts = append(texts, text)
	}
	eachSheet(parts, func(sheet []byte) []byte {
		return sharedCell.ReplaceAllFunc(sheet, func(cell []byte) []byte {
			m := sharedCell.FindSubmatch(cell)
			i, _ := strconv.Atoi(string(m[3]))
			return fmt.Appendf(nil, `%s t="inlineStr"%s><is><t xml:space="preserve">%s</t></is></c>`, m[1], m[2], texts[i])
		})
	})
	delete(parts, "xl/sharedStrings.xml")
	rels := regexp.MustCompile(`<Relationship [^>]*sharedStrings[^>]*(/>|></Relationship>)`)
	parts["xl/_rels/workbook.xml.rels"] = rels.ReplaceAll(parts["xl/_rels/workbook.xml.rels"], nil)
}

func eachSheet(parts map[string][]byte, change func([]byte) []byte) {
	for name := range parts {
		if strings.HasPrefix(name, "xl/worksheets/sheet") {
			parts[name] = change(parts[name])
		}
	}
}

// otherPrograms change a file to how programs write theirs.
var otherPrograms = map[string]func(parts map[string][]byte){
	"texts in the cells": inline,
	"absolute paths": func(parts map[string][]byte) {
		rels := parts["xl/_rels/workbook.xml.rels"]
		parts["xl/_rels/workbook.xml.rels"] = regexp.MustCompile(`Target="(/?xl/)?([a-z])`).ReplaceAll(rels, []byte(`Target="/xl/$2`))
	},
	"no styles": func(parts map[string][]byte) {
		delete(parts, "xl/styles.xml")
		rels := regexp.MustCompile(`<Relationship [^>]*styles[^>]*(/>|></Relationship>)`)
		parts["xl/_rels/workbook.xml.rels"] = rels.ReplaceAll(parts["xl/_rels/workbook.xml.rels"], nil)
		eachSheet(parts, func(sheet []byte) []byte { return styleOf.ReplaceAll(sheet, nil) })
	},
	"a prefix before every element": func(parts map[string][]byte) {
		prefixed := func(part []byte) []byte {
			part = elements.ReplaceAll(part, []byte("<${1}x:$2"))
			return bytes.Replace(part, []byte(` xmlns="`), []byte(` xmlns:x="`), 1)
		}
		eachSheet(parts, prefixed)
		parts["xl/sharedStrings.xml"] = prefixed(parts["xl/sharedStrings.xml"])
	},
	"the strict form": func(parts map[string][]byte) {
		for name := range parts {
			parts[name] = bytes.ReplaceAll(parts[name], []byte("http://schemas.openxmlformats.org/spreadsheetml/2006/main"), []byte("http://purl.oclc.org/ooxml/spreadsheetml/main"))
		}
	},
	"texts as results of formulas": func(parts map[string][]byte) {
		inline(parts)
		eachSheet(parts, func(sheet []byte) []byte {
			return regexp.MustCompile(`(?s) t="inlineStr"([^>]*)><is><t[^>]*>(.*?)</t></is>`).ReplaceAll(sheet, []byte(` t="str"$1><f>T(1)</f><v>$2</v>`))
		})
	},
	"marks, comments and instructions": func(parts map[string][]byte) {
		eachSheet(parts, func(sheet []byte) []byte {
			sheet = bytes.Replace(sheet, []byte("<sheetData>"), []byte("<!-- a > b --><sheetData><?app x > y?>"), 1)
			return append([]byte("\ufeff"), sheet...)
		})
	},
	"texts in sections": func(parts map[string][]byte) {
		shared := parts["xl/sharedStrings.xml"]
		parts["xl/sharedStrings.xml"] = regexp.MustCompile(`(?s)(<t[^>]*>)([^<]*)</t>`).ReplaceAllFunc(shared, func(t []byte) []byte {
			tag, text, _ := bytes.Cut(bytes.TrimSuffix(t, []byte("</t>")), []byte(">"))
			return fmt.Appendf(nil, "%s><![CDATA[%s]]></t>", tag, html.UnescapeString(string(text)))
		})
	},
}

// A grid and a survey that other programs have written, each in its way, are
// read as they were answered.
func TestSavedByOtherPrograms(t *testing.T) {
	for name, change := range otherPrograms {
		save := func(data []byte) []byte {
			parts := unpacked(t, data)
			change(parts)
			var files []string
			for name, part := range parts {
				files = append(files, name, string(part))
			}
			return packed(t, files...)
		}
		b, rounds, want := entered(rand.New(rand.NewPCG(4, 4)), testSurvey(), "sv", 12)
		heldAgainst(t, name, save(writtenFile(t, b)), b, rounds, want)

		s, answers := answered()
		delete(answers, "day") // without styles a day is a number like others
		got, faults := opened(t, save(writtenFile(t, s))).Read(s)
		delete(got.Values, "day")
		if d := difference(got.Values, answers); d != "" || faults.Failed() {
			t.Errorf("%s: %s %v", name, d, faults)
		}
	}
}

// A sheet whose cells do not say where they are counts them.
func TestCellsWithoutAddress(t *testing.T) {
	b, rounds, want := entered(rand.New(rand.NewPCG(4, 4)), choiceSurvey(), "sv", 3)
	data := repacked(t, writtenFile(t, b), func(name string, part []byte) []byte {
		if name != "xl/worksheets/sheet1.xml" || !bytes.Contains(part, []byte("<row")) {
			return part
		}
		return placeOf.ReplaceAll(part, []byte("$1"))
	})
	heldAgainst(t, "without addresses", data, b, rounds, want)
}
