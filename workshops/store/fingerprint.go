package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
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
		sum, err := fingerprint(files, name)
		out = append(out, workshops.Fingerprint{File: name, Sum: sum})
		return err
	})
	return out, err
}

// fingerprint gives that of one file. A file of any size is read in pieces,
// except for text, which is no larger than what is read otherwise.
func fingerprint(files fs.FS, name string) (string, error) {
	if plainEndings[path.Ext(name)] {
		if data, err := readLimited(files, name); !errors.Is(err, errTooLarge) {
			return sumOf(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))), err
		}
	}
	f, err := files.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	sum := sha256.New()
	_, err = io.Copy(sum, f)
	return hex.EncodeToString(sum.Sum(nil)), err
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
