package pdf

import (
	"context"
	"errors"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/inspector"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	cdpruntime "github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// errCrashed says that the process of a tab has ended.
var errCrashed = errors.New("the page crashed")

// tab is a tab of the browser, where pages are printed one after another.
type tab struct {
	context context.Context
	target  *chromedp.Target
	loaded  chan struct{} // gets a value when a page is whole
}

// openTab opens the tab of a context, and with the first the browser.
func openTab(parent context.Context) (*tab, error) {
	if err := chromedp.Do(parent); err != nil {
		return nil, err
	}
	ctx, crash := context.WithCancelCause(parent)
	t := &tab{context: ctx, target: chromedp.FromContext(parent).Target, loaded: make(chan struct{}, 1)}
	err := chromedp.Listen(ctx, func(event any) {
		switch event := event.(type) {
		case *page.EventLoadEventFired:
			select {
			case t.loaded <- struct{}{}:
			default:
			}
		case *fetch.EventRequestPaused:
			go t.refuse(event.RequestID)
		case *inspector.EventTargetCrashed:
			crash(errCrashed)
		}
	})
	if err != nil {
		return nil, err
	}
	return t, t.prepare()
}

// prepare lets the tab run no script and fetch nothing, and stops it from
// telling what chromedp wants to know for other uses.
func (t *tab) prepare() error {
	for _, step := range []struct {
		method string
		params any
	}{
		{dom.Disable.Method, cdp.Empty{}},
		{css.Disable.Method, cdp.Empty{}},
		{log.Disable.Method, cdp.Empty{}},
		{network.Disable.Method, cdp.Empty{}},
		{cdpruntime.Disable.Method, cdp.Empty{}},
		{emulation.SetScriptExecutionDisabled.Method, emulation.SetScriptExecutionDisabledParams{Value: true}},
		{fetch.Enable.Method, fetch.EnableParams{}},
		// One page is written over the other, which costs far less than to go
		// to a new one, but keeps the Content-Security-Policy of the first,
		// which does not know the styles of the next. What it forbids is
		// forbidden by the two before.
		{page.SetBypassCSP.Method, page.SetBypassCSPParams{Enabled: true}},
	} {
		if err := t.target.Call(t.context, step.method, step.params, nil); err != nil {
			return err
		}
	}
	return nil
}

// refuse fails a request: a page has everything within it.
func (t *tab) refuse(id fetch.RequestID) {
	_, _ = cdp.Call(t.context, t.target, fetch.FailRequest, fetch.FailRequestParams{
		RequestID: id, ErrorReason: network.ErrorReasonBlockedByClient,
	})
}

// print shows a page and prints it.
func (t *tab) print(html []byte, within time.Duration) (data []byte, err error) {
	ctx, cancel := context.WithTimeout(t.context, within)
	defer cancel()
	defer func() {
		if err != nil && errors.Is(context.Cause(t.context), errCrashed) {
			err = errCrashed
		}
	}()
	if err := t.show(ctx, html); err != nil {
		return nil, err
	}
	yes := true
	made, err := cdp.Call(ctx, t.target, page.PrintToPDF, page.PrintToPDFParams{
		PreferCSSPageSize:       &yes,
		PrintBackground:         &yes,
		GenerateTaggedPDF:       &yes,
		GenerateDocumentOutline: &yes,
	})
	if err != nil {
		return nil, err
	}
	return made.Data, nil
}

// show puts a page in the tab and waits until it is whole.
func (t *tab) show(ctx context.Context, html []byte) error {
	select {
	case <-t.loaded: // of the page before
	default:
	}
	if _, err := cdp.Call(ctx, t.target, page.SetDocumentContent, page.SetDocumentContentParams{
		FrameID: cdp.FrameID(t.target.TargetID), HTML: string(html),
	}); err != nil {
		return err
	}
	select {
	case <-t.loaded:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
