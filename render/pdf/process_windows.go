package pdf

import (
	"os/exec"
	"path/filepath"
	"strconv"

	"golang.org/x/sys/windows"
)

// ownProcessGroup lets the browser and the processes that it has started end
// as one when it is cancelled. When this program is killed, the browser sees
// its pipe close, and ends by itself.
//
// chromedp passes the pipes in SysProcAttr: it is added to, not replaced.
func ownProcessGroup(c *exec.Cmd) {
	c.SysProcAttr.CreationFlags |= windows.CREATE_NEW_PROCESS_GROUP
	c.Cancel = func() error {
		system, err := windows.GetSystemDirectory()
		if err == nil {
			err = exec.Command(filepath.Join(system, "taskkill.exe"), "/T", "/F", "/PID", strconv.Itoa(c.Process.Pid)).Run()
		}
		if err != nil {
			return c.Process.Kill()
		}
		return nil
	}
}
