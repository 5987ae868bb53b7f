package workshops

// Catalogue is a list of things with an id and a name in both languages:
// roles, organisations, categories. What else an entry says is its own.
type Catalogue struct {
	Name    string
	Entries []*CatalogueEntry
	byID    map[string]*CatalogueEntry
}

// CatalogueEntry is one thing of a catalogue.
type CatalogueEntry struct {
	ID   string
	Name Text
	node *Node
}

// CatalogueShape is what a catalogue file holds.
var CatalogueShape = &Shape{Name: "catalogue", Fields: []*Field{
	{Name: "catalogue", Type: "id", Required: true},
	{Name: "entries", Type: "group", Many: true, Shape: &Shape{Name: "catalogue.entry", Open: true, Fields: []*Field{
		{Name: "id", Type: "id", Required: true},
		{Name: "name", Type: "bilingual", Required: true},
	}}},
}}

// ReadCatalogue gives the catalogue that a file of [CatalogueShape] holds.
func ReadCatalogue(n *Node) *Catalogue {
	c := &Catalogue{Name: n.Str("catalogue"), byID: map[string]*CatalogueEntry{}}
	for _, item := range n.List("entries") {
		e := &CatalogueEntry{ID: item.Str("id"), Name: item.Bilingual("name"), node: item}
		c.Entries = append(c.Entries, e)
		c.byID[e.ID] = e
	}
	return c
}

// Entry gives the entry with the id, nil when the catalogue has none.
func (c *Catalogue) Entry(id string) *CatalogueEntry {
	if c == nil {
		return nil
	}
	return c.byID[id]
}

// Find gives the entry that somebody wrote: by id, by name in either language
// or by another spelling.
func (c *Catalogue) Find(written string) *CatalogueEntry {
	if all := c.FindAll(written); len(all) > 0 {
		return all[0]
	}
	return nil
}

// FindAll gives every entry that somebody may have meant, in the order of the
// catalogue: several have the same name in some. An id means one entry only.
func (c *Catalogue) FindAll(written string) []*CatalogueEntry {
	if e := c.Entry(written); e != nil {
		return []*CatalogueEntry{e}
	}
	var all []*CatalogueEntry
	for _, choice := range c.Choices() {
		if _, ok := MatchChoice(written, []Choice{choice}); ok {
			all = append(all, c.byID[choice.Value])
		}
	}
	return all
}

// IDs lists the ids in the order of the catalogue.
func (c *Catalogue) IDs() []string {
	if c == nil {
		return nil
	}
	ids := make([]string, 0, len(c.Entries))
	for _, e := range c.Entries {
		ids = append(ids, e.ID)
	}
	return ids
}

// spellings lists the ids and the names in both languages.
func (c *Catalogue) spellings() []string {
	words := c.IDs()
	for _, choice := range c.Choices() {
		words = append(words, choice.Label.SV, choice.Label.EN)
	}
	return words
}

// Choices gives the catalogue as the choices of a field.
func (c *Catalogue) Choices() []Choice {
	if c == nil {
		return nil
	}
	choices := make([]Choice, 0, len(c.Entries))
	for _, e := range c.Entries {
		choices = append(choices, Choice{Value: e.ID, Label: e.Name, Also: e.List("also")})
	}
	return choices
}

// Text gives what the entry says under a key, in both languages.
func (e *CatalogueEntry) Text(key string) Text {
	if e == nil {
		return Text{}
	}
	return e.node.Bilingual(key)
}

// Str gives a word or number that the entry has under a key.
func (e *CatalogueEntry) Str(key string) string {
	if e == nil {
		return ""
	}
	return e.node.Str(key)
}

// List gives a list of words that the entry has under a key.
func (e *CatalogueEntry) List(key string) []string {
	if e == nil {
		return nil
	}
	return e.node.Strs(key)
}

// NameIn gives the name of the entry in one language, empty for no entry.
func (e *CatalogueEntry) NameIn(l Language) string {
	if e == nil {
		return ""
	}
	return e.Name.In(l)
}
