package cmd

import "golang.org/x/sys/windows"

// systemLanguages gives the languages that the one who is logged in has
// chosen for Windows, the most wanted first.
func systemLanguages() []string {
	names, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil {
		return nil
	}
	return names
}
