package store

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"text/template"
	"unicode"
	"unicode/utf8"

	"samverka/workshops"
)

// ErrFolderInUse says that a folder that a series was to be written to has
// something in it already.
var ErrFolderInUse = errors.New("the folder is in use")

// InUse tells whether a series cannot be written to a folder because it has
// something in it, or is a file.
func InUse(dir string) bool {
	entries, err := os.ReadDir(dir)
	if err != nil {
		info, statErr := os.Stat(dir)
		return statErr == nil && !info.IsDir()
	}
	return len(entries) > 0
}

// SchemaFolder is where a new series has the schemas that editors read.
const SchemaFolder = ".schema"

// Create writes a first draft to a folder that does not exist or is empty,
// whole or not at all. Schemas are JSON Schemas by file name, own what is to
// stand under templates/, as [Folder.OwnFiles] gives it. An empty folder
// stays the folder that it was, with the rights that it had, for whoever stands
// in it.
func Create(dir string, draft *workshops.Draft, builtin fs.FS, schemas, own map[string][]byte) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	entries, err := os.ReadDir(dir)
	there := err == nil
	switch {
	case len(entries) > 0:
		return ErrFolderInUse
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		if info, statErr := os.Stat(dir); statErr == nil && !info.IsDir() {
			return ErrFolderInUse
		}
		return err
	}
	plan, err := planText(draft, builtin)
	if err != nil {
		return err
	}
	if there {
		return fill(dir, plan, schemas, own)
	}
	err = newFolder(dir, func(temp string) error { return fill(temp, plan, schemas, own) })
	if errors.Is(err, fs.ErrExist) {
		return ErrFolderInUse
	}
	return err
}

// newFolder makes a folder with what fill puts into it, whole or not at all. A
// name that is taken is [fs.ErrExist].
func newFolder(dir string, fill func(temp string) error) error {
	if err := makeFolder(filepath.Dir(dir)); err != nil {
		return err
	}
	temp, err := disk.mkdirTemp(filepath.Dir(dir))
	if err != nil {
		return err
	}
	err = fill(temp)
	if err == nil {
		err = disk.chmod(temp, 0o777&^umask)
	}
	if err == nil {
		err = disk.syncFolder(temp)
	}
	if err == nil {
		err = disk.rename(temp, dir)
	}
	if err != nil {
		_ = disk.remove(temp)
		return undone(err)
	}
	return unsure(disk.syncFolder(filepath.Dir(dir)))
}

// fill writes the files of a new series to an empty folder. The plan comes
// last: without it there is no series. What was written is taken away when
// something fails.
func fill(dir string, plan []byte, schemas, own map[string][]byte) error {
	inside := func(name string) string { return filepath.Join(dir, name) }
	err := disk.mkdir(inside(recordsFolder))
	if err != nil {
		return err
	}
	for name, schema := range schemas {
		if err == nil {
			err = WriteNew(inside(filepath.Join(SchemaFolder, name)), schema)
		}
	}
	for name, text := range own {
		if err == nil {
			err = WriteNew(inside(filepath.Join(ownFolder, filepath.FromSlash(name))), text)
		}
	}
	if err == nil {
		err = WriteNew(inside(".gitignore"), []byte("/"+OutFolder+"/\n/"+lockFile+"\n/"+draftFile("*")+"\n"))
	}
	err = undone(err)
	if err == nil {
		err = WriteNew(inside(planFile), plan)
	}
	if err == nil || errors.Is(err, ErrUnsure) {
		return err
	}
	for _, made := range []string{recordsFolder, SchemaFolder, ownFolder, ".gitignore"} {
		err = errors.Join(err, disk.remove(inside(made)))
	}
	return err
}

// planText fills in the scaffold of series.yaml in the language of the draft.
func planText(draft *workshops.Draft, builtin fs.FS) ([]byte, error) {
	name := "scaffold/series." + string(draft.Language) + ".yaml.tmpl"
	t, err := template.New(filepath.Base(name)).Funcs(template.FuncMap{
		"t":    func(t workshops.Text) string { return t.In(draft.Language) },
		"q":    quoted,
		"c":    remark,
		"week": func(d workshops.Date) string { return d.WeekdayName(draft.Language) + " " + d.Week(draft.Language) },
	}).ParseFS(builtin, name)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, draft); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// quoted writes a text as a YAML value in quotation marks, whatever is in it.
// Characters that YAML has no room for become spaces.
func quoted(s string) string {
	s = oneLine(s)
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// oneLine puts a text on one line, without the characters that YAML has no room
// for.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || strings.ContainsRune("\u2028\u2029\ufeff\ufffe\uffff\ufffd", r)
	}), " ")
}

// remarkWidth is how wide the lines of a remark are.
const remarkWidth = 90

// remark writes a text as lines of a YAML comment, whatever is in it.
func remark(s string) string {
	var lines []string
	line := "#   –"
	for _, word := range strings.Fields(oneLine(s)) {
		if utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > remarkWidth {
			lines, line = append(lines, line), "#    "
		}
		line += " " + word
	}
	return strings.Join(append(lines, line), "\n")
}
