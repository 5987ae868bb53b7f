package render

import "strings"

// controlLines makes lines that hold nothing but actions without output (if,
// else, range, with, end, define, block, break, continue, assignments and
// comments) leave nothing behind. The space around such actions and the line
// end are moved into them, where they mean nothing, so every byte after the
// line, and every line number, stays where it is.
//
// An action with a trim marker is left alone: its author has decided.
func controlLines(text string) string {
	if !strings.Contains(text, "{{") {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for i := 0; i < len(text); {
		if end, ok := controlLine(&b, text[i:]); ok {
			i += end
			continue
		}
		end := lineEnd(text[i:])
		b.WriteString(text[i : i+end])
		i += end
	}
	return b.String()
}

// controlLine writes the line that text begins with, if it is one of control
// actions only, and gives its length.
func controlLine(b *strings.Builder, text string) (length int, ok bool) {
	var actions, gaps []string // gaps[i] stands before actions[i], the last one after them all
	i := 0
	for {
		gap := i + spaceLength(text[i:])
		gaps = append(gaps, text[i:gap])
		i = gap
		if !strings.HasPrefix(text[i:], "{{") {
			break
		}
		end := actionEnd(text[i:])
		if end < 0 || !controls(text[i:i+end]) {
			return 0, false
		}
		actions = append(actions, text[i:i+end])
		i += end
	}
	newline := ""
	switch {
	case strings.HasPrefix(text[i:], "\r\n"):
		newline = "\r\n"
	case strings.HasPrefix(text[i:], "\n"):
		newline = "\n"
	}
	if len(actions) == 0 || newline == "" && i < len(text) {
		return 0, false
	}
	for n, a := range actions {
		after := ""
		if n == len(actions)-1 {
			after = gaps[n+1] + newline
		}
		b.WriteString(padded(a, gaps[n], after))
	}
	return i + len(newline), true
}

// padded moves the space around an action into it.
func padded(action, before, after string) string {
	open, shut := "{{", "}}"
	if strings.HasPrefix(action, "{{/*") {
		open, shut = "{{/*", "*/}}"
	}
	inside := action[len(open) : len(action)-len(shut)]
	return open + before + inside + after + shut
}

// controls tells whether an action writes nothing by itself.
func controls(action string) bool {
	if strings.HasPrefix(action, "{{- ") || strings.HasSuffix(action, " -}}") {
		return false
	}
	inside := strings.TrimSpace(action[2 : len(action)-2])
	if strings.HasPrefix(inside, "/*") {
		return strings.HasPrefix(action, "{{/*") && strings.HasSuffix(action, "*/}}")
	}
	if strings.HasPrefix(inside, "$") {
		name, rest, _ := strings.Cut(inside, " ")
		rest = strings.TrimSpace(rest)
		return !strings.Contains(name, ".") && (strings.HasPrefix(rest, ":=") || strings.HasPrefix(rest, "= "))
	}
	word, _, _ := strings.Cut(strings.ReplaceAll(inside, "\n", " "), " ")
	switch word {
	case "if", "else", "range", "with", "end", "define", "block", "break", "continue":
		return true
	}
	return false
}

// actionEnd is the length of the action that text begins with, or -1 if it has
// no end.
func actionEnd(text string) int {
	if c := strings.TrimPrefix(text[2:], "- "); strings.HasPrefix(c, "/*") {
		end := strings.Index(c, "*/")
		if end < 0 {
			return -1
		}
		shut := strings.Index(c[end:], "}}")
		if shut < 0 {
			return -1
		}
		return len(text) - len(c) + end + shut + 2
	}
	quote := byte(0)
	for i := 2; i < len(text); i++ {
		switch c := text[i]; {
		case quote != 0 && c == '\\' && quote != '`':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '`' || c == '\'':
			quote = c
		case strings.HasPrefix(text[i:], "}}"):
			return i + 2
		}
	}
	return -1
}

// lineEnd is the length of the line that text begins with, its line end
// included. A line end inside an action does not count.
func lineEnd(text string) int {
	for i := 0; i < len(text); {
		if strings.HasPrefix(text[i:], "{{") {
			if end := actionEnd(text[i:]); end > 0 {
				i += end
				continue
			}
		}
		i++
		if text[i-1] == '\n' {
			return i
		}
	}
	return len(text)
}

func spaceLength(s string) int { return len(s) - len(strings.TrimLeft(s, " \t")) }
