package workshops

// checked is the digits that the check digit is reckoned from, and itself. For
// a reserve number of Region Stockholm those are the fifth to the twelfth.
func (c numberCandidate) checked() []byte {
	if len(c.digits) == 12 && c.digits[0] == 9 {
		return c.digits[4:]
	}
	return c.digits[len(c.digits)-10:]
}

// masked is all but the last four digits.
func (c numberCandidate) masked() string {
	sign := byte('-')
	if c.bond == plussed {
		sign = '+'
	}
	return maskedNumber(c.digits[:len(c.digits)-4], sign)
}

func maskedNumber(shown []byte, sign byte) string {
	b := make([]byte, 0, len(shown)+1+len(maskedPart))
	for _, d := range shown {
		b = append(b, '0'+d)
	}
	return string(append(append(b, sign), maskedPart...))
}

// checkDigitRight tells whether the digits agree with the last of them by the
// Luhn method: weights 2 and 1 in turn, so that the last has 1, the digits of
// the products added up, and the sum a multiple of ten.
func checkDigitRight(digits []byte) bool {
	sum := 0
	for i, d := range digits {
		product := int(d)
		if (len(digits)-i)%2 == 0 {
			product *= 2
		}
		sum += product/10 + product%10
	}
	return sum%10 == 0
}

// digitsValue is the number that the digits make.
func digitsValue(digits []byte) int {
	n := 0
	for _, d := range digits {
		n = n*10 + int(d)
	}
	return n
}
