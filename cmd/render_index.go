package cmd

import (
	"bytes"
	"cmp"
	"slices"

	"samverka/render"
	"samverka/workshops"
)

// indexFile is the page that ties a pack together.
const indexFile = "index.html"

// index writes the page that ties the pack together: the files of the series,
// then session by session what is for before, during and after.
func (p *pack) index() error {
	slices.SortFunc(p.files, func(x, y packFile) int {
		return cmp.Or(cmp.Compare(x.order, y.order),
			cmp.Compare(slices.Index(pageFormats, x.format), slices.Index(pageFormats, y.format)), cmp.Compare(x.path, y.path))
	})
	plan := p.view.Plan
	groups := []render.IndexGroup{p.group(p.say("index.series"), "", nil)}
	for _, s := range plan.Sessions {
		about := s.Date.Full(plan.Language) + " " + workshops.ClockRangeInText(s.Start, s.End(), plan.Language)
		if s.Place != "" {
			about += ", " + s.Place
		}
		groups = append(groups, p.group(s.Title, about, s))
	}
	groups = slices.DeleteFunc(groups, func(g render.IndexGroup) bool { return len(g.Parts) == 0 })
	var b bytes.Buffer
	if err := render.Index(&b, p.view.IndexPage(p.style), groups); err != nil {
		return err
	}
	return p.write(packFile{path: indexFile}, b.Bytes())
}

func (p *pack) group(title, about string, s *workshops.Session) render.IndexGroup {
	g := render.IndexGroup{Title: title, About: about}
	for _, phase := range []string{"", "before", "during", "after"} {
		part := render.IndexPart{}
		if phase != "" {
			part.Title = p.say("index." + phase)
		}
		order := -1
		for _, file := range p.files {
			if file.session != s || file.phase != phase {
				continue
			}
			if file.order != order || len(part.Files) == 0 {
				part.Files = append(part.Files, render.IndexFile{Title: file.title})
				order = file.order
			}
			last := &part.Files[len(part.Files)-1]
			last.Links = append(last.Links, render.IndexLink{Label: p.say("index.format." + file.format), Path: file.path})
		}
		if len(part.Files) > 0 {
			g.Parts = append(g.Parts, part)
		}
	}
	return g
}

// say gives words in the language of the series.
func (p *pack) say(id string) string { return p.view.Say(id) }
