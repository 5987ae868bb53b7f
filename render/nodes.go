package render

import "github.com/yuin/goldmark/ast"

// Kinds of the nodes that documents have beside those of goldmark. Every
// format renders them all.
var (
	KindEntered  = ast.NewNodeKind("Entered")
	KindBlank    = ast.NewNodeKind("Blank")
	KindTitle    = ast.NewNodeKind("Title")
	KindSection  = ast.NewNodeKind("Section")
	KindFrame    = ast.NewNodeKind("Frame")
	KindBox      = ast.NewNodeKind("Box")
	KindColumns  = ast.NewNodeKind("Columns")
	KindColumn   = ast.NewNodeKind("Column")
	KindCards    = ast.NewNodeKind("Cards")
	KindSheet    = ast.NewNodeKind("Sheet")
	KindCard     = ast.NewNodeKind("Card")
	KindSlips    = ast.NewNodeKind("Slips")
	KindLines    = ast.NewNodeKind("Lines")
	KindSign     = ast.NewNodeKind("Sign")
	KindTimeline = ast.NewNodeKind("Timeline")
	KindFishbone = ast.NewNodeKind("Fishbone")
	KindDiagram  = ast.NewNodeKind("Diagram")

	kindPage = ast.NewNodeKind("Page") // becomes a Section, so no format meets it
)

// Entered is text that people entered, or any other value of the data.
type Entered struct {
	ast.BaseInline
	Value       string // clean, not escaped, not empty; "\n" is a line break
	RightToLeft bool   // it holds letters written from right to left
	apart       bool   // its empty lines part paragraphs
	across      bool   // its table cell takes up the rest of the row
}

// Blank is a place to write in, within a line of text: three or more
// underscores, as many as it has characters' width.
type Blank struct {
	ast.BaseInline
	Width int
}

// Title is the title of the block that it is the first child of, or a caption
// or label; its children are inline.
type Title struct{ ast.BaseBlock }

// Section is a run of pages of one orientation. The sections are the children
// of the document; each after the first begins on a new page.
type Section struct {
	ast.BaseBlock
	Landscape bool
}

// Frame is what surrounds a table: at most one [Title], its caption, and the
// table. Every table has one.
type Frame struct {
	container
	RowHeads bool // the first cell of each row is its heading
	Look     Look
	Widths   []int // of the columns in hundredths of the table's; nil if the texts decide
	Columns  int
	HasHead  bool // some cell of the header row says something
}

// Look is the form of a table or a box.
type Look string

// Looks of tables: with calm rules; with room to write in every cell; with a
// box to tick in every empty cell, as in a survey; as four fields of equal size
// under two axes.
const (
	Plain    Look = ""
	Form     Look = "form"
	Scale    Look = "scale"
	Quadrant Look = "quadrant"
)

// Looks of boxes: framed; tinted, for what should be known; strong, for what
// must not be missed; a line to say aloud.
const (
	Framed Look = "box"
	Note   Look = "note"
	Alert  Look = "alert"
	Say    Look = "say"
)

// Box sets its content apart, under a [Title] if it has one.
type Box struct {
	container
	Look Look
}

// Columns holds [Column] nodes that stand beside each other.
type Columns struct {
	container
	Count int
}

// Column is one of [Columns].
type Column struct{ ast.BaseBlock }

// Cards holds [Sheet] nodes: pages of cards to cut out.
type Cards struct {
	container
	PerSheet int  // 1, 2, 4 or 8
	Badges   bool // read from across a table: little text, large
}

// Sheet is one page of at most PerSheet [Card] nodes.
type Sheet struct{ ast.BaseBlock }

// Card is one card; it begins with its heading, if it has one.
type Card struct{ ast.BaseBlock }

// Slips holds lists whose items are slips to cut out, Count beside each other.
type Slips struct {
	container
	Count int
}

// Lines is empty lines to write on.
type Lines struct {
	container
	Count int
}

// Sign is lines to write on with a [Title] under each, its label.
type Sign struct{ container }

// Timeline holds one definition list: when, and what happened or will happen.
type Timeline struct{ container }

// Fishbone is a problem, its [Title], and a list of kinds of cause, each with
// a list of causes. Drawing shows the same as a fish's bones.
type Fishbone struct {
	container
	ID      string // unique in the document
	Drawing *Drawing
	Filled  bool // there are causes, so the list says more than the drawing's headings
}

// Diagram is a figure in its place.
type Diagram struct {
	container
	ID     string // unique in the document
	Figure *Figure
}

// page is where a new page begins, until sections are made of the pages.
type page struct {
	container
	landscape, portrait bool // neither: as the page before
}

func (*Entered) Kind() ast.NodeKind  { return KindEntered }
func (*Blank) Kind() ast.NodeKind    { return KindBlank }
func (*Title) Kind() ast.NodeKind    { return KindTitle }
func (*Section) Kind() ast.NodeKind  { return KindSection }
func (*Frame) Kind() ast.NodeKind    { return KindFrame }
func (*Box) Kind() ast.NodeKind      { return KindBox }
func (*Columns) Kind() ast.NodeKind  { return KindColumns }
func (*Column) Kind() ast.NodeKind   { return KindColumn }
func (*Cards) Kind() ast.NodeKind    { return KindCards }
func (*Sheet) Kind() ast.NodeKind    { return KindSheet }
func (*Card) Kind() ast.NodeKind     { return KindCard }
func (*Slips) Kind() ast.NodeKind    { return KindSlips }
func (*Lines) Kind() ast.NodeKind    { return KindLines }
func (*Sign) Kind() ast.NodeKind     { return KindSign }
func (*Timeline) Kind() ast.NodeKind { return KindTimeline }
func (*Fishbone) Kind() ast.NodeKind { return KindFishbone }
func (*Diagram) Kind() ast.NodeKind  { return KindDiagram }
func (*page) Kind() ast.NodeKind     { return kindPage }
