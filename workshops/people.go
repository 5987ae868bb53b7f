package workshops

// Person is who a participant is. It is known only while the file with names is
// there, and shown only where somebody asks for names.
type Person struct {
	Name, Phone, Email string
}

// PeopleShape is what people.yaml holds: the one file of a series with names
// and contact details, so that they can be erased on their own.
var PeopleShape = &Shape{Name: "people", Fields: []*Field{
	{Name: "people", Type: "keyed", KeyType: "participant", Required: true, Shape: &Shape{Name: "person", Fields: []*Field{
		{Name: "name", Type: "text", Required: true},
		{Name: "phone", Type: "phone"},
		{Name: "email", Type: "text"},
	}}},
}}

// ReadPeople gives the people of a file of [PeopleShape] by participant.
func ReadPeople(n *Node) map[string]Person {
	people := map[string]Person{}
	list := n.Get("people")
	if list == nil {
		return people
	}
	for _, k := range list.Keys {
		p := list.Get(k.Name)
		people[k.Name] = Person{Name: p.Str("name"), Phone: p.Str("phone"), Email: p.Str("email")}
	}
	return people
}
