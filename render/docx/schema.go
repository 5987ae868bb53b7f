package docx

import (
	"slices"
	"strings"
)

// sequences is the order of children that the schema demands (ISO/IEC 29500-1,
// transitional), which Word insists on and others forgive.
var sequences = map[string][]string{
	"pPr": strings.Fields(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
		suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
		spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
		divId cnfStyle rPr sectPr pPrChange`),
	"rPr": strings.Fields(`rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
		vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
		eastAsianLayout specVanish oMath`),
	"tblPr": strings.Fields(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
		tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription`),
	"tcPr": strings.Fields(`cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark`),
	"sectPr": strings.Fields(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
		pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid`),
	"style": strings.Fields(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
		personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
	"pBdr":       strings.Fields(`top left bottom right between bar`),
	"tcBorders":  strings.Fields(`top start left bottom end right insideH insideV`),
	"tblBorders": strings.Fields(`top start left bottom end right insideH insideV`),
	"tcMar":      strings.Fields(`top start left bottom end right`),
	"tblCellMar": strings.Fields(`top start left bottom end right`),
	"tbl":        strings.Fields(`tblPr tblGrid tr`),
	"tc":         strings.Fields(`tcPr *`),
	"tr":         strings.Fields(`tblPrEx trPr tc`),
	"lvl":        strings.Fields(`start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr`),
	"num":        strings.Fields(`abstractNumId lvlOverride`),
	"numbering":  strings.Fields(`numPicBullet abstractNum num`),
	"styles":     strings.Fields(`docDefaults latentStyles style`),
	"sdt":        strings.Fields(`sdtPr sdtEndPr sdtContent`),
	"settings":   strings.Fields(`zoom defaultTabStop evenAndOddHeaders characterSpacingControl compat themeFontLang clrSchemeMapping decimalSymbol listSeparator`),
}

// several are the elements that may stand more than once beside each other.
var several = []string{"headerReference", "footerReference", "tblStylePr", "tr", "tc", "lvlOverride", "abstractNum", "num", "style", "*"}

// inOrder puts the children of an element, and of those below it, in the order
// of the schema, and leaves out what does not belong there or stands twice.
func (n *node) inOrder() {
	for _, c := range n.children {
		c.inOrder()
	}
	sequence := sequences[n.local]
	if n.space != mainURI || sequence == nil {
		return
	}
	var kept []*node
	seen := map[string]bool{}
	for _, c := range n.children {
		if c.space != mainURI || !slices.Contains(sequence, c.local) || seen[c.local] && !slices.Contains(several, c.local) {
			continue
		}
		seen[c.local] = true
		kept = append(kept, c)
	}
	slices.SortStableFunc(kept, func(a, b *node) int {
		return slices.Index(sequence, a.local) - slices.Index(sequence, b.local)
	})
	n.children = kept
}
