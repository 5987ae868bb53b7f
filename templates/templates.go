// Package templates holds everything that is data: models, registers,
// surveys, documents, catalogues, texts and styles. It knows nothing of the
// rest of the program.
package templates

import "embed"

// Files has every built-in definition, one folder for each kind.
//
//go:embed catalogues documents models registers scaffold styles surveys texts
var Files embed.FS
