package cmd

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"

	"samverka/render/sheet"
	"samverka/workshops"
)

// workbookReaders read the workbooks that samverka itself makes, by the kind
// that their hidden sheet says. The workbook is open, and of this series.
var workbookReaders = map[string]func(in *intake, w *received) *contents{
	sheet.KindSurvey: (*intake).readSurvey,
	sheet.KindRecord: (*intake).readRecord,
	sheet.KindGrid:   (*intake).readGrid,
}

// received is a workbook that has come in.
type received struct {
	name        string
	fingerprint string // of its bytes
	file        *sheet.File
	identity    sheet.Identity
}

// contents is what was found in one file: what is sound in it, and its faults.
type contents struct {
	// said is what the reader is told before anything is stored.
	said    string
	faults  workshops.Diagnostics
	answers []answered
	changes []change // what it brings beside answers, in order
}

// change is something that a run brings into the series. Every change of a run
// is tried, and tells of what it cannot take, before any of them is stored.
type change interface {
	// try tells what is refused, on standard error; sound is false when it is.
	// Nothing is written.
	try() (sound bool, err error)
	// store writes and says what was written or, with dryRun, would be.
	store(dryRun bool) error
}

// changes gives what the files bring, the answers gathered round by round.
func (in *intake) changes(found []*contents) []change {
	var all []change
	byRound := map[roundKey]*roundChange{}
	for _, c := range found {
		for _, answer := range c.answers {
			round := byRound[answer.round]
			if round == nil {
				round = &roundChange{intake: in, round: answer.round}
				byRound[answer.round] = round
				all = append(all, round)
			}
			round.subs = append(round.subs, answer.submission)
		}
		all = append(all, c.changes...)
	}
	return all
}

// refused is the contents of a file that cannot be read: rule workbook-for.
func refused(name, variant string, args ...any) *contents {
	c := &contents{}
	c.faults.Add(workshops.Place{File: name}, workshops.Error, "workbook-for", variant, args...)
	return c
}

// read reads one file as what it says that it is.
func (in *intake) read(name string) *contents {
	data, err := readNamed(name, maxWorkbook)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return refused(name, "missing")
	case err != nil, len(data) > maxWorkbook:
		return refused(name, "unreadable")
	}
	file, fault := sheet.Open(name, data)
	if fault != nil && fault.Variant == sheet.PlainText {
		return in.readText(name, data)
	}
	if fault != nil {
		return &contents{faults: workshops.Diagnostics{*fault}}
	}
	id, ours := file.Identity()
	reader, known := workbookReaders[id.Kind]
	series := in.folder.Series.ID
	switch {
	case !ours && in.options.round != "":
		return in.readForeign(name, file)
	case !ours:
		return refused(name, "not-ours")
	case !known:
		return refused(name, "kind", "Found", id.Kind)
	case id.Series != series:
		return refused(name, "series", "Found", id.Series, "Series", series)
	}
	sum := sha256.Sum256(data)
	return reader(in, &received{name: name, fingerprint: hex.EncodeToString(sum[:12]), file: file, identity: id})
}

// maxWorkbook is the largest workbook that is read.
const maxWorkbook = 32 << 20
