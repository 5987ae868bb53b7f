//go:build !windows

package cmd

import "os"

// systemLanguages gives the languages that the environment asks for, the
// strongest first.
func systemLanguages() []string {
	return []string{os.Getenv("LC_ALL"), os.Getenv("LC_MESSAGES"), os.Getenv("LANG")}
}
