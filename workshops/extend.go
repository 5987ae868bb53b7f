package workshops

import "slices"

// Extend adds what another definition says to this one, where this one is
// silent: an own register can be the built-in one and a column more. Keys that
// both have keep what this one says, except that lists are put together: the
// other's items first, then this one's new ones. Items that are mappings are
// the same when they have the same id, and are put together in turn.
func (n *Node) Extend(base *Node) {
	for _, k := range base.Keys {
		theirs := base.fields[k.Name]
		ours := n.Get(k.Name)
		switch {
		case ours == nil:
			n.remove(k.Name)
			n.Put(k, theirs)
		case ours.Kind == Mapping && theirs.Kind == Mapping:
			ours.Extend(theirs)
		case ours.Kind == Sequence && theirs.Kind == Sequence:
			ours.Items = extendItems(ours.Items, theirs.Items)
		}
	}
}

// extendItems gives the items of base, each with what ours say of it, and then
// ours that base does not have.
func extendItems(ours, base []*Node) []*Node {
	out := slices.Clone(base)
	for _, item := range ours {
		i := slices.IndexFunc(base, item.sameAs)
		switch {
		case i < 0:
			out = append(out, item)
		case item.Kind == Mapping:
			item.Extend(base[i])
			out[i] = item
		}
	}
	return out
}

// identities are the keys that tell items of a list apart, in the order that
// they are looked for.
var identities = []string{"id", "name", "kind", "topic", "value", "rule"}

// sameAs tells whether two items of a list stand for the same thing.
func (n *Node) sameAs(o *Node) bool {
	if n.Kind == Scalar || o.Kind == Scalar {
		return n.Kind == o.Kind && n.Text == o.Text
	}
	for _, key := range identities {
		if mine := n.Str(key); mine != "" {
			return mine == o.Str(key)
		}
	}
	return false
}

// remove takes a key away.
func (n *Node) remove(key string) {
	if _, there := n.fields[key]; !there {
		return
	}
	delete(n.fields, key)
	n.Keys = slices.DeleteFunc(n.Keys, func(k Key) bool { return k.Name == key })
}

// TakeExtends gives what a definition extends, and takes the key away; empty
// when it stands alone.
func (n *Node) TakeExtends() (name string, at Place) {
	name, at = n.Str("extends"), n.Place("extends")
	n.remove("extends")
	return name, at
}
