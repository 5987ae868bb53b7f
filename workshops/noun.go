package workshops

// Gender is what a Swedish number word agrees with. English has one form for
// all.
type Gender int

// Common is "en enhet", Neuter "ett problem". Plural matters for none only:
// "inga träffar" beside "ingen träff".
const (
	Common Gender = iota
	Neuter
	Plural
)

var numberWords = [13]Text{
	{"ingen", "no"}, {"en", "one"}, {"två", "two"}, {"tre", "three"},
	{"fyra", "four"}, {"fem", "five"}, {"sex", "six"}, {"sju", "seven"},
	{"åtta", "eight"}, {"nio", "nine"}, {"tio", "ten"}, {"elva", "eleven"},
	{"tolv", "twelve"},
}

// CountWord gives a number as running text has it before a noun: one to twelve
// in words, 0 as "ingen", "inget", "inga" or "no", every other number in
// figures (Svenska skrivregler).
func CountWord(n int, g Gender, l Language) string {
	switch {
	case n < 0 || n >= len(numberWords):
		return Count(n, l)
	case l == English:
		return numberWords[n].EN
	case n == 0 && g == Neuter:
		return "inget"
	case n == 0 && g == Plural:
		return "inga"
	case n == 1 && g == Neuter:
		return "ett"
	default:
		return numberWords[n].SV
	}
}

// Noun is a thing that documents count, in singular and plural: "träff",
// "träffar". The Swedish gender decides the number word: "ett problem".
type Noun struct {
	One, Many Text
	Neuter    bool
}

// For gives the noun's form for so many, without the number: "träff" for 1,
// "träffar" for 0 and for 2.
func (n Noun) For(count int, l Language) string {
	if count == 1 {
		return n.One.In(l)
	}
	return n.Many.In(l)
}

// InWords gives number and noun as running text has them: "inga träffar",
// "ett problem", "tre träffar", "13 personer".
func (n Noun) InWords(count int, l Language) string {
	gender := Common
	switch {
	case count == 0:
		gender = Plural
	case n.Neuter:
		gender = Neuter
	}
	return CountWord(count, gender, l) + " " + n.For(count, l)
}

// InFigures gives number and noun as a table or a list of figures has them:
// "1 träff", "7 personer".
func (n Noun) InFigures(count int, l Language) string {
	return Count(count, l) + " " + n.For(count, l)
}
