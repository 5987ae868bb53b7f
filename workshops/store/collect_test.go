package store_test

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"samverka/workshops"
	"samverka/workshops/store"
)

// answer is a file with answers to the survey after the series.
func answer(fingerprint, code, rating string) *workshops.Submission {
	return &workshops.Submission{
		Fingerprint: fingerprint,
		Answer: workshops.Answer{
			Code: code, Ratings: map[string]string{"1": rating, "2": workshops.Unknown, "10": "5", "21": "4"}, Before: map[string]string{"1": "2"},
		},
		Comments: map[string]string{"easier": "Det är: \"lättare\" # nu\n- och bättre"},
	}
}

func collect(t testing.TB, dir string, dryRun bool, subs ...*workshops.Submission) []workshops.Fate {
	t.Helper()
	f := load(t, dir)
	file, fates, err := f.Collect(f.Series.Survey("collaboration"), "after", subs, store.Collecting{DryRun: dryRun})
	if err != nil || file != "answers/collaboration-after.yaml" {
		t.Fatalf("%s: %v", file, err)
	}
	return fates
}

func TestAnswersAreStoredAndReadBack(t *testing.T) {
	dir := sound(t)
	before := listing(t, dir)
	subs := []*workshops.Submission{answer("fil b", "K2", "4"), answer("fil a", "k-1", "3")}
	collect(t, dir, true, subs...)
	if after := listing(t, dir); after != before {
		t.Fatalf("after a dry run the folder is\n%s", after)
	}
	if fates := collect(t, dir, false, subs...); !slices.Equal(fates, []workshops.Fate{workshops.Taken, workshops.Taken}) {
		t.Fatalf("%q", fates)
	}
	s := inOrder(t, load(t, dir))
	a := workshops.AnswersTo(s, "collaboration", "after")
	if a == nil || len(workshops.StoredSheets(a)) != 2 || a.Version != 1 || !slices.Equal(a.Read, []string{"fil a", "fil b"}) {
		t.Fatalf("stored is %+v", a)
	}
	want := answer("", "K1", "3").Answer
	if got := workshops.StoredSheets(a)[0]; !got.Same(want) {
		t.Errorf("the first answer is %v, want %v", got, want)
	}
	if got := workshops.StoredComments(a)["easier"]; len(got) != 2 || got[0].Text != "Det är: \"lättare\" # nu\n- och bättre" || got[0].Approved {
		t.Errorf("the comments are %+v", got)
	}
	if got := names(t, dir+"/answers"); len(got) != 1 {
		t.Errorf("the folder holds %q", got)
	}
}

// The same answers a second time, alone or among new ones, change no byte; an
// approval that somebody has written stays.
func TestCollectingAgainChangesNothing(t *testing.T) {
	dir := sound(t)
	collect(t, dir, false, answer("a", "K1", "3"), answer("b", "", "4"))
	stored := listing(t, dir)
	if fates := collect(t, dir, false, answer("b", "", "4"), answer("a", "K1", "3")); !slices.Equal(fates, []workshops.Fate{workshops.Known, workshops.Known}) {
		t.Errorf("%q", fates)
	}
	if again := listing(t, dir); again != stored {
		t.Errorf("stored is\n%s\nand was\n%s", again, stored)
	}
	last := strings.LastIndex(read(t, dir, "answers/collaboration-after.yaml"), "approved:")
	write(t, dir, "answers/collaboration-after.yaml", read(t, dir, "answers/collaboration-after.yaml")[:last]+"approved: ja\n")
	collect(t, dir, false, answer("c", "K3", "1"))
	a := workshops.AnswersTo(inOrder(t, load(t, dir)), "collaboration", "after")
	approved := 0
	for _, c := range workshops.StoredComments(a)["easier"] {
		if c.Approved {
			approved++
		}
	}
	if len(workshops.StoredSheets(a)) != 3 || approved != 1 {
		t.Errorf("%d answers, %d comments approved:\n%s", len(workshops.StoredSheets(a)), approved, read(t, dir, "answers/collaboration-after.yaml"))
	}
}

func TestOneRefusedAnswerStopsAll(t *testing.T) {
	dir := sound(t)
	collect(t, dir, false, answer("a", "K1", "3"), answer("b", "", "4"))
	stored := listing(t, dir)
	for _, refused := range []struct {
		in   *workshops.Submission
		want workshops.Fate
	}{{answer("c", "K1", "5"), workshops.CodeTaken}, {answer("d", "X", "4"), workshops.Identical}} {
		fates := collect(t, dir, false, refused.in, answer("e", "K9", "2"))
		if !slices.Equal(fates, []workshops.Fate{refused.want, workshops.Taken}) || listing(t, dir) != stored {
			t.Errorf("%q, stored:\n%s", fates, listing(t, dir))
		}
	}
}

// Answers that a person has damaged are neither overwritten nor forgotten.
func TestDamagedAnswersAreLeftAlone(t *testing.T) {
	dir := sound(t)
	collect(t, dir, false, answer("a", "K1", "3"))
	f := load(t, dir)
	replace(t, dir, "answers/collaboration-after.yaml", "version: 1", "version: ett")
	damaged := listing(t, dir)
	_, _, err := f.Collect(f.Series.Survey("collaboration"), "after", []*workshops.Submission{answer("b", "K2", "4")}, store.Collecting{})
	if !errors.Is(err, store.ErrUnsound) || listing(t, dir) != damaged {
		t.Errorf("%v, stored:\n%s", err, listing(t, dir))
	}
}

// A round that somebody has given another file stays in that file.
func TestAnswersGoWhereTheirRoundIs(t *testing.T) {
	dir := sound(t)
	write(t, dir, "answers/efter.yaml", "survey: collaboration\nversion: 1\nround: after\ninvited: 9\nanswers:\n  - {ratings: {1: 4}}\n")
	f := load(t, dir)
	file, _, err := f.Collect(f.Series.Survey("collaboration"), "after", []*workshops.Submission{answer("a", "K1", "3")}, store.Collecting{})
	a := workshops.AnswersTo(inOrder(t, load(t, dir)), "collaboration", "after")
	if err != nil || file != "answers/efter.yaml" || len(workshops.StoredSheets(a)) != 2 || a.Invited != 9 || len(names(t, dir+"/answers")) != 1 {
		t.Errorf("%s (%v): %+v", file, err, a)
	}
}

func TestCollectingAtTheSameTime(t *testing.T) {
	dir := sound(t)
	f := load(t, dir)
	var wait sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		wait.Go(func() {
			sub := answer(string(rune('a'+i)), "K"+string(rune('a'+i)), "3")
			_, _, errs[i] = f.Collect(f.Series.Survey("collaboration"), "after", []*workshops.Submission{sub}, store.Collecting{})
		})
	}
	wait.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	if a := workshops.AnswersTo(inOrder(t, load(t, dir)), "collaboration", "after"); len(workshops.StoredSheets(a)) != len(errs) {
		t.Errorf("%d answers of %d are stored", len(workshops.StoredSheets(a)), len(errs))
	}
}
