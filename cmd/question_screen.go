package cmd

import (
	"errors"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"
	"golang.org/x/term"
)

// screenAsker asks with forms on the terminal. One program has the terminal all
// the time, so that nothing that is typed between two questions is lost.
type screenAsker struct {
	program *tea.Program
	ended   chan struct{}
	signals chan os.Signal
}

func (a *app) askOnScreen() asker {
	s := &screenAsker{ended: make(chan struct{}), signals: make(chan os.Signal, 1)}
	s.program = tea.NewProgram(&screen{app: a, width: 80, height: 24},
		tea.WithInput(a.in), tea.WithOutput(a.out), tea.WithoutSignalHandler())
	signal.Notify(s.signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		defer close(s.ended)
		// What went wrong with the terminal ends the questions, as stopping does.
		_, _ = s.program.Run()
	}()
	go func() {
		select {
		case <-s.signals:
			s.program.Send(stopMsg{})
		case <-s.ended:
		}
	}()
	return s
}

func (s *screenAsker) ask(q *question) error {
	asked := asking{q, make(chan error, 1)}
	s.program.Send(asked)
	select {
	case err := <-asked.reply:
		if shown := q.shown(); err == nil && q.echo && shown != "" {
			s.tell("✓ " + strings.TrimRight(q.title, "?:") + ": " + shown)
		}
		return err
	case <-s.ended:
		return errStopped
	}
}

func (s *screenAsker) tell(text string) {
	width, _, err := term.GetSize(int(os.Stdout.Fd()))
	if err != nil {
		width = 80
	}
	s.program.Println(lipgloss.Wrap(text, width-1, ""))
}

func (s *screenAsker) close() {
	signal.Stop(s.signals)
	s.program.Quit()
	<-s.ended
}

// asking is a question on its way to the screen, and the way back.
type asking struct {
	*question
	reply chan error
}

type (
	answeredMsg struct{}
	stopMsg     struct{}
)

// screen is what stands at the foot of the terminal: the question that is
// asked, or nothing.
type screen struct {
	*app
	asked         *asking
	form          *huh.Form
	field         huh.Field
	text          string // of a question that is answered in words
	chosen        string
	submitted     bool // an answer is on its way
	ahead         []tea.KeyPressMsg
	width, height int
}

func (s *screen) Init() tea.Cmd { return tea.RequestWindowSize }

func (s *screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case asking:
		return s, s.begin(&msg)
	case answeredMsg:
		return s, s.end(nil)
	case stopMsg:
		return s, s.end(errStopped)
	case tea.WindowSizeMsg:
		s.width, s.height = msg.Width, msg.Height
	case tea.KeyPressMsg:
		return s, s.key(msg)
	}
	return s, s.pass(msg)
}

// key takes a key, or keeps it for the next question while none is asked.
func (s *screen) key(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case s.form == nil || s.submitted:
		s.ahead = append(s.ahead, msg)
		return nil
	case msg.String() == "esc" || msg.String() == "ctrl+c":
		return s.end(errStopped)
	case msg.String() == "shift+tab":
		return s.end(errBack)
	}
	cmd := s.pass(msg)
	if name := msg.String(); name == "enter" || name == "tab" {
		s.submitted = s.field.Error() == nil
	}
	return cmd
}

func (s *screen) pass(msg tea.Msg) tea.Cmd {
	if s.form == nil {
		return nil
	}
	_, cmd := s.form.Update(msg)
	return cmd
}

// begin shows a question, and types what was typed before it came.
func (s *screen) begin(asked *asking) tea.Cmd {
	s.asked, s.submitted = asked, false
	s.field = s.fieldFor(asked.question)
	s.form = huh.NewForm(huh.NewGroup(s.field)).WithShowHelp(false).WithKeyMap(keysFor()).
		WithTheme(huh.ThemeFunc(formTheme)).WithWidth(min(s.width, 100))
	s.form.SubmitCmd = func() tea.Msg { return answeredMsg{} }
	cmds := []tea.Cmd{s.form.Init(), tea.RequestBackgroundColor}
	ahead := s.ahead
	s.ahead = nil
	for _, key := range ahead {
		cmds = append(cmds, s.key(key))
	}
	return tea.Batch(cmds...)
}

