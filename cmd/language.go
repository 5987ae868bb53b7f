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
	if l, ok := languageOf(askedLanguage(args)); ok {
		return l
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

// askedLanguage gives what stands after --lang, empty when it is not there.
func askedLanguage(args []string) string {
	for i, arg := range args {
		if value, joined := strings.CutPrefix(arg, "--lang="); joined {
			return value
		}
		if arg == "--lang" && i+1 < len(args) {
			return args[i+1]
		}
		if arg == "--" {
			break
		}
	}
	return ""
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
