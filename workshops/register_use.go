package workshops

// use gives how the register uses one of its rules, nil when it does not ask
// for the rule. The register may be nil.
func (r *Register) use(rule string) *RuleUse {
	if r == nil {
		return nil
	}
	for i, use := range r.Rules {
		if use.Rule == rule {
			return &r.Rules[i]
		}
	}
	return nil
}

// words gives a list of words that the register gives one of its rules.
func (r *Register) words(rule, name string) []string {
	if use := r.use(rule); use != nil {
		return use.Words[name]
	}
	return nil
}

// number gives a number that the register gives one of its rules, or the usual
// one.
func (r *Register) number(rule, name string, usual int) int {
	if use := r.use(rule); use != nil {
		if n, ok := use.Numbers[name]; ok {
			return n
		}
	}
	return usual
}