// end gives the answer back. What has been begun on goes along.
func (s *screen) end(err error) tea.Cmd {
	if s.asked == nil {
		return nil
	}
	q := s.asked.question
	switch {
	case len(q.options) == 0:
		q.answer = []string{s.text}
	case !q.many:
		q.answer = []string{s.chosen}
	}
	s.asked.reply <- err
	s.asked, s.form, s.submitted = nil, nil, false
	return nil
}

func (s *screen) View() tea.View {
	if s.form == nil {
		return tea.NewView("")
	}
	id := "ask.keys.text"
	switch q := s.asked.question; {
	case q.many:
		id = "ask.keys.many"
	case len(q.options) > 0:
		id = "ask.keys.one"
	}
	keys := lipgloss.NewStyle().Faint(true).Width(min(s.width, 100)).Render(s.say(id))
	about := ""
	if s.asked.about != "" {
		about = fit(s.asked.about, min(s.width, 100)-2) + "\n"
	}
	return tea.NewView("\n" + about + s.form.View() + "\n" + keys)
}

// fieldFor is the part of a form that a question is answered in.
func (s *screen) fieldFor(q *question) huh.Field {
	valid := func(text string) error {
		if wrong := q.fault(text); wrong != "" {
			return errors.New(wrong)
		}
		return nil
	}
	options := make([]huh.Option[string], 0, len(q.options))
	for _, o := range q.options {
		options = append(options, huh.NewOption(fit(o.label, min(s.width, 100)-8), o.value))
	}
	title := s.titleOf(q)
	// What it is about, the title, the hint, what is wrong and the keys stand
	// around the list.
	head := lipgloss.Height(lipgloss.Wrap(title, min(s.width, 100)-4, "")) + lipgloss.Height(lipgloss.Wrap(q.hint, min(s.width, 100)-4, ""))
	room := max(head+2, min(len(options)+head, s.height-7))
	s.text, s.chosen = q.text(), q.text()
	switch {
	case q.many:
		return huh.NewMultiSelect[string]().Title(title).Description(q.hint).Options(options...).
			Filterable(false).Height(room).Value(&q.answer)
	case len(options) > 0:
		return huh.NewSelect[string]().Title(title).Description(q.hint).Options(options...).Height(room).
			Validate(valid).Value(&s.chosen)
	case q.long:
		return huh.NewText().Title(title).Description(q.hint).Lines(3).CharLimit(0).ExternalEditor(false).Validate(valid).Value(&s.text)
	}
	return huh.NewInput().Title(title).Description(q.hint).Validate(valid).Value(&s.text)
}

// fit cuts a text to a width, so that an option keeps to one line.
func fit(text string, width int) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > width {
		return string(runes[:max(width-1, 0)]) + "…"
	}
	return text
}

// keysFor are the keys of the forms. The screen has its own for stopping and
// going back. Letters do nothing in a list: somebody who types an answer where
// a choice is asked for must not move about by it.
func keysFor() *huh.KeyMap {
	keys := huh.NewDefaultKeyMap()
	bind := func(names ...string) key.Binding { return key.NewBinding(key.WithKeys(names...)) }
	none := key.NewBinding(key.WithDisabled())
	keys.Quit = none
	keys.Text.Editor, keys.Text.Prev, keys.Input.Prev, keys.Input.AcceptSuggestion = none, none, none, none
	one, many := &keys.Select, &keys.MultiSelect
	one.Filter, one.Prev, many.Filter, many.Prev = none, none, none, none
	one.Up, one.Down = bind("up"), bind("down")
	one.HalfPageUp, one.HalfPageDown = bind("pgup"), bind("pgdown")
	one.GotoTop, one.GotoBottom = bind("home"), bind("end")
	many.Up, many.Down, many.Toggle = one.Up, one.Down, bind("space", "x")
	many.HalfPageUp, many.HalfPageDown = one.HalfPageUp, one.HalfPageDown
	many.GotoTop, many.GotoBottom = one.GotoTop, one.GotoBottom
	return keys
}

// formTheme keeps to the terminal's own colours for texts: whatever the leader
// has chosen can be read.
func formTheme(isDark bool) *huh.Styles {
	t := huh.ThemeBase16(isDark)
	own := lipgloss.NewStyle()
	t.Focused.Description = own.Faint(true)
	t.Focused.Option, t.Focused.UnselectedOption = own, own
	t.Focused.Title = own.Bold(true)
	t.Focused.SelectedPrefix = own.SetString("[x] ")
	t.Focused.UnselectedPrefix = own.SetString("[ ] ")
	return t
}
