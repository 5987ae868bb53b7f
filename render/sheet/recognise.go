package sheet

import (
	"bytes"
	"path/filepath"
	"strings"
	"unicode/utf16"
)

// PlainText is the variant of the fault of a file that is text, such as values
// with a comma between them.
const PlainText = "text"

// recognise tells by its first bytes what a file is when it cannot be a
// workbook; rule is "" when it can.
func recognise(name string, data []byte) (rule, variant string) {
	begins := func(s string) bool { return bytes.HasPrefix(data, []byte(s)) }
	switch {
	case strings.HasPrefix(filepath.Base(name), "~$"):
		return ruleNotWorkbook, "lock"
	case len(data) == 0:
		return ruleNotWorkbook, "empty"
	case begins("PK\x03\x04"), begins("PK\x05\x06"):
		return "", ""
	case begins("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"):
		return compound(data)
	case begins("%PDF-"):
		return ruleNotWorkbook, "pdf"
	case begins("\x09\x08"), begins("\x09\x04"):
		return ruleNotWorkbook, "xls"
	}
	start := strings.ToLower(string(bytes.TrimLeft(data[:min(len(data), 2048)], "\xEF\xBB\xBF \t\r\n")))
	switch {
	case strings.HasPrefix(start, "<!doctype html"), strings.HasPrefix(start, "<html"):
		return ruleNotWorkbook, "html"
	case strings.HasPrefix(start, "<?xml") && strings.Contains(start, "excel"):
		return ruleNotWorkbook, "xls"
	case plainText(data):
		return ruleNotWorkbook, PlainText
	}
	return ruleNotWorkbook, ""
}

// compound tells the files apart that share the old container of Office: what
// is protected with a password, and workbooks from before 2007. The names of
// the streams stand in the file in UTF-16.
func compound(data []byte) (rule, variant string) {
	has := func(stream string) bool {
		var b []byte
		for _, u := range utf16.Encode([]rune(stream)) {
			b = append(b, byte(u), byte(u>>8))
		}
		return bytes.Contains(data, b)
	}
	switch {
	case has("EncryptedPackage"), has("EncryptionInfo"):
		return ruleLocked, ""
	case has("WordDocument"):
		return ruleNotWorkbook, "word"
	case has("Workbook"), has("Book"):
		return ruleNotWorkbook, "xls"
	}
	return ruleNotWorkbook, ""
}

// packed tells what a packed file is in which no workbook was found.
func (p *parts) packed() (rule, variant string) {
	switch {
	case p.has("xl/workbook.bin"):
		return ruleNotWorkbook, "xlsb"
	case p.has("word/document.xml"):
		return ruleNotWorkbook, "word"
	case p.has("Index/Document.iwa"), p.has("Index.zip"):
		return ruleNotWorkbook, "numbers"
	case p.has("mimetype"):
		if kind, err := p.read("mimetype", maxMain); err == nil && bytes.Contains(kind, []byte("opendocument")) {
			return ruleNotWorkbook, "ods"
		}
	case p.has("ppt/presentation.xml"):
		return ruleNotWorkbook, ""
	case p.has("[Content_Types].xml"):
		return ruleDamaged, ""
	}
	return ruleNotWorkbook, "zip"
}

// plainText tells whether a file is text, such as comma-separated values.
func plainText(data []byte) bool {
	if bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF")) {
		return true
	}
	head := data[:min(len(data), 4096)]
	if odd, even := zeros(head); (odd == 0) != (even == 0) && 4*max(odd, even) > len(head) {
		return true // UTF-16 without a mark
	}
	strange := 0
	for _, b := range head {
		if b == 0 {
			return false
		}
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' {
			strange++
		}
	}
	return strange == 0
}
