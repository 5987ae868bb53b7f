// Package cmd is the command line: flags in, words out. It is the only part of
// samverka that prints, asks, and knows the clock, the terminal and the
// process.
//
// Each command has a file of its own with its options, its constructor and
// its run. What a command says is in the text catalogues under its name.
package cmd
