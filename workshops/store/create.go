package store

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"text/template"

	"samverka/workshops"
)

// ErrFolderInUse says that a folder that a series was to be written to has
// something in it already.
var ErrFolderInUse = errors.New("the folder is in use")

// Create writes a first draft to a folder that does not exist or is empty,
// whole or not at all.
func Create(dir string, draft *workshops.Draft, builtin fs.FS) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	switch entries, err := os.ReadDir(dir); {
	case err == nil && len(entries) > 0:
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
	if err := os.MkdirAll(filepath.Dir(dir), 0o777); err != nil {
		return err
	}
	temp, err := os.MkdirTemp(filepath.Dir(dir), ".samverka-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	for name, data := range map[string][]byte{
		planFile:     plan,
		".gitignore": []byte("/" + OutFolder + "/\n/" + lockFile + "\n"),
	} {
		if err := WriteNew(filepath.Join(temp, name), data); err != nil {
			return err
		}
	}
	if err := os.Mkdir(filepath.Join(temp, recordsFolder), 0o777); err != nil {
		return err
	}
	if err := os.Chmod(temp, 0o777&^umask); err != nil {
		return err
	}
	// An empty folder gives way; one that has got something in it meanwhile
	// does not, and stops the move.
	if err := os.Remove(dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return ErrFolderInUse
	}
	if err := os.Rename(temp, dir); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(dir))
}

// planText fills in the scaffold of series.yaml in the language of the draft.
func planText(draft *workshops.Draft, builtin fs.FS) ([]byte, error) {
	name := "scaffold/series." + string(draft.Language) + ".yaml.tmpl"
	t, err := template.New(filepath.Base(name)).Funcs(template.FuncMap{
		"t":    func(t workshops.Text) string { return t.In(draft.Language) },
		"q":    quoted,
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
func quoted(s string) string {
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f }), " ")
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
