//go:build !windows

package cmd

import "syscall"

// refusals are what the operating system says, by the words for it.
var refusals = map[string][]error{
	"outside.full":      {syscall.ENOSPC, syscall.EDQUOT},
	"outside.read-only": {syscall.EROFS},
	"outside.in-use":    {syscall.ETXTBSY, syscall.EBUSY},
	"outside.gone":      {syscall.ESTALE, syscall.ENOTCONN, syscall.EHOSTDOWN, syscall.EHOSTUNREACH, syscall.ENETUNREACH, syscall.ETIMEDOUT, syscall.ENODEV, syscall.ENXIO},
	"outside.broken":    {syscall.EIO},
	"outside.too-long":  {syscall.ENAMETOOLONG},
}
