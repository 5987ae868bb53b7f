//go:build external

package cmd_test

import (
	"context"
	"encoding/json"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"samverka/render/pdf"
)

// judge is what a page is asked in the browser in one of the windows: what axe
// finds against WCAG 2.2 AA, and what else every page of ours has.
const judge = `(async () => {
	const found = await axe.run(document, {
		runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
		resultTypes: ['violations'], preload: false,
	});
	const faults = found.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 200) + ' ' + n.failureSummary));
	if (found.passes.length === 0) faults.push('axe looked at nothing');
	if (document.querySelectorAll('h1').length !== 1) faults.push('there is not one h1');
	if (document.styleSheets.length !== 1) faults.push('the style does not apply');
	if (document.documentElement.lang !== LANG) faults.push('its language is not ' + LANG);
	return faults;
})()`

// fits is what it is asked in each window: that it is no wider, so that nobody
// has to scroll to and fro to read a line (WCAG 1.4.10).
const fits = `(() => {
	const width = document.scrollingElement.scrollWidth;
	return width > innerWidth ? ['it is ' + width + ' wide in a window of ' + innerWidth] : [];
})()`

// windows are as wide as an ordinary one, and as a telephone that is held
// upright or a large screen at 400 per cent. Axe, which takes longest, looks at
// pages in Swedish in the one and at the same in English in the other.
var windows = map[string]int64{"sv": 1280, "en": 320}

// testAccessible opens every page in a real browser. Nothing may be fetched:
// a page is whole in itself.
func testAccessible(t *testing.T, packs []madePack) {
	axe, err := os.ReadFile(needed(t, nodeModules+"axe-core/axe.min.js", npm))
	if err != nil {
		t.Fatal(err)
	}
	langs := map[string]string{}
	for _, p := range packs {
		for _, file := range p.files(t, ".html") {
			langs[file] = p.lang
		}
	}
	tabs := openTabs(t, 2)
	eachOf(filesOf(t, packs, ".html"), func(file string) {
		tab := <-tabs
		defer func() { tabs <- tab }()
		for _, fault := range tab.look(file, string(axe)+";[]", langs[file]) {
			t.Errorf("%s: %s", filepath.Base(file), fault)
		}
	})
}

// lookedIn is a tab of the browser that pages are looked at in.
type lookedIn struct {
	context context.Context
	target  *chromedp.Target
	mutex   sync.Mutex
	fetched []string
}

// openTabs opens a browser with some tabs.
func openTabs(t *testing.T, n int) chan *lookedIn {
	t.Helper()
	browser, err := pdf.Find("")
	if err != nil {
		t.Fatalf("%v: install it with “apt-get install chromium”", err)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(browser))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	tabs := make(chan *lookedIn, n)
	for range n {
		ctx, _ = chromedp.NewContext(ctx)
		if err := chromedp.Do(ctx); err != nil {
			t.Fatal(err)
		}
		tab := &lookedIn{context: ctx, target: chromedp.FromContext(ctx).Target}
		if err := chromedp.Listen(ctx, func(event any) {
			if sent, ok := event.(*network.EventRequestWillBeSent); ok {
				tab.mutex.Lock()
				tab.fetched = append(tab.fetched, sent.Request.URL)
				tab.mutex.Unlock()
			}
		}); err != nil {
			t.Fatal(err)
		}
		tabs <- tab
	}
	return tabs
}

// look lists what is wrong with a page.
func (l *lookedIn) look(file, axe, lang string) (faults []string) {
	ctx, cancel := context.WithTimeout(l.context, time.Minute)
	defer cancel()
	address := (&url.URL{Scheme: "file", Path: file}).String()
	l.fetched = nil
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		return []string{err.Error()}
	}
	for at, width := range windows {
		if _, err := cdp.Call(ctx, l.target, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
			Width: width, Height: 900, DeviceScaleFactor: 1,
		}); err != nil {
			return append(faults, err.Error())
		}
		questions := []string{fits}
		if at == lang {
			questions = append(questions, axe, strings.ReplaceAll(judge, "LANG", `"`+lang+`"`))
		}
		for _, question := range questions {
			found, err := l.ask(ctx, question)
			if err != nil {
				return append(faults, err.Error())
			}
			faults = append(faults, found...)
		}
	}
	l.mutex.Lock()
	defer l.mutex.Unlock()
	for _, fetched := range l.fetched {
		if fetched != address && !strings.HasPrefix(fetched, "data:") {
			faults = append(faults, "it fetches "+fetched)
		}
	}
	return faults
}

// ask gives the list that an expression gives in the page.
func (l *lookedIn) ask(ctx context.Context, expression string) (list []string, err error) {
	yes := true
	made, err := cdp.Call(ctx, l.target, runtime.Evaluate, runtime.EvaluateParams{
		Expression: expression, AwaitPromise: &yes, ReturnByValue: &yes,
	})
	switch {
	case err != nil:
		return nil, err
	case made.ExceptionDetails != nil:
		return nil, &chromedp.ExceptionError{ExceptionDetails: made.ExceptionDetails}
	}
	return list, json.Unmarshal(made.Result.Value, &list)
}

// unfounded is what the checker says about a style that the page allows by its
// hash, which it does not work out. The browser does, and applies the style.
const unfounded = "Inline style violates Content Security Policy"

// testValidHTML holds every page against the Nu Html Checker. What it only
// warns of counts as well.
func testValidHTML(t *testing.T, packs []madePack) {
	java := needed(t, "java", "apt-get install default-jre-headless")
	checker := needed(t, nodeModules+"vnu-jar/build/dist/vnu.jar", npm)
	args := append([]string{"-jar", checker, "--exit-zero-always", "--stdout", "--format", "json"}, filesOf(t, packs, ".html")...)
	out, err := exec.Command(java, args...).Output()
	var verdict struct {
		Messages []struct {
			URL, Type, Message, Extract string
			LastLine                    int
		}
	}
	if wrong := json.Unmarshal(out, &verdict); wrong != nil || err != nil {
		t.Fatalf("%v, %v: %s", err, wrong, out)
	}
	for _, m := range verdict.Messages {
		if !strings.HasPrefix(m.Message, unfounded) {
			t.Errorf("%s:%d: %s: %s %q", filepath.Base(m.URL), m.LastLine, m.Type, m.Message, m.Extract)
		}
	}
}
