package workshops

// ReadPlan gives the plan that series.yaml holds. The node has passed
// [PlanShape].
func ReadPlan(n *Node) *Plan {
	p := &Plan{
		ID: n.Str("id"), places: map[string]Place{},
		At: n.At, Format: n.Int("format"), Title: n.Str("title"), Language: Language(n.Str("language")),
		Model: n.Str("model"), ModelVersion: n.Int("model-version"), BuildsOn: n.Str("builds-on"), ReportTexts: readReportTexts(n),
		Purpose: n.Str("purpose"), PersonWord: n.Str("person-word"), Motto: n.Str("motto"), Leader: n.Str("leader"),
		MinimumGroup: max(LeastGroup, n.Int("minimum-group")),
	}
	if !p.Language.Known() {
		p.Language = Swedish
	}
	for _, k := range n.Keys {
		p.places[k.Name] = k.At
	}
	p.Term, _ = ParseTerm(n.Str("term"))
	p.readSetting(n)
	p.readPeople(n)
	for i, s := range n.List("sessions") {
		p.Sessions = append(p.Sessions, readSession(s, i+1))
	}
	for _, f := range n.List("follow-ups") {
		p.FollowUps = append(p.FollowUps, &FollowUp{At: f.At, ID: f.Str("id"), Title: f.Str("title"), Date: f.Date("date")})
	}
	for _, d := range n.List("days-off") {
		period := ClosedPeriod{From: d.Date("from"), To: d.Date("to"), Name: d.Bilingual("name")}
		if period.To.IsZero() {
			period.To = period.From
		}
		p.Closed = append(p.Closed, period)
	}
	for _, o := range n.List("switched-off") {
		p.Off = append(p.Off, SwitchedOff{At: o.At, Rule: o.Str("rule"), Reason: o.Str("reason")})
	}
	return p
}

// ReadExceptions gives the warnings about texts that the plan accepts, each
// with a reason.
func ReadExceptions(plan *Node) []Exception {
	var out []Exception
	for _, e := range plan.List("accepted-texts") {
		out = append(out, Exception{Kind: e.Str("kind"), Text: e.Str("text"), Reason: e.Str("reason")})
	}
	return out
}

// readSetting reads what stands around the series: who asked for it, what it
// is part of, who answers for its documents.
func (p *Plan) readSetting(n *Node) {
	c := n.Get("contact")
	p.Contact = Contact{Function: c.Str("function"), Phone: c.Str("phone"), Email: c.Str("email")}
	c = n.Get("commission")
	p.Commission = Commission{
		By: c.Str("by"), Organisation: c.Str("organisation"), Period: c.Str("period"), Goal: c.Str("goal"),
		Deliver: c.Str("deliver"), Decided: c.Str("decided"), Recipient: c.Str("recipient"),
	}
	c = n.Get("programme")
	p.Programme.Name = c.Str("name")
	for _, g := range c.List("goals") {
		p.Programme.Goals = append(p.Programme.Goals, ProgrammeGoal{Text: g.Str("text"), Covered: g.Str("covered") == "yes"})
	}
	c = n.Get("responsible")
	p.Responsible = Responsible{
		Controller: c.Str("controller"), ProtectionOfficer: c.Str("protection-officer"), Archive: c.Str("archive"),
		Registrar: c.Str("registrar"), Retention: c.Str("retention"), Reference: c.Str("reference"),
	}
}

func (p *Plan) readPeople(n *Node) {
	for _, item := range n.List("parties") {
		card := item.Get("unit-card")
		p.Parties = append(p.Parties, &Party{
			At: item.At, ID: item.Str("id"), Name: item.Str("name"), Kind: item.Str("kind"),
			Principal: item.Str("principal"), Organisation: item.Str("organisation"),
			RunBy: item.Str("run-by"), Level: item.Str("level"), Municipality: item.Str("municipality"), Span: spanOf(item),
			Card: UnitCard{
				Mission: card.Str("mission"), Area: card.Str("area"), Hours: card.Str("hours"), Staff: card.Str("staff"),
				Steers: card.Str("steers"), Documentation: card.Str("documentation"), Shared: card.Str("shared-records"),
				Conditions: card.Str("conditions"), Contact: card.Str("contact"),
			},
		})
	}
	for _, item := range n.List("teams") {
		p.Teams = append(p.Teams, &Team{
			At: item.At, ID: item.Str("id"), Name: item.Str("name"), Parties: item.Strs("parties"),
			Participants: item.Strs("participants"), Rhythm: item.Str("rhythm"), Convener: item.Str("convener"),
		})
	}
	for _, item := range n.List("participants") {
		p.Participants = append(p.Participants, &Participant{
			At: item.At, ID: item.Str("id"), Party: item.Str("party"), Role: item.Str("role"), Replaces: item.Str("replaces"), Span: spanOf(item),
		})
	}
	p.settleSpans()
}

func spanOf(n *Node) Span { return Span{From: n.Date("from"), Until: n.Date("until")} }

func readSession(n *Node, number int) *Session {
	s := &Session{
		At: n.At, ID: n.Str("id"), Number: number, Kind: n.Str("kind"), Title: n.Str("title"),
		Date: n.Date("date"), Start: n.Clock("start"), Minutes: n.Int("minutes"), Place: n.Str("place"),
		Form: n.Str("form"), AnswerBy: n.Date("answer-by"), Cancelled: n.Str("cancelled"), Preparation: n.Str("preparation"), Team: n.Str("team"), places: map[string]Place{},
	}
	for _, k := range n.Keys {
		s.places[k.Name] = n.Place(k.Name)
	}
	for _, p := range n.List("parts") {
		s.Parts = append(s.Parts, &Part{At: p.At, ID: p.Str("id"), Title: p.Str("title"), Purpose: p.Str("purpose"), Parties: p.Strs("parties")})
	}
	for _, item := range n.List("agenda") {
		s.Agenda = append(s.Agenda, readItem(item))
	}
	return s
}

func readItem(n *Node) *Item {
	item := &Item{
		At: n.At, Topic: n.Str("topic"), Kind: n.Str("kind"), Minutes: n.Int("minutes"),
		Part: n.Str("part"), Standing: n.Str("standing") == "yes",
		Title: n.Str("title"), How: n.Str("how"), Result: n.Str("result"), Guide: map[string]string{},
	}
	if item.Kind == "" {
		item.Kind = "work"
	}
	if g := n.Get("guide"); g != nil {
		for _, k := range g.Keys {
			item.Guide[k.Name] = g.Str(k.Name)
		}
	}
	return item
}
