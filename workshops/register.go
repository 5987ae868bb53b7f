package workshops

import "slices"

// Register is a kind of thing that a series keeps track of: problems, actions,
// contact paths. It is declared once, as data, and every surface follows.
type Register struct {
	Name    string
	Title   Text // problems
	One     Text // a problem
	About   Text // what belongs here
	Lead    string
	Fields  []*Field
	Closing Closing
	Columns []string
	// Ask names the fields that are asked for when an entry is taken down,
	// in order; the others are there for whoever wants them. None means the
	// columns.
	Ask   []string
	Rules []RuleUse
	// Single says that the register has one entry at most.
	Single bool
	// Local says that the ids of entries belong to their record: they need
	// not be given, and the same id in two records is two entries.
	Local bool
	// StandsFor names a register that this one takes the place of in a series
	// that has not got that: the activities of a plan are its actions.
	StandsFor string

	shape *Shape
}

// Closing says when an entry is closed: when Field has one of Values. Some of
// them want a reason, in the field Reason. Ask names the fields that are asked
// for when one is closed: what came of it.
type Closing struct {
	Field     string
	Values    []string
	Reason    string
	ReasonFor []string
	Ask       []string
}

// RegisterShape is what a file that declares a register holds.
var RegisterShape = &Shape{Name: "register", Fields: []*Field{
	{Name: "register", Type: "id", Required: true},
	{Name: "name", Type: "bilingual", Required: true},
	{Name: "one", Type: "bilingual", Required: true},
	{Name: "about", Type: "bilingual"},
	{Name: "lead", Type: "id", Required: true},
	{Name: "single", Type: "yes-no", Choices: YesNo},
	{Name: "local", Type: "yes-no", Choices: YesNo},
	{Name: "stands-for", Type: "id"},
	{Name: "fields", Type: "group", Many: true, Required: true, Shape: fieldShape},
	{Name: "closing", Type: "group", Shape: &Shape{Name: "register.closing", Fields: []*Field{
		{Name: "field", Type: "id", Required: true},
		{Name: "values", Type: "id", Many: true, Required: true},
		{Name: "reason", Type: "id"},
		{Name: "reason-for", Type: "id", Many: true},
		{Name: "ask", Type: "id", Many: true},
	}}},
	{Name: "columns", Type: "id", Many: true},
	{Name: "ask", Type: "id", Many: true},
	{Name: "rules", Type: "keyed", Shape: numbersShape},
}}

var fieldShape = &Shape{Name: "register.field", Fields: []*Field{
	{Name: "name", Type: "id", Required: true},
	{Name: "type", Type: "choice", Required: true, Choices: fieldTypeChoices()},
	{Name: "label", Type: "bilingual", Required: true},
	{Name: "hint", Type: "bilingual"},
	{Name: "reminder", Type: "bilingual"},
	{Name: "required", Type: "yes-no", Choices: YesNo},
	{Name: "many", Type: "yes-no", Choices: YesNo},
	{Name: "choices", Type: "group", Many: true, Shape: choiceShape},
	{Name: "catalogue", Type: "id"},
	{Name: "register", Type: "id"},
	{Name: "min", Type: "count"},
	{Name: "max", Type: "count"},
	{Name: "initial", Type: "text"},
	{Name: "compute", Type: "id"},
}}

var choiceShape = &Shape{Name: "register.choice", Fields: []*Field{
	{Name: "value", Type: "id", Required: true},
	{Name: "label", Type: "bilingual", Required: true},
	{Name: "also", Type: "text", Many: true},
}}

// numbersShape holds the numbers of a rule, by names of the rule's own.
var numbersShape = &Shape{Name: "rule.numbers", Open: true}

func fieldTypeChoices() []Choice {
	names := []string{"text", "choice", "date", "time", "count", "scale", "yes-no", "party", "role",
		"function", "participant", "team", "session", "reference", "link", "phone", "computed"}
	choices := make([]Choice, 0, len(names))
	for _, n := range names {
		choices = append(choices, Choice{Value: n, Label: Text{SV: n, EN: n}})
	}
	return choices
}

