// Package docx writes documents as Word files: the same tree that the HTML is
// made of, with real Word styles, so that a municipality's own template can
// give it its look.
//
// [Write] makes one file of a manuscript, [WriteBundle] one of several.
// [ReadReference] reads a municipality's template. The same input gives the
// same bytes, and no file says who made it, when or where.
package docx
