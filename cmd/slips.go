package cmd

import "crypto/rand"

// The letters and digits of code slips: none that are easily taken for
// another.
const (
	slipLetters = "ABCDEFGHJKLMNPRSTUVWXYZ"
	slipDigits  = "23456789"
)

// slipsInRow is how many slips there are side by side on the sheet.
const slipsInRow = 3

// slips draws codes of two letters and three digits for pairing answers, 30 %
// more than there are participants and rounded up to whole rows. Nobody keeps a list of who has which.
func slips(participants int) []string {
	want := (participants*13 + 9) / 10
	want = (want + slipsInRow - 1) / slipsInRow * slipsInRow
	seen := map[string]bool{}
	for len(seen) < want {
		seen[slip()] = true
	}
	codes := make([]string, 0, want)
	for code := range seen {
		codes = append(codes, code)
	}
	return codes
}

func slip() string {
	code := make([]byte, 0, 5)
	for i := range 5 {
		alphabet := slipLetters
		if i >= 2 {
			alphabet = slipDigits
		}
		code = append(code, alphabet[draw(len(alphabet))])
	}
	return string(code)
}

// draw gives a number below n, each as likely as the others.
func draw(n int) int {
	for {
		var b [1]byte
		_, _ = rand.Read(b[:]) // never fails
		if limit := 256 - 256%n; int(b[0]) < limit {
			return int(b[0]) % n
		}
	}
}