// ReadRegister gives the register that a file of [RegisterShape] declares. The
// choices of its fields come from the catalogues that they name.
func ReadRegister(n *Node, catalogues map[string]*Catalogue, ds *Diagnostics) *Register {
	r := &Register{
		Name:      n.Str("register"),
		Title:     n.Bilingual("name"),
		One:       n.Bilingual("one"),
		About:     n.Bilingual("about"),
		Lead:      n.Str("lead"),
		Columns:   n.Strs("columns"),
		Ask:       n.Strs("ask"),
		Rules:     readRuleUses(n.Get("rules")),
		Single:    n.Str("single") == "yes",
		Local:     n.Str("local") == "yes",
		StandsFor: n.Str("stands-for"),
	}
	for _, item := range n.List("fields") {
		r.Fields = append(r.Fields, readField(item, catalogues, ds))
	}
	if c := n.Get("closing"); c != nil {
		r.Closing = Closing{Field: c.Str("field"), Values: c.Strs("values"), Reason: c.Str("reason"), ReasonFor: c.Strs("reason-for"), Ask: c.Strs("ask")}
	}
	r.checkNames(n, ds)
	return r
}

func readField(n *Node, catalogues map[string]*Catalogue, ds *Diagnostics) *Field {
	f := &Field{
		Name: n.Str("name"), Type: n.Str("type"), Label: n.Bilingual("label"), Hint: n.Bilingual("hint"), Reminder: n.Bilingual("reminder"),
		Required: n.Str("required") == "yes", Many: n.Str("many") == "yes",
		Catalogue: n.Str("catalogue"), Register: n.Str("register"),
		Min: n.Int("min"), Max: n.Int("max"), Initial: n.Str("initial"), Compute: n.Str("compute"),
	}
	for _, c := range n.List("choices") {
		f.Choices = append(f.Choices, Choice{Value: c.Str("value"), Label: c.Bilingual("label"), Also: c.Strs("also")})
	}
	if f.Type == "yes-no" {
		f.Choices = YesNo
	}
	if f.Catalogue != "" {
		c, ok := catalogues[f.Catalogue]
		if !ok {
			ds.Add(n.Place("catalogue"), Error, "unknown-definition", "catalogue", "Found", f.Catalogue)
			return f
		}
		f.Choices = c.Choices()
	}
	return f
}

// checkNames finds columns, closing fields and the lead that name no field.
func (r *Register) checkNames(n *Node, ds *Diagnostics) {
	names := []string{}
	for _, f := range r.Fields {
		names = append(names, f.Name)
		if f.Type == "computed" && Computations[f.Compute] == nil {
			ds.Add(n.At, Error, "unknown-definition", "computation", "Found", f.Compute)
		}
	}
	check := func(at Place, name string) {
		if name != "" && r.Field(name) == nil {
			ds.Add(at, Error, "unknown-definition", "field", "Found", name, "Near", Nearest(name, names))
		}
	}
	check(n.Place("lead"), r.Lead)
	for _, item := range slices.Concat(n.List("columns"), n.List("ask"), n.Get("closing").List("ask")) {
		check(item.At, item.Text)
	}
	check(n.Get("closing").Place("field"), r.Closing.Field)
	check(n.Get("closing").Place("reason"), r.Closing.Reason)
}

// is tells whether the register has a name, or stands for the one that has.
func (r *Register) is(name string) bool { return r.Name == name || r.StandsFor == name && name != "" }

// Field gives the field with the name, nil when the register has none.
func (r *Register) Field(name string) *Field {
	for _, f := range r.Fields {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// Choices gives the choices of a field, none when the register has no such
// field.
func (r *Register) Choices(field string) []Choice {
	if f := r.Field(field); f != nil {
		return f.Choices
	}
	return nil
}

// Shape is what an entry of the register may hold in a record. No field is
// required there: what a new entry lacks is found when the records are folded.
func (r *Register) Shape() *Shape {
	if r.shape != nil {
		return r.shape
	}
	s := &Shape{Name: "register." + r.Name, Fields: []*Field{{Name: "id", Type: "id", Required: !r.Local}}}
	for _, f := range r.Fields {
		if f.Type == "computed" {
			continue
		}
		free := *f
		free.Required = false
		s.Fields = append(s.Fields, &free)
	}
	if !r.Local && !r.Single {
		s.Fields = append(s.Fields, &Field{Name: sameAs, Type: "id"})
	}
	r.shape = s
	return s
}
