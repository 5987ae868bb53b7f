package pdf

import (
	"os"
	"runtime"
	"time"

	"github.com/chromedp/chromedp"
)

// flags are what the browser is started with: without a window, without
// anything that it does in the background of its own accord, and cut off from
// the network, where every name is unknown and every connection goes to an
// address that nothing answers at.
var flags = []struct {
	name  string
	value any
}{
	{"headless", true},
	{"no-first-run", true},
	{"no-default-browser-check", true},
	{"disable-background-networking", true},
	{"disable-breakpad", true},
	{"disable-client-side-phishing-detection", true},
	{"disable-component-update", true},
	{"disable-crash-reporter", true},
	{"disable-default-apps", true},
	{"disable-domain-reliability", true},
	{"disable-extensions", true},
	{"disable-gpu", true},
	{"disable-software-rasterizer", true},
	{"disable-sync", true},
	{"metrics-recording-only", true},
	{"no-pings", true},
	{"safebrowsing-disable-auto-update", true},
	{"disable-features", "MediaRouter,OptimizationHints,Translate"},
	{"host-resolver-rules", "MAP * ~NOTFOUND"},
	{"proxy-server", "127.0.0.1:9"},
	{"proxy-bypass-list", "<-loopback>"},
	// These keep a password store from asking the one at the keyboard.
	{"password-store", "basic"},
	{"use-mock-keychain", true},
	// The browser names itself as the creator of a PDF: the system of the
	// machine is left out.
	{"user-agent", "samverka"},
}

// options are how chromedp starts the browser, with its profile in a folder.
func options(browser, profile string) []chromedp.ExecAllocatorOption {
	all := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(browser),
		chromedp.UserDataDir(profile),
		chromedp.ModifyCmdFunc(ownProcessGroup),
		// Nobody but the superuser can do without: the sandbox does not start
		// for it on Linux.
		chromedp.Flag("no-sandbox", runtime.GOOS == "linux" && os.Getuid() == 0),
	}
	for _, f := range flags {
		all = append(all, chromedp.Flag(f.name, f.value))
	}
	// What a browser that is killed leaves in the temporary folder goes with
	// the profile. The path of a socket there must not be long.
	if runtime.GOOS == "linux" && len(profile) < 60 {
		all = append(all, chromedp.Env("TMPDIR="+profile))
	}
	return all
}

// remove takes away the profile folder. Processes of a browser that has ended
// may write for a moment more, and Windows holds their files as long.
func remove(profile string) error {
	const pause, times = 25 * time.Millisecond, 200
	var err error
	for range times {
		if err = os.RemoveAll(profile); err == nil {
			return nil
		}
		time.Sleep(pause)
	}
	return err
}
