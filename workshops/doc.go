// Package workshops is the domain of samverka: a series of sessions between
// units that share the care of people at home, what was planned, what was
// recorded at each occasion, and what the records add up to.
//
// The package is pure. It reads no files, no clock and no terminal, and
// imports the standard library only; what it needs comes in as values, today's
// date too. Everything wrong that it finds is a [Diagnostic], a value with a
// place, never an error string.
package workshops
