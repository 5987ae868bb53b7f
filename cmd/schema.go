package cmd

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"io"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// schemas are the shapes of definitions, by the name that one asks for.
var schemas = map[string]*workshops.Shape{
	"series":    workshops.PlanShape,
	"people":    workshops.PeopleShape,
	"answers":   workshops.AnswersShape,
	"model":     workshops.ModelShape,
	"register":  workshops.RegisterShape,
	"survey":    workshops.SurveyShape,
	"document":  workshops.DocumentShape,
	"catalogue": workshops.CatalogueShape,
}

// recordSchema is the name of the schema that depends on the registers.
const recordSchema = "record"

// statusSchemaName is the name of the schema of what "status --format json" puts out.
const statusSchemaName = "status"

//go:embed status.schema.json
var statusSchema []byte

func (a *app) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema [" + a.say("arg.schema") + "]",
		Short: a.say("schema.short"),
		Long:  a.say("schema.long"),
		Args:  a.atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			name := "series"
			if len(args) > 0 {
				name = args[0]
			}
			return a.printed(func() error { return a.schema(name) })
		},
	}
}

// schema prints the JSON Schema of a kind of file, for editors that help while
// somebody types.
func (a *app) schema(name string) error {
	shape, known := schemas[name]
	switch {
	case name == statusSchemaName:
		_, err := a.out.Write(statusSchema)
		return err
	case name == recordSchema:
		shape = a.recordShape()
	case !known:
		names := append(slices.Collect(maps.Keys(schemas)), recordSchema, statusSchemaName)
		slices.Sort(names)
		return a.wrongUse("usage.schema", "Found", name, "Near", workshops.Nearest(name, names), "Allowed", names)
	}
	return a.writeSchema(a.out, name, shape)
}

func (a *app) writeSchema(w io.Writer, name string, shape *workshops.Shape) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(shape.JSONSchema(a.say("schema.title."+name), a.describe))
}

// schemaFiles gives the schemas that a new series is laid out with.
func (a *app) schemaFiles(m *workshops.Model, library *store.Library) (map[string][]byte, error) {
	var registers []*workshops.Register
	var ds workshops.Diagnostics
	catalogues := map[string]*workshops.Catalogue{}
	for _, name := range m.Registers {
		if r := library.Register(name, workshops.Place{}, catalogues, &ds); r != nil {
			registers = append(registers, r)
		}
	}
	files := map[string][]byte{}
	for name, shape := range map[string]*workshops.Shape{"series": workshops.PlanShape, recordSchema: workshops.RecordShape(registers)} {
		var b bytes.Buffer
		if err := a.writeSchema(&b, name, shape); err != nil {
			return nil, err
		}
		files[name+".json"] = b.Bytes()
	}
	return files, nil
}

// describe gives the words about a field: its own label and hint, or those of
// the catalogue of texts.
func (a *app) describe(shape string, f *workshops.Field) string {
	if !f.Label.IsZero() {
		about := f.Label.In(a.lang)
		if !f.Hint.IsZero() {
			about += " – " + f.Hint.In(a.lang)
		}
		return about
	}
	if id := "shape." + shape + "." + f.Name; a.words.Has(id) {
		return a.say(id)
	}
	return ""
}

// recordShape is what a record may hold: with the registers of the series one
// stands in, or else with every built-in register.
func (a *app) recordShape() *workshops.Shape {
	if dir, err := store.Find(a.dir); err == nil {
		if f := store.Load(dir, templates.Files, a.today); f.Series != nil {
			return workshops.RecordShape(f.Series.Registers)
		}
	}
	return workshops.RecordShape(builtinRegisters())
}

// builtinRegisters reads every register that is built in.
func builtinRegisters() []*workshops.Register {
	library := store.NewLibrary(templates.Files, nil)
	catalogues := map[string]*workshops.Catalogue{}
	var ds workshops.Diagnostics
	var out []*workshops.Register
	for _, name := range library.RegisterNames() {
		if r := library.Register(name, workshops.Place{}, catalogues, &ds); r != nil {
			out = append(out, r)
		}
	}
	return out
}
