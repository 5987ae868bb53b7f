package workshops

import "strings"

// Field is one thing that a mapping holds: a key of the plan, or a column of a
// register.
type Field struct {
	Name     string
	Type     string // a key of FieldTypes, or group, keyed, bilingual, bilingual-id, any
	Many     bool   // a list of such values
	Required bool

	Label Text // what a reader calls it; empty for keys of the plan itself
	Hint  Text // what to write there

	// Reminder says, of a date, what is to have happened by that day, in words
	// that go before the text of the entry: "Klart senast". Open entries with
	// such a date stand in calendars and reminders.
	Reminder Text

	Choices   []Choice // of a choice
	Catalogue string   // the catalogue that Choices came from
	Register  string   // what a reference points into
	Min, Max  int      // of a count or scale; Max 0 is no limit
	Initial   string   // what a new entry has when nothing is written
	Compute   string   // a key of Computations; nobody writes the field

	Shape   *Shape // of a group, and of each value of a keyed field
	KeyType string // what the keys of a keyed field are
}

// Choice is one of the values that a field may have. People may write the
// value, its label in either language, or one of the other spellings.
type Choice struct {
	Value string
	Label Text
	Also  []string
}

// ChoiceLabel gives the label of one of the field's choices, and the value
// itself when the field, or the choice, is missing from a definition.
func (f *Field) ChoiceLabel(value string) Text {
	if f == nil {
		return Text{SV: value, EN: value}
	}
	for _, c := range f.Choices {
		if c.Value == value {
			return c.Label
		}
	}
	return Text{SV: value, EN: value}
}

// Fault says why a value was refused: a variant of the rule "value", with what
// its words need.
type Fault struct {
	Variant string
	Args    map[string]any
}

func refuse(variant string, args ...any) *Fault {
	f := &Fault{Variant: variant, Args: map[string]any{}}
	for i := 0; i+1 < len(args); i += 2 {
		f.Args[args[i].(string)] = args[i+1]
	}
	return f
}

// FieldType is a kind of value: it reads what people write and shows what they
// read.
type FieldType interface {
	// Parse gives the canonical form of what a person wrote: the form that
	// is stored, compared and put out as JSON.
	Parse(written string, f *Field, in *Setting) (string, *Fault)
	// Show gives the canonical form as a reader of the language wants it.
	Show(value string, f *Field, in *Setting, l Language) string
}

// FieldTypes has every kind of value by the name that definitions use.
var FieldTypes = map[string]FieldType{
	"text":        textType{},
	"id":          idType{},
	"choice":      choiceType{},
	"date":        dateType{},
	"time":        timeType{},
	"term":        termType{},
	"count":       countType{},
	"scale":       countType{},
	"yes-no":      choiceType{},
	"party":       partyType{},
	"role":        roleType{},
	"function":    functionType{},
	"participant": participantType{},
	"team":        teamType{},
	"session":     sessionType{},
	"reference":   referenceType{},
	"link":        linkType{},
	"phone":       phoneType{},
}

// YesNo are the choices of every yes/no field.
var YesNo = []Choice{
	{Value: "yes", Label: Text{SV: "ja", EN: "yes"}, Also: []string{"true", "j", "y", "x"}},
	{Value: "no", Label: Text{SV: "nej", EN: "no"}, Also: []string{"false", "n"}},
}

// Show gives a value, or the values of a list, as a reader wants it.
func (f *Field) Show(v Value, in *Setting, l Language) string {
	t, ok := FieldTypes[f.Type]
	if !ok {
		return v.Text
	}
	if !f.Many {
		if v.Text == "" {
			return ""
		}
		return t.Show(v.Text, f, in, l)
	}
	shown := make([]string, 0, len(v.Items))
	for _, item := range v.Items {
		shown = append(shown, t.Show(item, f, in, l))
	}
	return strings.Join(shown, ", ")
}
