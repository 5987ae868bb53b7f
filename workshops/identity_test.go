package workshops

import (
	"strings"
	"testing"
	"time"
)

var scanDay = Date{Year: 2026, Month: time.November, Day: 22}

// The numbers in these tests are published as examples, or cannot be anybody's:
// their check digit is wrong, or they are masked. No others belong here.

func TestScanIdentityLevels(t *testing.T) {
	for _, test := range []struct {
		text  string
		kind  string
		level Level
	}{
		{"640823-3234", KindPersonnummer, Stop},
		{"19640823-3234", KindPersonnummer, Stop},
		{"196408233234", KindPersonnummer, Stop},
		{"6408233234", KindPersonnummer, Stop},
		{"640823 3234", KindPersonnummer, Stop},
		{"640823–3234", KindPersonnummer, Stop},
		{"640823-3235", KindPersonnummer, Warn},
		{"811218-9876", KindPersonnummer, Stop},
		{"19121212-1212", KindPersonnummer, Stop},
		{"121212+1212", KindPersonnummer, Stop},
		{"701063-2391", KindSamordningsnummer, Stop},
		{"701063-2392", KindSamordningsnummer, Warn},
		{"991981000010", KindReserveStockholm, Stop},
		{"991945000023", KindReserveStockholm, Stop},
		{"991993000032", KindReserveStockholm, Stop},
		{"991981000011", KindReserveStockholm, Warn},
		{"19810829M071", KindReserveVGR, Stop},
		{"19450829K088", KindReserveVGR, Stop},
		{"19930829X802", KindReserveVGR, Stop},
		{"19810829M072", KindReserveVGR, Warn},
		{"198108320014", KindCarelink, Stop},
		{"198108320015", KindCarelink, Warn},
		{"19810829SU3A", KindReserveVarmland, Stop},
		{"19810829SU31", KindReserveVarmland, Warn},
		{"22810829AB1C", KindNRID, Warn}, // a letter for the check digit is never given
		{"00012040AB1C", KindNRID, Warn},
		{"19810829AB1C", KindReserveOther, Warn},
		{"810829-AB1C", KindReserveOther, Warn},
		{"810829-ÅÄ1C", KindReserveOther, Warn},
		{"640823-XXXX", KindMaskedNumber, Warn},
		{"640823-xxxx", KindMaskedNumber, Warn},
		{"640823-****", KindMaskedNumber, Warn},
		{"640823****", KindMaskedNumber, Warn},
		{"19640823-32**", KindMaskedNumber, Warn},
		{"640823-323X", KindMaskedNumber, Warn},
		{"640823-T123", KindProvisional, Warn},
		{"640823T123", KindProvisional, Warn},
		{"0701234567", KindPhoneLike, Warn},
	} {
		t.Run(test.text, func(t *testing.T) {
			found := ScanIdentity(test.text, scanDay)
			want := Finding{Start: 0, End: len(test.text), Kind: test.kind, Level: test.level}
			if len(found) != 1 {
				t.Fatalf("found %+v, want one %s", found, test.kind)
			}
			got := found[0]
			got.Masked = ""
			if got != want {
				t.Errorf("found %+v, want %+v", got, want)
			}
		})
	}
}

func TestScanIdentityLeavesAlone(t *testing.T) {
	for _, text := range []string{
		"",
		"212000-0142",
		"2026-11-22", "v. 47", "2026-W47", "kl. 13.00–15.00", "08-123 456 78",
		"070-123 45 67", "070 123 45 67", "0701-23 45 67", "+46701234567", "+46 70 123 45 67", "0046701234567",
		"202611261300", "20261122-1300", "20261122-XXXX",
		"991332-1234", "641323-3234", "640832-3234", "640800-3234",
		"Dnr VON/2026:00123", "VON/6408233234", "VON/2026:6408233234", "6408233234/2026", "2026.6408233234", "6408233234.50",
		"SE4550000000058398257466", "SE45 5000 0000 0583 9825 7466", "bankgiro 5050-1055", "plusgiro 12 34 56-7",
		"1964 0823 3234 9912",
		"64082332341", "1640823-32341", "640823-323", "640823-32345",
		"202609241300", "2026-09-24 1300", "2026-09-24–2026-10-12", "2025-09-24 – 2026-10-12", "20250924–20251012",
		"2025-06-15 HT26", "20250615 VT26", "20250615-plan", "20250615-ver2", "20250615-MALL.docx",
		"2025-06-15 MALL", "2025-06-15-MALL", "20250615 i dag", "20250615 – MALL klar", "20250615 APT", "20250615T1300", "20250615T130000Z",
		"20250615-4a3b-11ec-9f00-0242ac130002",
		"12 11 10 1234 5", "4 5 3 2 1 4 5 3 2 1", "1 2 1 2 1 2 1 2 1 2", "1 2 1 2 1 2 1 3 1 3 1 2",
		"2026-09-24", "den 24 september 2026", "Bilaga F 2025-06-15", "klart 20250615", "pnr 2026-11-22",
		"Skriv aldrig personnummer. 2025-06-15 ska mallen vara klar.",
		"HSLF-FS 2023:2", "SFS 2025:400", "ISBN 978-91-7585-237-9",
		"\xff64\xfe08", "64\n0823\n3234", "640823\n3234",
	} {
		if found := ScanIdentity(text, scanDay); len(found) != 0 {
			t.Errorf("%q: found %+v, want nothing", text, found)
		}
	}
}

