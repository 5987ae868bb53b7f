// Package render turns document templates into documents.
//
// A [Template] is Markdown with text/template actions, one per language. Filled
// with data it becomes a [Manuscript]: the Markdown, parsed once into a tree
// that every format walks. [HTML] writes the tree as one self-contained,
// accessible page that also prints well; [Index] ties a pack of such files
// together.
//
// What people entered is data. It never meets the Markdown parser: an action's
// result stands in the Markdown as a token, and the tree holds the text itself
// in an [Entered] node that each format writes in its own way. No text,
// whatever it holds, can therefore change a document's structure. Only values
// of the types [Markdown], [Inline], [Table] and [Figure] shape a document, and
// only templates, definitions and functions make those. [Prose] is what people
// entered as paragraphs and lists; its structure is written anew, its texts are
// data as all others.
//
// # Markdown and blocks
//
// Templates are written in Markdown: headings with # (the level is adjusted so
// that none is left out), paragraphs, lists, quotations, tables, emphasis,
// links, and images given as data: addresses. "- [ ] text" is a list item with
// a box to tick, "____" a place to write in within a line, "---" a rule, and a
// line with a term and then ":   text" a definition list. There is no HTML and
// there are no code blocks.
//
// Blocks are what documents have beside that. A block begins with a line of
// three or more colons, its name and its arguments:
//
//	::: name argument "a title" key=value
//
// Some blocks are that line alone. The others hold Markdown, up to a line of
// as many colons; a block inside another may have fewer or more colons, or the
// same number:
//
//	:::: columns
//	::: box "Vi bidrar med"
//	…
//	:::
//	::: box "Vi behöver"
//	…
//	:::
//	::::
//
// Titles stand within straight quotation marks and may hold emphasis, links
// and actions. Numbers may be actions too.
//
// Alone on their line:
//
//	lines N                     N lines to write on
//	sign "label" "label" …      lines to sign on, with a label under each
//	page [portrait|landscape]   a new page, which lies as the one before if
//	                            nothing is said; before everything else, how
//	                            the first page lies. Outside of all other blocks
//	figure N                    the Nth figure; {{ figure .X }} writes it
//
// With content:
//
//	box ["title"]               a frame
//	note ["title"]              a tinted box: good to know
//	alert ["title"]             a strong box: must not be missed
//	say ["title"]               a line for the leader to say aloud
//	columns [N]                 side by side: each heading of the level of the
//	                            first begins a column; without a heading first,
//	                            each block is one. N says how many there is
//	                            room for beside each other
//	cards N [badges]            cards to cut out, N (1, 2, 4 or 8) to a page;
//	                            each heading of the level of the first begins
//	                            one; badges have little text, large
//	slips N                     slips to cut out, N beside each other; each
//	                            item of the list inside is one
//	table ["caption"] [rowheads] [form|scale|quadrant] [widths=2:1:4]
//	                            says more about the one table inside: that the
//	                            first cell of each row is its heading; that
//	                            people write in its cells, that they tick empty
//	                            cells, or that it is four fields under two axes;
//	                            how wide the columns are in relation to each
//	                            other
//	timeline                    what happens when, from the definition list inside:
//	                            each term says when, and below it stands what
//	fishbone "problem"          a diagram of causes, from the list inside: kinds
//	                            of cause, each with a list of causes or none
//
// # Functions
//
// Every template has these functions, beside its own and those of
// text/template:
//
//	{{ md .X }}              trusted Markdown within a line or a table cell
//	{{ markdown .X }}        trusted Markdown with paragraphs, lists and blocks
//	{{ paragraphs .X }}      entered text whose empty lines part paragraphs
//	{{ rows 8 3 }}           eight empty rows of three cells to write in
//	{{ hours 7 21 3 }}       a row for each hour from 7 to 21: the time and two
//	                         empty cells
//	{{ figure .X }}          a diagram with its table of figures
//	{{ inline .X ", " .Y }}  values after each other, as one value
//
// md and markdown are for texts in definitions only, never for entered text.
package render
