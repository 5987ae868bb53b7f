// Command samverka carries a series of sessions between home care and home
// nursing from the first plan to the evaluation report.
package main

import (
	"os"

	"samverka/cmd"
)

func main() {
	os.Exit(cmd.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
