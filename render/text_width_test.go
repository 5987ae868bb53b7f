package render

import (
	"strings"
	"testing"
)

func TestTextIsBrokenToFit(t *testing.T) {
	for _, s := range []string{"", "kort", "Oklart vem som har uppgiften att bevaka", strings.Repeat("x", 300), strings.Repeat("mycket ", 80), "ett " + strings.Repeat("w", 90) + " två", "日本語テキスト日本語テキスト", "שלום עולם"} {
		for _, width := range []float64{-4, 0, 20, 100, 400} {
			for lines := 1; lines < 4; lines++ {
				got := wrapText(s, width, 14, lines)
				if len(got) > lines {
					t.Errorf("%.20q in %d lines: %q", s, lines, got)
				}
				for _, line := range got {
					if width >= 40 && TextWidth(line, 14) > width {
						t.Errorf("%q is wider than %v", line, width)
					}
				}
				if whole := strings.Join(got, ""); !strings.HasSuffix(whole, "…") && strings.ReplaceAll(whole, " ", "") != strings.ReplaceAll(s, " ", "") {
					t.Errorf("%.20q loses text: %q", s, got)
				}
			}
		}
	}
}
