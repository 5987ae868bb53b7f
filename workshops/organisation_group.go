package workshops

// The groups that units and roles are summed up by (P12).
const (
	GroupMunicipality = "municipality"
	GroupPrimaryCare  = "primary-care"
	GroupHospital     = "hospital"
	GroupOther        = "other"
)

// Groups lists the groups in the order that a summary has them.
var Groups = []string{GroupMunicipality, GroupPrimaryCare, GroupHospital, GroupOther}

// levelGroups says which group a stated level of care belongs to.
var levelGroups = map[string]string{
	"municipal": GroupMunicipality, "primary": GroupPrimaryCare, "hospital": GroupHospital, "other": GroupOther,
}

// Group gives the group that a party is summed up under: that of the level of
// care which the plan states, since home nursing lies with the region in one
// county and with the municipality in another, or else that of its kind.
func (p *Party) Group(organisations *Catalogue) string {
	if group, stated := levelGroups[p.Level]; stated {
		return group
	}
	if group := organisations.Entry(p.Kind).Str("group"); group != "" {
		return group
	}
	return GroupOther
}
