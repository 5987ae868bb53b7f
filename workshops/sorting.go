package workshops

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// CompareSwedish orders two texts as a Swedish register does (Svenska Akademiens
// ordlista, from the 13th edition): a–z with w as a letter of its own, then å, ä
// and ö. Capitals and accents matter only between texts that are otherwise the
// same, lower case first. Spaces and signs come before digits, digits before
// letters. The result is negative, 0 or positive; 0 only for identical texts.
func CompareSwedish(a, b string) int {
	inA, inB := composed(a), composed(b)
	return cmp.Or(
		slices.CompareFunc(inA, inB, func(x, y rune) int {
			return cmp.Compare(sortingWeight(x), sortingWeight(y))
		}),
		slices.CompareFunc(inA, inB, func(x, y rune) int {
			return cmp.Compare(unicode.ToLower(x), unicode.ToLower(y))
		}),
		// In Unicode capitals come first, so the order is turned.
		slices.Compare(inB, inA),
		strings.Compare(a, b),
	)
}

// composedLetters makes one letter of a letter and the ring or dots that some
// systems (file names on a Mac) write as a character of their own.
var composedLetters = strings.NewReplacer(
	"a\u030a", "å", "a\u0308", "ä", "o\u0308", "ö",
	"A\u030a", "Å", "A\u0308", "Ä", "O\u0308", "Ö",
)

func composed(s string) []rune { return []rune(composedLetters.Replace(s)) }

// plainLetters are the letters that are sorted as another one.
var plainLetters = map[rune]rune{
	'á': 'a', 'à': 'a', 'â': 'a', 'ã': 'a', 'ç': 'c', 'ć': 'c', 'č': 'c',
	'ð': 'd', 'đ': 'd', 'é': 'e', 'è': 'e', 'ê': 'e', 'ë': 'e',
	'í': 'i', 'ì': 'i', 'î': 'i', 'ï': 'i', 'ł': 'l', 'ñ': 'n', 'ń': 'n',
	'ó': 'o', 'ò': 'o', 'ô': 'o', 'õ': 'o', 'š': 's', 'ś': 's',
	'ú': 'u', 'ù': 'u', 'û': 'u', 'ü': 'y', 'ý': 'y', 'ÿ': 'y',
	'ž': 'z', 'ż': 'z', 'ź': 'z', 'æ': 'ä', 'ø': 'ö',
}

const swedishAlphabet = "abcdefghijklmnopqrstuvwxyzåäö"

// sortingWeight places a letter, digit or sign, whatever its case and accent.
func sortingWeight(r rune) int {
	const sign, digit, letter, otherLetter = 0, 1 << 24, 2 << 24, 3 << 24
	r = unicode.ToLower(r)
	if plain, ok := plainLetters[r]; ok {
		r = plain
	}
	switch at := strings.IndexRune(swedishAlphabet, r); {
	case at >= 0:
		return letter + at
	case unicode.IsDigit(r):
		return digit + int(r)
	case unicode.IsLetter(r):
		return otherLetter + int(r)
	default:
		return sign + int(r)
	}
}
