package workshops

import (
	"slices"
	"strconv"
	"strings"
)

// smallWords carry no meaning of their own and are left out of an id.
var smallWords = strings.Fields(`en ett den det de och att som för i på av till med om är ska skall kan vid från så
har sig sin sitt sina eller mellan när var vi man alla a an the and that which for in on of to with is are shall will by from so
has or when we all`)

// longestNewID and mostWords keep an id short enough to be read aloud.
const (
	longestNewID = 32
	mostWords    = 3
)

// NewID makes an id of a text, so that a record can be read by people and be
// compared: "Skriva en gemensam rutin för apoteksärenden" is
// skriva-gemensam-rutin. A number is put to an id that is taken, and fallback
// stands for a text without a single letter or digit.
func NewID(text, fallback string, taken func(id string) bool) string {
	var words []string
	length := 0
	for _, word := range strings.Fields(strings.ToLower(text)) {
		if word = Slug(word); word == "" || slices.Contains(smallWords, word) {
			continue
		}
		if len(words) == mostWords || len(words) > 0 && length+1+len(word) > longestNewID {
			break
		}
		words = append(words, word)
		length += 1 + len(word)
	}
	id := strings.Join(words, "-")
	if len(id) > longestNewID {
		id = strings.Trim(id[:longestNewID], "-")
	}
	if id == "" {
		id = Slug(fallback)
	}
	for n, first := 2, id; taken(id); n++ {
		id = first + "-" + strconv.Itoa(n)
	}
	return id
}
