//go:build linux || darwin

package cmd_test

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

// sitting is somebody at a terminal with a command running in it.
type sitting struct {
	t    *testing.T
	pty  *os.File
	cmd  *exec.Cmd
	done chan error

	mu     sync.Mutex
	screen *glass
}

// sit starts a command in a terminal of its own.
func sit(t *testing.T, columns, rows int, args ...string) *sitting {
	t.Helper()
	name, err := exec.LookPath("samverka")
	if err != nil {
		t.Fatal(err)
	}
	s := &sitting{t: t, cmd: exec.Command(name, args...), done: make(chan error, 1), screen: newGlass(columns, rows)}
	s.cmd.Env = append(os.Environ(), "TERM=xterm-256color", "SAMVERKA_TODAY=2026-11-22", "SAMVERKA_LANG=sv", "ACCESSIBLE=")
	s.pty, err = pty.StartWithSize(s.cmd, &pty.Winsize{Rows: uint16(rows), Cols: uint16(columns)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		s.pty.Close()
		_ = s.cmd.Process.Kill()
	})
	go func() {
		data := make([]byte, 4096)
		for {
			n, err := s.pty.Read(data)
			s.mu.Lock()
			s.screen.write(string(data[:n]))
			s.mu.Unlock()
			if err != nil {
				s.done <- s.cmd.Wait()
				return
			}
		}
	}()
	return s
}

func (s *sitting) sees() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.screen.text()
}

// waits until every text can be seen.
func (s *sitting) waits(texts ...string) {
	s.t.Helper()
	deadline := time.Now().Add(30 * time.Second)
	for _, text := range texts {
		for !strings.Contains(s.sees(), text) {
			if time.Now().After(deadline) {
				s.t.Fatalf("%q does not come; the screen is\n%s", text, s.sees())
			}
			time.Sleep(5 * time.Millisecond)
		}
	}
}

// types sends keys, with Enter, Down and so on by name.
func (s *sitting) types(keys ...string) {
	s.t.Helper()
	named := strings.NewReplacer("<enter>", "\r", "<down>", "\x1b[B", "<up>", "\x1b[A", "<end>", "\x1b[F", "<home>", "\x1b[H",
		"<esc>", "\x1b", "<back>", "\x1b[Z", "<ctrl+c>", "\x03", "<rub>", "\x7f")
	for _, k := range keys {
		if _, err := s.pty.WriteString(named.Replace(k)); err != nil {
			s.t.Fatal(err)
		}
	}
}

// answers waits for a question and types the answer.
func (s *sitting) answers(question, keys string) {
	s.t.Helper()
	s.waits(question)
	s.types(keys)
}

// ends waits until the command is over and gives its exit status.
func (s *sitting) ends() int {
	s.t.Helper()
	select {
	case <-s.done:
		return s.cmd.ProcessState.ExitCode()
	case <-time.After(30 * time.Second):
		s.t.Fatalf("it does not end; the screen is\n%s", s.sees())
		return -1
	}
}

// glass is what a terminal shows: the cells that the escape sequences of a
// program leave. It knows those that the forms use.
type glass struct {
	cells       [][]rune
	row, column int
	last        rune
	rest        string // of a sequence that has come in part
}

func newGlass(columns, rows int) *glass {
	g := &glass{}
	for range rows {
		g.cells = append(g.cells, []rune(strings.Repeat(" ", columns)))
	}
	return g
}

func (g *glass) text() string {
	var b strings.Builder
	for _, line := range g.cells {
		b.WriteString(strings.TrimRight(string(line), " ") + "\n")
	}
	return b.String()
}

func (g *glass) write(text string) {
	text = g.rest + text
	for text != "" {
		n := g.take(text)
		if n == 0 {
			break
		}
		text = text[n:]
	}
	g.rest = text
}

// take handles the first character or sequence, and tells how long it was; 0
// when the rest of it has not come.
func (g *glass) take(text string) int {
	switch {
	case text[0] == '\x1b':
		return g.sequence(text)
	case text[0] == '\r':
		g.column = 0
	case text[0] == '\n':
		g.lineFeed()
	case text[0] == '\b':
		g.column = max(g.column-1, 0)
	case text[0] == '\t':
		g.column = min(g.column/8*8+8, len(g.cells[0])-1)
	case text[0] >= ' ':
		for i, r := range text {
			if i > 0 {
				g.put(rune0(text))
				return i
			}
			if r == '\uFFFD' && len(text) < 4 {
				return 0
			}
		}
		g.put(rune0(text))
		return len(text)
	}
	return 1
}

