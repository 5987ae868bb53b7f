package workshops_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

// submission is a file with answers to statement 1.
func submission(fingerprint, code, rating string) *workshops.Submission {
	s := &workshops.Submission{Fingerprint: fingerprint, Answer: workshops.Answer{Code: code, Ratings: map[string]string{}}}
	if rating != "" {
		s.Answer.Ratings["1"] = rating
	}
	return s
}

func commented(s *workshops.Submission, text string) *workshops.Submission {
	s.Comments = map[string]string{"easier": text}
	return s
}

func TestSubmissionsMeetTheirFate(t *testing.T) {
	tests := []struct {
		name      string
		there     []*workshops.Submission
		in        *workshops.Submission
		identical bool // are counted as another person's
		want      workshops.Fate
	}{
		{"the first", nil, submission("a", "K1", "4"), false, workshops.Taken},
		{"another code", []*workshops.Submission{submission("a", "K1", "4")}, submission("b", "K2", "4"), false, workshops.Taken},
		{"the same file", []*workshops.Submission{submission("a", "K1", "4")}, submission("a", "K1", "4"), false, workshops.Known},
		{"the same file without a code", []*workshops.Submission{submission("a", "", "4")}, submission("a", "", "4"), true, workshops.Known},
		{"the same answers under the same code", []*workshops.Submission{submission("a", "K1", "4")}, submission("b", "K1", "4"), false, workshops.Known},
		{"the same code written otherwise", []*workshops.Submission{submission("a", "K1-P", "4")}, submission("b", "k1 p", "4"), false, workshops.Known},
		{"other answers under the same code", []*workshops.Submission{submission("a", "K1", "4")}, submission("b", " k-1", "5"), false, workshops.CodeTaken},
		{"the same answers without a code", []*workshops.Submission{submission("a", "", "4")}, submission("b", "", "4"), false, workshops.Identical},
		{"the same answers and a lost slip", []*workshops.Submission{submission("a", "X", "4")}, submission("b", "x", "4"), false, workshops.Identical},
		{"another person's identical answers", []*workshops.Submission{submission("a", "", "4")}, submission("b", "", "4"), true, workshops.Taken},
		{"other answers without a code", []*workshops.Submission{submission("a", "", "4")}, submission("b", "X", "5"), false, workshops.Taken},
		{"nothing answered", nil, submission("a", "K1", ""), false, workshops.Blank},
		{"a comment only", nil, commented(submission("a", "", ""), "Bra"), false, workshops.Taken},
	}
	for _, test := range tests {
		a := &workshops.Answers{}
		a.Collect(test.there, true)
		before := fmt.Sprint(a)
		got := a.Collect([]*workshops.Submission{test.in}, test.identical)
		if !slices.Equal(got, []workshops.Fate{test.want}) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		if changed := fmt.Sprint(a) != before; changed != (test.want == workshops.Taken) {
			t.Errorf("%s: the answers changed: %v", test.name, changed)
		}
	}
}

func TestSubmissionsInOneBatchMeetEachOther(t *testing.T) {
	a := &workshops.Answers{}
	got := a.Collect([]*workshops.Submission{
		submission("a", "K1", "4"), submission("b", "K1", "4"), submission("c", "K1", "5"), submission("d", "", "4"), submission("e", "", "4"),
	}, false)
	want := []workshops.Fate{workshops.Taken, workshops.Known, workshops.CodeTaken, workshops.Taken, workshops.Identical}
	if !slices.Equal(got, want) || len(workshops.StoredSheets(a)) != 2 {
		t.Errorf("%q, want %q; %d answers", got, want, len(workshops.StoredSheets(a)))
	}
}

// Taking in the same answers again, in whatever order, changes nothing, and the
// order of what is stored tells nothing of the order they came in.
func TestCollectingIsIdempotentAndForgetsTheOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	var subs []*workshops.Submission
	for i := range 12 {
		code := ""
		if i < 8 {
			code = fmt.Sprintf("K%d", 7*i%8)
		}
		s := submission(fmt.Sprintf("fil %02d", 5*i%12), code, fmt.Sprint(1+i%5))
		s.Answer.Ratings["2"] = fmt.Sprint(1 + i%3)
		subs = append(subs, commented(s, fmt.Sprintf("Kommentar %d", 11*i%12)))
	}
	want := ""
	for range 20 {
		random.Shuffle(len(subs), func(i, j int) { subs[i], subs[j] = subs[j], subs[i] })
		a := &workshops.Answers{}
		for i := range subs { // one file at a time
			if got := a.Collect(subs[i:i+1], false); got[0] != workshops.Taken {
				t.Fatalf("a new answer is %q", got[0])
			}
		}
		stored := fmt.Sprint(a)
		if want == "" {
			want = stored
		}
		if stored != want {
			t.Fatalf("stored is\n%s\nwant\n%s", stored, want)
		}
		for _, fate := range a.Collect(subs, true) {
			if fate != workshops.Known {
				t.Errorf("the second time an answer is %q", fate)
			}
		}
		if fmt.Sprint(a) != want {
			t.Error("taking in the same answers again changes what is stored")
		}
	}
}

