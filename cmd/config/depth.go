package config

import "bytes"

// maxDepth is how deep brackets and braces may nest, which is more than any
// setting needs. A parser that calls itself for each of them would take its
// time with thousands.
const maxDepth = 8

// tooDeep is the offset of the first bracket that is too deep, or -1. It knows
// as much of the form as it takes to pass over strings and comments; what is
// broken in them is told by the parser.
func tooDeep(data []byte) int {
	depth := 0
	for i := 0; i < len(data); {
		switch data[i] {
		case '[', '{':
			if depth++; depth > maxDepth {
				return i
			}
		case ']', '}':
			depth--
		case '#':
			i += lengthTo(data[i:], "\n", false)
			continue
		case '"', '\'':
			quote := string(data[i : i+1])
			if bytes.HasPrefix(data[i:], []byte(quote+quote+quote)) {
				quote += quote + quote
			}
			i += len(quote)
			i += lengthTo(data[i:], quote, quote[0] == '"')
			continue
		}
		i++
	}
	return -1
}

// lengthTo is the length of what goes up to an end and with it.
func lengthTo(data []byte, end string, escapes bool) int {
	for i := 0; i < len(data); i++ {
		switch {
		case escapes && data[i] == '\\':
			i++
		case bytes.HasPrefix(data[i:], []byte(end)):
			return i + len(end)
		case len(end) == 1 && data[i] == '\n':
			return i // strings of one line end with it, closed or not
		}
	}
	return len(data)
}
