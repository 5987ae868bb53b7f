package sheet

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
	"unicode/utf8"
)

// errMarkup is a part that is not well-formed enough to be understood.
var errMarkup = errors.New("the markup of a part is broken")

// token is a kind of thing in a part.
type token byte

const (
	opens token = iota // an element begins
	closes
	says // text
)

// scanner goes through the markup of a part as it is unpacked. It knows what
// workbooks are written in and no more, and is several times faster than a
// reader of any XML: a table of answers is mostly markup.
type scanner struct {
	from *bufio.Reader
	tag  []byte // the element that begins, from its name on, without what closes it
	name []byte // of the element, without its prefix
	text []byte

	long   []byte // what did not fit in the reader's own room
	plain  []byte // a text with its entities put in
	closed bool   // the element that began ends at once
}

func newScanner(part io.Reader) *scanner { return &scanner{from: bufio.NewReaderSize(part, 1<<14)} }

// next goes to the next thing. What it gives is valid until the next call.
func (s *scanner) next() (token, error) {
	if s.closed {
		s.closed = false
		return closes, nil
	}
	for {
		text, err := s.until('<')
		if err != nil {
			return 0, err
		}
		if text = text[:len(text)-1]; len(text) > 0 {
			if s.text, err = s.unescaped(text); err != nil {
				return 0, err
			}
			return says, s.from.UnreadByte()
		}
		kind, err := s.element()
		if err != nil || kind != skipped {
			return kind, err
		}
	}
}

// skipped is markup that says nothing: comments and instructions.
const skipped token = 255

// element reads what stands between < and >.
func (s *scanner) element() (token, error) {
	tag, err := s.until('>')
	if err != nil {
		return 0, err
	}
	switch {
	case bytes.HasPrefix(tag, []byte("!--")):
		_, err := s.toEnd(tag, "-->")
		return skipped, err
	case bytes.HasPrefix(tag, []byte("![CDATA[")):
		text, err := s.toEnd(tag, "]]>")
		s.text = text[min(len("![CDATA["), len(text)):]
		return says, err
	case bytes.HasPrefix(tag, []byte("?")):
		_, err := s.toEnd(tag, "?>")
		return skipped, err
	case bytes.HasPrefix(tag, []byte("!")):
		return 0, errMarkup // entities of its own
	}
	for quotes := tag; bytes.Count(quotes, []byte(`"`))%2 == 1; quotes = tag {
		if tag, err = s.more(tag); err != nil { // a > in the value of an attribute
			return 0, err
		}
	}
	tag = tag[:len(tag)-1]
	if len(tag) > 0 && tag[0] == '/' {
		s.name = local(tag[1:])
		return closes, nil
	}
	if n := len(tag); n > 0 && tag[n-1] == '/' {
		tag, s.closed = tag[:n-1], true
	}
	s.tag, s.name = tag, local(tag)
	return opens, nil
}

// local is the name that a tag begins with, without its prefix.
func local(tag []byte) []byte {
	if end := bytes.IndexAny(tag, " \t\r\n"); end >= 0 {
		tag = tag[:end]
	}
	return tag[bytes.IndexByte(tag, ':')+1:]
}

// attr gives an attribute of the element that began; "" when it has none.
func (s *scanner) attr(name string) []byte {
	rest := s.tag
	for {
		eq := bytes.IndexByte(rest, '=')
		if eq < 0 {
			return nil
		}
		key := bytes.TrimRight(rest[:eq], " \t\r\n")
		key = key[bytes.LastIndexAny(key, " \t\r\n")+1:]
		rest = bytes.TrimLeft(rest[eq+1:], " \t\r\n")
		if len(rest) == 0 {
			return nil
		}
		end := bytes.IndexByte(rest[1:], rest[0])
		if end < 0 {
			return nil
		}
		if string(key) == name {
			return rest[1 : end+1]
		}
		rest = rest[end+2:]
	}
}

// until reads up to and with a sign.
func (s *scanner) until(sign byte) ([]byte, error) {
	part, err := s.from.ReadSlice(sign)
	if err == nil {
		return part, nil
	}
	s.long = append(s.long[:0], part...)
	for errors.Is(err, bufio.ErrBufferFull) {
		part, err = s.from.ReadSlice(sign)
		s.long = append(s.long, part...)
	}
	return s.long, err
}

// more reads on to the next >.
func (s *scanner) more(tag []byte) ([]byte, error) {
	whole := append([]byte(nil), tag...)
	part, err := s.until('>')
	return append(whole, part...), err
}

// toEnd reads on to what ends a comment and its like, and gives what stands
// before that.
func (s *scanner) toEnd(tag []byte, end string) ([]byte, error) {
	for !bytes.HasSuffix(tag, []byte(end)) {
		var err error
		if tag, err = s.more(tag); err != nil {
			return nil, err
		}
	}
	return tag[:len(tag)-len(end)], nil
}

// unescaped puts in the signs that entities stand for.
func (s *scanner) unescaped(text []byte) ([]byte, error) {
	if !utf8.Valid(text) {
		return nil, errMarkup
	}
	if bytes.IndexByte(text, '&') < 0 && bytes.IndexByte(text, '\r') < 0 {
		return text, nil
	}
	s.plain = s.plain[:0]
	for len(text) > 0 {
		switch {
		case text[0] == '&':
			end := bytes.IndexByte(text, ';')
			if end < 0 {
				return nil, errMarkup
			}
			r, ok := entity(string(text[1:end]))
			if !ok {
				return nil, errMarkup
			}
			s.plain = utf8.AppendRune(s.plain, r)
			text = text[end+1:]
			continue
		case text[0] == '\r' && len(text) > 1 && text[1] == '\n':
		case text[0] == '\r':
			s.plain = append(s.plain, '\n')
		default:
			s.plain = append(s.plain, text[0])
		}
		text = text[1:]
	}
	return s.plain, nil
}

// entity is the sign that a name stands for.
func entity(name string) (rune, bool) {
	switch name {
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "amp":
		return '&', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	if len(name) < 2 || name[0] != '#' {
		return 0, false
	}
	base, digits := 10, name[1:]
	if digits[0] == 'x' || digits[0] == 'X' {
		base, digits = 16, digits[1:]
	}
	n, err := strconv.ParseUint(digits, base, 32)
	return rune(n), err == nil && n <= utf8.MaxRune && utf8.ValidRune(rune(n))
}
