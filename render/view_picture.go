package render

import (
	"strings"

	"samverka/workshops"
)

// PictureHeading is a heading of the shared picture with what stands under it.
type PictureHeading struct {
	Name, Prompt string
	Entries      []*workshops.Entry
}

// Picture gives the shared picture heading by heading (P03), those that nothing
// stands under yet as well.
func (v *View) Picture() []PictureHeading {
	catalogue := v.Catalogues["picture-headings"]
	if catalogue == nil {
		return nil
	}
	var out []PictureHeading
	for _, heading := range catalogue.Entries {
		h := PictureHeading{Name: heading.NameIn(v.lang), Prompt: heading.Text("prompt").In(v.lang)}
		for _, e := range v.Open("shared-picture") {
			if e.Str("heading") == heading.ID {
				h.Entries = append(h.Entries, e)
			}
		}
		out = append(out, h)
	}
	return out
}

// Versions gives the versions of a register that is a living page, the latest
// first.
func (v *View) Versions(register string) []workshops.Version {
	versions := v.State.Versions(register)
	out := make([]workshops.Version, 0, len(versions))
	for i := len(versions) - 1; i >= 0; i-- {
		out = append(out, versions[i])
	}
	return out
}

// ChangesOf says what a version changed: how much the first one had, and what
// later ones added, changed and removed.
func (v *View) ChangesOf(version workshops.Version) string {
	if version.Number == 1 {
		return v.say("motesplats.first-version", "Count", len(version.Added))
	}
	var lines []string
	for _, change := range []struct {
		id      string
		entries []*workshops.Entry
	}{
		{"motesplats.added", version.Added}, {"motesplats.changed", version.Changed}, {"motesplats.removed", version.Removed},
	} {
		for _, e := range change.entries {
			lines = append(lines, v.say(change.id, "What", strings.TrimSuffix(v.Show(e, "what"), ".")))
		}
	}
	return strings.Join(lines, "\n")
}
