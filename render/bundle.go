package render

// Part is one document of a bundle: several documents in one file, each with
// what surrounds it.
type Part struct {
	Manuscript *Manuscript
	Page       Page
}
