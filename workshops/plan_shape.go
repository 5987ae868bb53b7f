package workshops

// PlanShape is what series.yaml may hold. What each key means is in the text
// catalogues, under "shape.plan.<key>".
var PlanShape = &Shape{Name: "plan", Fields: []*Field{
	{Name: "format", Type: "count", Required: true, Min: 1},
	{Name: "id", Type: "id"},
	{Name: "title", Type: "text", Required: true},
	{Name: "language", Type: "choice", Required: true, Choices: []Choice{
		{Value: "sv", Label: Text{SV: "svenska", EN: "Swedish"}}, {Value: "en", Label: Text{SV: "engelska", EN: "English"}},
	}},
	{Name: "model", Type: "id", Required: true},
	{Name: "model-version", Type: "count", Min: 1},
	{Name: "builds-on", Type: "text"},
	{Name: "term", Type: "term"},
	{Name: "purpose", Type: "text"},
	{Name: "person-word", Type: "text"},
	{Name: "motto", Type: "text"},
	{Name: "leader", Type: "text"},
	{Name: "minimum-group", Type: "count", Min: 5},
	{Name: "contact", Type: "group", Shape: texts("contact", "function", "phone", "email")},
	{Name: "commission", Type: "group", Shape: texts("commission", "by", "organisation", "period", "goal", "deliver", "decided", "recipient")},
	{Name: "programme", Type: "group", Shape: &Shape{Name: "programme", Fields: []*Field{
		{Name: "name", Type: "text"},
		{Name: "goals", Type: "group", Many: true, Shape: &Shape{Name: "programme.goal", Fields: []*Field{
			{Name: "text", Type: "text", Required: true},
			{Name: "covered", Type: "yes-no", Choices: YesNo},
		}}},
	}}},
	{Name: "responsible", Type: "group", Shape: texts("responsible", "controller", "protection-officer", "archive", "registrar", "retention", "reference")},
	{Name: "parties", Type: "group", Many: true, Required: true, Shape: partyShape},
	{Name: "participants", Type: "group", Many: true, Shape: &Shape{Name: "participant", Fields: []*Field{
		{Name: "id", Type: "id", Required: true},
		{Name: "party", Type: "party", Required: true},
		{Name: "role", Type: "role", Required: true},
		{Name: "from", Type: "date"},
		{Name: "until", Type: "date"},
		{Name: "replaces", Type: "id"},
	}}},
	{Name: "teams", Type: "group", Many: true, Shape: &Shape{Name: "team", Fields: []*Field{
		{Name: "id", Type: "id", Required: true},
		{Name: "name", Type: "text", Required: true},
		{Name: "parties", Type: "party", Many: true, Required: true},
		{Name: "participants", Type: "id", Many: true},
		{Name: "rhythm", Type: "text"},
		{Name: "convener", Type: "function"},
	}}},
	{Name: "sessions", Type: "group", Many: true, Required: true, Shape: sessionShape},
	{Name: "follow-ups", Type: "group", Many: true, Shape: &Shape{Name: "follow-up", Fields: []*Field{
		{Name: "id", Type: "id", Required: true},
		{Name: "title", Type: "text"},
		{Name: "date", Type: "date", Required: true},
	}}},
	{Name: "days-off", Type: "group", Many: true, Shape: &Shape{Name: "days-off", Fields: []*Field{
		{Name: "from", Type: "date", Required: true},
		{Name: "to", Type: "date"},
		{Name: "name", Type: "bilingual", Required: true},
	}}},
	{Name: "accepted-texts", Type: "group", Many: true, Shape: &Shape{Name: "accepted-text", Fields: []*Field{
		{Name: "kind", Type: "id", Required: true},
		{Name: "text", Type: "text", Required: true},
		{Name: "reason", Type: "text", Required: true},
	}}},
	{Name: "switched-off", Type: "group", Many: true, Shape: &Shape{Name: "switched-off", Fields: []*Field{
		{Name: "rule", Type: "id", Required: true},
		{Name: "reason", Type: "text", Required: true},
	}}},
}}

