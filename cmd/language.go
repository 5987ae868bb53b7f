package cmd

import (
	"os"
	"strings"

	"samverka/workshops"
)

// terminalLanguage decides what the terminal speaks: --lang, then
// SAMVERKA_LANG, then the language of the system. A system in neither of our
// languages gets Swedish, the language of those whom the program is for.
//
// It looks at the arguments before they are parsed, because the words of
// parsing errors depend on it.
func terminalLanguage(args []string) workshops.Language {
	for i, arg := range args {
		value, joined := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, joined = args[i+1], true
		}
		if l, ok := languageOf(value); joined && ok {
			return l
		}
		if arg == "--" {
			break
		}
	}
	if l, ok := languageOf(os.Getenv("SAMVERKA_LANG")); ok {
		return l
	}
	for _, name := range systemLanguages() {
		if l, ok := languageOf(name); ok {
			return l
		}
	}
	return workshops.Swedish
}

// languageOf reads a language tag such as sv, sv_SE.UTF-8 or en-GB.
func languageOf(tag string) (workshops.Language, bool) {
	tag = strings.ToLower(tag)
	if i := strings.IndexAny(tag, "_-."); i >= 0 {
		tag = tag[:i]
	}
	l := workshops.Language(tag)
	return l, l.Known()
}
