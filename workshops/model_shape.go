package workshops

// ModelShape is what a file that declares a model holds.
var ModelShape = &Shape{Name: "model", Fields: []*Field{
	{Name: "model", Type: "id", Required: true},
	{Name: "version", Type: "count", Required: true, Min: 1},
	{Name: "name", Type: "bilingual", Required: true},
	{Name: "summary", Type: "bilingual", Required: true},
	{Name: "suits", Type: "bilingual"},
	{Name: "origin", Type: "bilingual"},
	{Name: "purpose", Type: "bilingual", Required: true},
	{Name: "background", Type: "bilingual"},
	{Name: "goal", Type: "bilingual"},
	{Name: "deliver", Type: "bilingual"},
	{Name: "motto", Type: "bilingual"},
	{Name: "questions", Type: "bilingual", Many: true},
	{Name: "gives", Type: "bilingual", Many: true},
	{Name: "needs", Type: "bilingual", Many: true},
	{Name: "meeting", Type: "bilingual", Required: true},
	{Name: "meetings", Type: "bilingual"},
	{Name: "the-meeting", Type: "bilingual"},
	{Name: "the-meetings", Type: "bilingual"},
	{Name: "neuter", Type: "yes-no", Choices: YesNo},
	{Name: "leader", Type: "bilingual"},
	{Name: "interval", Type: "count", Required: true, Min: 1},
	{Name: "gap", Type: "count", Min: 0},
	{Name: "across-terms", Type: "yes-no", Choices: YesNo},
	{Name: "registers", Type: "id", Many: true, Required: true},
	{Name: "surveys", Type: "id", Many: true},
	{Name: "documents", Type: "id", Many: true},
	{Name: "report", Type: "id"},
	{Name: "participants", Type: "group", Many: true, Shape: &Shape{Name: "model.participants", Fields: []*Field{
		{Name: "kind", Type: "id", Required: true},
		{Name: "roles", Type: "id", Many: true, Required: true},
	}}},
	{Name: "rules", Type: "keyed", Shape: numbersShape},
	{Name: "advice", Type: "bilingual", Many: true},
	{Name: "follow-ups", Type: "group", Many: true, Shape: &Shape{Name: "model.follow-up", Fields: []*Field{
		{Name: "id", Type: "bilingual", Required: true},
		{Name: "title", Type: "bilingual", Required: true},
		{Name: "months", Type: "count", Required: true, Min: 1},
		{Name: "from", Type: "id"},
	}}},
	{Name: "teams", Type: "group", Shape: &Shape{Name: "model.teams", Fields: []*Field{
		{Name: "around", Type: "id", Required: true},
		{Name: "kinds", Type: "id", Many: true},
		{Name: "rhythm", Type: "bilingual"},
	}}},
	{Name: "schedule", Type: "group", Many: true, Required: true, Shape: &Shape{Name: "model.schedule", Fields: []*Field{
		{Name: "kind", Type: "id", Required: true},
		{Name: "id", Type: "bilingual", Required: true},
		{Name: "after", Type: "count", Min: 1},
		{Name: "each-team", Type: "yes-no", Choices: YesNo},
	}}},
	{Name: "sessions", Type: "group", Many: true, Required: true, Shape: sessionKindShape},
}}

var sessionKindShape = &Shape{Name: "model.session", Fields: []*Field{
	{Name: "kind", Type: "id", Required: true},
	{Name: "title", Type: "bilingual", Required: true},
	{Name: "minutes", Type: "count", Required: true, Min: 1},
	{Name: "preparation", Type: "bilingual"},
	{Name: "goal", Type: "bilingual"},
	{Name: "must", Type: "bilingual", Many: true},
	{Name: "room", Type: "bilingual"},
	{Name: "material", Type: "bilingual", Many: true},
	{Name: "group-risks", Type: "bilingual", Many: true},
	{Name: "parts", Type: "group", Many: true, Shape: &Shape{Name: "model.part", Fields: []*Field{
		{Name: "id", Type: "id", Required: true},
		{Name: "title", Type: "bilingual", Required: true},
		{Name: "purpose", Type: "bilingual"},
		{Name: "kinds", Type: "id", Many: true},
	}}},
	{Name: "agenda", Type: "group", Many: true, Required: true, Shape: &Shape{Name: "model.item", Fields: []*Field{
		{Name: "topic", Type: "id", Required: true},
		{Name: "kind", Type: "choice", Choices: ItemKinds},
		{Name: "part", Type: "id"},
		{Name: "standing", Type: "yes-no", Choices: YesNo},
		{Name: "minutes", Type: "count", Required: true, Min: 1},
		{Name: "title", Type: "bilingual", Required: true},
		{Name: "how", Type: "bilingual"},
		{Name: "result", Type: "bilingual"},
		{Name: "guide", Type: "group", Shape: &Shape{Name: "model.guide", Fields: []*Field{
			{Name: "purpose", Type: "bilingual"},
			{Name: "do", Type: "bilingual"},
			{Name: "say", Type: "bilingual"},
			{Name: "material", Type: "bilingual"},
			{Name: "if-late", Type: "bilingual"},
			{Name: "record", Type: "bilingual"},
		}}},
	}}},
}}

// ItemKinds tells agenda items apart: only breaks, changes of participants, and
// the beginning and end of the session, are promised by the clock.
var ItemKinds = []Choice{
	{Value: "work", Label: Text{SV: "arbete", EN: "work"}},
	{Value: "break", Label: Text{SV: "paus", EN: "break"}},
	{Value: "change", Label: Text{SV: "byte", EN: "change"}},
	{Value: "survey", Label: Text{SV: "enkät", EN: "survey"}},
}
