package sheet

import (
	"errors"
	"io"
	"strings"

	"samverka/workshops"
)

// File is an opened workbook.
type File struct {
	name  string
	parts *parts
	book  *workbook
	texts []string
	dates []bool
	grids map[int]parsed
	says  written
	ours  bool
}

// Open opens a workbook file. The name stands in diagnostics; nothing is read
// from disk. What cannot be read at all (not a workbook, damaged, protected
// with a password, larger than anything a person fills in) is told by the
// diagnostic, and then there is no file.
func Open(name string, data []byte) (*File, *workshops.Diagnostic) {
	f := &File{name: name, grids: map[int]parsed{}}
	if rule, variant := recognise(name, data); rule != "" {
		return nil, f.fault(rule, variant)
	}
	if len(data) > maxFile {
		return nil, f.tooLarge("file", maxFile>>20)
	}
	if err := f.open(data); err != nil {
		return nil, f.explain(err)
	}
	return f, nil
}

// open reads what holds the workbook together, and its hidden sheet.
func (f *File) open(data []byte) (err error) {
	if f.parts, err = openParts(data); err != nil {
		return err
	}
	if f.book, err = f.parts.workbook(); err != nil {
		return err
	}
	if f.book.strings != "" {
		err := f.parts.stream(f.book.strings, func(part io.Reader) error {
			f.texts, err = texts(part)
			return err
		})
		if err != nil {
			return err
		}
	}
	if f.book.styles != "" && f.parts.has(f.book.styles) {
		err := f.parts.stream(f.book.styles, func(part io.Reader) error {
			f.dates, err = dateStyles(part)
			return err
		})
		if err != nil {
			return err
		}
	}
	for i, t := range f.book.tabs {
		if !strings.EqualFold(t.name, identityTab) {
			continue
		}
		g, err := f.grid(i)
		if err != nil {
			return err
		}
		f.says, f.ours = parseFacts(g)
	}
	return nil
}

// Identity is what the workbook says about itself; ok is false when its hidden
// sheet is gone, or when samverka did not make it.
func (f *File) Identity() (id Identity, ok bool) { return f.says.identity, f.ours }

// parsed is a sheet that has been read, or why it could not be.
type parsed struct {
	grid *grid
	err  error
}

// grid reads a sheet, once.
func (f *File) grid(tab int) (*grid, error) {
	p, done := f.grids[tab]
	if !done {
		p.grid, p.err = f.parse(f.book.tabs[tab].part)
		f.grids[tab] = p
	}
	return p.grid, p.err
}

func (f *File) parse(part string) (*grid, error) {
	p := sheetParser{texts: f.texts, dates: f.dates, mac: f.book.mac}
	err := f.parts.stream(part, func(part io.Reader) error {
		_, err := p.parse(part)
		return err
	})
	return &p.grid, err
}

// explain says in the user's terms why the file cannot be read.
func (f *File) explain(err error) *workshops.Diagnostic {
	var cells errCells
	switch {
	case errors.Is(err, errTooLarge):
		return f.tooLarge("unpacked", maxUnpacked>>20)
	case errors.As(err, &cells):
		return f.tooLarge(cells.what, map[string]int{"sheets": maxSheets, "rows": maxRows, "columns": maxColumns, "cells": maxCells}[cells.what])
	case f.parts != nil && f.book == nil:
		if f.parts.encrypted() {
			return f.fault(ruleLocked, "")
		}
		return f.fault(f.parts.packed())
	}
	return f.fault(ruleDamaged, "")
}

func (f *File) tooLarge(variant string, most int) *workshops.Diagnostic {
	d := f.fault(ruleTooLarge, variant)
	d.Args = map[string]any{"Max": most}
	return d
}

// fault is a fault of the file as a whole.
func (f *File) fault(rule, variant string) *workshops.Diagnostic {
	return &workshops.Diagnostic{Place: workshops.Place{File: f.name}, Rule: rule, Variant: variant}
}
