// Package parse turns texts into a Document: who the sides are, which parts of
// the text are theirs, and what each of them says, statement by statement.
//
// The steps run in one direction: source, layout (what is furniture of the
// page), blocks (whose words), sentences, words, statements, speakers,
// modality, slots. Spans are the only currency between them; no step searches
// for text that an earlier one already had.
package parse
