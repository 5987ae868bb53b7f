package cmd

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"sync"

	"samverka/render/pdf"
)

// press is the browser that prints a pack. It starts while the first documents
// are written.
type press struct {
	named string // the browser that was asked for, "" for any
	start func() (*pdf.Printer, error)
	stop  context.CancelFunc
	mutex sync.Mutex
	fault error // the first thing that it did wrong
}

// newPress finds the browser and starts it. A press without one only has a
// fault.
func newPress(browser string) *press {
	program, err := pdf.Find(browser)
	if err != nil {
		return &press{named: browser, fault: err, start: func() (*pdf.Printer, error) { return nil, err }, stop: func() {}}
	}
	// A leader who breaks off leaves no browser behind.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	p := &press{start: sync.OnceValues(func() (*pdf.Printer, error) { return pdf.Start(ctx, program) }), stop: stop}
	go func() { _, _ = p.start() }()
	return p
}

// print makes a PDF of a page.
func (p *pack) print(page []byte) ([]byte, error) {
	printer, err := p.press.start()
	if err != nil {
		return nil, err
	}
	return printer.Print(page)
}

// unprinted remembers that the browser failed. What fails after that is a
// consequence.
func (p *pack) unprinted(err error) {
	p.press.mutex.Lock()
	defer p.press.mutex.Unlock()
	if p.press.fault == nil {
		p.press.fault = err
	}
}

// close ends the browser, if there is one.
func (p *press) close() {
	if p == nil {
		return
	}
	defer p.stop()
	if printer, err := p.start(); err == nil {
		_ = printer.Close() // the files are made; what is left is a folder among the temporary ones
	}
}

// browserFault puts words to what the browser did wrong, and tells what was
// made instead.
func (a *app) browserFault(p *press) error {
	var fault *pdf.Error
	err := p.fault
	id, browser, reason := "outside.browser.none", p.named, err.Error()
	switch {
	case errors.As(err, &fault):
		id, browser, reason = "outside.browser."+string(fault.Fault), fault.Browser, fault.Err.Error()
	case errors.Is(err, pdf.ErrNoBrowser) && browser != "":
		id = "outside.browser.missing"
	case !errors.Is(err, pdf.ErrNoBrowser):
		id = "outside.browser.other"
	}
	return failure{status: exitOutside, words: a.say(id, "Browser", browser, "Reason", reason)}
}
