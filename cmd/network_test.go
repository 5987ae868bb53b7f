package cmd_test

import (
	"slices"
	"testing"
)

// networked are the packages of the standard library that can open a
// connection, or listen for one.
var networked = []string{"net", "net/http", "net/rpc", "net/smtp", "crypto/tls"}

// No code of ours can open a connection: none imports what it would take. What
// prints PDF speaks with the browser that it has started, on this machine, and
// is the only package that imports the library for that.
func TestNoCodeOpensAConnection(t *testing.T) {
	code, _ := imports(t)
	for folder, list := range code {
		for _, imported := range list {
			if slices.Contains(networked, imported) {
				t.Errorf("%s imports %s", folder, imported)
			}
			if imported == "github.com/chromedp/chromedp" && folder != "render/pdf" {
				t.Errorf("%s imports %s", folder, imported)
			}
		}
	}
}
