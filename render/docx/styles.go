package docx

import "samverka/render"

// style is one of the styles that documents use.
type style int

// The styles. Those before ownStyles are Word's own, which a municipality's
// template also has; the others are ours.
const (
	normal style = iota
	title
	subtitle
	heading1
	heading2
	heading3
	heading4
	heading5
	listBullet
	listNumber
	listContinue
	quote
	caption
	header
	footer
	strong
	emphasis
	hyperlink
	normalTable

	check
	tableText
	tableSmall
	tableHead
	tableRowHead
	term
	factLabel
	fact
	factEmpty
	boxTitle
	sayTitle
	sayText
	alertText
	alertTitle
	figureTitle
	remark
	cardTitle
	cardTitleSmall
	cardText
	badgeTitle
	badgeText
	badgeLabel
	slipText
	writingLine
	writingLineSmall
	signLabel
	rule
	gap
	code
	slipCode
	plainTable
	formTable
	scaleTable
	quadrantTable
	boxTable
	noteTable
	alertTable
	sayTable
	layoutTable
	timelineTable
	cutTable
	noStyle
)

// What a definition is of.
const (
	paragraph = "paragraph"
	character = "character"
	table     = "table"
)

// definition is how a style looks. The XML holds the children of w:pPr, w:rPr
// and, for a table, what comes after these, in the order of the schema. A word
// within braces is a colour of the palette, or the font for headings.
type definition struct {
	id, name  string
	kind      string
	based     style
	next      style // noStyle: itself
	quick     bool  // in the gallery that people pick from
	ppr, rpr  string
	tableLook string
}

