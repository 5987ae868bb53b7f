package workshops

// Language is one of the two languages that every text exists in.
type Language string

// The languages of series, documents and terminal.
const (
	Swedish Language = "sv"
	English Language = "en"
)

// Languages lists every language that a text must exist in.
var Languages = []Language{Swedish, English}

// Known tells whether texts exist in the language.
func (l Language) Known() bool { return l == Swedish || l == English }

// Text is a text in both languages, as definitions hold it.
type Text struct {
	SV, EN string
}

// In gives the text in one language. A text that the definition gives in one
// language only (a municipality's own column, say) serves for both.
func (t Text) In(l Language) string {
	if l == English && t.EN != "" || t.SV == "" {
		return t.EN
	}
	return t.SV
}

// IsZero tells whether the text is empty in both languages.
func (t Text) IsZero() bool { return t == Text{} }
