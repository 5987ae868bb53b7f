package render

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
)

// Every node can be dumped, as goldmark asks, to see a tree while working on a
// renderer.

func dump(n ast.Node, source []byte, level int, facts map[string]string) {
	ast.DumpHelper(n, source, level, facts, nil)
}

func (n *Entered) Dump(source []byte, level int) {
	dump(n, source, level, map[string]string{"Value": n.Value})
}
func (n *Blank) Dump(source []byte, level int)   { dump(n, source, level, count(n.Width)) }
func (n *Title) Dump(source []byte, level int)   { dump(n, source, level, nil) }
func (n *Section) Dump(source []byte, level int) { dump(n, source, level, nil) }
func (n *Frame) Dump(source []byte, level int) {
	dump(n, source, level, map[string]string{"Look": string(n.Look)})
}
func (n *Box) Dump(source []byte, level int) {
	dump(n, source, level, map[string]string{"Look": string(n.Look)})
}
func (n *Columns) Dump(source []byte, level int)  { dump(n, source, level, count(n.Count)) }
func (n *Column) Dump(source []byte, level int)   { dump(n, source, level, nil) }
func (n *Cards) Dump(source []byte, level int)    { dump(n, source, level, count(n.PerSheet)) }
func (n *Sheet) Dump(source []byte, level int)    { dump(n, source, level, nil) }
func (n *Card) Dump(source []byte, level int)     { dump(n, source, level, nil) }
func (n *Slips) Dump(source []byte, level int)    { dump(n, source, level, count(n.Count)) }
func (n *Lines) Dump(source []byte, level int)    { dump(n, source, level, count(n.Count)) }
func (n *Sign) Dump(source []byte, level int)     { dump(n, source, level, nil) }
func (n *Timeline) Dump(source []byte, level int) { dump(n, source, level, nil) }
func (n *Fishbone) Dump(source []byte, level int) { dump(n, source, level, nil) }
func (n *Diagram) Dump(source []byte, level int) {
	dump(n, source, level, map[string]string{"ID": n.ID})
}
func (n *page) Dump(source []byte, level int) { dump(n, source, level, nil) }

func count(n int) map[string]string { return map[string]string{"Count": strconv.Itoa(n)} }
