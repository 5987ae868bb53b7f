package workshops

import (
	"slices"
	"strings"
)

// Describe gives what a reader is told about a field of a shape, empty for
// nothing.
type Describe func(shape string, f *Field) string

// JSONSchema gives the JSON Schema (2020-12) of a shape, for editors that help
// while somebody types. It accepts what [Shape.Check] accepts in form: values
// and labels of choices in both languages, one value in the place of a list.
// What only the whole series can tell, such as whether a participant exists,
// is left to Check.
func (s *Shape) JSONSchema(title string, describe Describe) map[string]any {
	out := s.object(describe)
	out["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	out["title"] = title
	return out
}

func (s *Shape) object(describe Describe) map[string]any {
	properties := map[string]any{}
	required := []string{}
	for _, f := range s.Fields {
		property := f.schema(describe)
		if about := describe(s.Name, f); about != "" {
			property["description"] = about
		}
		properties[f.Name] = property
		if f.Required {
			required = append(required, f.Name)
		}
	}
	out := map[string]any{"type": "object", "properties": properties}
	if !s.Open {
		out["additionalProperties"] = false
	}
	if len(required) > 0 {
		out["required"] = required
	}
	return out
}

func (f *Field) schema(describe Describe) map[string]any {
	one := f.oneSchema(describe)
	if !f.Many {
		return map[string]any{"anyOf": []any{one, map[string]any{"type": "null"}}}
	}
	return map[string]any{"anyOf": []any{
		map[string]any{"type": "array", "items": one}, one, map[string]any{"type": "null"},
	}}
}

const (
	datePattern = `^\d{4}-\d{2}-\d{2}$`
	idPattern   = `^[a-z0-9]([a-z0-9-]*[a-z0-9])?$`
)

// oneSchema is the schema of one value of the field.
func (f *Field) oneSchema(describe Describe) map[string]any {
	switch f.Type {
	case "group":
		return f.Shape.object(describe)
	case "keyed":
		return map[string]any{"type": "object", "additionalProperties": map[string]any{
			"anyOf": []any{f.Shape.object(describe), map[string]any{"type": "null"}},
		}}
	case "bilingual", "bilingual-id":
		text := map[string]any{"type": "string"}
		if f.Type == "bilingual-id" {
			text["pattern"] = idPattern
		}
		return map[string]any{"anyOf": []any{text, map[string]any{
			"type": "object", "properties": map[string]any{"sv": text, "en": text}, "additionalProperties": false,
		}}}
	case "any":
		return map[string]any{}
	case "date":
		return map[string]any{"type": "string", "pattern": datePattern}
	case "id", "reference":
		return map[string]any{"type": []string{"string", "integer"}, "pattern": idPattern}
	case "count", "scale":
		return f.numberSchema()
	case "choice", "yes-no":
		return map[string]any{"enum": f.spellings()}
	}
	return map[string]any{"type": []string{"string", "number"}}
}

func (f *Field) numberSchema() map[string]any {
	out := map[string]any{"type": "integer", "minimum": f.Min}
	if f.Max > 0 {
		out["maximum"] = f.Max
	}
	return out
}

// spellings lists the ways that a choice is written, with and without a capital;
// [Shape.Check] is more forgiving still. YAML 1.2 reads true
// and false as values of their own.
func (f *Field) spellings() []any {
	var words []string
	for _, c := range f.Choices {
		for _, word := range append([]string{c.Value, c.Label.SV, c.Label.EN}, c.Also...) {
			words = append(words, word, strings.ToLower(word), Capitalise(word))
		}
	}
	var out []any
	seen := []string{""}
	for _, w := range words {
		if !slices.Contains(seen, w) {
			seen = append(seen, w)
			out = append(out, w)
		}
	}
	if f.Type == "yes-no" {
		out = append(out, true, false)
	}
	return out
}