func TestCommentsAwaitApproval(t *testing.T) {
	a := &workshops.Answers{}
	a.Collect([]*workshops.Submission{commented(submission("a", "K1", "4"), "Bra"), commented(submission("b", "K2", "4"), "Bra")}, false)
	if got := workshops.StoredComments(a)["easier"]; len(got) != 2 || got[0].Approved || got[1].Approved {
		t.Errorf("the comments are %v", got)
	}
}

func TestCodesInTheFormThatPairsAreMatchedBy(t *testing.T) {
	for written, want := range map[string]string{
		"k7-p2": "K7P2", " K7\u00a0P2\t": "K7P2", "k7–p2": "K7P2", "K7‑P2": "K7P2",
		"X": "", "x": "", " - x - ": "", "": "", "XX": "XX", "å1": "Å1",
	} {
		if got := workshops.NormalCode(written); got != want {
			t.Errorf("%q is %q, want %q", written, got, want)
		}
	}
}

// What slips never have could be a name.
func TestCodesThatSlipsHave(t *testing.T) {
	for code, want := range map[string]bool{
		"AB234": true, "ABC23": true, "ÅÄ909": true, "A2345": false, "ABCD2": false, "ABCDE": false, "AB23": false, "AB2345": false, "AB2-4": false, "": false,
	} {
		if got := workshops.ValidCode(code); got != want {
			t.Errorf("%q is a code: %v", code, got)
		}
	}
}

func TestAnswersAreHeldAgainstTheirSurvey(t *testing.T) {
	head := "survey: collaboration\nversion: 1\nround: before\n"
	tests := []struct{ name, text, want string }{
		{"in order", head + "answers:\n  - {code: K1, ratings: {1: 4, 2: \"?\"}}\n", ""},
		{"no survey", "«version: 1\nround: before\n", "missing-key"},
		{"no such survey", "survey: «samarbete\nversion: 1\nround: before\n", "unknown-definition.survey"},
		{"no such round", "survey: collaboration\nversion: 1\nround: «sedan\n", "unknown-definition.round"},
		{"no such statement", head + "answers:\n  - {ratings: {«99: 4}}\n", "rating.statement"},
		{"a statement of another round", head + "answers:\n  - {ratings: {«21: 4}}\n", "rating.statement"},
		{"off the scale", head + "answers:\n  - {ratings: {1: «6}}\n", "rating.value"},
		{"a look back where there is none", head + "answers:\n  - {before: {«1: 4}}\n", "rating.statement"},
		{"a look back", strings.Replace(head, "before", "after", 1) + "answers:\n  - {ratings: {21: 4}, before: {1: 4}}\n", ""},
		{"a look back on another theme", strings.Replace(head, "before", "after", 1) + "answers:\n  - {before: {«5: 4}}\n", "rating.statement"},
		{"a fault of form", head + "answers:\n  - «[1, 2]\n", "not-a-mapping"},
	}
	for _, test := range tests {
		f, at := sound(t).with(t, change{file: "answers/fore.yaml", to: test.text})
		folder := f.read(t, wednesday)
		switch ds := folder.Found; {
		case test.want == "" && (len(ds) > 0 || len(workshops.AllAnswers(folder.Series)) != 1):
			t.Errorf("%s: %v", test.name, ds)
		case test.want != "" && (len(ds) != 1 || !ds.Failed() || ds[0].TextID() != "fault."+test.want || ds[0].Place != at):
			t.Errorf("%s: %v, want %s at %v", test.name, ds, test.want, at)
		}
	}
}

// A row without a code is known again by where it came from and what it rates,
// never by what it says in words: nothing stored ties words to ratings.
func TestRowsAreKnownAgain(t *testing.T) {
	rated := submission("", "", "4").Answer
	first := workshops.RowFingerprint("grid A", rated, 0)
	for name, other := range map[string]string{
		"another grid":    workshops.RowFingerprint("grid B", rated, 0),
		"the second such": workshops.RowFingerprint("grid A", rated, 1),
		"other ratings":   workshops.RowFingerprint("grid A", submission("", "", "5").Answer, 0),
	} {
		if other == first {
			t.Errorf("%s has the same fingerprint", name)
		}
	}
	if workshops.RowFingerprint("grid A", submission("b", "", "4").Answer, 0) != first {
		t.Error("the same row has another fingerprint")
	}
}

// Many answers are taken in without comparing each with all others, in the
// order that says nothing of how they came.
func TestManyAnswers(t *testing.T) {
	var subs []*workshops.Submission
	for i := range 20_000 {
		subs = append(subs, submission("", fmt.Sprintf("AB%05d", 19_999-i), fmt.Sprint(1+i%5)))
	}
	a := &workshops.Answers{}
	for _, fate := range a.Collect(subs, false) {
		if fate != workshops.Taken {
			t.Fatalf("an answer is %q", fate)
		}
	}
	if len(a.Read) != 0 || workshops.StoredSheets(a)[0].Code != "AB00000" || workshops.StoredSheets(a)[19_999].Code != "AB19999" {
		t.Errorf("%d fingerprints, from %s to %s", len(a.Read), workshops.StoredSheets(a)[0].Code, workshops.StoredSheets(a)[19_999].Code)
	}
}
