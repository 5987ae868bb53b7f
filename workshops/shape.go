package workshops

import "slices"

// Shape says what a mapping may hold: the plan of a series, a record, a
// definition, or an entry of a register. The same shape checks a file, prints
// its JSON Schema and asks for its values.
type Shape struct {
	// Name is the shape's place in the text catalogues, where
	// "shape.<Name>.<field>" explains each field.
	Name   string
	Fields []*Field
	// Open lets keys pass that the shape does not know.
	Open bool
}

// Field gives the field with the name, nil when the shape has none.
func (s *Shape) Field(name string) *Field {
	for _, f := range s.Fields {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// Check holds a node against the shape and reports every fault: unknown and
// missing keys, values of the wrong kind, values that their type refuses.
// Accepted values are put in canonical form where they stand, so that what is
// read afterwards is the same whichever way it was written.
func (s *Shape) Check(n *Node, in *Setting, ds *Diagnostics) {
	if n.Kind == Absent {
		n.Kind = Mapping
	}
	if n.Kind != Mapping {
		ds.Add(n.At, Error, "not-a-mapping", "", "Found", n.Text)
		return
	}
	for _, k := range n.Keys {
		if s.Field(k.Name) == nil && !s.Open {
			s.unknownKey(k, n, ds)
		}
	}
	for _, f := range s.Fields {
		v := n.Get(f.Name)
		if v == nil || f.Many && v.Kind == Sequence && len(v.Items) == 0 {
			if f.Required {
				ds.Add(n.At, Error, "missing-key", "", "Key", f.Name)
			}
			continue
		}
		f.check(v, in, ds)
	}
}

func (s *Shape) unknownKey(k Key, n *Node, ds *Diagnostics) {
	var free, all []string
	for _, f := range s.Fields {
		all = append(all, f.Name)
		if n.Get(f.Name) == nil {
			free = append(free, f.Name)
		}
	}
	if near := Nearest(k.Name, free); near != "" {
		ds.Add(k.At, Error, "unknown-key", "near", "Key", k.Name, "Near", near)
		return
	}
	ds.Add(k.At, Error, "unknown-key", "", "Key", k.Name, "Allowed", all)
}

// check holds one value against the field.
func (f *Field) check(v *Node, in *Setting, ds *Diagnostics) {
	if f.Many {
		f.checkMany(v, in, ds)
		return
	}
	f.checkOne(v, in, ds)
}

func (f *Field) checkMany(v *Node, in *Setting, ds *Diagnostics) {
	switch v.Kind {
	case Sequence:
	case Scalar:
		// One value may be written without brackets.
		one := *v
		*v = Node{At: v.At, Kind: Sequence, Items: []*Node{&one}}
	default:
		ds.Add(v.At, Error, "not-a-list", "", "Key", f.Name)
		return
	}
	v.Items = slices.DeleteFunc(v.Items, func(i *Node) bool { return i.Kind == Absent })
	for _, item := range v.Items {
		f.checkOne(item, in, ds)
	}
}

func (f *Field) checkOne(v *Node, in *Setting, ds *Diagnostics) {
	switch f.Type {
	case "group":
		f.Shape.Check(v, in, ds)
		return
	case "keyed":
		f.checkKeyed(v, in, ds)
		return
	case "bilingual":
		checkBilingual(v, ds)
		return
	case "bilingual-id":
		checkBilingual(v, ds)
		f.checkIDs(v, ds)
		return
	case "any":
		return
	}
	if v.Kind != Scalar {
		ds.Add(v.At, Error, "not-a-value", "", "Key", f.Name)
		return
	}
	t, ok := FieldTypes[f.Type]
	if !ok {
		return
	}
	canonical, fault := t.Parse(v.Text, f, in)
	if fault != nil {
		fault.Args["Key"] = f.Name
		*ds = append(*ds, Diagnostic{Place: v.At, Rule: "value", Variant: fault.Variant, Args: fault.Args})
		return
	}
	v.Text = canonical
}

// checkKeyed checks a mapping whose keys are ids of the series' own.
func (f *Field) checkKeyed(v *Node, in *Setting, ds *Diagnostics) {
	if v.Kind != Mapping {
		ds.Add(v.At, Error, "not-a-mapping", "", "Found", v.Text)
		return
	}
	for i, k := range v.Keys {
		if f.KeyType != "" {
			key := &Field{Name: f.Name, Type: f.KeyType}
			canonical, fault := FieldTypes[f.KeyType].Parse(k.Name, key, in)
			if fault != nil {
				fault.Args["Key"] = f.Name
				*ds = append(*ds, Diagnostic{Place: k.At, Rule: "value", Variant: fault.Variant, Args: fault.Args})
				continue
			}
			if !v.rename(i, canonical) {
				ds.Add(k.At, Error, "yaml", "twice", "Key", k.Name)
				continue
			}
		}
		if value := v.Get(v.Keys[i].Name); value != nil {
			f.Shape.Check(value, in, ds)
		}
	}
}

// checkBilingual accepts a text for both languages, or one in each.
func checkBilingual(v *Node, ds *Diagnostics) {
	if v.Kind == Scalar {
		return
	}
	if v.Kind != Mapping {
		ds.Add(v.At, Error, "not-a-text", "")
		return
	}
	for _, k := range v.Keys {
		if !Language(k.Name).Known() {
			ds.Add(k.At, Error, "unknown-key", "", "Key", k.Name, "Allowed", []string{"sv", "en"})
		} else if value := v.Get(k.Name); value != nil && value.Kind != Scalar {
			ds.Add(value.At, Error, "not-a-text", "")
		}
	}
}

// checkIDs holds each text of a bilingual value against what an id may be: it
// becomes the name of a file, which may lead nowhere else.
func (f *Field) checkIDs(v *Node, ds *Diagnostics) {
	if v.Kind == Scalar && !ValidID(v.Text) {
		ds.Add(v.At, Error, "value", "bad-id", "Found", v.Text, "Near", Slug(v.Text), "Key", f.Name)
	}
	for _, k := range v.Keys {
		if one := v.Get(k.Name); one != nil && one.Kind == Scalar {
			f.checkIDs(one, ds)
		}
	}
}

// Bilingual gives the text of a key in both languages.
func (n *Node) Bilingual(key string) Text { return n.Get(key).asText() }

// Bilinguals gives the texts of a list in both languages.
func (n *Node) Bilinguals(key string) []Text {
	var out []Text
	for _, item := range n.List(key) {
		out = append(out, item.asText())
	}
	return out
}

func (n *Node) asText() Text {
	switch {
	case n == nil:
		return Text{}
	case n.Kind == Scalar:
		return Text{SV: n.Text, EN: n.Text}
	}
	return Text{SV: n.Str("sv"), EN: n.Str("en")}
}
