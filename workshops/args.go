package workshops

import "strings"

// ArgsIn gives the args of a diagnostic or a next step as texts in one
// language. Numbers stay numbers, because they choose between singular and
// plural.
func ArgsIn(args map[string]any, l Language) map[string]any {
	out := make(map[string]any, len(args))
	for name, arg := range args {
		switch v := arg.(type) {
		case Text:
			out[name] = v.In(l)
		case Date:
			out[name] = v.String()
		case Term:
			out[name] = v.Name(l)
		case ChoiceLabels:
			out[name] = v.In(l)
		case []string:
			out[name] = strings.Join(v, ", ")
		default:
			out[name] = arg
		}
	}
	return out
}
