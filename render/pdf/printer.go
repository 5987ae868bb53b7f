package pdf

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto"
	"github.com/chromedp/chromedp"
)

// limits are how long a browser may take.
type limits struct {
	start time.Duration // to answer for the first time
	page  time.Duration // to print one page
	end   time.Duration // to end when it is asked to
}

// patience is enough for a slow laptop that looks every new program over for
// viruses.
var patience = limits{start: 45 * time.Second, page: 60 * time.Second, end: 3 * time.Second}

// A new tab is a new process, which costs about as much as a dozen more pages in a
// tab that is warm: one more tab is opened for each 25 pages printed.
const (
	pagesPerTab = 25
	mostTabs    = 4
)

// Printer is a browser that prints.
type Printer struct {
	browser string
	profile string
	within  limits
	pack    context.Context // of the one who started it
	context context.Context // of the browser and its first tab
	kill    func()          // ends the browser at once
	wait    func()          // ends it and waits until it has

	free  chan *tab
	close sync.Once

	mutex   sync.Mutex
	tabs    int
	printed int
	over    error // why no more is printed
}

// Start opens one browser for a whole pack, with a profile of its own. It
// prints until ctx is done or it is closed; Close must be called in both cases.
// The error is an [Error], or that of ctx or of the temporary folder.
func Start(ctx context.Context, browser string) (*Printer, error) {
	return start(ctx, browser, patience)
}

func start(ctx context.Context, browser string, within limits) (*Printer, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	profile, err := os.MkdirTemp("", "samverka-pdf-")
	if err != nil {
		return nil, err
	}
	p := &Printer{
		browser: browser, profile: profile, within: within, pack: ctx,
		free: make(chan *tab, mostTabs), tabs: 1,
	}
	allocator, wait := chromedp.NewExecAllocator(ctx, options(browser, profile)...)
	p.wait = wait
	// The cancelling that chromedp gives may wait for ever for a browser that
	// was not there to start.
	allocator, p.kill = context.WithCancel(allocator)
	p.context, _ = chromedp.NewContext(allocator, chromedp.WithLogf(quiet))

	late := time.AfterFunc(within.start, p.kill)
	first, err := openTab(p.context)
	if !late.Stop() {
		err = fmt.Errorf("no answer in %v", within.start)
	}
	if err != nil {
		err = p.stop(NotStarted, err)
		_ = p.Close()
		return nil, err
	}
	p.free <- first
	return p, nil
}

// Print makes the PDF of one page of HTML. Several may be asked for at a time.
// The error is an [Error], that of the context given to Start, or [ErrClosed];
// after any of them nothing more is printed.
func (p *Printer) Print(html []byte) ([]byte, error) {
	t, err := p.take()
	if err != nil {
		return nil, p.stop(Ended, err)
	}
	data, err := t.print(html, p.within.page)
	if err != nil {
		return nil, p.stop(faultOf(err), err)
	}
	p.mutex.Lock()
	p.printed++
	p.mutex.Unlock()
	p.free <- t
	return neutral(data), nil
}

// take gives a tab with nothing to do, a new one if that is worth its while.
func (p *Printer) take() (*tab, error) {
	select {
	case t := <-p.free:
		return t, p.context.Err()
	default:
	}
	if p.another() {
		ctx, cancel := chromedp.NewContext(p.context)
		late := time.AfterFunc(p.within.start, cancel)
		defer late.Stop()
		return openTab(ctx)
	}
	select {
	case t := <-p.free:
		return t, p.context.Err()
	case <-p.context.Done():
		return nil, p.context.Err()
	}
}

// another tells whether one more tab is to be opened.
func (p *Printer) another() bool {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.tabs >= min(mostTabs, runtime.NumCPU(), 1+p.printed/pagesPerTab) {
		return false
	}
	p.tabs++
	return true
}

// faultOf tells what the browser did wrong when it did not print.
func faultOf(err error) Fault {
	var refused *cdproto.Error
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return Silent
	case errors.As(err, &refused) && !errors.Is(err, errCrashed):
		return Refused
	}
	return Ended
}

// errGone says that the process of the browser has ended.
var errGone = errors.New("the browser has ended")

// stop ends the browser for a fault in it, and gives the reason that nothing
// more is printed: the first one, for what comes after is only its consequence.
func (p *Printer) stop(fault Fault, err error) error {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	switch {
	case p.over != nil:
	case p.pack.Err() != nil:
		p.over = p.pack.Err()
	case errors.Is(err, context.Canceled):
		p.over = &Error{Fault: fault, Browser: p.browser, Err: errGone}
	default:
		p.over = &Error{Fault: fault, Browser: p.browser, Err: brief{err}}
	}
	p.kill()
	return p.over
}

// Close ends the browser and removes its profile folder. The error is that the
// folder could not be removed.
func (p *Printer) Close() error {
	var err error
	p.close.Do(func() {
		p.mutex.Lock()
		if p.over == nil {
			p.over = ErrClosed
		}
		p.mutex.Unlock()
		if p.context.Err() == nil {
			ctx, cancel := context.WithTimeout(p.context, p.within.end)
			_ = chromedp.Cancel(ctx) // it is killed if it does not end by itself
			cancel()
		}
		p.kill()
		p.wait()
		err = remove(p.profile)
	})
	return err
}

// brief is an error in one short line: a browser that does not start may print
// pages about it.
type brief struct{ error }

func (b brief) Error() string {
	const most = 300
	text := strings.Join(strings.Fields(b.error.Error()), " ")
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + " …"
	}
	return text
}

func (b brief) Unwrap() error { return b.error }

// quiet keeps chromedp from writing to the terminal.
func quiet(string, ...any) {}
