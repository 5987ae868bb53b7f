//go:build linux || darwin

package cmd_test

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// The whole of a meeting is taken down at the keyboard: somebody stops in the
// middle and goes on, writes something wrong and mends it, and writes Swedish.
func TestRecordAtTheTerminal(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		dir, _ := heldMeeting(t)
		s := sit(t, size[0], size[1], "-C", dir, "record")
		s.answers("Vilket tillfälle gäller det?", "<enter>")
		s.answers("Datum (måste fyllas i)", strings.Repeat("<rub>", 10)+"2026-02-30<enter>")
		s.answers("är inget datum", strings.Repeat("<rub>", 10)+"2026-10-23<enter>")
		s.answers("Mötesform", "<enter>")
		s.answers("för anteckningar", "<down><down><enter>")
		s.answers("Synpunkter", "<enter>")
		s.answers("Ekbackens hemtjänst: vilka var med?", "<down> <enter>")
		s.answers("anmält förhinder?", "<enter>")
		s.answers("Solgläntans vårdcentral: vilka var med?", "<enter>")
		// What is open is gone through first.
		s.waits("Skriva en rutin", "2026-10-20")
		s.answers("Fortfarande ej påbörjad", "<down><down><enter>")
		s.answers("Utfall och lärdom", "Det går fortare – även på fredagar när många är lediga<enter>")
		s.answers("Problem · öppna sedan förut: 2", "<enter>")
		s.answers("Ny rad (problem)", "<enter>")
		s.answers("Vad händer?", "Nyckeln är bor")
		s.waits("Nyckeln är bor")
		s.types("<ctrl+c>")
		if status := s.ends(); status != 2 {
			t.Fatalf("stopped, it ends with %d:\n%s", status, s.sees())
		}
		if !strings.Contains(s.sees(), "finns kvar") || !strings.Contains(records(t, dir), "what: Nyckeln är bor") {
			t.Fatalf("the screen is\n%s\nthe files are\n%s", s.sees(), records(t, dir))
		}
		goOn(t, dir, size)
	}
}

// goOn goes on with what was begun, and saves it.
func goOn(t *testing.T, dir string, size [2]int) {
	t.Helper()
	s := sit(t, size[0], size[1], "-C", dir, "record", "traff-2")
	s.answers("Problem · nya: 1", "<enter>")
	s.answers("Antecknat nu: Nyckeln är bor", "<down><down><enter>")
	s.answers("Välj det som ska ändras.", "<down><enter>")
	s.answers("Vad händer? (måste fyllas i)", "ta, Åsa 19640823-3234<enter>")
	s.answers("19640823-****", strings.Repeat("<rub>", 19)+" på kvällen<enter>")
	s.waits("Nyckeln är borta på kvällen")
	s.answers("Välj det som ska ändras.", "<enter>")
	s.answers("Tillbaka till översikten", "<down><enter>")
	// Without a category it cannot be saved; the fault leads to the question.
	s.answers("Problem · nya: 1", "<end><up><enter>")
	s.answers("Det går inte att spara än.", "<enter>")
	s.answers("Vad det ser ut som.", "<down><enter>")
	s.answers("Problem · nya: 1", "<end><up><enter>")
	s.answers("Stämmer det?", "<enter>")
	if status := s.ends(); status != 0 {
		t.Fatalf("it ends with %d:\n%s", status, s.sees())
	}
	s.waits("Sparat i")
	all := records(t, dir)
	has(t, all, "2026-10-23-traff-2.yaml", "notes-by: gruppledare@hemtjanst", "excused: [gruppledare-1]", "status: done",
		"lesson: Det går fortare – även på fredagar när många är lediga", "what: Nyckeln är borta på kvällen", "category: pharmacy")
	if strings.Contains(all, "3234") {
		t.Error("the number stands in a file")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "records", ".*")); len(left) > 0 {
		t.Errorf("there is still %v", left)
	}
	if status, out := samverka(t, dir, "check"); status != 0 {
		t.Error(out)
	}
}

// Whoever closes the window loses nothing, and what is typed ahead lands in the
// questions that it was meant for.
func TestRecordSurvivesAClosedWindow(t *testing.T) {
	dir, _ := heldMeeting(t)
	s := sit(t, 80, 24, "-C", dir, "record", "traff-2")
	s.waits("Datum")
	s.types("<enter><enter><enter><enter><enter><enter><enter><enter><enter>Nycklar<enter>")
	s.waits("✓ Vad händer: Nycklar", "Kategori")
	if err := s.cmd.Process.Signal(syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	s.ends()
	has(t, records(t, dir), ".draft-traff-2.yaml", "what: Nycklar")
}
