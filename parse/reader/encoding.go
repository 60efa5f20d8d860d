package reader

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// charset is a character encoding with the name that is printed and the other
// names that it goes by.
type charset struct {
	name    string
	aliases string // with blanks around each, in folded form
	enc     encoding.Encoding
}

// nameUTF8 is the encoding that all others are turned into.
const nameUTF8 = "utf-8"

// charsets lists the encodings that are read. Pages that say ISO-8859-1 or
// US-ASCII mean windows-1252, as every browser knows, and so with a few more.
func charsets() []charset {
	return []charset{
		{nameUTF8, " utf8 unicode11utf8 ", encoding.Nop},
		{"utf-16le", " utf16le ucs2le utf16 ucs2 unicode ", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"utf-16be", " utf16be ucs2be ", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		{"utf-32le", " utf32le utf32 ", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
		{"utf-32be", " utf32be ", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
		{"windows-1250", " windows1250 cp1250 xcp1250 ", charmap.Windows1250},
		{"windows-1251", " windows1251 cp1251 xcp1251 ", charmap.Windows1251},
		{"windows-1252", " windows1252 cp1252 xcp1252 iso88591 latin1 l1 usascii ascii ", charmap.Windows1252},
		{"windows-1253", " windows1253 cp1253 xcp1253 ", charmap.Windows1253},
		{"windows-1254", " windows1254 cp1254 xcp1254 iso88599 latin5 l5 ", charmap.Windows1254},
		{"windows-1255", " windows1255 cp1255 xcp1255 ", charmap.Windows1255},
		{"windows-1256", " windows1256 cp1256 xcp1256 ", charmap.Windows1256},
		{"windows-1257", " windows1257 cp1257 xcp1257 ", charmap.Windows1257},
		{"windows-1258", " windows1258 cp1258 xcp1258 ", charmap.Windows1258},
		{"iso-8859-2", " iso88592 latin2 l2 ", charmap.ISO8859_2},
		{"iso-8859-3", " iso88593 latin3 l3 ", charmap.ISO8859_3},
		{"iso-8859-4", " iso88594 latin4 l4 ", charmap.ISO8859_4},
		{"iso-8859-5", " iso88595 cyrillic ", charmap.ISO8859_5},
		{"iso-8859-6", " iso88596 arabic ", charmap.ISO8859_6},
		{"iso-8859-7", " iso88597 greek ", charmap.ISO8859_7},
		{"iso-8859-8", " iso88598 hebrew ", charmap.ISO8859_8},
		{"iso-8859-10", " iso885910 latin6 ", charmap.ISO8859_10},
		{"iso-8859-13", " iso885913 ", charmap.ISO8859_13},
		{"iso-8859-14", " iso885914 ", charmap.ISO8859_14},
		{"iso-8859-15", " iso885915 latin9 ", charmap.ISO8859_15},
		{"iso-8859-16", " iso885916 ", charmap.ISO8859_16},
		{"koi8-r", " koi8r koi8 ", charmap.KOI8R},
		{"koi8-u", " koi8u ", charmap.KOI8U},
		{"ibm866", " ibm866 cp866 866 ", charmap.CodePage866},
		{"macintosh", " macintosh macroman mac ", charmap.Macintosh},
		{"gb18030", " gb18030 gbk gb2312 cp936 windows936 xgbk ", simplifiedchinese.GB18030},
		{"big5", " big5 cp950 big5hkscs ", traditionalchinese.Big5},
		{"shift_jis", " shiftjis sjis cp932 windows31j mskanji xsjis ", japanese.ShiftJIS},
		{"euc-jp", " eucjp xeucjp ", japanese.EUCJP},
		{"euc-kr", " euckr cp949 windows949 ksc56011987 ksc5601 uhc ", korean.EUCKR},
	}
}

// KnownEncoding tells whether an encoding is read, by any of its names.
func KnownEncoding(name string) bool {
	_, ok := charsetNamed(name)
	return ok
}

// EncodingNames lists the encodings by the names that are printed.
func EncodingNames() []string {
	var names []string
	for _, c := range charsets() {
		names = append(names, c.name)
	}
	return names
}

func charsetNamed(name string) (charset, bool) {
	folded := strings.Map(func(c rune) rune {
		if strings.ContainsRune("-_ .:", c) {
			return -1
		}
		return c
	}, strings.ToLower(strings.TrimSpace(name)))
	if folded == "" || strings.Contains(folded, " ") {
		return charset{}, false
	}
	for _, c := range charsets() {
		if strings.Contains(c.aliases, " "+folded+" ") {
			return c, true
		}
	}
	return charset{}, false
}
