package store_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"samverka/workshops"
	"samverka/workshops/store"
)

// checkIn is a record that tests write in different ways.
const (
	checkInFile = "records/2026-11-20-mer.yaml"
	checkIn     = "check-in: mer\ndate: 2026-11-20\nnotes:\n  - what: Vi träffas åter i mars\n"
)

// latin1 is a text as an old system writes it.
func latin1(s string) string {
	var out []byte
	for _, r := range s {
		out = append(out, byte(r))
	}
	return string(out)
}

// utf16 is a text as Notepad's “Unicode” writes it.
func utf16(s string) string {
	out := []byte{0xff, 0xfe}
	for _, r := range s {
		out = append(out, byte(r), byte(r>>8))
	}
	return string(out)
}

func TestFilesFromOtherSystems(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // "" is that it reads as if written here
	}{
		{"a byte order mark", "\ufeff" + checkIn, nil},
		{"lines of Windows", strings.ReplaceAll(checkIn, "\n", "\r\n"), nil},
		{"both", "\ufeff" + strings.ReplaceAll(checkIn, "\n", "\r\n"), nil},
		{"lines of an old Mac", strings.ReplaceAll(checkIn, "\n", "\r"), nil},
		{"no line feed at the end", strings.TrimSuffix(checkIn, "\n"), nil},
		{"a line separator from a web page", strings.Replace(checkIn, "åter i", "åter\u2028i", 1), nil},
		{"a next-line sign from an old system", strings.Replace(checkIn, "åter i", "åter\u0085i", 1), nil},
		{"Latin-1", latin1(checkIn), []string{checkInFile + ":4:16 encoding"}},
		{"half a letter", checkIn[:strings.Index(checkIn, "ä")+1], []string{checkInFile + ":4:16 encoding"}},
		{"UTF-16", utf16(checkIn), []string{checkInFile + " encoding.utf-16"}},
		{"nothing", "", []string{checkInFile + " file.empty"}},
		{"a comment only", "# Ingenting än\n", []string{checkInFile + " file.empty"}},
		{"three dashes", "---\n", []string{checkInFile + " file.empty"}},
		{"too much", checkIn + strings.Repeat("# fyllning\n", 1<<18), []string{checkInFile + " file.too-large"}},
		{"an invisible sign", strings.Replace(checkIn, "mars", "ma\x01rs", 1), []string{checkInFile + ":4 yaml.control"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := sound(t)
			write(t, dir, checkInFile, test.text)
			f := load(t, dir)
			if got := found(f.Found); !slices.Equal(got, test.want) {
				t.Fatalf("found %q, want %q", got, test.want)
			}
			if test.want != nil {
				return
			}
			r := f.Series.Records[3]
			if got := r.Changes[0].Fields["what"].Text; got != "Vi träffas åter i mars" || r.Changes[0].Fields["what"].At.Line != 4 {
				t.Errorf("the note is %q at %v", got, r.Changes[0].Fields["what"].At)
			}
		})
	}
}

func TestFoldersWhereFilesShouldBe(t *testing.T) {
	dir := sound(t)
	if err := os.Mkdir(filepath.Join(dir, "records", "2026-11-20-mer.yaml"), 0o777); err != nil {
		t.Fatal(err)
	}
	if got, want := found(load(t, dir).Found), []string{checkInFile + " file.not-a-file"}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	plan := t.TempDir()
	if err := os.Mkdir(filepath.Join(plan, "series.yaml"), 0o777); err != nil {
		t.Fatal(err)
	}
	if f := load(t, plan); f.Series != nil || !slices.Equal(found(f.Found), []string{"series.yaml file.not-a-file"}) {
		t.Errorf("found %q", found(f.Found))
	}
	missing := load(t, t.TempDir())
	if missing.Series != nil || !slices.Equal(found(missing.Found), []string{"series.yaml file.missing"}) {
		t.Errorf("found %q", found(missing.Found))
	}
}

// A file where the records should be hides nothing silently.
func TestAFileWhereRecordsShouldBe(t *testing.T) {
	dir := sound(t)
	if err := os.RemoveAll(filepath.Join(dir, "records")); err != nil {
		t.Fatal(err)
	}
	inOrder(t, load(t, dir))
	write(t, dir, "records", "hej")
	if got := found(load(t, dir).Found); !slices.Equal(got, []string{"records file.unreadable"}) {
		t.Errorf("found %q", got)
	}
}

// failing lists files but opens none of them.
type failing struct {
	fs.StatFS
	err error
}

func (f failing) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: f.err}
}

func TestFilesThatCannotBeRead(t *testing.T) {
	there := fstest.MapFS{"models/prov.yaml": {Data: []byte("model: prov\n")}}
	for want, err := range map[string]error{"file.not-allowed": fs.ErrPermission, "file.unreadable": errors.New("nätet är nere"), "file.missing": fs.ErrNotExist} {
		var ds workshops.Diagnostics
		m := store.NewLibrary(failing{there, err}, nil).Model("prov", workshops.Place{}, &ds)
		if got := found(ds); m != nil || !slices.Equal(got, []string{"samverka:models/prov.yaml " + want}) {
			t.Errorf("%v: found %q", err, got)
		}
		if want == "file.unreadable" && ds[0].Args["Reason"] != "nätet är nere" {
			t.Errorf("the reason is %v", ds[0].Args["Reason"])
		}
	}
}
