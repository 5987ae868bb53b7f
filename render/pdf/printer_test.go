package pdf

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// pretend names the way in which this test program behaves when it is started
// as a browser.
const pretend = "SAMVERKA_PRETEND_BROWSER"

// pretences are what a made-up browser does.
var pretences = map[string]func(){
	"ends at once": func() {
		os.Stderr.WriteString("a library is missing\n")
		os.Exit(1)
	},
	"never answers": func() { time.Sleep(time.Minute) },
}

func TestMain(m *testing.M) {
	if does, ok := pretences[os.Getenv(pretend)]; ok {
		does()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// short is the patience of the tests with a browser that never will answer.
var short = limits{start: 500 * time.Millisecond, page: 300 * time.Millisecond, end: 300 * time.Millisecond}

// made makes a browser of this test program, and an empty temporary folder.
func made(t *testing.T, does string) (browser, temporary string) {
	t.Helper()
	browser, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	temporary = t.TempDir()
	t.Setenv(pretend, does)
	t.Setenv("TMPDIR", temporary)
	t.Setenv("TMP", temporary)
	return browser, temporary
}

// isEmpty tells that nothing is left in a folder.
func isEmpty(t *testing.T, folder string) {
	t.Helper()
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("there is left %v, %v", left, err)
	}
}

// within tells that what began then has not taken too long.
func within(t *testing.T, began time.Time) {
	t.Helper()
	if took := time.Since(began); took > 15*time.Second {
		t.Errorf("it took %v", took)
	}
}

func TestABrowserThatDoesNotStart(t *testing.T) {
	for does, why := range map[string]string{
		"ends at once":  "a library is missing",
		"never answers": "no answer in 500ms",
	} {
		t.Run(does, func(t *testing.T) {
			browser, temporary := made(t, does)
			limit := short
			if does == "ends at once" {
				limit.start = 10 * time.Second
			}
			began := time.Now()
			_, err := start(t.Context(), browser, limit)
			within(t, began)
			fault := (*Error)(nil)
			if !errors.As(err, &fault) || fault.Fault != NotStarted || !strings.Contains(err.Error(), why) {
				t.Errorf("the error is %v", err)
			}
			isEmpty(t, temporary)
		})
	}
}

func TestABrowserThatIsNotThere(t *testing.T) {
	_, temporary := made(t, "")
	_, err := Start(t.Context(), filepath.Join(temporary, "chrome"))
	fault := (*Error)(nil)
	if !errors.As(err, &fault) || fault.Fault != NotStarted || !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the error is %v", err)
	}
	isEmpty(t, temporary)
}

func TestAPackThatIsCancelledBeforeItBegins(t *testing.T) {
	browser, temporary := made(t, "never answers")
	for _, wait := range []time.Duration{0, 200 * time.Millisecond} {
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(wait, cancel)
		if wait == 0 {
			cancel()
		}
		began := time.Now()
		if _, err := Start(ctx, browser); !errors.Is(err, context.Canceled) {
			t.Errorf("the error is %v", err)
		}
		within(t, began)
		isEmpty(t, temporary)
	}
}

func TestAPDFDoesNotSayWhenItWasMade(t *testing.T) {
	spaces := strings.Repeat(" ", len("\n/CreationDate (D:20261122054819+00'00')\n/ModDate (D:20261122054819Z)"))
	const file = "%PDF-1.4\n1 0 obj\n<</Title (x)\n/CreationDate (D:20261122054819+00'00')\n/ModDate (D:20261122054819Z)>>\nendobj\n" +
		"2 0 obj\n/CreationDate (D:20261122054819Z)\nendobj\n"
	want := "%PDF-1.4\n1 0 obj\n<</Title (x)" + spaces + ">>\nendobj\n" +
		"2 0 obj\n/CreationDate (D:20261122054819Z)\nendobj\n"
	if got := string(neutral([]byte(file))); got != want {
		t.Errorf("it is\n%s\nand should be\n%s", got, want)
	}
	for _, odd := range []string{"", "%PDF-1.4", "endobj"} {
		if got := string(neutral([]byte(odd))); got != odd {
			t.Errorf("%q became %q", odd, got)
		}
	}
}
