//go:build !linux && !windows

package store

import "errors"

// renameNew has no counterpart that every one of these systems knows.
func renameNew(string, string) error { return errors.ErrUnsupported }
