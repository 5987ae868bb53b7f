package workshops

// Document is something that is printed or sent: what it is, and a Markdown
// template in each language.
type Document struct {
	Name     string
	Title    Text
	File     Text   // the first part of the file name
	For      string // series, session, round, or party at each session: one document for each
	Phase    string // before, during or after the session
	Audience string // participants, leader or managers
	// Bare documents are cut out or put up: they have no header block.
	Bare bool
	// Needs holds a document back: "held" until the session has a record,
	// "messages" until the record has something to pass on (L13), "lifts"
	// until it has something to raise with managers, "adjoined" while nobody
	// is brought in at the session (L05), "first" at all but a team's first
	// session of the kinds that have it.
	Needs string
	// WrittenOn documents remind the reader not to write about patients.
	WrittenOn bool
	Kinds     []string // the only kinds of session that have it; empty means all
	Copies    string   // how many are printed, see [Turnout.Copies]
	Paper     string   // both-sides, one-side, cut or wall
	// Lists is a document that names the others, and so needs to know them all.
	Lists bool
	// Keep says how long it is kept, an entry of the catalogue "keeping";
	// empty for what the list to the records officer leaves out.
	Keep     string
	Source   string // the Markdown template in the language of the series
	SourceAt string // where it stands

	Texts []*OwnText // that the leader writes
}

// DocumentShape is what a file that declares a document holds.
var DocumentShape = &Shape{Name: "document", Fields: []*Field{
	{Name: "document", Type: "id", Required: true},
	{Name: "title", Type: "bilingual", Required: true},
	{Name: "file", Type: "bilingual-id", Required: true},
	{Name: "for", Type: "choice", Required: true, Choices: []Choice{{Value: "series"}, {Value: "session"}, {Value: "round"}, {Value: "party"}}},
	{Name: "phase", Type: "choice", Choices: []Choice{{Value: "before"}, {Value: "during"}, {Value: "after"}}},
	{Name: "audience", Type: "choice", Choices: []Choice{{Value: "participants"}, {Value: "leader"}, {Value: "managers"}}},
	{Name: "needs", Type: "choice", Choices: []Choice{{Value: "held"}, {Value: "messages"}, {Value: "lifts"}, {Value: "adjoined"}, {Value: "first"}}},
	{Name: "bare", Type: "yes-no", Choices: YesNo},
	{Name: "written-on", Type: "yes-no", Choices: YesNo},
	{Name: "kinds", Type: "id", Many: true},
	{Name: "copies", Type: "choice", Choices: []Choice{
		{Value: CopyNone}, {Value: CopyOne}, {Value: CopyParticipant}, {Value: CopyPair}, {Value: CopyGroup}, {Value: CopyParty}, {Value: CopyManager},
	}},
	{Name: "paper", Type: "choice", Choices: []Choice{{Value: "both-sides"}, {Value: "one-side"}, {Value: "cut"}, {Value: "wall"}}},
	{Name: "keep", Type: "id"},
	{Name: "lists", Type: "yes-no", Choices: YesNo},
	{Name: "texts", Type: "group", Many: true, Shape: ownTextShape},
}}

// ReadDocument gives the document that a file of [DocumentShape] declares.
func ReadDocument(n *Node) *Document {
	d := &Document{
		Name: n.Str("document"), Title: n.Bilingual("title"), File: n.Bilingual("file"), For: n.Str("for"),
		Phase: n.Str("phase"), Audience: n.Str("audience"), Needs: n.Str("needs"),
		Bare: n.Str("bare") == "yes", WrittenOn: n.Str("written-on") == "yes", Kinds: n.Strs("kinds"),
		Copies: n.Str("copies"), Paper: n.Str("paper"), Keep: n.Str("keep"), Lists: n.Str("lists") == "yes",
		Texts: readOwnTexts(n),
	}
	if d.Copies == "" {
		d.Copies = copiesFor[d.Audience]
	}
	return d
}

// FromRecord tells whether the document is made from what a session's record
// says, after the session.
func (d *Document) FromRecord() bool {
	return d.Needs == "held" || d.Needs == "messages" || d.Needs == "lifts"
}

// Piece is a text that several documents share, in the language of the series.
type Piece struct {
	Name, Source, SourceAt string
}
