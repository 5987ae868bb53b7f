package sheet

import "strconv"

// columnName is the letters of a column: 1 is A, 27 is AA.
func columnName(column int) string {
	var b [8]byte
	i := len(b)
	for ; column > 0 && i > 0; column = (column - 1) / 26 {
		i--
		b[i] = byte('A' + (column-1)%26)
	}
	return string(b[i:])
}

// cellName is how Excel names a cell: B4.
func cellName(row, column int) string { return columnName(column) + strconv.Itoa(row) }

// fixedName is a cell's name that does not move with a formula: $B$4.
func fixedName(row, column int) string {
	return "$" + columnName(column) + "$" + strconv.Itoa(row)
}

// position is a cell by its numbers, from 1.
type position struct{ row, column int }

// parseCell understands B4 and $B$4; ok is false for anything else.
func parseCell(name string) (p position, ok bool) {
	i := 0
	skip := func() {
		if i < len(name) && name[i] == '$' {
			i++
		}
	}
	skip()
	for ; i < len(name) && p.column < 1<<20; i++ {
		letter := name[i] | 0x20
		if letter < 'a' || letter > 'z' {
			break
		}
		p.column = p.column*26 + int(letter-'a') + 1
	}
	skip()
	for ; i < len(name) && p.row < 1<<30; i++ {
		if name[i] < '0' || name[i] > '9' {
			break
		}
		p.row = p.row*10 + int(name[i]-'0')
	}
	return p, i == len(name) && p.row > 0 && p.column > 0 && p.row <= sheetRows && p.column <= sheetColumns
}

// The size of a sheet in Excel, and how much of it can be read. What stands
// outside the first maxColumns columns, or in more than maxRows rows, is not
// something that a person has filled in.
const (
	sheetRows    = 1 << 20
	sheetColumns = 1 << 14
	maxRows      = 200_000
	maxColumns   = 200
	maxCells     = 4_000_000
)
