package sheet

import (
	"maps"
	"os"
	"testing"
)

// A survey that was opened, and saved again, in LibreOffice is read as it was
// answered. The file in testdata is the answered survey after that.
func TestSavedByLibreOffice(t *testing.T) {
	data, err := os.ReadFile("testdata/enkat-libreoffice.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	_, want := answered()
	file := opened(t, data)
	if id, ok := file.Identity(); !ok || id.About["round"] != "efter" {
		t.Errorf("the identity is %+v", id)
	}
	got, faults := file.Read(survey())
	if len(faults) > 0 || !maps.Equal(got.Values, want) {
		t.Errorf("%s %v", difference(got.Values, want), faults)
	}
}
