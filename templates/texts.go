package templates

import (
	"encoding/json"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// Texts are the words of the program in one language: what the terminal says,
// what is wrong and what to do about it, and the few fixed words of documents
// and workbooks.
type Texts struct {
	Language  string
	localizer *i18n.Localizer
	known     map[string]bool
}

// TextsIn gives the words in a language, sv or en. They are read once.
func TextsIn(lang string) (*Texts, error) {
	read, _ := readTexts.LoadOrStore(lang, sync.OnceValues(func() (*Texts, error) { return readIn(lang) }))
	return read.(func() (*Texts, error))()
}

var readTexts sync.Map // by language: a func() (*Texts, error)

func readIn(lang string) (*Texts, error) {
	bundle := i18n.NewBundle(language.Make(lang))
	bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	t := &Texts{Language: lang, known: map[string]bool{}}
	folder := "texts/" + lang
	files, err := Files.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		data, err := Files.ReadFile(folder + "/" + f.Name())
		if err != nil {
			return nil, err
		}
		// The library finds the language in the name of the file.
		loaded, err := bundle.ParseMessageFileBytes(data, f.Name()+"."+lang+".json")
		if err != nil {
			return nil, err
		}
		for _, m := range loaded.Messages {
			t.known[m.ID] = true
		}
	}
	t.localizer = i18n.NewLocalizer(bundle, lang)
	return t, nil
}

// Has tells whether there are words with the id.
func (t *Texts) Has(id string) bool { return t.known[id] }

// IDs gives the id of every text, in no order.
func (t *Texts) IDs() []string {
	ids := make([]string, 0, len(t.known))
	for id := range t.known {
		ids = append(ids, id)
	}
	return ids
}

// Say gives the words with the id, filled in with args. An arg named Count
// that is a whole number chooses between singular and plural. Words that are
// missing show as their id, which a test makes impossible for ids that the
// program uses.
func (t *Texts) Say(id string, args map[string]any) string {
	config := &i18n.LocalizeConfig{MessageID: id, TemplateData: args}
	if n, ok := args["Count"].(int); ok {
		config.PluralCount = n
	}
	words, err := t.localizer.Localize(config)
	if err != nil && config.PluralCount != nil {
		// Words with one form serve for any number.
		config.PluralCount = nil
		words, err = t.localizer.Localize(config)
	}
	if err != nil {
		return id
	}
	return words
}