func rune0(text string) rune { return []rune(text)[0] }

func (g *glass) lineFeed() {
	if g.row++; g.row == len(g.cells) {
		g.row--
		g.cells = append(g.cells[1:], []rune(strings.Repeat(" ", len(g.cells[0]))))
	}
}

func (g *glass) put(r rune) {
	if g.column >= len(g.cells[0]) {
		g.column = 0
		g.lineFeed()
	}
	g.cells[g.row][g.column], g.last = r, r
	g.column++
}

// sequence handles an escape sequence.
func (g *glass) sequence(text string) int {
	if len(text) < 2 {
		return 0
	}
	switch text[1] {
	case '[':
		for i := 2; i < len(text); i++ {
			if text[i] >= '@' && text[i] <= '~' {
				g.control(text[2:i], text[i])
				return i + 1
			}
		}
		return 0
	case ']', 'P', '_', '^':
		for i := 2; i < len(text); i++ {
			if text[i] == '\a' {
				return i + 1
			}
			if text[i] == '\\' && text[i-1] == '\x1b' {
				return i + 1
			}
		}
		return 0
	case 'M':
		if g.row > 0 {
			g.row--
		}
	}
	return 2
}

// control handles a sequence that moves the cursor or clears something.
func (g *glass) control(args string, final byte) {
	if args != "" && (args[0] == '?' || args[0] == '>' || args[0] == '=' || args[0] == '<') {
		return
	}
	var n []int
	for part := range strings.SplitSeq(args, ";") {
		i, _ := strconv.Atoi(part)
		n = append(n, i)
	}
	one := max(n[0], 1)
	rows, columns := len(g.cells), len(g.cells[0])
	g.column = min(g.column, columns)
	line := g.cells[g.row]
	blank := func(cells []rune) {
		for i := range cells {
			cells[i] = ' '
		}
	}
	switch final {
	case 'A':
		g.row = max(g.row-one, 0)
	case 'B':
		g.row = min(g.row+one, rows-1)
	case 'C':
		g.column = min(g.column+one, columns-1)
	case 'D':
		g.column = max(g.column-one, 0)
	case 'E', 'F':
		g.column = 0
		if final == 'E' {
			g.row = min(g.row+one, rows-1)
		} else {
			g.row = max(g.row-one, 0)
		}
	case 'G':
		g.column = min(one, columns) - 1
	case 'd':
		g.row = min(one, rows) - 1
	case 'H', 'f':
		g.row, g.column = min(one, rows)-1, 0
		if len(n) > 1 {
			g.column = min(max(n[1], 1), columns) - 1
		}
	case 'K':
		switch n[0] {
		case 0:
			blank(line[min(g.column, columns):])
		case 1:
			blank(line[:min(g.column+1, columns)])
		default:
			blank(line)
		}
	case 'J':
		if n[0] == 0 {
			blank(line[min(g.column, columns):])
			for _, below := range g.cells[g.row+1:] {
				blank(below)
			}
			return
		}
		for _, all := range g.cells {
			blank(all)
		}
	case 'X':
		blank(line[min(g.column, columns):min(g.column+one, columns)])
	case 'P':
		copy(line[g.column:], line[min(g.column+one, columns):])
		blank(line[max(columns-one, 0):])
	case '@':
		copy(line[min(g.column+one, columns):], line[g.column:])
		blank(line[g.column:min(g.column+one, columns)])
	case 'L':
		for range min(one, rows-g.row) {
			copy(g.cells[g.row+1:], g.cells[g.row:rows-1])
			g.cells[g.row] = []rune(strings.Repeat(" ", columns))
		}
	case 'M':
		for range min(one, rows-g.row) {
			copy(g.cells[g.row:], g.cells[g.row+1:])
			g.cells[rows-1] = []rune(strings.Repeat(" ", columns))
		}
	case 'S':
		for range one {
			g.cells = append(g.cells[1:], []rune(strings.Repeat(" ", columns)))
		}
	case 'b':
		for range one {
			g.put(g.last)
		}
	}
}