func TestScanIdentityNeighbours(t *testing.T) {
	for _, text := range []string{
		"Ring om 640823-3234.", "(640823-3234)", "”640823-3234”", "**640823-3234**", "pnr:640823-3234", "pnr:6408233234",
		"Pnr 6408233234, ring.", "pnr6408233234", "personnummer6408233234", "nr.6408233234", "640823-3234:s ärende", "6408233234:s",
		"6408233234.pdf", "anteckning_640823-3234.docx", "640823-3234/811218-9876", "1/640823-3234", "2 640823-3234",
		"20 640823-3234", "64 08 23 640823-3234", "12 11 10 1234 640823-3234", "1. 640823-3234", "?id=6408233234&x=1",
		"640823-3234 0701234567", "kund640823-3234", "rad\n640823-3234\nrad", "640823-3234–640823-3234",
	} {
		stops := 0
		for _, f := range ScanIdentity(text, scanDay) {
			if f.Level == Stop {
				stops++
			}
		}
		if stops == 0 {
			t.Errorf("%q: not stopped", text)
		}
	}
	if found := ScanIdentity("640823-3234/811218-9876", scanDay); len(found) != 2 {
		t.Errorf("two numbers with a slash between: found %+v", found)
	}
}

// published are the published examples that are written with digits only, date
// part and last four apart.
var published = []struct{ date, serial string }{
	{"19640823", "3234"}, {"19811218", "9876"}, {"19121212", "1212"}, {"19701063", "2391"},
}

func TestScanIdentitySpellings(t *testing.T) {
	dashes := []string{"-", "\u2010", "\u2011", "\u2012", "–", "—", "\u2212", "\uFF0D", "\uFE63", "--"}
	spaces := []string{" ", "\u00A0", "\u202F", "\u2009", "\t", "  "}
	joints := append([]string{"", "+", " + ", "-\n", "-\r\n  "}, spaces...)
	for _, d := range dashes {
		joints = append(joints, d, " "+d, d+" ", " "+d+" ", "\u00A0"+d+"\u00A0")
	}
	for _, p := range published {
		for _, joint := range joints {
			century, date := p.date[:2], p.date[2:]
			spellings := []string{
				date + joint + p.serial,
				p.date + joint + p.serial,
				century + " " + date + joint + p.serial,
				fullWidth(date) + joint + fullWidth(p.serial),
				date[:3] + "\u00AD" + date[3:] + joint + p.serial[:2] + "\u200B" + p.serial[2:],
			}
			if joint != "" {
				for _, inner := range append([]string{"-", "–", "\u2011"}, spaces...) {
					grouped := date[:2] + inner + date[2:4] + inner + date[4:]
					spellings = append(spellings, grouped+joint+p.serial, century+grouped+joint+p.serial, century+inner+grouped+joint+p.serial)
				}
				spellings = append(spellings, date+joint+p.serial[:2]+" "+p.serial[2:], p.date+joint+p.serial[:3]+" "+p.serial[3:])
			}
			if strings.ContainsAny(joint, "-+–") {
				spellings = append(spellings, spreadOut(date)+joint+spreadOut(p.serial), spreadOut(p.date)+joint+spreadOut(p.serial))
			}
			for _, number := range spellings {
				text := "Å " + number + " ö"
				found := ScanIdentity(text, scanDay)
				if len(found) != 1 || found[0].Level != Stop || text[found[0].Start:found[0].End] != number {
					t.Errorf("%q: found %+v, want one stop over the whole number", text, found)
				} else if m := Masked(text, found); !strings.HasSuffix(m, date+"-**** ö") && !strings.HasSuffix(m, date+"+**** ö") {
					t.Errorf("%q: masked as %q", text, m)
				}
			}
		}
	}
}

