package reader

import (
	"encoding/binary"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"
)

func asUTF16(text string, order binary.AppendByteOrder) []byte {
	var raw []byte
	for _, u := range utf16.Encode([]rune(text)) {
		raw = order.AppendUint16(raw, u)
	}
	return raw
}

// TestUTF16WithoutMark reads texts of many scripts, as a whole and a few words
// of them.
func TestUTF16WithoutMark(t *testing.T) {
	for name, text := range map[string]string{
		"English":   "The leaders met in Paris.\r\nThey spoke of “trade” – and more.",
		"Turkish":   "Cumhurbaşkanı Erdoğan, İstanbul’da görüştü.",
		"Polish":    "Prezydent Wałęsa rozmawiał w Łodzi.",
		"Russian":   "Президенты обсудили торговлю. Они договорились встретиться вновь.",
		"a word":    "Президенты",
		"Greek":     "Οι πρόεδροι συζήτησαν το εμπόριο.",
		"Arabic":    "أكد الرئيس أهمية التعاون بين البلدين. وقال إن المحادثات كانت بناءة.",
		"Hebrew":    "הנשיאים דנו בסחר.",
		"Armenian":  "Նախագահները քննարկել են իրավիճակը։",
		"Georgian":  "პრეზიდენტებმა ვაჭრობა განიხილეს.",
		"Thai":      "ผู้นำทั้งสองหารือเรื่องการค้า และตกลงที่จะพบกันอีกครั้ง",
		"Hindi":     "दोनों नेताओं ने व्यापार पर चर्चा की।",
		"Chinese":   "两国领导人讨论了贸易问题。双方同意再次会晤。\n中国国家主席在北京会见了来访的客人。",
		"Japanese":  "外務大臣は、地域の安定について意見交換を行い、引き続き連携していくことで一致した。",
		"Korean":    "두 정상은 무역에 대해 논의하고 다시 만나기로 합의했다.",
		"an emblem": "They met in Bonn 🤝 and in Paris.",
	} {
		for encoding, order := range map[string]binary.AppendByteOrder{"utf-16le": binary.LittleEndian, "utf-16be": binary.BigEndian} {
			s, err := Read(0, "in", asUTF16(text, order), Options{})
			if err != nil {
				t.Errorf("%s in %s: %v", name, encoding, err)
			} else if s.Decoded != encoding || s.Text != text {
				t.Errorf("%s in %s: read as %s: %q", name, encoding, s.Decoded, s.Text)
			}
		}
	}
}

// TestNotUTF16 holds bytes against being taken for UTF-16.
func TestNotUTF16(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	noise, sound := make([]byte, 4096), make([]byte, 4096)
	for i := range noise {
		noise[i] = byte(random.UintN(256))
	}
	for i := 0; i < len(sound); i += 2 {
		binary.LittleEndian.PutUint16(sound[i:], uint16(random.IntN(200)))
	}
	for name, raw := range map[string]string{
		"noise":          string(noise),
		"small numbers":  string(sound),
		"a program":      "\\x7fELF\x02\x01\x01\x00\x00\x00\x00\x03\x00\x00\x00",
		"ASCII with NUL": "The leaders met.\x00 They spoke.\n",
		"zeros":          strings.Repeat("\x00", 100),
	} {
		if s, err := Read(0, "in", []byte(raw), Options{}); err == nil || !strings.Contains(err.Error(), "is binary") {
			t.Errorf("%s: %v, %+v", name, err, s)
		}
	}
	for name, raw := range map[string]string{
		"ASCII":   "Bush hid the facts",
		"escapes": "\x1b[1mThe leaders\x1b[0m met in Paris.\n",
		"UTF-8":   "两国领导人讨论了贸易问题。",
	} {
		if s, err := Read(0, "in", []byte(raw), Options{}); err != nil || s.Decoded != "" {
			t.Errorf("%s: %v, %+v", name, err, s)
		}
	}
}

// TestLikelyUTF16 names the encoding where a text is damaged.
func TestLikelyUTF16(t *testing.T) {
	raw := asUTF16(strings.Repeat("The leaders met.\u0001\uffff", 20), binary.LittleEndian)
	_, err := Read(0, "in", raw, Options{})
	if err == nil || !strings.Contains(err.Error(), "such as --encoding utf-16le") {
		t.Error(err)
	}
}
