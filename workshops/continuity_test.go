package workshops_test

import (
	"strings"
	"testing"

	"samverka/workshops"
)

// weak writes out what hangs on one person, as id: weaknesses.
func weak(c workshops.Continuity) string {
	var out []string
	for _, h := range c.Hinges {
		var why []string
		for _, w := range h.Weak {
			words := string(w.Weakness)
			for _, p := range w.Parties {
				words += "/" + p.ID
			}
			why = append(why, words)
		}
		out = append(out, h.Entry.ID+": "+strings.Join(why, " "))
	}
	return strings.Join(out, " | ")
}

// T13: what hangs on one person is told of the agreement and never of a person.
func TestContinuity(t *testing.T) {
	owner := change{third, "    kind: routine\n", "    kind: routine\n    owner: gruppledare@hemtjanst\n"}
	tests := []struct {
		name    string
		changes []change
		want    string
	}{
		{"nobody answers for it", nil, "apotek-rutin: owner-missing"},
		{"it has an owner, and says that there is a deputy", []change{owner}, ""},
		{"no deputy", []change{owner, {third, "    has-deputy: ja\n", "    has-deputy: nej\n"}}, "apotek-rutin: deputy-missing"},
		{"the deputy is the owner", []change{owner, {third, "    has-deputy: ja\n", "    deputy: gruppledare@hemtjanst\n"}}, "apotek-rutin: deputy-missing"},
		{"another deputy", []change{owner, {third, "    has-deputy: ja\n", "    deputy: sjukskoterska@vardcentral\n"}}, ""},
		{"no manager behind it", []change{owner, {third, "    managers-agree: ja\n", "    managers-agree: nej\n"}}, "apotek-rutin: manager-missing"},
		{"nobody has asked the managers", []change{owner, {third, "    managers-agree: ja\n", ""}}, "apotek-rutin: manager-missing"},
		{"not written down", []change{owner, {third, "    written-down: ja\n", "    written-down: nej\n"}}, "apotek-rutin: place-missing"},
		{"written down in a place that is named", []change{owner, {third, "    written-down: ja\n", "    where: Pärmen\n"}}, ""},
		{
			"a contact path with one way", []change{owner, {third, "question: ordinary, function: samordnare-vc@vardcentral, fallback: ring växeln}", "question: ordinary, function: samordnare-vc@vardcentral}"}},
			"fraga-vc: fallback-missing",
		},
		{
			"one of a party was there, and nobody of the other",
			[]change{owner, {third, "  hemtjanst: {present: [ht-1, ht-2, ht-3]}\n  vardcentral: {present: [vc-1, vc-2, vc-3]}\n", "  hemtjanst: {present: [ht-2]}\n  vardcentral: {excused: [vc-1]}\n"}},
			"apotek-rutin: known-by-one/hemtjanst known-by-none/vardcentral",
		},
		{
			"nobody wrote down who was there",
			[]change{owner, {third, "attendance:\n  hemtjanst: {present: [ht-1, ht-2, ht-3]}\n  vardcentral: {present: [vc-1, vc-2, vc-3]}\n", ""}}, "",
		},
		{
			"an action that one function has", []change{owner, checkIn("actions:\n  - {id: ny, what: Ringa, owner: gruppledare@hemtjanst}\n")}, "ny: deputy-missing",
		},
		{"an agreement that has ended", []change{{third, "    kind: routine\n", "    use: används inte längre\n    use-why: Rutinen är bytt\n"}}, ""},
	}
	for _, test := range tests {
		c := state(t, soundSeries(t, wednesday, test.changes...), "").Continuity()
		if got := weak(c); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// A function that a single participant has is listed when five things go through
// it, and not when two participants have it.
func TestSoleFunctions(t *testing.T) {
	three := checkIn("actions:\n" +
		"  - {id: a, what: A, owner: samordnare-vc@vardcentral}\n  - {id: b, what: B, owner: samordnare-vc@vardcentral}\n  - {id: c, what: C, owner: samordnare-vc@vardcentral}\n")
	another := change{"series.yaml", "  - {id: vc-3, party: vardcentral, role: sjukskoterska}\n", "  - {id: vc-3, party: vardcentral, role: sjukskoterska}\n  - {id: vc-4, party: vardcentral, role: samordnare-vc}\n"}
	tests := []struct {
		name    string
		changes []change
		want    string
	}{
		{"two contact paths and three actions", []change{three}, "samordnare-vc@vardcentral 5"},
		{"two contact paths", nil, ""},
		{"two coordinators", []change{three, another}, ""},
	}
	for _, test := range tests {
		got := ""
		for _, f := range state(t, soundSeries(t, wednesday, test.changes...), "").Continuity().Functions {
			got += f.Function + " " + string(rune('0'+len(f.Entries)))
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// T14: the meeting that a series goes on as takes 15 to 30 minutes, whatever is
// carried over, and begins with that.
func TestStandingMeeting(t *testing.T) {
	many := "actions:\n"
	for _, id := range strings.Fields("a b c d e f g h i j k l m") {
		many += "  - {id: " + id + ", what: Något, due: 2026-11-30}\n"
	}
	tests := []struct {
		name    string
		changes []change
		want    string
		carried int
	}{
		{"nothing agreed", nobody, "round new close", 0},
		{"a matter that waits for its answer", nil, "round carried agreement new close", 1},
		{"much", []change{checkIn(many)}, "round carried agreement new close", 14},
		{"what is to wait", []change{late}, "round carried agreement new close", 3},
	}
	for _, test := range tests {
		var topics []string
		sum, carried := 0, 0
		for _, item := range state(t, soundSeries(t, wednesday, test.changes...), wednesday).StandingMeeting() {
			topics = append(topics, item.Topic)
			sum += item.Minutes
			carried += len(item.Items)
		}
		if got := strings.Join(topics, " "); got != test.want || carried != test.carried || sum < 15 || sum > 30 {
			t.Errorf("%s: %q with %d carried over in %d minutes", test.name, got, carried, sum)
		}
	}
}

func TestSixMonthCheck(t *testing.T) {
	followed := change{file: "records/2027-02-18-u.yaml", to: "follow-up: uppfoljning-3-man\ndate: 2027-02-18\n"}
	none := change{"series.yaml", "follow-ups:\n  - {id: uppfoljning-3-man, title: Uppföljning efter tre månader, date: 2027-02-18}\n", ""}
	tests := []struct {
		name, on, want string
		changes        []change
	}{
		{"planned", wednesday, "2027-02-18", nil},
		{"held", "2027-02-18", "", []change{followed}},
		{"not planned", wednesday, "2027-05-19", []change{none}}, // six months after the last session
		{"not planned, and passed", "2027-05-20", "", []change{none}},
		{"not planned, and on a holiday", wednesday, "2027-05-07", []change{none, {"series.yaml", "date: 2026-11-19", "date: 2026-11-06"}, {third, "date: 2026-11-19", "date: 2026-11-06"}}},
	}
	for _, test := range tests {
		if got := state(t, soundSeries(t, wednesday, test.changes...), test.on).SixMonthCheck().String(); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// A newcomer learns which function knows what, and what has been given up.
func TestHandover(t *testing.T) {
	st := state(t, soundSeries(t, wednesday, late, change{file: "records/2026-12-03-slut.yaml", to: "check-in: slut\ndate: 2026-12-03\n" +
		"actions:\n  - {id: snart, status: avbruten, reason: Alla hade redan ringt}\nlifts:\n  - {id: larm, status: besvarad, answer: Kommunen betalar}\n"}), "")
	if got := ids(st.Dropped()); got != "snart" {
		t.Errorf("given up: %q", got)
	}
	var out []string
	for _, k := range st.Knowers() {
		out = append(out, k.Function+" owns "+ids(k.Owns)+" contact "+ids(k.Contact))
	}
	want := "samordnare-vc@vardcentral owns odaterad contact fraga-vc akut-vc | gruppledare@hemtjanst owns langt-bort contact fraga-ht akut-ht"
	if got := strings.Join(out, " | "); got != want {
		t.Errorf("who knows: %q, want %q", got, want)
	}
}
