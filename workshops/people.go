package workshops

import (
	"maps"
	"slices"
)

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

// NamesLeaving looks through a text that is about to leave the series for the
// names of those who take part, as the file with names has them. Without that
// file nothing is found.
func (s *Series) NamesLeaving(text string, ds *Diagnostics) {
	for _, id := range slices.Sorted(maps.Keys(s.People)) {
		if name := s.People[id].Name; containsWord(folded(text), folded(name)) {
			ds.Add(Place{}, Error, "name-leaving", "", "Participant", id)
		}
	}
}
