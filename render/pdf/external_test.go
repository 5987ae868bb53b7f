//go:build external

package pdf

import (
	"errors"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// opened starts the browser of this machine, in a temporary folder of the
// test's own. The folder has a short path, as that of a machine.
func opened(t *testing.T) (p *Printer, temporary string) {
	t.Helper()
	temporary, err := os.MkdirTemp("", "pdf")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(temporary) })
	t.Setenv("TMPDIR", temporary)
	browser, err := Find("")
	if err != nil {
		t.Fatalf("%v: install it with “apt-get install chromium”", err)
	}
	if p, err = start(t.Context(), browser, limits{start: time.Minute, page: 20 * time.Second, end: 5 * time.Second}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	return p, temporary
}

// processes counts the processes that have a text in their command line and
// have not ended.
func processes(t *testing.T, text string) (ids []int) {
	t.Helper()
	all, err := filepath.Glob("/proc/[0-9]*/cmdline")
	if err != nil || len(all) == 0 {
		t.Fatalf("no processes: %v", err)
	}
	for _, file := range all {
		if line, err := os.ReadFile(file); err == nil && strings.Contains(string(line), text) {
			id, err := strconv.Atoi(filepath.Base(filepath.Dir(file)))
			if err != nil {
				t.Fatal(err)
			}
			ids = append(ids, id)
		}
	}
	return ids
}

// A page that asks for more than it holds gets nothing, and runs nothing.
func TestAPageReachesNothing(t *testing.T) {
	var asked atomic.Int32
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := &http.Server{Handler: http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) })}
	go server.Serve(listener)
	defer server.Close()
	at := "http://" + listener.Addr().String()
	p, _ := opened(t)
	for _, html := range []string{
		`<link rel="stylesheet" href="` + at + `/a.css"><img alt="" src="` + at + `/b.png"><iframe src="` + at + `/c"></iframe>`,
		`<script>fetch("` + at + `/d"); document.body.innerHTML = "x".repeat(1e6)</script>`,
		`<iframe src="file:///etc/hostname"></iframe><object data="file:///etc/hostname"></object>`,
	} {
		data, err := p.Print([]byte(`<!DOCTYPE html><html lang="sv"><title>T</title><h1>T</h1>` + html))
		if err != nil || !strings.HasPrefix(string(data), "%PDF-") {
			t.Errorf("%s: %v", html, err)
		}
		if len(data) > 50_000 {
			t.Errorf("%s has become %d bytes", html, len(data))
		}
	}
	// One that goes elsewhere is at most refused.
	fault := (*Error)(nil)
	if _, err := p.Print([]byte(`<meta http-equiv="refresh" content="0;url=` + at + `/e">`)); err != nil && (!errors.As(err, &fault) || fault.Fault != Refused) {
		t.Error(err)
	}
	if n := asked.Load(); n != 0 {
		t.Errorf("the browser asked %d times", n)
	}
}

// However a real browser ends, it leaves neither process nor file.
func TestNothingIsLeft(t *testing.T) {
	long := []byte("<p>" + strings.Repeat("ord ", 2_000_000))
	for name, end := range map[string]func(t *testing.T, p *Printer) error{
		"closed": func(*testing.T, *Printer) error { return nil },
		"killed while it prints": func(t *testing.T, p *Printer) error {
			time.AfterFunc(300*time.Millisecond, func() {
				chromedp.FromContext(p.context).Browser.Process().Kill()
			})
			_, err := p.Print(long)
			return err
		},
		"its page is killed": func(t *testing.T, p *Printer) error {
			time.AfterFunc(300*time.Millisecond, func() {
				for _, id := range processes(t, "--type=renderer") {
					if line, _ := os.ReadFile("/proc/" + strconv.Itoa(id) + "/cmdline"); strings.Contains(string(line), p.profile) {
						syscall.Kill(id, syscall.SIGKILL)
					}
				}
			})
			_, err := p.Print(long)
			return err
		},
		"it takes too long": func(t *testing.T, p *Printer) error {
			p.within.page = 200 * time.Millisecond
			_, err := p.Print(long)
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			p, temporary := opened(t)
			if len(processes(t, p.profile)) == 0 {
				t.Fatal("no process of the browser is found")
			}
			began := time.Now()
			err := end(t, p)
			fault := (*Error)(nil)
			switch {
			case name == "closed":
			case !errors.As(err, &fault):
				t.Errorf("the error is %v", err)
			case fault.Fault != Ended && (fault.Fault != Silent || name != "it takes too long"):
				t.Errorf("the fault is %v", err)
			}
			if err := p.Close(); err != nil {
				t.Error(err)
			}
			within(t, began)
			for range 40 { // what is killed takes a moment to be gone
				if len(processes(t, p.profile)) == 0 {
					break
				}
				time.Sleep(50 * time.Millisecond)
			}
			if left := processes(t, p.profile); len(left) > 0 {
				t.Errorf("there are left %v", left)
			}
			isEmpty(t, temporary)
		})
	}
}
