package sheet

import (
	"math"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// The most that Excel shows of a message. It repairs a file that has more.
const (
	longestTitle   = 32
	longestMessage = 225
	longestPrompt  = 255
)

// check is what a range of cells takes. Cells that take the same share one.
type check struct {
	kind      Kind
	open      bool
	low, high int
	list      string // the range of the options
	wanted    string
	title     string // what is said when the cell is entered
	help      string
	cells     []string
}

// check notes what the cells of a range take.
func (p *page) check(c *Cell, from, to, help string) {
	low, high, bounded := c.bounds()
	if !bounded {
		high = math.MaxInt32
	}
	k := check{kind: c.Kind, open: c.Open || c.Many, low: low, high: high, wanted: p.words.wanted(c), help: help}
	if help != "" {
		k.title = c.Label
	}
	switch {
	case c.Kind == Choice && c.From != Column{}:
		k.list = definedName(namedList, c.From.Table, c.From.Key)
	case c.Kind == Choice && len(c.Options) > 0:
		k.list = p.lists.add(c.labels())
	}
	if k.wanted == "" && help == "" || c.Kind == Choice && k.list == "" && help == "" {
		return
	}
	span := from
	if to != from {
		span += ":" + to
	}
	for i := range p.checks {
		if p.checks[i].same(&k) {
			p.checks[i].cells = append(p.checks[i].cells, span)
			return
		}
	}
	k.cells = []string{span}
	p.checks = append(p.checks, k)
}

// same tells whether two checks differ in their cells only.
func (k *check) same(o *check) bool {
	return k.kind == o.kind && k.open == o.open && k.low == o.low && k.high == o.high &&
		k.list == o.list && k.wanted == o.wanted && k.title == o.title && k.help == o.help
}

// validations writes the checks of the sheet.
func (p *page) validations() error {
	for i := range p.checks {
		if err := p.file.AddDataValidation(p.tab, p.checks[i].validation(p.words)); err != nil {
			return err
		}
	}
	return nil
}

// validation spells a check out to Excel.
func (k *check) validation(words Words) *excelize.DataValidation {
	dv := excelize.NewDataValidation(true)
	dv.Sqref = strings.Join(k.cells, " ")
	switch k.kind {
	case Choice:
		if k.list != "" {
			dv.SetSqrefDropList(k.list)
		}
	case Whole:
		dv.Type, dv.Operator = "whole", "between"
		dv.Formula1, dv.Formula2 = strconv.Itoa(k.low), strconv.Itoa(k.high)
	case Decimal:
		dv.Type, dv.Operator = "decimal", "between"
		dv.Formula1, dv.Formula2 = strconv.Itoa(k.low), strconv.Itoa(k.high)
	case Date:
		dv.Type, dv.Operator = "date", "between"
		dv.Formula1, dv.Formula2 = strconv.Itoa(serial(firstDay)), strconv.Itoa(serial(lastDay))
	default:
		dv.Type = "none"
	}
	if dv.Type != "none" && k.wanted != "" && !k.open {
		dv.SetError(excelize.DataValidationErrorStyleStop, cut(words.Check, longestTitle), cut(k.wanted, longestMessage))
	}
	if k.help != "" {
		dv.SetInput(cut(k.title, longestTitle), cut(k.help, longestPrompt))
	}
	return dv
}
