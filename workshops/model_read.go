package workshops

import (
	"cmp"
	"strconv"
)

// ReadModel gives the model that a file of [ModelShape] declares.
func ReadModel(n *Node) *Model {
	m := &Model{
		Name: n.Str("model"), Version: n.Int("version"), Title: n.Bilingual("name"), Summary: n.Bilingual("summary"),
		Suits: n.Bilingual("suits"), Origin: n.Bilingual("origin"), Purpose: n.Bilingual("purpose"),
		Background: n.Bilingual("background"), Goal: n.Bilingual("goal"), Deliver: n.Bilingual("deliver"),
		Motto: n.Bilingual("motto"), Questions: n.Bilinguals("questions"), Gives: n.Bilinguals("gives"), Needs: n.Bilinguals("needs"),
		Meeting: n.Bilingual("meeting"), Meetings: n.Bilingual("meetings"), TheMeeting: n.Bilingual("the-meeting"), TheMeetings: n.Bilingual("the-meetings"), Neuter: n.Str("neuter") == "yes", Leader: n.Bilingual("leader"),
		Interval: n.Int("interval"), Gap: n.Int("gap"), AcrossTerms: n.Str("across-terms") == "yes",
		Registers: n.Strs("registers"), Surveys: n.Strs("surveys"), Documents: n.Strs("documents"),
		Rules: readRuleUses(n.Get("rules")), Advice: n.Bilinguals("advice"),
		Report: cmp.Or(n.Str("report"), "report"), Participants: map[string][]string{},
	}
	for _, p := range n.List("participants") {
		m.Participants[p.Str("kind")] = p.Strs("roles")
	}
	for _, f := range n.List("follow-ups") {
		m.FollowUps = append(m.FollowUps, PlannedFollowUp{ID: f.Bilingual("id"), Title: f.Bilingual("title"), Months: f.Int("months"), From: f.Str("from")})
	}
	if t := n.Get("teams"); t != nil {
		m.Teams = TeamKind{Around: t.Str("around"), Kinds: t.Strs("kinds"), Rhythm: t.Bilingual("rhythm")}
	}
	for _, s := range n.List("schedule") {
		m.Schedule = append(m.Schedule, ScheduledSession{
			ID: s.Bilingual("id"), Kind: s.Str("kind"), After: s.Int("after"), EachTeam: s.Str("each-team") == "yes",
		})
	}
	for _, s := range n.List("sessions") {
		m.Sessions = append(m.Sessions, readSessionKind(s))
	}
	return m
}

func readSessionKind(n *Node) *SessionKind {
	k := &SessionKind{
		Kind: n.Str("kind"), Title: n.Bilingual("title"), Minutes: n.Int("minutes"),
		Preparation: n.Bilingual("preparation"), Goal: n.Bilingual("goal"), Must: n.Bilinguals("must"),
		Room: n.Bilingual("room"), Material: n.Bilinguals("material"), GroupRisks: n.Bilinguals("group-risks"),
	}
	for _, p := range n.List("parts") {
		k.Parts = append(k.Parts, PartKind{ID: p.Str("id"), Title: p.Bilingual("title"), Purpose: p.Bilingual("purpose"), Kinds: p.Strs("kinds")})
	}
	for _, item := range n.List("agenda") {
		g := item.Get("guide")
		k.Agenda = append(k.Agenda, &ItemKind{
			Topic: item.Str("topic"), Kind: item.Str("kind"), Minutes: item.Int("minutes"),
			Part: item.Str("part"), Standing: item.Str("standing") == "yes",
			Title: item.Bilingual("title"), How: item.Bilingual("how"), Result: item.Bilingual("result"),
			Guide: Guide{
				Purpose: g.Bilingual("purpose"), Do: g.Bilingual("do"), Say: g.Bilingual("say"),
				Material: g.Bilingual("material"), IfLate: g.Bilingual("if-late"), Record: g.Bilingual("record"),
			},
		})
	}
	return k
}

// readRuleUses reads rules by name, each with its numbers.
func readRuleUses(n *Node) []RuleUse {
	if n == nil {
		return nil
	}
	var uses []RuleUse
	for _, k := range n.Keys {
		use := RuleUse{Rule: k.Name, At: k.At, Numbers: map[string]int{}, Words: map[string][]string{}}
		if v := n.Get(k.Name); v != nil {
			for _, setting := range v.Keys {
				if number, err := strconv.Atoi(v.Str(setting.Name)); err == nil {
					use.Numbers[setting.Name] = number
				}
				use.Words[setting.Name] = v.Strs(setting.Name)
			}
		}
		uses = append(uses, use)
	}
	return uses
}
