//go:build soak

package cmd_test

// kills is how many processes are stopped half-way.
const kills = 510
