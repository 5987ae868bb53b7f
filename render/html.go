package render

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// htmlRenderer renders every document's tree as HTML. It writes to an
// htmlWriter only.
var htmlRenderer = renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(htmlNodes{}, 100)))

// htmlNodes is the node renderer of HTML.
type htmlNodes struct{}

// htmlNode writes the beginning or the end of a node.
type htmlNode func(w *htmlWriter, source []byte, n ast.Node, entering bool) ast.WalkStatus

func (htmlNodes) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	for kind, f := range map[ast.NodeKind]htmlNode{
		ast.KindHeading:       htmlHeading,
		ast.KindParagraph:     htmlParagraph,
		ast.KindTextBlock:     htmlTextBlock,
		ast.KindList:          htmlList,
		ast.KindListItem:      htmlElement("<li>", "</li>\n"),
		ast.KindBlockquote:    htmlElement("<blockquote>\n", "</blockquote>\n"),
		ast.KindThematicBreak: htmlElement("<hr>\n", ""),

		east.KindDefinitionList:        htmlElement("<dl>\n", "</dl>\n"),
		east.KindDefinitionTerm:        htmlElement("<dt>", "</dt>\n"),
		east.KindDefinitionDescription: htmlElement("<dd>", "</dd>\n"),
		east.KindTaskCheckBox:          htmlTick,

		ast.KindText:     htmlText,
		ast.KindString:   htmlString,
		ast.KindEmphasis: htmlEmphasis,
		ast.KindCodeSpan: htmlElement("<code>", "</code>"),
		ast.KindLink:     htmlLink,
		ast.KindImage:    htmlImage,
		KindEntered:      htmlEntered,
		KindBlank:        htmlBlank,

		east.KindTable:       htmlTable,
		east.KindTableHeader: htmlTableHeader,
		east.KindTableRow:    htmlTableRow,
		east.KindTableCell:   htmlTableCell,
		KindFrame:            htmlFrame,

		KindTitle:    htmlTitle,
		KindSection:  htmlSection,
		KindBox:      htmlBox,
		KindColumns:  htmlColumns,
		KindColumn:   htmlElement("<div class=\"column\">\n", "</div>\n"),
		KindCards:    htmlCards,
		KindSheet:    htmlElement("<div class=\"sheet\">\n", "</div>\n"),
		KindCard:     htmlElement("<section class=\"card\">\n", "</section>\n"),
		KindSlips:    htmlSlips,
		KindLines:    htmlLines,
		KindSign:     htmlElement("<div class=\"sign\">\n", "</div>\n"),
		KindTimeline: htmlElement("<div class=\"timeline\">\n", "</div>\n"),
		KindFishbone: htmlFishbone,
		KindDiagram:  htmlDiagram,
	} {
		r.Register(kind, func(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
			return f(w.(*htmlWriter), source, n, entering), nil
		})
	}
}

// htmlElement renders nodes that are an element and nothing more.
func htmlElement(open, end string) htmlNode {
	return func(w *htmlWriter, _ []byte, _ ast.Node, entering bool) ast.WalkStatus {
		if entering {
			w.WriteString(open)
		} else {
			w.WriteString(end)
		}
		return ast.WalkContinue
	}
}

func htmlHeading(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	level := min(6, n.(*ast.Heading).Level+w.deeper)
	if !entering {
		w.str("</h")
		w.number(level)
		w.str(">\n")
		return ast.WalkContinue
	}
	w.str("<h")
	w.number(level)
	if id, ok := n.AttributeString("id"); ok {
		w.str(` id="`, w.within, id.(string), `"`)
	}
	w.str(">")
	return ast.WalkContinue
}

func htmlParagraph(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		w.str("<p>")
	} else {
		w.str("</p>\n")
	}
	return ast.WalkContinue
}

// htmlTextBlock renders the text of a tight list item.
func htmlTextBlock(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	if !entering && n.NextSibling() != nil && n.FirstChild() != nil {
		w.str("\n")
	}
	return ast.WalkContinue
}

func htmlList(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	list := n.(*ast.List)
	if !entering {
		if list.IsOrdered() {
			w.str("</ol>\n")
		} else {
			w.str("</ul>\n")
		}
		return ast.WalkContinue
	}
	switch {
	case list.IsOrdered() && list.Start != 1:
		w.str(`<ol start="`)
		w.number(list.Start)
		w.str("\">\n")
	case list.IsOrdered():
		w.str("<ol>\n")
	case Ticks(list):
		w.str("<ul class=\"ticks\">\n")
	default:
		w.str("<ul>\n")
	}
	return ast.WalkContinue
}

// Ticks tells whether the items of a list have boxes to tick.
func Ticks(list *ast.List) bool {
	item := list.FirstChild()
	if item == nil || item.FirstChild() == nil || item.FirstChild().FirstChild() == nil {
		return false
	}
	return item.FirstChild().FirstChild().Kind() == east.KindTaskCheckBox
}
