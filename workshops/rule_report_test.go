package workshops_test

import "samverka/workshops"

const summary = "texts/sammanfattning.md"

// summedUp gives the series a report with a text of the leader's own, which
// says something.
func summedUp(text string) []change {
	return []change{
		{file: "templates/documents/report.yaml", to: "document: report\ntitle: {sv: Rapport, en: Report}\nfile: {sv: rapport, en: report}\nfor: series\ntexts:\n" +
			"  - {name: summary, title: {sv: Sammanfattning, en: Summary}, file: {sv: sammanfattning, en: summary}, required: yes, ask: {sv: Högst en sida., en: One page.}}\n"},
		{file: "templates/documents/report.sv.md", to: "{{.Own \"summary\"}}\n"},
		{file: summary, to: text},
	}
}

var reportRuleCases = []ruleCase{
	{
		rule: "report-text", severity: workshops.Note,
		fires: summedUp("«<!-- Vad blev det?\n\nFörslag -->\n# Sammanfattning\n"), silent: summedUp("<!-- Vad blev det? -->\nDet blev tre rutiner.\n"),
	},
	{
		rule: "careful-wording", severity: workshops.Warning,
		fires: summedUp("Serien är klar.\nSkillnaden är «signifikant för gruppen.\n"), silent: summedUp("<!-- Skriv inte signifikant. -->\nFler svarade högre än lägre.\n"),
	},
	{
		rule: "report-form", variant: "link", severity: workshops.Warning,
		fires: summedUp("Läs mer i «[bilagan](https://exempel.example).\n"), silent: summedUp("Läs mer i bilagan [1] (sidan 2).\n"),
	},
	{
		rule: "report-form", variant: "html", severity: workshops.Warning,
		fires: summedUp("Det är «<b>bra</b>.\n"), silent: summedUp("Det är **bra**, och 3 < 4 > 2.\n"),
	},
	{
		rule: "report-form", variant: "table", severity: workshops.Warning,
		fires: summedUp("Så här:\n\n«| a | b |\n"), silent: summedUp("Så här:\n\n- a | b\n"),
	},
	{
		rule: "report-form", variant: "code", severity: workshops.Warning,
		fires: summedUp("«```\nkod\n"), silent: summedUp("Skriv ”kod”.\n"),
	},
}
