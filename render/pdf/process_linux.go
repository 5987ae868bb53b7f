package pdf

import (
	"os/exec"
	"syscall"
)

// ownProcessGroup starts the browser in a group that ends as one: when it is
// cancelled, and when this program is killed.
func ownProcessGroup(c *exec.Cmd) {
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	c.Cancel = func() error { return syscall.Kill(-c.Process.Pid, syscall.SIGKILL) }
}
