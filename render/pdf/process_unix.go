//go:build unix && !linux

package pdf

import (
	"os/exec"
	"syscall"
)

// ownProcessGroup starts the browser in a group that ends as one when it is
// cancelled. When this program is killed, the browser sees its pipe close, and
// ends by itself.
func ownProcessGroup(c *exec.Cmd) {
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	c.Cancel = func() error { return syscall.Kill(-c.Process.Pid, syscall.SIGKILL) }
}
