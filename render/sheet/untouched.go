package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
)

// Untouched tells whether a workbook is as [Write] left it: a program that
// saves one puts its own name in it. What is no workbook of ours is not
// untouched.
func Untouched(data []byte) bool {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return false
	}
	file, err := archive.Open("docProps/app.xml")
	if err != nil {
		return false
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, 1<<16))
	return err == nil && strings.Contains(string(text), "<Application>samverka</Application>")
}
