package sheet

// The rules about a file as a whole.
const (
	ruleNotWorkbook  = "workbook-not-a-workbook" // .empty .html .lock .numbers .ods .pdf .text .word .xls .xlsb .zip
	ruleDamaged      = "workbook-damaged"
	ruleLocked       = "workbook-locked"        // password
	ruleTooLarge     = "workbook-too-large"     // .file .unpacked .sheets .rows .columns .cells: Max
	ruleNotOurs      = "workbook-not-ours"      // .unmarked
	ruleOtherKind    = "workbook-other-kind"    // Found, Wanted
	ruleOtherSeries  = "workbook-other-series"  // Found, Wanted
	ruleNewerVersion = "workbook-newer-version" // Found, Known
	ruleNoAnswers    = "workbook-no-answers"
)

// The rules about finding things on a sheet.
const (
	ruleSheetMissing  = "sheet-missing"        // Name
	ruleSheetCopy     = "sheet-copy"           // Name, Original
	ruleCellMissing   = "sheet-cell-missing"   // .older: Label
	ruleCellTwice     = "sheet-cell-twice"     // Label, First
	ruleHeaderMissing = "sheet-header-missing" // Columns
	ruleHeaderTwice   = "sheet-header-twice"   // First
	ruleColumnMissing = "sheet-column-missing" // .older: Label
	ruleColumnTwice   = "sheet-column-twice"   // Label, First
	ruleColumnUnknown = "sheet-column-unknown" // .near: Found, Near
	ruleOutside       = "sheet-cell-outside"   // Found
)

// The rules about what a cell holds.
const (
	ruleRequired      = "sheet-required"
	ruleUnknownChoice = "sheet-unknown-choice" // .near .contradiction: Found, Allowed, Near, First, Second
	ruleNotNumber     = "sheet-not-a-number"   // .fraction: Found
	ruleOutOfRange    = "sheet-out-of-range"   // .low: Found, Min, Max
	ruleBadDate       = "sheet-bad-date"       // .ambiguous .year: Found
	ruleFormula       = "sheet-formula"        // .error: Found
	ruleIDTwice       = "sheet-id-twice"       // Found, First
	ruleMoreFaults    = "sheet-more-faults"    // Count
)

// Faults are the ids of the texts for everything that Open and Read report.
// Each has a second text, with ".do" after the id.
var Faults = []string{
	"fault.workbook-not-a-workbook",
	"fault.workbook-not-a-workbook.empty",
	"fault.workbook-not-a-workbook.html",
	"fault.workbook-not-a-workbook.lock",
	"fault.workbook-not-a-workbook.numbers",
	"fault.workbook-not-a-workbook.ods",
	"fault.workbook-not-a-workbook.pdf",
	"fault.workbook-not-a-workbook.text",
	"fault.workbook-not-a-workbook.word",
	"fault.workbook-not-a-workbook.xls",
	"fault.workbook-not-a-workbook.xlsb",
	"fault.workbook-not-a-workbook.zip",
	"fault.workbook-damaged",
	"fault.workbook-locked",
	"fault.workbook-too-large.file",
	"fault.workbook-too-large.unpacked",
	"fault.workbook-too-large.sheets",
	"fault.workbook-too-large.rows",
	"fault.workbook-too-large.columns",
	"fault.workbook-too-large.cells",
	"fault.workbook-not-ours",
	"fault.workbook-not-ours.unmarked",
	"fault.workbook-other-kind",
	"fault.workbook-other-series",
	"fault.workbook-newer-version",
	"fault.workbook-no-answers",
	"fault.sheet-missing",
	"fault.sheet-copy",
	"fault.sheet-cell-missing",
	"fault.sheet-cell-missing.older",
	"fault.sheet-cell-twice",
	"fault.sheet-header-missing",
	"fault.sheet-header-twice",
	"fault.sheet-column-missing",
	"fault.sheet-column-missing.older",
	"fault.sheet-column-twice",
	"fault.sheet-column-unknown",
	"fault.sheet-column-unknown.near",
	"fault.sheet-cell-outside",
	"fault.sheet-required",
	"fault.sheet-unknown-choice",
	"fault.sheet-unknown-choice.near",
	"fault.sheet-unknown-choice.contradiction",
	"fault.sheet-not-a-number",
	"fault.sheet-not-a-number.fraction",
	"fault.sheet-out-of-range",
	"fault.sheet-out-of-range.low",
	"fault.sheet-bad-date",
	"fault.sheet-bad-date.ambiguous",
	"fault.sheet-bad-date.year",
	"fault.sheet-formula",
	"fault.sheet-formula.error",
	"fault.sheet-id-twice",
	"fault.sheet-more-faults",
}
