package workshops

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

const (
	noBreakSpace = "\u00a0"
	minusSign    = "\u2212"
)

// Count gives a whole number in figures: "1 234" with a no-break space,
// "1,234". Negative numbers have a minus sign (U+2212), not a hyphen.
func Count(n int, l Language) string { return localNumber(strconv.Itoa(n), l) }

// Decimal gives a number with so many decimals, halves rounded away from zero
// as people do by hand: "1 234,5", "1,234.5". What is no number is a dash.
func Decimal(x float64, places int, l Language) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return "–"
	}
	// Rounding starts from the digits that people would write the number
	// with: 1.005 is 1.01, although the machine keeps slightly less.
	exact, _ := new(big.Rat).SetString(strconv.FormatFloat(x, 'f', -1, 64))
	return localNumber(exact.FloatString(max(places, 0)), l)
}

// Percent gives whole per cent: "87 %" with a no-break space, "87%".
func Percent(percent int, l Language) string {
	if l == English {
		return Count(percent, l) + "%"
	}
	return Count(percent, l) + noBreakSpace + "%"
}

// localNumber gives a number as the machine writes it, as -1234.5, the signs
// and groups of the language.
func localNumber(machine string, l Language) string {
	thousands, point := noBreakSpace, ","
	if l == English {
		thousands, point = ",", "."
	}
	digits, negative := strings.CutPrefix(machine, "-")
	whole, decimals, _ := strings.Cut(digits, ".")

	var b strings.Builder
	if negative && strings.Trim(digits, "0.") != "" { // nobody writes -0,0
		b.WriteString(minusSign)
	}
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(thousands)
		}
		b.WriteRune(digit)
	}
	if decimals != "" {
		b.WriteString(point + decimals)
	}
	return b.String()
}
