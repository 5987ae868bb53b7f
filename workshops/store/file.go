package store

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"samverka/workshops"
)

// maxFile is the largest file that is read as a plan, record or definition.
// The longest real one is a hundredth of it.
const maxFile = 2 << 20

// readFile reads a text file and puts it in the form that the rest relies on:
// UTF-8 without a byte order mark, lines ending in a line feed. What a file
// from Notepad or an old system has instead is either mended here or told in
// plain words.
func readFile(files fs.FS, name, shown string, ds *workshops.Diagnostics) ([]byte, bool) {
	at := workshops.Place{File: shown}
	data, err := readLimited(files, name)
	switch {
	case errors.Is(err, errTooLarge):
		ds.Add(at, workshops.Error, "file", "too-large", "Max", maxFile>>20)
		return nil, false
	case errors.Is(err, ErrLeadsOut):
		ds.Add(at, workshops.Error, "file", "leads-out")
		return nil, false
	case errors.Is(err, errNotAFile):
		ds.Add(at, workshops.Error, "file", "not-a-file")
		return nil, false
	case errors.Is(err, fs.ErrNotExist):
		ds.Add(at, workshops.Error, "file", "missing")
		return nil, false
	case errors.Is(err, fs.ErrPermission):
		ds.Add(at, workshops.Error, "file", "not-allowed")
		return nil, false
	case err != nil:
		ds.Add(at, workshops.Error, "file", "unreadable", "Reason", reason(err))
		return nil, false
	}
	return plainText(data, at, ds)
}

var (
	errTooLarge = errors.New("too large")
	errNotAFile = errors.New("not a regular file")
)

func readLimited(files fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(files, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNotAFile
	}
	f, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err == nil && len(data) > maxFile {
		err = errTooLarge
	}
	return data, err
}

// plainText takes away what Windows programs add, and refuses other encodings.
func plainText(data []byte, at workshops.Place, ds *workshops.Diagnostics) ([]byte, bool) {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		ds.Add(at, workshops.Error, "encoding", "utf-16")
		return nil, false
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(data) {
		at.Line, at.Column = firstInvalid(data)
		ds.Add(at, workshops.Error, "encoding", "")
		return nil, false
	}
	return []byte(lineEnds.Replace(string(data))), true
}

// lineEnds makes every line end in a line feed. The separators that some
// programs paste within a text end no line in an editor, but would in YAML.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", " ", "\u2028", " ", "\u2029", " ")

// firstInvalid gives the line and column of the first byte that is no UTF-8.
func firstInvalid(data []byte) (line, column int) {
	line, column = 1, 1
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			return line, column
		case r == '\n':
			line, column = line+1, 1
		default:
			column++
		}
		data = data[size:]
	}
	return line, column
}

// reason gives what the operating system said, without the path: the place of
// the diagnostic has it already.
func reason(err error) string {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err.Error()
	}
	return err.Error()
}
