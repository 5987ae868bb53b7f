package pdf

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
)

// Find gives the program of the browser to print with: the one that is named,
// by a path or by a name on PATH, or else the first known one on this machine.
// The error is [ErrNoBrowser] when there is none.
func Find(named string) (string, error) {
	return machine{
		system:   runtime.GOOS,
		env:      os.Getenv,
		lookPath: exec.LookPath,
		isFile: func(path string) bool {
			info, err := os.Stat(path)
			return err == nil && info.Mode().IsRegular()
		},
	}.find(named)
}

// machine is what Find needs to know about a computer.
type machine struct {
	system   string // as runtime.GOOS
	env      func(name string) string
	lookPath func(name string) (string, error)
	isFile   func(path string) bool
}

func (m machine) find(named string) (string, error) {
	if named != "" {
		if path, err := m.lookPath(named); err == nil {
			return path, nil
		}
		return "", fmt.Errorf("%s: %w", named, ErrNoBrowser)
	}
	for _, path := range m.places() {
		if m.isFile(path) {
			return path, nil
		}
	}
	for _, name := range m.names() {
		if path, err := m.lookPath(name); err == nil {
			return path, nil
		}
	}
	return "", ErrNoBrowser
}

// places lists where browsers are installed on Windows and macOS, for everybody
// and for one user. Edge, which every Windows has, comes first there.
func (m machine) places() []string {
	var folders, programs []string
	switch m.system {
	case "windows":
		for _, name := range []string{"ProgramFiles(x86)", "ProgramFiles", "ProgramW6432", "LOCALAPPDATA"} {
			folders = append(folders, m.env(name))
		}
		programs = []string{
			`\Microsoft\Edge\Application\msedge.exe`,
			`\Google\Chrome\Application\chrome.exe`,
			`\Chromium\Application\chrome.exe`,
		}
	case "darwin":
		folders = []string{"/Applications"}
		if home := m.env("HOME"); home != "" {
			folders = append(folders, home+"/Applications")
		}
		programs = []string{
			"/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
			"/Chromium.app/Contents/MacOS/Chromium",
		}
	}
	var places []string
	for _, program := range programs {
		for _, folder := range folders {
			if folder != "" {
				places = append(places, folder+program)
			}
		}
	}
	return places
}

// names lists the programs that are looked for on PATH.
func (m machine) names() []string {
	if m.system == "windows" {
		return []string{"msedge.exe", "chrome.exe"}
	}
	return []string{
		"google-chrome-stable", "google-chrome", "chromium", "chromium-browser",
		"microsoft-edge-stable", "microsoft-edge",
	}
}
