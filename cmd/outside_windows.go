package cmd

import "golang.org/x/sys/windows"

// refusals are what the operating system says, by the words for it.
var refusals = map[string][]error{
	"outside.full":      {windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL, windows.ERROR_DISK_QUOTA_EXCEEDED},
	"outside.read-only": {windows.ERROR_WRITE_PROTECT},
	"outside.in-use":    {windows.ERROR_SHARING_VIOLATION, windows.ERROR_LOCK_VIOLATION, windows.ERROR_USER_MAPPED_FILE},
	"outside.gone": {windows.ERROR_BAD_NETPATH, windows.ERROR_BAD_NET_NAME, windows.ERROR_NETNAME_DELETED, windows.ERROR_UNEXP_NET_ERR,
		windows.ERROR_NETWORK_UNREACHABLE, windows.ERROR_HOST_UNREACHABLE, windows.ERROR_DEV_NOT_EXIST, windows.ERROR_NOT_READY, windows.ERROR_SEM_TIMEOUT},
	"outside.broken":   {windows.ERROR_CRC, windows.ERROR_IO_DEVICE},
	"outside.too-long": {windows.ERROR_FILENAME_EXCED_RANGE},
}
