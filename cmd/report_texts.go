package cmd

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"samverka/render"
	"samverka/templates"
)

// startTexts puts a file to begin in for each text of the leader's own that has
// none. A file that is there is left as it is.
func (a *app) startTexts(s *summing) error {
	words, err := templates.TextsIn(string(s.Series.Plan.Language))
	if err != nil {
		return err
	}
	view, made := render.NewView(s.Series, a.today, words), 0
	for _, o := range s.document.Texts {
		starter, ds := view.Starter(s.document, o)
		if len(ds) > 0 {
			a.list(a.err, s.Dir, ds)
			return errFaults
		}
		file := filepath.Join(s.Dir, filepath.FromSlash(o.At.File))
		switch err := s.WriteText(o, []byte(starter)); {
		case errors.Is(err, fs.ErrExist):
			continue
		case err != nil:
			return a.outside(err, file)
		}
		made++
		fmt.Fprintln(a.out, shown(file))
	}
	switch {
	case len(s.document.Texts) == 0:
		fmt.Fprintln(a.err, a.say("report.no-texts", "Title", s.document.Title))
	case made == 0:
		fmt.Fprintln(a.err, a.say("report.all-texts"))
	default:
		fmt.Fprintln(a.err, a.say("report.texts-made"))
	}
	return nil
}
