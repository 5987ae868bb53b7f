package workshops_test

import (
	"testing"

	"samverka/workshops"
)

func TestCopies(t *testing.T) {
	full := workshops.Turnout{Participants: 11, Parties: 2, Managers: 3}
	for _, test := range []struct {
		name, rule string
		turnout    workshops.Turnout
		want       int
	}{
		{"one each and two spare", workshops.CopyParticipant, full, 13},
		{"two spare from eight on", workshops.CopyParticipant, workshops.Turnout{Participants: 8}, 10},
		{"one spare for seven", workshops.CopyParticipant, workshops.Turnout{Participants: 7}, 8},
		{"nobody known yet", workshops.CopyParticipant, workshops.Turnout{Parties: 2}, 0},
		{"each pair and one spare", workshops.CopyPair, full, 7},
		{"no pairs of nobody", workshops.CopyPair, workshops.Turnout{}, 0},
		{"groups of four", workshops.CopyGroup, full, 3},
		{"never fewer than two groups", workshops.CopyGroup, workshops.Turnout{Participants: 4}, 2},
		{"no groups of nobody", workshops.CopyGroup, workshops.Turnout{}, 0},
		{"each party", workshops.CopyParty, full, 2},
		{"each manager", workshops.CopyManager, full, 3},
		{"the leader, or a set", workshops.CopyOne, workshops.Turnout{}, 1},
		{"nothing on paper", workshops.CopyNone, full, 0},
	} {
		if got := test.turnout.Copies(test.rule); got != test.want {
			t.Errorf("%s: %d copies, want %d", test.name, got, test.want)
		}
	}
}

func TestDocumentsAreCopiedForTheirReaders(t *testing.T) {
	for audience, want := range map[string]string{"participants": workshops.CopyParticipant, "leader": workshops.CopyOne, "managers": workshops.CopyManager} {
		n := &workshops.Node{Kind: workshops.Mapping}
		n.Put(workshops.Key{Name: "audience"}, &workshops.Node{Kind: workshops.Scalar, Text: audience})
		if got := workshops.ReadDocument(n).Copies; got != want {
			t.Errorf("a document for %s is copied for %q, want %q", audience, got, want)
		}
		n.Put(workshops.Key{Name: "copies"}, &workshops.Node{Kind: workshops.Scalar, Text: workshops.CopyGroup})
		if got := workshops.ReadDocument(n).Copies; got != workshops.CopyGroup {
			t.Errorf("what a document for %s says itself is not what counts: %q", audience, got)
		}
	}
}
