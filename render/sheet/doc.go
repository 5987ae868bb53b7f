// Package sheet writes and reads workbooks by one description.
//
// A [Book] says what a workbook asks for: forms with one answer cell for each
// question, and tables with one row for each thing. [Write] makes an .xlsx
// file of it, and [Open] with [File.Read] finds the answers in it again.
// Where a value stands is never decided by a fixed cell but by a defined name,
// a label or a column header, so rows and columns may have been moved,
// inserted, hidden or sorted, and the file may have been saved by another
// program, in the meantime.
//
// Reading is forgiving in form and strict in content: every fault is a
// [workshops.Diagnostic] with sheet, cell, label, what was found and what is
// allowed, and all of them are found in one go.
package sheet