var partyShape = &Shape{Name: "party", Fields: []*Field{
	{Name: "id", Type: "id", Required: true},
	{Name: "name", Type: "text", Required: true},
	{Name: "kind", Type: "id", Required: true},
	{Name: "principal", Type: "text"},
	{Name: "organisation", Type: "choice", Choices: OrganisationTypes},
	{Name: "run-by", Type: "choice", Choices: []Choice{
		{Value: "own", Label: Text{SV: "egen regi", EN: "own"}, Also: []string{"egen"}},
		{Value: "private", Label: Text{SV: "privat regi", EN: "private"}, Also: []string{"privat"}},
	}},
	{Name: "level", Type: "choice", Choices: []Choice{
		{Value: "municipal", Label: Text{SV: "kommun", EN: "municipal care"}},
		{Value: "primary", Label: Text{SV: "primärvård", EN: "primary care"}},
		{Value: "hospital", Label: Text{SV: "slutenvård", EN: "hospital care"}},
		{Value: "other", Label: Text{SV: "övriga", EN: "other"}},
	}},
	{Name: "municipality", Type: "text"},
	{Name: "from", Type: "date"},
	{Name: "until", Type: "date"},
	{Name: "unit-card", Type: "group", Shape: texts("unit-card", "mission", "area", "hours", "staff", "steers",
		"documentation", "shared-records", "conditions", "contact")},
}}

// OrganisationTypes are the types of organisation that a unit may belong to.
var OrganisationTypes = []Choice{
	{Value: "municipality", Label: Text{SV: "kommun", EN: "municipality"}},
	{Value: "region", Label: Text{SV: "region", EN: "region"}},
	{Value: "private", Label: Text{SV: "privat", EN: "private"}},
	{Value: "federation", Label: Text{SV: "kommunalförbund", EN: "federation of municipalities"}},
	{Value: "other", Label: Text{SV: "annan", EN: "other"}},
}

var sessionShape = &Shape{Name: "session", Fields: []*Field{
	{Name: "id", Type: "id", Required: true},
	{Name: "kind", Type: "id"},
	{Name: "title", Type: "text", Required: true},
	{Name: "date", Type: "date", Required: true},
	{Name: "start", Type: "time", Required: true},
	{Name: "minutes", Type: "count", Required: true, Min: 1, Max: 600},
	{Name: "place", Type: "text"},
	{Name: "form", Type: "choice", Choices: Forms},
	{Name: "answer-by", Type: "date"},
	{Name: "cancelled", Type: "text"},
	{Name: "preparation", Type: "text"},
	{Name: "team", Type: "id"},
	{Name: "parts", Type: "group", Many: true, Shape: &Shape{Name: "part", Fields: []*Field{
		{Name: "id", Type: "id", Required: true},
		{Name: "title", Type: "text", Required: true},
		{Name: "purpose", Type: "text"},
		{Name: "parties", Type: "party", Many: true},
	}}},
	{Name: "agenda", Type: "group", Many: true, Shape: &Shape{Name: "item", Fields: []*Field{
		{Name: "topic", Type: "id", Required: true},
		{Name: "kind", Type: "choice", Choices: ItemKinds},
		{Name: "part", Type: "id"},
		{Name: "standing", Type: "yes-no", Choices: YesNo},
		{Name: "minutes", Type: "count", Required: true, Min: 1, Max: 600},
		{Name: "title", Type: "text", Required: true},
		{Name: "how", Type: "text"},
		{Name: "result", Type: "text"},
		{Name: "guide", Type: "group", Shape: texts("guide", guideKeys...)},
	}}},
}}

// texts is a shape of plain texts.
func texts(name string, keys ...string) *Shape {
	s := &Shape{Name: name}
	for _, k := range keys {
		s.Fields = append(s.Fields, &Field{Name: k, Type: "text"})
	}
	return s
}
