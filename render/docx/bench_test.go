package docx

import (
	"io"
	"testing"

	"samverka/render"
)

func BenchmarkWrite(b *testing.B) {
	for name, source := range map[string]string{"text": "## Rubrik\n\n{{ .X }}\n\n- {{ .X }}\n\n{{ .Table }}\n", "everything": everything} {
		b.Run(name, func(b *testing.B) {
			m := manuscript(b, source, everywhere("Ekbackens hemtjänst och Solgläntans vårdcentral"))
			b.ReportAllocs()
			for b.Loop() {
				if err := Write(io.Discard, m, testPage(), Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkWriteBundle(b *testing.B) {
	var parts []render.Part
	for range 12 {
		parts = append(parts, render.Part{Manuscript: manuscript(b, "## Rubrik\n\n{{ .X }}\n\n{{ .Table }}\n", everywhere("Ekbackens hemtjänst")), Page: testPage()})
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := WriteBundle(io.Discard, parts, testPage(), Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadReference(b *testing.B) {
	data := packedParts(b, municipal(b))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ReadReference("mall.docx", data); err != nil {
			b.Fatal(err)
		}
	}
}
