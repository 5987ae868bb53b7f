package cmd

import (
	"bytes"

	"samverka/render/sheet"
	"samverka/workshops"
)

// letOut looks through texts that are about to leave the series, for identity
// numbers and for the names of those who take part: functions are written there
// and never names. What is found stops the command; a number is told of masked,
// a name by the participant that has it.
func (a *app) letOut(s *workshops.Series, texts []string) error {
	ds := a.leaving(workshops.Place{}, texts...)
	for _, text := range texts {
		s.NamesLeaving(text, &ds)
	}
	return a.held(ds)
}

// leaving finds the identity numbers in texts that are about to leave the
// series. Everything that a command makes goes through it: texts were looked
// through when they came in, but a number can also be put together on the way.
func (a *app) leaving(at workshops.Place, texts ...string) (ds workshops.Diagnostics) {
	scanner := workshops.NewScanner(a.today, nil, nil)
	for _, text := range texts {
		scanner.ScanLeaving(at, text, &ds)
	}
	return ds
}

// held ends a command when something in what it was about to put out must not
// leave.
func (a *app) held(ds workshops.Diagnostics) error {
	if !ds.Failed() {
		return nil
	}
	a.list(a.err, "", ds)
	return errFaults
}

// printed lets a command print, and puts out what it printed when nothing in it
// must stay.
func (a *app) printed(say func() error) error {
	out := a.out
	var b bytes.Buffer
	a.out = &b
	err := say()
	a.out = out
	if err != nil {
		return err
	}
	if err := a.held(a.leaving(workshops.Place{}, b.String())); err != nil {
		return err
	}
	_, err = out.Write(b.Bytes())
	return err
}

// leavingIn finds the identity numbers in a workbook.
func (a *app) leavingIn(at workshops.Place, workbook []byte) (workshops.Diagnostics, error) {
	texts, err := sheet.Texts(workbook)
	if err != nil {
		return nil, err
	}
	return a.leaving(at, texts...), nil
}

// letBookOut stops a command that is about to write a workbook with an identity
// number in it.
func (a *app) letBookOut(name string, workbook []byte) error {
	ds, err := a.leavingIn(workshops.Place{File: name}, workbook)
	if err != nil {
		return err
	}
	return a.held(ds)
}
