package workshops

import "slices"

// ScanNode looks through every text of a file, the keys too, for identity
// numbers and for what may identify somebody. A number that is one is an
// error: nothing is written or rendered while it stands there. Whatever is
// found is shown masked.
func (s *Scanner) ScanNode(n *Node, ds *Diagnostics) { s.scan(n, "", ds) }

func (s *Scanner) scan(n *Node, key string, ds *Diagnostics) {
	if n == nil {
		return
	}
	if n.Text != "" {
		s.report(n.At, n.Text, key, ds)
	}
	for _, item := range n.Items {
		s.scan(item, key, ds)
	}
	for _, k := range n.Keys {
		s.report(k.At, k.Name, "", ds)
		s.scan(n.fields[k.Name], k.Name, ds)
	}
}

// ScanText looks through one text that stands at a place.
func (s *Scanner) ScanText(at Place, text string, ds *Diagnostics) { s.report(at, text, "", ds) }

// contactKeys are the keys where a telephone number belongs to the function
// that stands beside it.
var contactKeys = []string{"phone", "contact", "how", "fallback"}

// venueKey is the key of a place where people meet: its address points at
// nobody's home.
const venueKey, addressPattern = "place", "street-address"

func (s *Scanner) report(at Place, text, key string, ds *Diagnostics) {
	for _, f := range s.Scan(text, slices.Contains(contactKeys, key)) {
		s.tell(at, text, key, f, ds)
	}
}

// tell reports one finding in a text that stands under a key.
func (s *Scanner) tell(at Place, text, key string, f Finding, ds *Diagnostics) {
	pattern, described := s.Pattern(f.Kind)
	switch {
	case key == venueKey && f.Kind == addressPattern:
	case f.Level == Stop:
		ds.Add(at, Error, "identity-number", "", "Masked", f.Masked)
	case described && pattern.Kind == Law:
		ds.Add(at, Warning, "outdated-law", "", "Found", text[f.Start:f.End], "Name", pattern.Name, "Remedy", pattern.Remedy)
	case described:
		ds.Add(at, Warning, "may-identify", "", "Masked", f.Masked, "Name", pattern.Name, "Remedy", pattern.Remedy, "Kind", f.Kind)
	default:
		ds.Add(at, Warning, "may-identify", "number", "Masked", f.Masked, "Kind", f.Kind)
	}
}

// ScanLeaving looks through a text that is about to leave the series, as a
// document, a workbook or words to send, for identity numbers. Texts that came
// in were looked through then, but a number can also be put together by a
// template, or stand in one. What only may identify somebody was told of on the
// way in and is let through here.
func (s *Scanner) ScanLeaving(at Place, text string, ds *Diagnostics) {
	for _, f := range ScanIdentity(text, s.today) {
		if f.Level == Stop {
			ds.Add(at, Error, "identity-number", "leaving", "Masked", f.Masked)
		}
	}
}
