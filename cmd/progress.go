package cmd

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// progress tells, on a terminal only, how far work that takes long has come.
type progress struct {
	app   *app
	id    string
	total int

	mutex sync.Mutex
	done  int
	told  time.Time
	shown bool
}

// The time that passes before anything is shown, and between two updates.
const (
	progressAfter = 700 * time.Millisecond
	progressEvery = 150 * time.Millisecond
)

// progress begins to count up to a total; the text gets Done and Total.
func (a *app) progress(id string, total int) *progress {
	return &progress{app: a, id: id, total: total, told: time.Now().Add(progressAfter - progressEvery)}
}

// step counts one more.
func (p *progress) step() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.done++
	if !terminal(p.app.err) || time.Since(p.told) < progressEvery {
		return
	}
	p.told, p.shown = time.Now(), true
	fmt.Fprint(p.app.err, "\r"+p.app.say(p.id, "Done", p.done, "Total", p.total))
}

// end takes away what was shown.
func (p *progress) end() {
	if p.shown {
		_, _ = io.WriteString(p.app.err, "\r\x1b[K")
	}
}
