package workshops_test

import (
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

// heir gives what a new series takes over from the sound one, with some changes.
func heir(t *testing.T, l workshops.Language, changes ...change) *workshops.Draft {
	t.Helper()
	s := soundSeries(t, wednesday, changes...)
	d := &workshops.Draft{Language: l, Model: s.Model}
	for _, kind := range s.Model.Sessions {
		d.Sessions = append(d.Sessions, workshops.DraftSession{ID: kind.Kind, Kind: kind})
	}
	d.Inherit(state(t, s, ""), s.Scanner)
	return d
}

func TestWhatASeriesHandsDown(t *testing.T) {
	said := func(lines []string, want string) bool {
		return slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, want) })
	}
	action := func(rest string) change {
		return checkIn("actions:\n  - {id: ny, what: Prova en lista, owner: gruppledare@hemtjanst, " + rest + "}\n")
	}
	tests := []struct {
		name  string
		given change
		lines func(*workshops.Heritage) []string
		want  string
		taken bool
	}{
		{"what was dropped, with the reason", action("status: avbruten, reason: Tog för lång tid"), func(h *workshops.Heritage) []string { return h.Tried }, "Prova en lista – avbruten – Tog för lång tid", true},
		{"what is open is no experience", action("status: pågår"), func(h *workshops.Heritage) []string { return h.Tried }, "Prova en lista", false},
		{"a lesson", action("status: klar, lesson: En sida räcker"), func(h *workshops.Heritage) []string { return h.Learnt }, "Prova en lista – En sida räcker", true},
		{"a lesson that names a unit", action("status: klar, lesson: Solgläntans vårdcentral svarade aldrig"), func(h *workshops.Heritage) []string { return h.Learnt }, "Solgläntan", false},
		{"an agreement in use", checkIn("agreements:\n  - {id: apotek-rutin, use: används delvis, use-why: Listan glöms}\n"), func(h *workshops.Heritage) []string { return h.Stood }, "Rutin för apoteksärenden – används delvis – Listan glöms", true},
		{"one that nobody has followed up", checkIn(""), func(h *workshops.Heritage) []string { return h.Stood }, "Rutin", false},
		{"a rule that was off", change{plan, "follow-ups:", "switched-off:\n  - {rule: group-size, reason: Vi är få}\nfollow-ups:"}, func(h *workshops.Heritage) []string { return h.Off }, "group-size: Vi är få", true},
	}
	for _, test := range tests {
		h := heir(t, workshops.Swedish, test.given).From
		if got := said(test.lines(h), test.want); got != test.taken {
			t.Errorf("%s: taken is %t in %q", test.name, got, test.lines(h))
		}
		hidden := strings.Contains(test.name, "names")
		if told := len(h.Left) > 0; told != hidden {
			t.Errorf("%s: told of what was left out: %v", test.name, h.Left)
		}
	}
}

func TestAgendasAreHandedDown(t *testing.T) {
	of := func(d *workshops.Draft, kind string) *workshops.SessionKind {
		i := slices.IndexFunc(d.Sessions, func(s workshops.DraftSession) bool { return s.Kind.Kind == kind })
		return d.Sessions[i].Kind
	}
	own := change{plan, "{topic: role-cards, minutes: 50, title: Rollkort}", "{topic: role-cards, minutes: 50, title: Korten, how: parvis, guide: {say: Ta det lugnt}}"}
	k := of(heir(t, workshops.Swedish, own), "roles")
	if i := k.Agenda[0]; k.Minutes != 120 || i.Title.SV != "Korten" || i.How.SV != "parvis" || len(i.Own) != 1 || i.Own[0].Text != "Ta det lugnt" {
		t.Errorf("the agenda of the earlier series became %d minutes, %+v", k.Minutes, k.Agenda[0])
	}
	if got := of(heir(t, workshops.English, own), "roles"); slices.ContainsFunc(got.Agenda, func(i *workshops.ItemKind) bool { return i.Title.SV == "Korten" }) {
		t.Error("an agenda in another language was taken")
	}
	named := heir(t, workshops.Swedish, change{plan, "title: Rollkort}", "title: Rollkort hos Ekbackens hemtjänst}"})
	if title := of(named, "roles").Agenda[0].Title.SV; strings.Contains(title, "Ekbacken") || len(named.From.Left) != 1 {
		t.Errorf("the name of a unit came along in %q, told of in %v", title, named.From.Left)
	}
	off := heir(t, workshops.Swedish, change{plan, "title: Hitta vägar", "title: Andra vägar\n    cancelled: Sjukdom"})
	if title := of(off, "solutions").Title.SV; title != "Andra vägar" || len(off.From.Sessions) > 0 {
		t.Errorf("what was planned for a session that was called off became %q, %q", title, off.From.Sessions)
	}
	extra := heir(t, workshops.Swedish, change{plan, "follow-ups:", extraSession + "follow-ups:"})
	if got := extra.From.Sessions; !slices.Equal(got, []string{"Extra · Samla ihop (60)"}) {
		t.Errorf("the extra session is told of as %q", got)
	}
}
