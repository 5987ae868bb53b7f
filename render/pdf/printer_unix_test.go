//go:build unix

package pdf

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"sync"
	"testing"
	"time"
)

func init() {
	for _, does := range []string{"prints", "ends while it prints", "hangs while it prints", "refuses to print", "crashes while it prints"} {
		pretences[does] = func() { speak(does) }
	}
}

// speak answers as a browser does on its pipes, which are files 3 and 4, until
// it is to print.
func speak(does string) {
	commands, answers := bufio.NewReader(os.NewFile(3, "commands")), os.NewFile(4, "answers")
	write := func(message map[string]any) {
		data, _ := json.Marshal(message)
		answers.Write(append(data, 0))
	}
	for {
		line, err := commands.ReadBytes(0)
		if err != nil {
			return
		}
		var command struct {
			ID        int
			SessionID string
			Method    string
		}
		if json.Unmarshal(line[:len(line)-1], &command) != nil {
			return
		}
		answer := map[string]any{"id": command.ID, "result": map[string]any{}}
		event := func(method string, params map[string]any) {
			write(map[string]any{"method": method, "sessionId": command.SessionID, "params": params})
		}
		if command.SessionID != "" {
			answer["sessionId"] = command.SessionID
		}
		switch command.Method {
		case "Browser.getVersion":
			answer["result"] = map[string]any{"product": "made up"}
		case "Browser.close":
			write(answer)
			return
		case "Target.setDiscoverTargets":
			if command.SessionID == "" {
				write(map[string]any{"method": "Target.targetCreated", "params": map[string]any{
					"targetInfo": map[string]any{"targetId": "T1", "type": "page", "title": "", "url": "about:blank", "attached": false}}})
			}
		case "Target.attachToTarget":
			answer["result"] = map[string]any{"sessionId": "S1"}
		case "Runtime.evaluate":
			answer["result"] = map[string]any{"result": map[string]any{"type": "object", "className": "Window"}}
		case "Page.setDocumentContent":
			event("Page.loadEventFired", map[string]any{"timestamp": 1})
		case "Page.printToPDF":
			switch does {
			case "prints":
				answer["result"] = map[string]any{"data": "JVBERi0="}
			case "ends while it prints":
				os.Exit(1)
			case "hangs while it prints":
				continue
			case "refuses to print":
				delete(answer, "result")
				answer["error"] = map[string]any{"code": -32000, "message": "Printing failed"}
			case "crashes while it prints":
				event("Inspector.targetCrashed", map[string]any{})
				continue
			}
		}
		write(answer)
	}
}

// patient is the patience of the tests with a browser that answers.
var patient = limits{start: 20 * time.Second, page: 10 * time.Second, end: 5 * time.Second}

func TestPrint(t *testing.T) {
	browser, temporary := made(t, "prints")
	p, err := start(t.Context(), browser, patient)
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 5 {
		all.Go(func() {
			if data, err := p.Print([]byte("<p>")); string(data) != "%PDF-" || err != nil {
				t.Errorf("it printed %q, %v", data, err)
			}
		})
	}
	all.Wait()
	for range 2 {
		if err := p.Close(); err != nil {
			t.Error(err)
		}
	}
	if _, err := p.Print([]byte("<p>")); !errors.Is(err, ErrClosed) {
		t.Errorf("after it is closed the error is %v", err)
	}
	isEmpty(t, temporary)
}

func TestABrowserThatFailsWhileItPrints(t *testing.T) {
	for does, want := range map[string]struct {
		fault Fault
		why   string
	}{
		"ends while it prints":    {Ended, "the browser has ended"},
		"hangs while it prints":   {Silent, "deadline exceeded"},
		"refuses to print":        {Refused, "Printing failed"},
		"crashes while it prints": {Ended, "the page crashed"},
	} {
		t.Run(does, func(t *testing.T) {
			browser, temporary := made(t, does)
			limit := patient
			if does == "hangs while it prints" {
				limit.page = short.page
			}
			p, err := start(t.Context(), browser, limit)
			if err != nil {
				t.Fatal(err)
			}
			began := time.Now()
			var all sync.WaitGroup
			for range 3 {
				all.Go(func() {
					_, err := p.Print([]byte("<p>"))
					fault := (*Error)(nil)
					if !errors.As(err, &fault) || fault.Fault != want.fault || !strings.Contains(err.Error(), want.why) {
						t.Errorf("the error is %v", err)
					}
				})
			}
			all.Wait()
			if err := p.Close(); err != nil {
				t.Error(err)
			}
			within(t, began)
			isEmpty(t, temporary)
		})
	}
}

func TestAPackThatIsCancelledWhileItPrints(t *testing.T) {
	browser, temporary := made(t, "hangs while it prints")
	ctx, cancel := context.WithCancel(t.Context())
	p, err := start(ctx, browser, patient)
	if err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(100*time.Millisecond, cancel)
	began := time.Now()
	if _, err := p.Print([]byte("<p>")); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	if err := p.Close(); err != nil {
		t.Error(err)
	}
	within(t, began)
	isEmpty(t, temporary)
}
