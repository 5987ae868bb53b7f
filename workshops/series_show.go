package workshops

// Function gives a function as a reader wants it: "gruppledare, Ekbackens
// hemtjänst".
func (s *Series) Function(function string, l Language) string {
	return functionType{}.Show(function, nil, s.Setting, l)
}

// Show gives a field of an entry as a reader wants it. References are shown by
// their ids; what is computed is not shown.
func (s *Series) Show(e *Entry, field string, l Language) string {
	f := e.Register.Field(field)
	if f == nil || f.Type == "computed" {
		return ""
	}
	return f.Show(e.Fields[field], s.Setting, l)
}
