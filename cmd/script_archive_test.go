package cmd_test

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// archive packs a folder as Word, Excel and the like pack theirs.
func archive(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: archive FILE DIR")
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	ts.Check(z.AddFS(os.DirFS(ts.MkAbs(args[1]))))
	ts.Check(z.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o666))
}

// part asks whether a part of a packed file holds a text.
func part(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 3 {
		ts.Fatalf("usage: part FILE NAME TEXT")
	}
	z, err := zip.OpenReader(ts.MkAbs(args[0]))
	ts.Check(err)
	data, err := fs.ReadFile(z, args[1])
	ts.Check(err)
	ts.Check(z.Close())
	if strings.Contains(string(data), args[2]) == neg {
		ts.Fatalf("%s of %s: %q was found: %v", args[1], args[0], args[2], neg)
	}
}
