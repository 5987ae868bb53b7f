package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"path"
	"strings"

	"samverka/workshops"
)

// fingerprints gives those of a file, or of every file under a folder, in
// order. Hidden files are left out: editors and systems put them there.
func fingerprints(files fs.FS, root string) ([]workshops.Fingerprint, error) {
	var out []workshops.Fingerprint
	err := fs.WalkDir(files, root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case !entry.Type().IsRegular():
			return nil
		}
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		if plainEndings[path.Ext(name)] {
			data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
		}
		out = append(out, workshops.Fingerprint{File: name, Sum: sumOf(data)})
		return nil
	})
	return out, err
}

// plainEndings are those of text files, whose lines git or another system may
// have ended in its own way without anything having changed.
var plainEndings = map[string]bool{".yaml": true, ".yml": true, ".md": true, ".css": true}

// FingerprintsOf gives those of the files in a folder.
func FingerprintsOf(files fs.FS) ([]workshops.Fingerprint, error) { return fingerprints(files, ".") }

func sumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
