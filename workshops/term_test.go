package workshops_test

import (
	"testing"

	"samverka/workshops"
)

func TestTermsAreReadAsPeopleWriteThem(t *testing.T) {
	autumn26 := workshops.Term{Year: 2026, Autumn: true}
	spring27 := workshops.Term{Year: 2027}
	tests := []struct {
		written string
		want    workshops.Term
		ok      bool
	}{
		{"ht26", autumn26, true},
		{"HT 2026", autumn26, true},
		{"HT26", autumn26, true},
		{"ht 26", autumn26, true},
		{"ht2026", autumn26, true},
		{"vt27", spring27, true},
		{"VT27", spring27, true},
		{"Vt 2027", spring27, true},
		{"vt00", workshops.Term{Year: 2000}, true},
		{"vt1999", workshops.Term{Year: 1999}, true},
		{"ht", workshops.Term{}, false},
		{"ht6", workshops.Term{}, false},
		{"ht026", workshops.Term{}, false},
		{"ht0026", workshops.Term{}, false},
		{"ht2200", workshops.Term{}, false},
		{"ht  26", workshops.Term{}, false},
		{"ht-26", workshops.Term{}, false},
		{"ht+6", workshops.Term{}, false},
		{"st26", workshops.Term{}, false},
		{"26ht", workshops.Term{}, false},
		{"ö226", workshops.Term{}, false},
		{"", workshops.Term{}, false},
	}
	for _, test := range tests {
		got, ok := workshops.ParseTerm(test.written)
		if got != test.want || ok != test.ok {
			t.Errorf("ParseTerm(%q) = %+v, %v; want %+v, %v", test.written, got, ok, test.want, test.ok)
		}
	}
}

func TestNamesOfTerms(t *testing.T) {
	tests := []struct {
		term                workshops.Term
		code, label, sv, en string
	}{
		{workshops.Term{Year: 2026, Autumn: true}, "ht26", "HT 2026", "hösten 2026", "autumn 2026"},
		{workshops.Term{Year: 2027}, "vt27", "VT 2027", "våren 2027", "spring 2027"},
		{workshops.Term{Year: 2005}, "vt05", "VT 2005", "våren 2005", "spring 2005"},
		{workshops.Term{Year: 2126}, "vt2126", "VT 2126", "våren 2126", "spring 2126"},
		{workshops.Term{}, "", "", "", ""},
	}
	for _, test := range tests {
		if test.term.Code() != test.code || test.term.Label() != test.label {
			t.Errorf("%+v is %q and %q, want %q and %q", test.term, test.term.Code(), test.term.Label(), test.code, test.label)
		}
		inBoth(t, test.code, test.term.Name, test.sv, test.en)
		if again, _ := workshops.ParseTerm(test.code); again != test.term {
			t.Errorf("code %q is read back as %+v", test.code, again)
		}
	}
}

func TestWeeksOfTerms(t *testing.T) {
	tests := []struct{ term, first, last string }{
		{"ht26", "2026-08-17", "2026-12-18"},
		{"vt27", "2027-01-11", "2027-06-18"},
		{"vt26", "2026-01-05", "2026-06-12"},
		{"ht27", "2027-08-23", "2027-12-24"},
	}
	for _, test := range tests {
		term, _ := workshops.ParseTerm(test.term)
		first, last := day(t, test.first), day(t, test.last)
		if term.First() != first || term.Last() != last {
			t.Errorf("%s is %v–%v, want %s–%s", test.term, term.First(), term.Last(), test.first, test.last)
		}
		for _, d := range []workshops.Date{first, first.Add(40), last} {
			if !term.Contains(d) || workshops.TermOf(d) != term {
				t.Errorf("%v is not in %s", d, test.term)
			}
		}
		for _, d := range []workshops.Date{first.Add(-1), last.Add(1), {}} {
			if term.Contains(d) {
				t.Errorf("%v is in %s", d, test.term)
			}
		}
	}
	var none workshops.Term
	if none.Contains(day(t, "2026-09-24")) || !none.First().IsZero() || !none.Last().IsZero() || !none.IsZero() {
		t.Error("no term has days")
	}
}

func TestTermOfDaysBetweenTerms(t *testing.T) {
	tests := []struct{ date, term string }{
		{"2026-12-31", "ht26"},
		{"2027-01-01", "vt27"}, // although in week 53 of 2026
		{"2027-06-30", "vt27"},
		{"2027-07-01", "ht27"},
	}
	for _, test := range tests {
		if got := workshops.TermOf(day(t, test.date)).Code(); got != test.term {
			t.Errorf("%s is in %s, want %s", test.date, got, test.term)
		}
	}
}
