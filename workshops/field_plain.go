package workshops

import (
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// textType is anything that people write in words.
type textType struct{}

// maxText is the most characters that one text may have. The longest real
// notes are a tenth of it.
const maxText = 20000

func (textType) Parse(written string, _ *Field, _ *Setting) (string, *Fault) {
	s := strings.TrimSpace(written)
	if utf8.RuneCountInString(s) > maxText {
		return "", refuse("too-long", "Max", maxText)
	}
	return s, nil
}

func (textType) Show(value string, _ *Field, _ *Setting, _ Language) string { return value }

// idType names something within the series: lower-case letters, digits and
// hyphens, so that it can stand in a file name and a command line.
type idType struct{}

func (idType) Parse(written string, _ *Field, _ *Setting) (string, *Fault) {
	if ValidID(written) {
		return written, nil
	}
	return "", refuse("bad-id", "Found", written, "Near", Slug(written))
}

func (idType) Show(value string, _ *Field, _ *Setting, _ Language) string { return value }

// ValidID tells whether a text can be an id.
func ValidID(s string) bool {
	if s == "" || len(s) > 60 || s[0] == '-' || s[len(s)-1] == '-' {
		return false
	}
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' {
			return false
		}
	}
	return true
}

// Slug makes an id, and a name for a file, of a text: å and ä become a, ö
// becomes o, everything else that is no letter or digit becomes one hyphen.
func Slug(s string) string {
	var b strings.Builder
	plain := strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "é", "e", "ü", "u", "æ", "a", "ø", "o")
	hyphen := false
	for _, r := range plain.Replace(strings.ToLower(s)) {
		if r < 128 && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			if hyphen && b.Len() > 0 {
				b.WriteByte('-')
			}
			hyphen = false
			b.WriteRune(r)
		} else {
			hyphen = true
		}
	}
	slug := b.String()
	if len(slug) > 60 {
		slug = strings.Trim(slug[:60], "-")
	}
	return slug
}

// countType is a whole number, with a least and most if the field says so.
type countType struct{}

func (countType) Parse(written string, f *Field, _ *Setting) (string, *Fault) {
	n, err := strconv.Atoi(strings.TrimSpace(written))
	if err != nil {
		return "", refuse("not-a-number", "Found", written)
	}
	if n < f.Min || f.Max > 0 && n > f.Max {
		if f.Max > 0 {
			return "", refuse("out-of-range", "Found", n, "Min", f.Min, "Max", f.Max)
		}
		return "", refuse("too-small", "Found", n, "Min", f.Min)
	}
	return strconv.Itoa(n), nil
}

func (countType) Show(value string, _ *Field, _ *Setting, _ Language) string { return value }

// linkType is an address on the web.
type linkType struct{}

func (linkType) Parse(written string, _ *Field, _ *Setting) (string, *Fault) {
	u, err := url.Parse(strings.TrimSpace(written))
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return "", refuse("bad-link", "Found", written)
	}
	return u.String(), nil
}

func (linkType) Show(value string, _ *Field, _ *Setting, _ Language) string { return value }

// phoneType is a telephone number; what is written is kept as it was grouped.
type phoneType struct{}

func (phoneType) Parse(written string, _ *Field, _ *Setting) (string, *Fault) {
	s := strings.TrimSpace(written)
	digits := 0
	for i, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case r == '+' && i == 0, strings.ContainsRune(" -–()\u00a0", r):
		default:
			return "", refuse("bad-phone", "Found", written)
		}
	}
	if digits < 3 || digits > 15 {
		return "", refuse("bad-phone", "Found", written)
	}
	return s, nil
}

func (phoneType) Show(value string, _ *Field, _ *Setting, _ Language) string { return value }