func fullWidth(digits string) string {
	return strings.Map(func(r rune) rune { return r - '0' + '０' }, digits)
}

func spreadOut(digits string) string { return strings.Join(strings.Split(digits, ""), " ") }

func TestScanIdentityReserveSpellings(t *testing.T) {
	for _, text := range []string{
		"99198100-0010", "99 1981 000010", "991981 000010", "9919 8100 0010", "99198100–0010",
		"19810829-M071", "19810829 M071", "19810829m071", "1981-08-29-M071", "19810832-0014", "19810829-SU3A", "19810829su3a",
	} {
		if found := ScanIdentity(text, scanDay); len(found) != 1 || found[0].Level != Stop || found[0].End != len(text) {
			t.Errorf("%q: found %+v, want one stop", text, found)
		}
	}
}

func TestScanIdentityTelephoneField(t *testing.T) {
	for _, text := range []string{"0701234567", "08-123 456 78", "070 123 45 67", "0510123456", "070123 4567"} {
		if found := ScanIdentity(text, scanDay, InPhoneField(true)); len(found) != 0 {
			t.Errorf("%q in a telephone field: found %+v", text, found)
		}
	}
	for _, text := range []string{"640823-3234", "6408233234", "08-123 456 78, 196408233234"} {
		if found := ScanIdentity(text, scanDay, InPhoneField(true)); len(found) != 1 || found[0].Level != Stop {
			t.Errorf("%q in a telephone field: found %+v, want a stop", text, found)
		}
	}
	if found := ScanIdentity("0701234567", scanDay, InPhoneField(false)); len(found) != 1 || found[0].Level != Warn {
		t.Errorf("0701234567 elsewhere: found %+v, want a warning", found)
	}
}

func TestScanIdentityToday(t *testing.T) {
	const text = "19640823-3234"
	birthDay := Date{Year: 1964, Month: time.August, Day: 23}
	for _, test := range []struct {
		today Date
		want  int
	}{
		{birthDay.Add(-1), 0}, {birthDay, 0}, {birthDay.Add(1), 1}, {Date{}, 1},
	} {
		if found := ScanIdentity(text, test.today); len(found) != test.want {
			t.Errorf("on %v: found %+v, want %d", test.today, found, test.want)
		}
	}
	recent := Date{Year: 1915, Month: time.January, Day: 1}
	if found := ScanIdentity("191212121212", recent); len(found) != 1 || found[0].Level != Warn {
		t.Errorf("a recent date and a time of day: found %+v, want a warning", found)
	}
	if found := ScanIdentity("19121212-1212", recent); len(found) != 1 || found[0].Level != Stop {
		t.Errorf("a recent date and a dash: found %+v, want a stop", found)
	}
}

func TestScanIdentityBirthDates(t *testing.T) {
	for text, masked := range map[string]string{
		"Född 640823":                        "Född 64-**-**",
		"född den 19640823 i en annan stad":  "född den 1964-**-** i en annan stad",
		"en dam f. 1964-08-23":               "en dam f. 1964-**-**",
		"(f 640823)":                         "(f 64-**-**)",
		"pnr: 64-08-23":                      "pnr: 64-**-**",
		"Pnr. 640823":                        "Pnr. 64-**-**",
		"pers.nr 64 08 23":                   "pers.nr 64-**-**",
		"Personnr=640823-":                   "Personnr=64-**-**-",
		"Personnummer (640823)":              "Personnummer (64-**-**)",
		"born on 1964-08-23":                 "born on 1964-**-**",
		"Date of birth: 1964-08-23.":         "Date of birth: 1964-**-**.",
		"personnummer 640823-32":             "personnummer 64-**-**-32",
		"född\u00A0640823":                   "född\u00A064-**-**",
		"samordningsnummer 701063 väntar än": "samordningsnummer 70-**-** väntar än",
	} {
		found := ScanIdentity(text, scanDay)
		if len(found) != 1 || found[0].Kind != KindBirthDate || found[0].Level != Warn {
			t.Errorf("%q: found %+v, want a birth date", text, found)
		}
		if got := Masked(text, found); got != masked {
			t.Errorf("%q: masked as %q, want %q", text, got, masked)
		}
	}
}

