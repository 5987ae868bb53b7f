package sheet

import (
	"cmp"
	"fmt"
	"math"
	"strings"

	"github.com/xuri/excelize/v2"
)

// widestPage is how much of a table goes on the width of a page and can still
// be read.
const widestPage = 170.0

// setUp sets how the sheet is printed, shown and protected.
func (p *page) setUp() error {
	last := cellName(p.row-1, len(p.widths))
	if err := p.file.SetSheetDimension(p.tab, "A1:"+last); err != nil {
		return err
	}
	if err := p.paper(); err != nil {
		return err
	}
	if err := p.view(); err != nil {
		return err
	}
	if !p.sheet.Protected {
		return nil
	}
	// What is allowed: to move about, to make rows higher and columns wider,
	// and to filter. There is no password; the lock is against slips.
	return p.file.ProtectSheet(p.tab, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true,
		FormatRows: true, FormatColumns: true, AutoFilter: true, Sort: true,
	})
}

// paper makes the print fit the width of A4, tables lying and forms standing.
func (p *page) paper() error {
	fit, a4, high := true, 9, 0
	wide := max(1, int(math.Ceil(p.total/widestPage)))
	orientation := "portrait"
	if p.sheet.Table != nil {
		orientation = "landscape"
	}
	if err := p.file.SetSheetProps(p.tab, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	err := p.file.SetPageLayout(p.tab, &excelize.PageLayoutOptions{
		Size: &a4, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &high,
	})
	if err != nil {
		return err
	}
	side, edge, foot := 0.6, 0.7, 0.35
	err = p.file.SetPageMargins(p.tab, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &edge, Bottom: &edge, Header: &foot, Footer: &foot, Horizontally: &fit,
	})
	if err != nil {
		return err
	}
	heads := &excelize.HeaderFooterOptions{OddFooter: p.words.footer(p.book.Footer)}
	if wide > 1 && p.header > 0 {
		// The columns that every page repeats would cut off what stands above
		// the table, so only the table is printed, with the title as heading.
		heads.OddHeader = "&L&B" + strings.ReplaceAll(cut(cmp.Or(p.sheet.Title, p.book.Title), 200), "&", "&&")
		err := p.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Area", Scope: p.tab,
			RefersTo: reference(p.tab, fixedName(p.tableAt, 1)+":"+fixedName(p.row-1, len(p.widths))),
		})
		if err != nil {
			return err
		}
	}
	if err := p.file.SetHeaderFooter(p.tab, heads); err != nil || p.header == 0 {
		return err
	}
	titles := reference(p.tab, fmt.Sprintf("$%d:$%d", p.header, p.header))
	if wide > 1 {
		titles = reference(p.tab, "$A:$"+columnName(max(p.sheet.Table.Keep, 1))) + "," + titles
	}
	return p.file.SetDefinedName(&excelize.DefinedName{
		Name:     "_xlnm.Print_Titles",
		RefersTo: titles,
		Scope:    p.tab,
	})
}

// view hides the grid lines, keeps the table's headers in view, in a wide
// table the first column too, and puts the cursor where one begins.
func (p *page) view() error {
	lines := false
	view := &excelize.ViewOptions{ShowGridLines: &lines}
	if p.sheet.Zoom > 0 {
		zoom := float64(p.sheet.Zoom)
		view.ZoomScale = &zoom
	}
	if err := p.file.SetSheetView(p.tab, 0, view); err != nil {
		return err
	}
	first := p.first
	if first == "" {
		first = "A1"
	}
	cursor := []excelize.Selection{{SQRef: first, ActiveCell: first}}
	if p.header == 0 || p.frozen > tallestFreeze {
		return p.file.SetPanes(p.tab, &excelize.Panes{Selection: cursor})
	}
	panes := &excelize.Panes{
		Freeze: true, YSplit: p.header, TopLeftCell: cellName(p.header+1, 1), ActivePane: "bottomLeft",
	}
	if p.total > widestPage {
		panes.XSplit = max(p.sheet.Table.Keep, 1)
		panes.TopLeftCell, panes.ActivePane = cellName(p.header+1, panes.XSplit+1), "bottomRight"
	}
	cursor[0].Pane = panes.ActivePane
	panes.Selection = cursor
	return p.file.SetPanes(p.tab, panes)
}
