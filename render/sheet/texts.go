package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// Texts gives every text that a workbook that samverka has written can show:
// what stands in cells, headings, notes, choices and what appears beside a cell
// when it is chosen. The parts of one text come together, however they are set.
func Texts(data []byte) ([]string, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	var out []string
	for _, part := range z.File {
		if !strings.HasSuffix(part.Name, ".xml") {
			continue
		}
		r, err := part.Open()
		if err != nil {
			return nil, err
		}
		if out, err = partTexts(r, out); err != nil {
			return nil, errors.Join(err, r.Close())
		}
		if err := r.Close(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// together are the elements whose texts are one text, in however many parts.
var together = map[string]bool{"si": true, "is": true, "comment": true, "p": true, "v": true, "formula1": true, "definedName": true}

// prompts are the attributes that a reader sees.
var prompts = map[string]bool{"prompt": true, "promptTitle": true, "error": true, "errorTitle": true, "name": true}

// partTexts adds the texts of one part to others.
func partTexts(part io.Reader, out []string) ([]string, error) {
	decoder := xml.NewDecoder(part)
	var text strings.Builder
	end := func() {
		if text.Len() > 0 {
			out = append(out, text.String())
			text.Reset()
		}
	}
	depth := 0
	for {
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			end()
			return out, nil
		} else if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			for _, a := range token.Attr {
				if prompts[a.Name.Local] {
					out = append(out, a.Value)
				}
			}
			if together[token.Name.Local] {
				depth++
			}
		case xml.CharData:
			text.Write(token)
		case xml.EndElement:
			if together[token.Name.Local] {
				depth--
			}
			if depth == 0 {
				end()
			}
		}
	}
}
