package sheet

import (
	"math"

	"github.com/xuri/excelize/v2"
)

// Chart is a bar chart of a table's numbers, to the right of the table. It
// follows the table when rows are sorted or changed.
type Chart struct {
	Title string
	// Alt says what the chart shows, for those who do not see it.
	Alt string
	// Label is the key of the column that names the bars.
	Label string
	// Parts are what every bar is made of, in order.
	Parts []ChartPart
}

// ChartPart is a column of numbers and its colours, as red, green and blue in
// hexadecimal.
type ChartPart struct {
	Column     string
	Fill, Text string
}

// The size of a chart in pixels.
const (
	chartWidth  = 620
	chartFrame  = 130 // title, legend and axis
	chartBar    = 24
	chartLowest = 260
	chartGap    = 45 // between bars, in hundredths of a bar
)

// chart draws the chart beside the table.
func (p *page) chart() error {
	c, t := p.sheet.Chart, p.sheet.Table
	if c == nil || t == nil || len(t.Rows) == 0 {
		return nil
	}
	plain := excelize.Font{Family: fontName, Size: 10, Color: colourInk}
	title := excelize.Font{Family: fontName, Size: headingSize, Bold: true, Color: colourDeep}
	bars := func(key string) string {
		col := p.columnOf(key)
		return reference(p.tab, fixedName(p.header+1, col)+":"+fixedName(p.header+len(t.Rows), col))
	}
	var series []excelize.ChartSeries
	for _, part := range c.Parts {
		label := plain
		label.Color = part.Text
		series = append(series, excelize.ChartSeries{
			Name:       reference(p.tab, fixedName(p.header, p.columnOf(part.Column))),
			Categories: bars(c.Label),
			Values:     bars(part.Column),
			Fill:       solid(part.Fill),
			Line:       excelize.LineOptions{Width: 0.5},
			DataLabel:  excelize.ChartDataLabel{Font: label},
		})
	}
	gap, overlap, colours, lowest := uint(chartGap), 100, false, 0.0
	return p.file.AddChart(p.tab, cellName(p.header, len(t.Columns)+2), &excelize.Chart{
		Type:       excelize.BarStacked,
		Series:     series,
		Format:     excelize.GraphicOptions{AltText: c.Alt, Name: c.Title, Positioning: "oneCell"},
		Dimension:  excelize.ChartDimension{Width: chartWidth, Height: uint(max(chartLowest, chartFrame+chartBar*len(t.Rows)))},
		Title:      excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: c.Title, Font: &title}}},
		Legend:     excelize.ChartLegend{Position: "top", Font: &plain},
		VaryColors: &colours,
		XAxis:      excelize.ChartAxis{ReverseOrder: true, Font: plain},
		YAxis:      excelize.ChartAxis{MajorGridLines: true, MajorUnit: p.unit(), Minimum: &lowest, Font: plain, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0"}},
		PlotArea:   excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0;;"}},
		GapWidth:   &gap,
		Overlap:    &overlap,
	})
}

// columnOf gives the number of a column in the table.
func (p *page) columnOf(key string) int {
	for i := range p.sheet.Table.Columns {
		if p.sheet.Table.Columns[i].Key == key {
			return i + 1
		}
	}
	return 1
}

// unit is how far the lines of the chart's axis are apart: whole numbers, and
// about ten lines at most.
func (p *page) unit() float64 {
	longest := 1.0
	for _, row := range p.sheet.Table.Rows {
		sum := 0.0
		for _, part := range p.sheet.Chart.Parts {
			if i := p.columnOf(part.Column) - 1; i < len(row) {
				if n, ok := plainNumber(row[i]); ok {
					sum += n
				}
			}
		}
		longest = max(longest, sum)
	}
	return max(1, math.Ceil(longest/10))
}
