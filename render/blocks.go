package render

import (
	"maps"
	"slices"

	"github.com/yuin/goldmark/ast"
)

// blockKind says how a block is read.
type blockKind struct {
	leaf bool                       // it is one line, without content
	open func(*arguments) blockNode // takes the arguments
}

// blocks holds every block by name. The package comment says what each is for.
var blocks = map[string]blockKind{
	"lines":  {true, openLines},
	"sign":   {true, openSign},
	"page":   {true, openPage},
	"figure": {true, openDiagram},

	"box":      {false, openBox(Framed)},
	"note":     {false, openBox(Note)},
	"alert":    {false, openBox(Alert)},
	"say":      {false, openBox(Say)},
	"columns":  {false, openColumns},
	"cards":    {false, openCards},
	"slips":    {false, openSlips},
	"table":    {false, openFrame},
	"timeline": {false, openTimeline},
	"fishbone": {false, openFishbone},
}

func blockNames() []string { return slices.Sorted(maps.Keys(blocks)) }

// blockNode is the node of a block.
type blockNode interface {
	ast.Node
	fence() *fence
}

// container is what the nodes of all blocks are made of.
type container struct {
	ast.BaseBlock
	edge fence
}

func (c *container) fence() *fence { return &c.edge }

// fence is the line that a block began with.
type fence struct {
	name   string
	leaf   bool
	colons int
	at     int // byte of the Markdown
	closed bool
}
