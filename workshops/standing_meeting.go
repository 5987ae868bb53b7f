package workshops

import "slices"

// StandingItem is an item of the short meeting that a series goes on as.
type StandingItem struct {
	Topic   string // one of the standing topics
	Minutes int
	// Items is what is carried over to it: late or due before the next time,
	// or waiting for an answer.
	Items []Awaited
	// Entry is what the item looks at, nil for an item that looks at all.
	Entry *Entry
}

// The topics of the standing meeting, in order.
const (
	StandingRound     = "round"     // how it has worked since the last time
	StandingCarried   = "carried"   // what was to be done
	StandingAgreement = "agreement" // one agreement, in turn
	StandingNew       = "new"       // what is chafing now
	StandingClose     = "close"     // who does what, and when we meet
)

// The minutes of the standing meeting: it takes a quarter of an hour at least,
// and half an hour at most however much is carried over (T14).
const (
	roundMinutes, agreementMinutes, newMinutes, closeMinutes = 3, 5, 5, 2
	eachCarried, mostCarried                                 = 2, 15
)

// withinNext is how far ahead what is due is taken up at a meeting that is held
// once a month or so.
const withinNext = 31

// StandingMeeting gives the agenda of the next short meeting that the series
// goes on as: first what was carried over, then one agreement in turn, the one
// whose use was recorded longest ago, then what is new (T13, T14).
func (st *State) StandingMeeting() []StandingItem {
	out := []StandingItem{{Topic: StandingRound, Minutes: roundMinutes}}
	carried := StandingItem{Topic: StandingCarried}
	for _, w := range st.Awaited() {
		soon := w.On.IsZero() || w.On.Sub(st.AsOf) <= withinNext
		if soon && !w.Waits(st.AsOf) && !w.Entry.Register.is("agreements") {
			carried.Items = append(carried.Items, w)
		}
	}
	if n := len(carried.Items); n > 0 {
		carried.Minutes = min(eachCarried*n, mostCarried)
		out = append(out, carried)
	}
	if e := st.agreementInTurn(); e != nil {
		out = append(out, StandingItem{Topic: StandingAgreement, Minutes: agreementMinutes, Entry: e})
	}
	rest := newMinutes
	sum := closeMinutes
	for _, item := range out {
		sum += item.Minutes
	}
	if short := shortest - sum - rest; short > 0 {
		rest += short
	}
	return append(out, StandingItem{Topic: StandingNew, Minutes: rest}, StandingItem{Topic: StandingClose, Minutes: closeMinutes})
}

// shortest is the least minutes that are set aside.
const shortest = 15

// agreementInTurn gives the open agreement whose use was recorded longest ago,
// one without anything recorded first; nil when there are none.
func (st *State) agreementInTurn() *Entry {
	looked := func(e *Entry) Date {
		var last Date
		for _, step := range e.History {
			if _, said := step.Fields["use"]; said {
				last = step.Record.Date
			}
		}
		return last
	}
	open := st.Open("agreements")
	slices.SortStableFunc(open, func(a, b *Entry) int { return looked(a).Compare(looked(b)) })
	if len(open) == 0 {
		return nil
	}
	return open[0]
}

// monthsToCheck is when, after the last session, it is looked into whether what
// was agreed is still in use (T13).
const monthsToCheck = 6

// SixMonthCheck gives the day that it is checked whether what was agreed is
// still in use: the last follow-up of the plan that has not been held, or else a
// working day six months after the day that follow-ups are counted from. Zero
// when that day has passed.
func (st *State) SixMonthCheck() Date {
	plan := st.Series.Plan
	for i := len(plan.FollowUps) - 1; i >= 0; i-- {
		if f := plan.FollowUps[i]; !st.followedUp(f.ID) {
			return f.Date
		}
	}
	last := st.Series.CountedFrom()
	if last == nil || len(plan.FollowUps) > 0 {
		return Date{}
	}
	day := last.Date.AddMonths(monthsToCheck)
	for i := 0; i < longestStep && !st.Series.Calendar.WorkingDay(day); i++ {
		day = day.Add(1)
	}
	if day.Before(st.AsOf) {
		return Date{}
	}
	return day
}
