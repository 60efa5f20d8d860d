package lexicon

import "strings"

// Lemma is the dictionary form of a word given in its normal form: irregular
// forms and British spellings come from the lists, regular endings are taken
// off where what remains is a word of the genre. A word that no rule fits is
// its own lemma.
func (l *Lexicon) Lemma(norm string) string {
	if known, ok := l.lemmas[norm]; ok {
		return known
	}
	if len(norm) < 4 || l.stop[norm] {
		return norm
	}
	base := l.stem(norm)
	if american, ok := l.lemmas[base]; ok {
		return american
	}
	return base
}

// stem takes a regular ending off.
func (l *Lexicon) stem(w string) string {
	switch {
	case strings.HasSuffix(w, "ies"):
		return l.known(w, w[:len(w)-3]+"y", w[:len(w)-1])
	case strings.HasSuffix(w, "ied"):
		return l.known(w, w[:len(w)-3]+"y")
	case strings.HasSuffix(w, "es"):
		return l.known(w, w[:len(w)-1], w[:len(w)-2])
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		base := w[:len(w)-1]
		if l.documents[w] > 0 && l.documents[base] == 0 {
			return w
		}
		return base
	case strings.HasSuffix(w, "ed"):
		return l.known(w, verbBases(w[:len(w)-2])...)
	case strings.HasSuffix(w, "ing") && len(w) > 5:
		return l.known(w, verbBases(w[:len(w)-3])...)
	}
	return w
}

// verbBases lists what may have stood before -ed or -ing: the stem with a
// silent e, as it is, or with its last consonant single.
func verbBases(stem string) []string {
	bases := []string{stem + "e", stem}
	if n := len(stem); n > 2 && stem[n-1] == stem[n-2] && stem[n-1] != 's' && stem[n-1] != 'l' || n > 3 && strings.HasSuffix(stem, "ll") {
		bases = append(bases, stem[:n-1])
	}
	return bases
}

// known is the candidate that most texts of the genre hold, or the word itself
// where none is known.
func (l *Lexicon) known(w string, candidates ...string) string {
	best, most := w, 0
	for _, c := range candidates {
		n := l.documents[c]
		if _, ok := l.lemmas[c]; ok {
			n++ // a spelling that the lists know
		}
		if n > most {
			best, most = c, n
		}
	}
	return best
}
