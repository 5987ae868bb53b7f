package workshops

import "strconv"

// NodeKind tells the three things that a file is made of apart.
type NodeKind int

// An Absent node is a key with nothing after it.
const (
	Absent NodeKind = iota
	Scalar
	Mapping
	Sequence
)

// Node is a piece of a definition, plan or record as it was written, with its
// place, before anything is known about what it should mean. A [Shape] gives
// it meaning. A nil *Node behaves as one that is absent.
type Node struct {
	At     Place
	Kind   NodeKind
	Text   string
	Keys   []Key
	Items  []*Node
	fields map[string]*Node
}

// Key is a key of a mapping and where it stands.
type Key struct {
	Name string
	At   Place
}

// Put adds a field to a mapping. It tells whether the key was new; a key that
// is already there keeps its first value.
func (n *Node) Put(k Key, value *Node) bool {
	if n.fields == nil {
		n.fields = map[string]*Node{}
	}
	if _, taken := n.fields[k.Name]; taken {
		return false
	}
	n.Keys = append(n.Keys, k)
	n.fields[k.Name] = value
	return true
}

// rename gives the i:th key another name, and tells whether that name was free.
func (n *Node) rename(i int, name string) bool {
	old := n.Keys[i].Name
	if old == name {
		return true
	}
	if _, taken := n.fields[name]; taken {
		return false
	}
	n.fields[name] = n.fields[old]
	delete(n.fields, old)
	n.Keys[i].Name = name
	return true
}

// Get gives the value of a key, nil when the key is not there or has nothing
// after it.
func (n *Node) Get(key string) *Node {
	if n == nil {
		return nil
	}
	if v := n.fields[key]; v != nil && v.Kind != Absent {
		return v
	}
	return nil
}

// Str gives the text of a key, empty when there is none.
func (n *Node) Str(key string) string {
	if v := n.Get(key); v != nil {
		return v.Text
	}
	return ""
}

// List gives the items of a key.
func (n *Node) List(key string) []*Node {
	if v := n.Get(key); v != nil {
		return v.Items
	}
	return nil
}

// Strs gives the texts of the items of a key.
func (n *Node) Strs(key string) []string {
	var out []string
	for _, item := range n.List(key) {
		out = append(out, item.Text)
	}
	return out
}

// Place gives where the value of a key stands, or the mapping itself when the
// key is missing.
func (n *Node) Place(key string) Place {
	if v := n.Get(key); v != nil {
		return v.At
	}
	if n == nil {
		return Place{}
	}
	return n.At
}

// field gives the value of a key, also when there is nothing after it.
func (n *Node) field(key string) *Node {
	if n == nil {
		return nil
	}
	return n.fields[key]
}

// Int gives the whole number of a key, 0 when there is none.
func (n *Node) Int(key string) int {
	i, _ := strconv.Atoi(n.Str(key))
	return i
}

// Date gives the day of a key, zero when there is none.
func (n *Node) Date(key string) Date {
	d, _ := ParseDate(n.Str(key))
	return d
}

// Clock gives the time of day of a key, none when there is none.
func (n *Node) Clock(key string) Clock {
	c, _ := ParseClock(n.Str(key))
	return c
}
