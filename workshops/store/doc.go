// Package store is the only way between a series folder and the domain. It
// decodes files with the place of every value, finds the definitions that a
// series uses, appends records whole or not at all, and lays out new series.
//
// It is the only package that knows YAML. It never changes a file that a
// person wrote.
package store
