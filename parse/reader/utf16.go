package reader

import "bytes"

// markedEncoding names the encoding that a byte order mark tells, unless that
// is UTF-8. A mark of UTF-32 begins with one of UTF-16.
func markedEncoding(raw []byte) string {
	for _, m := range [...]struct{ mark, encoding string }{
		{"\xFF\xFE\x00\x00", "utf-32le"},
		{"\x00\x00\xFE\xFF", "utf-32be"},
		{"\xFF\xFE", "utf-16le"},
		{"\xFE\xFF", "utf-16be"},
	} {
		if bytes.HasPrefix(raw, []byte(m.mark)) {
			return m.encoding
		}
	}
	return ""
}

// unmarkedUTF16 recognises UTF-16 by its zeros: in a text in a Latin script
// nearly every second byte is one, and always the same one of the two.
func unmarkedUTF16(raw []byte) string {
	head := raw[:min(len(raw), 4096)&^1]
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case zeros[1]*10 > half*6 && zeros[0]*10 < half:
		return "utf-16le"
	case zeros[0]*10 > half*6 && zeros[1]*10 < half:
		return "utf-16be"
	}
	return ""
}