// definitions is every style. Lengths are twentieths of a point, sizes of type
// half points and borders eighths of a point.
var definitions = [noStyle]definition{
	normal: {"Normal", "Normal", paragraph, noStyle, noStyle, true,
		`<w:widowControl/><w:spacing w:after="130" w:line="290" w:lineRule="atLeast"/>`, ``, ``},
	title: {"Title", "Title", paragraph, normal, normal, true,
		`<w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="180" w:line="240" w:lineRule="auto"/>`,
		`{major}<w:color w:val="{ink}"/><w:sz w:val="48"/><w:szCs w:val="48"/>`, ``},
	subtitle: {"Subtitle", "Subtitle", paragraph, normal, title, true,
		`<w:keepNext/><w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/>`,
		`<w:b/><w:bCs/><w:color w:val="{petrol}"/><w:spacing w:val="4"/><w:sz w:val="18"/><w:szCs w:val="18"/>`, ``},
	heading1: {"Heading1", "heading 1", paragraph, normal, normal, true,
		`<w:keepNext/><w:keepLines/><w:spacing w:before="300" w:after="100" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="0"/>`,
		`{major}<w:color w:val="{petrol}"/><w:sz w:val="30"/><w:szCs w:val="30"/>`, ``},
	heading2: {"Heading2", "heading 2", paragraph, normal, normal, true,
		`<w:keepNext/><w:keepLines/><w:spacing w:before="220" w:after="60" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="1"/>`,
		`<w:b/><w:bCs/><w:color w:val="{petrol}"/><w:sz w:val="22"/><w:szCs w:val="22"/>`, ``},
	heading3: {"Heading3", "heading 3", paragraph, normal, normal, true,
		`<w:keepNext/><w:keepLines/><w:spacing w:before="160" w:after="40" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="2"/>`,
		`<w:b/><w:bCs/><w:color w:val="{ink}"/><w:sz w:val="20"/><w:szCs w:val="20"/>`, ``},
	heading4: {"Heading4", "heading 4", paragraph, heading3, normal, false, `<w:outlineLvl w:val="3"/>`, ``, ``},
	heading5: {"Heading5", "heading 5", paragraph, heading3, normal, false, `<w:outlineLvl w:val="4"/>`, ``, ``},
	listBullet: {"ListBullet", "List Bullet", paragraph, normal, noStyle, true,
		`<w:numPr><w:numId w:val="{bullets}"/></w:numPr><w:spacing w:after="60"/>`, ``, ``},
	listNumber: {"ListNumber", "List Number", paragraph, normal, noStyle, true,
		`<w:spacing w:after="60"/>`, ``, ``},
	listContinue: {"ListContinue", "List Continue", paragraph, normal, noStyle, false,
		`<w:spacing w:after="60"/>`, ``, ``},
	quote: {"Quote", "Quote", paragraph, normal, normal, true,
		`<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="{rule}"/></w:pBdr><w:ind w:left="240"/>`,
		`<w:color w:val="{soft}"/>`, ``},
	caption: {"Caption", "caption", paragraph, normal, normal, true,
		`<w:keepNext/><w:keepLines/><w:spacing w:before="120" w:after="80" w:line="240" w:lineRule="auto"/>`,
		`<w:b/><w:bCs/><w:color w:val="{ink}"/><w:sz w:val="19"/><w:szCs w:val="19"/>`, ``},
	header: {"Header", "header", paragraph, normal, noStyle, false,
		`<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>`,
		`<w:color w:val="{soft}"/><w:sz w:val="15"/><w:szCs w:val="15"/>`, ``},
	footer: {"Footer", "footer", paragraph, normal, noStyle, false,
		`<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>`,
		`<w:color w:val="{soft}"/><w:sz w:val="15"/><w:szCs w:val="15"/>`, ``},
	strong:      {"Strong", "Strong", character, noStyle, noStyle, true, ``, `<w:b/><w:bCs/>`, ``},
	emphasis:    {"Emphasis", "Emphasis", character, noStyle, noStyle, true, ``, `<w:i/><w:iCs/>`, ``},
	hyperlink:   {"Hyperlink", "Hyperlink", character, noStyle, noStyle, false, ``, `<w:color w:val="{petrol}"/><w:u w:val="single"/>`, ``},
	normalTable: {"TableNormal", "Normal Table", table, noStyle, noStyle, false, ``, ``, `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>`},

	check: {"SamverkaCheck", "Samverka Check", paragraph, normal, noStyle, false,
		`<w:tabs><w:tab w:val="left" w:pos="380"/></w:tabs><w:spacing w:before="30" w:after="60"/><w:ind w:left="380" w:hanging="380"/>`, ``, ``},
	tableText: {"SamverkaTableText", "Samverka Table Text", paragraph, normal, noStyle, false,
		`<w:spacing w:before="0" w:after="0" w:line="250" w:lineRule="atLeast"/>`, `<w:sz w:val="19"/><w:szCs w:val="19"/>`, ``},
	tableSmall: {"SamverkaTableSmall", "Samverka Table Small", paragraph, tableText, noStyle, false,
		`<w:spacing w:line="216" w:lineRule="atLeast"/>`, `<w:sz w:val="17"/><w:szCs w:val="17"/>`, ``},
	tableHead: {"SamverkaTableHead", "Samverka Table Head", paragraph, tableText, noStyle, false,
		`<w:keepNext/><w:spacing w:line="240" w:lineRule="auto"/>`, `<w:b/><w:bCs/><w:color w:val="{petrol}"/><w:sz w:val="17"/><w:szCs w:val="17"/>`, ``},
	tableRowHead: {"SamverkaTableRowHead", "Samverka Table Row Head", paragraph, tableText, noStyle, false,
		``, `<w:b/><w:bCs/>`, ``},
	term: {"SamverkaTerm", "Samverka Term", paragraph, normal, noStyle, false,
		`<w:spacing w:after="80"/>`, `<w:b/><w:bCs/><w:color w:val="{petrol}"/>`, ``},
	factLabel: {"SamverkaFactLabel", "Samverka Fact Label", paragraph, normal, fact, false,
		`<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="{rule}"/></w:pBdr><w:spacing w:before="80" w:after="0" w:line="240" w:lineRule="auto"/>`,
		`<w:color w:val="{soft}"/><w:sz w:val="16"/><w:szCs w:val="16"/>`, ``},
	fact: {"SamverkaFact", "Samverka Fact", paragraph, normal, noStyle, false,
		`<w:spacing w:before="0" w:after="80" w:line="240" w:lineRule="auto"/>`, `<w:b/><w:bCs/><w:sz w:val="18"/><w:szCs w:val="18"/>`, ``},
	factEmpty: {"SamverkaFactEmpty", "Samverka Fact Empty", paragraph, fact, noStyle, false,
		`<w:pBdr><w:bottom w:val="dotted" w:sz="4" w:space="1" w:color="{write}"/></w:pBdr>`, ``, ``},
	boxTitle: {"SamverkaBoxTitle", "Samverka Box Title", paragraph, normal, normal, false,
		`<w:keepNext/><w:spacing w:before="0" w:after="70"/>`, `<w:b/><w:bCs/><w:color w:val="{petrol}"/>`, ``},
	sayTitle: {"SamverkaSayTitle", "Samverka Say Title", paragraph, boxTitle, sayText, false,
		``, `<w:color w:val="{sand}"/><w:sz w:val="18"/><w:szCs w:val="18"/>`, ``},
	sayText: {"SamverkaSay", "Samverka Say", paragraph, normal, noStyle, false,
		`<w:spacing w:after="90"/>`, `{major}<w:sz w:val="23"/><w:szCs w:val="23"/>`, ``},
	alertText: {"SamverkaAlert", "Samverka Alert", paragraph, normal, noStyle, false,
		``, `<w:b/><w:bCs/>`, ``},
	alertTitle: {"SamverkaAlertTitle", "Samverka Alert Title", paragraph, boxTitle, alertText, false,
		``, `<w:color w:val="{ink}"/>`, ``},
	figureTitle: {"SamverkaFigureTitle", "Samverka Figure Title", paragraph, caption, normal, false,
		`<w:spacing w:before="240" w:after="120"/>`, `<w:color w:val="{petrol}"/>`, ``},
	remark: {"SamverkaRemark", "Samverka Remark", paragraph, normal, normal, false,
		`<w:spacing w:before="60" w:after="200" w:line="240" w:lineRule="auto"/>`, `<w:color w:val="{soft}"/><w:sz w:val="17"/><w:szCs w:val="17"/>`, ``},
	cardTitle: {"SamverkaCardTitle", "Samverka Card Title", paragraph, heading2, cardText, false,
		`<w:numPr><w:numId w:val="0"/></w:numPr><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="5" w:color="{petrol}"/></w:pBdr><w:spacing w:before="0" w:after="140"/>`,
		`{major}<w:b w:val="0"/><w:bCs w:val="0"/><w:sz w:val="28"/><w:szCs w:val="28"/>`, ``},
	cardTitleSmall: {"SamverkaCardTitleSmall", "Samverka Card Title Small", paragraph, cardTitle, cardText, false,
		`<w:spacing w:after="80"/>`, `<w:sz w:val="23"/><w:szCs w:val="23"/>`, ``},
	cardText: {"SamverkaCard", "Samverka Card", paragraph, normal, noStyle, false,
		`<w:spacing w:after="50" w:line="250" w:lineRule="atLeast"/>`, `<w:sz w:val="18"/><w:szCs w:val="18"/>`, ``},
	badgeTitle: {"SamverkaBadgeTitle", "Samverka Badge Title", paragraph, cardTitle, badgeText, false,
		`<w:pBdr><w:bottom w:val="nil"/></w:pBdr><w:spacing w:after="240"/><w:jc w:val="center"/>`, `<w:sz w:val="36"/><w:szCs w:val="36"/>`, ``},
	badgeText: {"SamverkaBadge", "Samverka Badge", paragraph, normal, noStyle, false,
		`<w:spacing w:before="0" w:after="160" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>`, `<w:sz w:val="23"/><w:szCs w:val="23"/>`, ``},
	badgeLabel: {"SamverkaBadgeLabel", "Samverka Badge Label", paragraph, badgeText, noStyle, false,
		`<w:spacing w:after="0"/>`, `<w:color w:val="{soft}"/><w:sz w:val="16"/><w:szCs w:val="16"/>`, ``},
	slipText: {"SamverkaSlip", "Samverka Slip", paragraph, normal, noStyle, false,
		`<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>`, `<w:sz w:val="17"/><w:szCs w:val="17"/>`, ``},
	writingLine: {"SamverkaWritingLine", "Samverka Writing Line", paragraph, normal, noStyle, false,
		`<w:keepLines/><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="0" w:color="{write}"/><w:between w:val="single" w:sz="4" w:space="0" w:color="{write}"/></w:pBdr><w:spacing w:before="0" w:after="0" w:line="510" w:lineRule="exact"/>`, ``, ``},
	writingLineSmall: {"SamverkaWritingLineSmall", "Samverka Writing Line Small", paragraph, writingLine, noStyle, false,
		`<w:spacing w:line="397" w:lineRule="exact"/>`, ``, ``},
	signLabel: {"SamverkaSignLabel", "Samverka Sign Label", paragraph, normal, noStyle, false,
		`<w:pBdr><w:top w:val="single" w:sz="4" w:space="3" w:color="{write}"/></w:pBdr><w:spacing w:before="800" w:after="0" w:line="240" w:lineRule="auto"/>`,
		`<w:color w:val="{soft}"/><w:sz w:val="18"/><w:szCs w:val="18"/>`, ``},
	rule: {"SamverkaRule", "Samverka Rule", paragraph, normal, normal, false,
		`<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="{rule}"/></w:pBdr><w:spacing w:before="120" w:after="240" w:line="120" w:lineRule="exact"/>`, ``, ``},
	gap: {"SamverkaGap", "Samverka Gap", paragraph, normal, normal, false,
		`<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>`, `<w:sz w:val="2"/><w:szCs w:val="2"/>`, ``},
	code:     {"SamverkaCode", "Samverka Code", character, noStyle, noStyle, false, ``, `<w:b/><w:bCs/><w:spacing w:val="8"/>`, ``},
	slipCode: {"SamverkaSlipCode", "Samverka Slip Code", character, noStyle, noStyle, false, ``, `{major}<w:spacing w:val="16"/><w:sz w:val="30"/><w:szCs w:val="30"/>`, ``},

	plainTable: {"SamverkaTable", "Samverka Table", table, normalTable, noStyle, false, ``, ``,
		`<w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="{rule}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="{hair}"/></w:tblBorders>` + cellMargins(72, 0, 72, 120) + `</w:tblPr>` +
			`<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="{petrol}"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>`},
	formTable: {"SamverkaForm", "Samverka Form", table, normalTable, noStyle, false, ``, ``,
		`<w:tblPr><w:tblBorders>` + frame("single", "4", "{rule}") + `<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{rule}"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="{rule}"/></w:tblBorders>` + cellMargins(80, 100, 80, 100) + `</w:tblPr>` +
			`<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="{petrol}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="{tint}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>`},
	scaleTable: {"SamverkaScale", "Samverka Scale", table, plainTable, noStyle, false, ``, ``,
		`<w:tblPr>` + cellMargins(64, 60, 64, 60) + `</w:tblPr>`},
	quadrantTable: {"SamverkaQuadrant", "Samverka Quadrant", table, normalTable, noStyle, false, ``, ``,
		`<w:tblPr>` + cellMargins(120, 160, 120, 160) + `</w:tblPr>`},
	boxTable: {"SamverkaBox", "Samverka Box", table, normalTable, noStyle, false, ``, ``,
		boxLooks[render.Framed].tableLook()},
	noteTable: {"SamverkaNote", "Samverka Note", table, normalTable, noStyle, false, ``, ``,
		boxLooks[render.Note].tableLook()},
	alertTable: {"SamverkaAlertBox", "Samverka Alert Box", table, normalTable, noStyle, false, ``, ``,
		boxLooks[render.Alert].tableLook()},
	sayTable: {"SamverkaSayBox", "Samverka Say Box", table, normalTable, noStyle, false, ``, ``,
		boxLooks[render.Say].tableLook()},
	layoutTable: {"SamverkaLayout", "Samverka Layout", table, normalTable, noStyle, false, ``, ``,
		`<w:tblPr>` + cellMargins(0, 0, 0, 0) + `</w:tblPr>`},
	timelineTable: {"SamverkaTimeline", "Samverka Timeline", table, layoutTable, noStyle, false, ``, ``,
		`<w:tblPr><w:tblBorders><w:insideV w:val="single" w:sz="12" w:space="0" w:color="{petrol}"/></w:tblBorders>` + cellMargins(0, 0, 0, 0) + `</w:tblPr>`},
	cutTable: {"SamverkaCut", "Samverka Cut", table, normalTable, noStyle, false, ``, ``,
		`<w:tblPr><w:tblBorders>` + frame("dashed", "4", "{write}") + `<w:insideH w:val="dashed" w:sz="4" w:space="0" w:color="{write}"/><w:insideV w:val="dashed" w:sz="4" w:space="0" w:color="{write}"/></w:tblBorders>` + cellMargins(300, 360, 240, 360) + `</w:tblPr>`},
}
