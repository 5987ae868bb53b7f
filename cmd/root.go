package cmd

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"samverka/templates"
	"samverka/workshops"
)

// Main runs the command line and gives its exit status.
func Main(args []string, in io.Reader, out, errOut io.Writer) int {
	a := &app{in: in, out: out, err: errOut, lang: terminalLanguage(args), today: clockFrom(os.Getenv("SAMVERKA_TODAY"))}
	words, err := templates.TextsIn(string(a.lang))
	if err != nil {
		fmt.Fprintln(errOut, err)
		return exitOutside
	}
	a.words = words
	if asked := askedLanguage(args); asked != "" {
		if _, known := languageOf(asked); !known {
			fmt.Fprintln(errOut, a.say("failed", "Words", a.say("usage.lang", "Found", asked)))
			return exitUsage
		}
	}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errOut)
	err = root.Execute()
	if err == nil {
		return exitDone
	}
	var f failure
	if !errors.As(err, &f) {
		f = failure{status: exitUsage, words: err.Error()}
	}
	if f.words != "" {
		fmt.Fprintln(errOut, harmlessLines(a.say("failed", "Words", f.words)))
	}
	return f.status
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "samverka " + a.say("arg.command"),
		Short:         a.say("root.short"),
		Long:          a.say("root.long"),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          a.noSuchCommand,
		RunE:          func(*cobra.Command, []string) error { return a.bare() },
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.DisableFlagsInUseLine = true
	cobra.MousetrapHelpText = a.say("root.double-click")
	cobra.EnableCommandSorting = false
	root.SetUsageTemplate(a.usageTemplate())
	root.SetHelpTemplate("{{with (or .Long .Short)}}{{. | trimTrailingWhitespaces}}\n\n{{end}}{{.UsageString}}")
	root.SetFlagErrorFunc(a.flagError)
	root.PersistentFlags().StringVarP(&a.dir, "directory", "C", ".", a.say("flag.directory"))
	root.PersistentFlags().String("lang", "", a.say("flag.lang"))
	root.PersistentFlags().BoolP("help", "h", false, a.say("flag.help"))
	root.AddCommand(a.newCommand(), a.modelsCommand(), a.checkCommand(), a.recordCommand(), a.statusCommand(),
		a.renderCommand(), a.calendarCommand(), a.sheetCommand(), a.importCommand(), a.reportCommand(), a.schemaCommand())
	for _, c := range root.Commands() {
		c.DisableFlagsInUseLine = true
		c.Flags().VisitAll(withoutDefault)
	}
	root.PersistentFlags().VisitAll(withoutDefault)
	help := &cobra.Command{
		Use: "help", Hidden: true, Short: a.say("flag.help"),
		RunE: func(c *cobra.Command, args []string) error {
			about, _, err := root.Find(args)
			if err != nil {
				return err
			}
			return about.Help()
		},
	}
	root.SetHelpCommand(help)
	return root
}

// withoutDefault keeps the library from adding an English word about the value
// that a flag has from the start: the flag's own words say it.
func withoutDefault(f *pflag.Flag) {
	f.DefValue = ""
	if _, list := f.Value.(pflag.SliceValue); list {
		f.DefValue = "[]" // what the library takes for no value of a list
	}
}

// noSuchCommand refuses words that are no command of ours.
func (a *app) noSuchCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, sub := range c.Commands() {
		if !sub.Hidden {
			names = append(names, sub.Name())
		}
	}
	if near := workshops.Nearest(args[0], names); near != "" {
		return a.wrongUse("usage.command-near", "Found", args[0], "Near", near)
	}
	return a.wrongUse("usage.command", "Found", args[0], "Allowed", names)
}

// flagError puts our words to what is wrong with a flag.
func (a *app) flagError(c *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		bare    *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
	)
	switch {
	case errors.As(err, &unknown):
		var names []string
		c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		if near := workshops.Nearest(unknown.GetSpecifiedName(), names); near != "" {
			return a.wrongUse("usage.flag-near", "Found", unknown.GetSpecifiedName(), "Near", near)
		}
		return a.wrongUse("usage.flag", "Found", unknown.GetSpecifiedName(), "Command", c.CommandPath())
	case errors.As(err, &bare):
		return a.wrongUse("usage.flag-value", "Flag", bare.GetSpecifiedName())
	case errors.As(err, &invalid):
		return a.wrongUse("usage.flag-invalid", "Flag", invalid.GetFlag().Name, "Found", invalid.GetValue())
	}
	return a.wrongUse("usage.flags", "Command", c.CommandPath())
}

// atMost refuses more arguments than a command takes.
func (a *app) atMost(n int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) > n {
			return a.wrongUse("usage.too-many", "Found", args[n], "Command", c.CommandPath())
		}
		return nil
	}
}

func (a *app) usageTemplate() string {
	r := strings.NewReplacer("USAGE", a.say("help.usage"), "COMMANDS", a.say("help.commands"),
		"FLAGS", a.say("help.flags"), "GLOBAL", a.say("help.global"), "MORE", a.say("help.more"))
	return r.Replace(`USAGE
  {{.UseLine}}{{if .HasAvailableSubCommands}}

COMMANDS{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

FLAGS
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

GLOBAL
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableSubCommands}}

MORE{{end}}
`)
}
