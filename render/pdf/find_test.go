package pdf

import (
	"errors"
	"os/exec"
	"slices"
	"testing"
)

// at is a made-up machine with these files and these programs on PATH.
func at(system string, env map[string]string, files, path []string) machine {
	return machine{
		system: system,
		env:    func(name string) string { return env[name] },
		isFile: func(name string) bool { return slices.Contains(files, name) },
		lookPath: func(name string) (string, error) {
			if slices.Contains(files, name) {
				return name, nil
			}
			if slices.Contains(path, name) {
				return "/usr/bin/" + name, nil
			}
			return "", exec.ErrNotFound
		},
	}
}

func TestFind(t *testing.T) {
	windows := map[string]string{
		"ProgramFiles":      `C:\Program Files`,
		"ProgramFiles(x86)": `C:\Program Files (x86)`,
		"LOCALAPPDATA":      `C:\Users\x\AppData\Local`,
	}
	const (
		edge    = `C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`
		chrome  = `C:\Program Files\Google\Chrome\Application\chrome.exe`
		own     = `C:\Users\x\AppData\Local\Google\Chrome\Application\chrome.exe`
		mac     = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
		macEdge = "/Users/x/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"
	)
	home := map[string]string{"HOME": "/Users/x"}
	for name, c := range map[string]struct {
		on    machine
		named string
		want  string
	}{
		"Edge before Chrome on Windows":   {at("windows", windows, []string{chrome, edge}, nil), "", edge},
		"Chrome on Windows":               {at("windows", windows, []string{chrome}, nil), "", chrome},
		"Chrome of one user on Windows":   {at("windows", windows, []string{own}, nil), "", own},
		"on PATH on Windows":              {at("windows", windows, nil, []string{"chrome.exe"}), "", "/usr/bin/chrome.exe"},
		"the named one on Windows":        {at("windows", windows, []string{edge, chrome}, nil), chrome, chrome},
		"no folders known on Windows":     {at("windows", nil, []string{`\Microsoft\Edge\Application\msedge.exe`}, nil), "", ""},
		"Chrome on macOS":                 {at("darwin", home, []string{macEdge, mac}, nil), "", mac},
		"Edge of one user on macOS":       {at("darwin", home, []string{macEdge}, nil), "", macEdge},
		"Chromium on PATH on Linux":       {at("linux", nil, nil, []string{"chromium"}), "", "/usr/bin/chromium"},
		"Chrome before Chromium on Linux": {at("linux", nil, nil, []string{"chromium", "google-chrome"}), "", "/usr/bin/google-chrome"},
		"a named one on PATH":             {at("linux", nil, nil, []string{"chromium", "brave"}), "brave", "/usr/bin/brave"},
		"a named one that is not there":   {at("linux", nil, nil, []string{"chromium"}), "/opt/chrome", ""},
		"none on Linux":                   {at("linux", nil, nil, []string{"firefox"}), "", ""},
		"none on macOS":                   {at("darwin", home, nil, nil), "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := c.on.find(c.named)
			if got != c.want || (c.want == "") != errors.Is(err, ErrNoBrowser) {
				t.Errorf("found %q, %v; want %q", got, err, c.want)
			}
		})
	}
}
