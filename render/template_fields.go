package render

import (
	"reflect"
	"slices"
)

// fieldsOf lists what a template can ask of values of the Go type that
// text/template named in an error: its fields and methods, sorted. The type is
// looked for in the data. Nil if it is not found there.
func fieldsOf(data any, typeName string) []string {
	if data == nil || typeName == "" {
		return nil
	}
	t := findType(reflect.TypeOf(data), typeName, map[reflect.Type]bool{})
	if t == nil {
		return nil
	}
	var names []string
	for i := range t.NumMethod() {
		names = append(names, t.Method(i).Name)
	}
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() == reflect.Struct {
		for _, f := range reflect.VisibleFields(t) {
			if f.IsExported() {
				names = append(names, f.Name)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// findType looks for the type of the name in t and everything t is made of.
func findType(t reflect.Type, name string, seen map[reflect.Type]bool) reflect.Type {
	if t == nil || seen[t] {
		return nil
	}
	seen[t] = true
	if t.String() == name {
		return t
	}
	var parts []reflect.Type
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
		parts = append(parts, t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			parts = append(parts, t.Field(i).Type)
		}
	}
	for i := range t.NumMethod() {
		if m := t.Method(i).Type; m.NumOut() > 0 {
			parts = append(parts, m.Out(0))
		}
	}
	for _, p := range parts {
		if found := findType(p, name, seen); found != nil {
			return found
		}
	}
	return nil
}
