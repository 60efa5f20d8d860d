// Package reader makes a source of the bytes of a file: it finds out what the
// bytes are, decodes them, takes the running text out of a page or a document,
// and says what it did. What it cannot read it refuses with a reason and a way
// on. It never repairs in silence: the text is the file itself, or Source.Decoded
// tells what it was made from.
//
// Formats are told by content and not by a name. Each has a file of its own:
// html.go, markdown.go, docx.go; plain text needs none.
package reader