func TestFindingMasked(t *testing.T) {
	for text, want := range map[string]string{
		"640823-3234":                     "640823-****",
		"6408233234":                      "640823-****",
		"64 08 23–3234":                   "640823-****",
		"196408233234":                    "19640823-****",
		"121212+1212":                     "121212+****",
		"991981000010":                    "99198100-****",
		"19810829M071":                    "19810829-****",
		"198108320014":                    "19810832-****",
		"640823-T123":                     "640823-****",
		"22810829AB1C":                    "22810829-****",
		"640823-3234 och 811218-9876 ska": "640823-**** och 811218-**** ska",
		"inget här":                       "inget här",
	} {
		if got := Masked(text, ScanIdentity(text, scanDay)); got != want {
			t.Errorf("%q: masked as %q, want %q", text, got, want)
		}
	}
}

func TestMaskedOverlapping(t *testing.T) {
	findings := []Finding{
		{Start: 8, End: 14, Masked: "B"}, {Start: 2, End: 10, Masked: "A"},
		{Start: 4, End: 6, Masked: "C"}, {Start: -3, End: 0, Masked: "D"}, {Start: 15, End: 99, Masked: "E"},
	}
	if got, want := Masked("0123456789abcdefgh", findings), "01A****eE"; got != want {
		t.Errorf("masked as %q, want %q", got, want)
	}
}

func FuzzScanIdentity(f *testing.F) {
	for _, seed := range []string{
		"", "640823-3234", "64 08 23-3234", "19810829M071", "född 640823", "0701234567", "６４０８２３－３２３４",
		"640823-\n3234", "\xff\xfe640823\xc3-3234", "6\u00AD4\u00AD0823-3234", "640823-****", "f.640823", "19 64 08 23 - 3234",
		"640823-3234/811218-9876", "damen f. 1938 i rum 3", "99 1981 00001 0", "1 2 1 2 1 2 - 1 2 1 2",
	} {
		f.Add(seed, false)
		f.Add("å"+seed+"ö", true)
	}
	f.Fuzz(func(t *testing.T, text string, phoneField bool) {
		found := ScanIdentity(text, scanDay, InPhoneField(phoneField))
		checkFindings(t, text, found)
		end := 0
		for _, finding := range found {
			if finding.Start < end {
				t.Fatalf("%q: findings overlap: %+v", text, found)
			}
			end = finding.End
		}
	})
}

// checkFindings tells that the findings are places in the text, in order.
func checkFindings(t *testing.T, text string, found []Finding) {
	t.Helper()
	boundary := map[int]bool{len(text): true}
	for i := range text {
		boundary[i] = true
	}
	start := 0
	for _, f := range found {
		if f.Start < start || f.Start >= f.End || f.End > len(text) {
			t.Fatalf("%q: %+v is out of place", text, f)
		}
		if !boundary[f.Start] || !boundary[f.End] {
			t.Fatalf("%q: %+v is not on rune boundaries", text, f)
		}
		if f.Kind == "" || f.Masked == "" {
			t.Fatalf("%q: %+v says too little", text, f)
		}
		start = f.Start
	}
	Masked(text, found)
}

// tenMegabytes repeats a text.
func tenMegabytes(text string) string { return strings.Repeat(text, 10<<20/len(text)+1) }

var benchmarkTexts = map[string]string{
	"prose":  "Läkemedel är slut innan någon har hämtat nya. Gruppledaren på Ekbackens hemtjänst ringer 08-123 456 78 senast 2026-10-20, kl. 13.00–15.00 (v. 47).\n",
	"digits": "1 22 333 4444 55555 666666 7777777 88888888 999999999 9999999999 12121212121212121212 64 08 23 3235 2025-09-24 1300 ",
	"dates":  "född 1964-08-23 640823-3234 ",
}

func BenchmarkScanIdentity(b *testing.B) {
	for name, text := range benchmarkTexts {
		big := tenMegabytes(text)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(big)))
			for b.Loop() {
				ScanIdentity(big, scanDay)
			}
		})
	}
}
