package lexicon

import "strings"

// Lemma is the dictionary form of a word given in its normal form: irregular
// forms and British spellings come from the lists, regular endings are taken
// off where what remains is a word of the genre. A word that no rule fits is
// its own lemma.
func (l *Lexicon) Lemma(norm string) string {
	for _, t := range l.tables {
		if id := t.lemma(t.find(norm, "")) & idMask; id != 0 {
			return t.word(id)
		}
	}
	return l.rule(norm)
}

// rule works the dictionary form out. The table holds the results for the words
// that it has.
func (l *Lexicon) rule(norm string) string {
	if known, ok := l.listed(norm); ok {
		return known
	}
	if len(norm) < 4 || l.IsStop(norm) {
		return norm
	}
	base := l.stem(norm)
	if american, ok := l.listed(base); ok {
		return american
	}
	return base
}

// listed is the dictionary form that a list gives.
func (l *Lexicon) listed(norm string) (string, bool) {
	for _, t := range l.tables {
		if id := t.lemma(t.find(norm, "")); id&isListed != 0 {
			return t.word(id & idMask), true
		}
	}
	return "", false
}

// stem takes a regular ending off.
func (l *Lexicon) stem(w string) string {
	n := len(w)
	best := candidate{word: w}
	switch {
	case strings.HasSuffix(w, "ies"):
		l.try(&best, w[:n-3], "y")
		l.try(&best, w[:n-1], "")
	case strings.HasSuffix(w, "ied"):
		l.try(&best, w[:n-3], "y")
	case strings.HasSuffix(w, "es"):
		l.try(&best, w[:n-1], "")
		l.try(&best, w[:n-2], "")
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		if l.documents(w) > 0 && l.documents(w[:n-1]) == 0 {
			return w
		}
		return w[:n-1]
	case strings.HasSuffix(w, "ed"):
		l.tryVerb(&best, w[:n-2])
	case strings.HasSuffix(w, "ing") && n > 5:
		l.tryVerb(&best, w[:n-3])
	}
	return best.word
}

// candidate is a word that may be the dictionary form, and how many texts of
// the genre hold it.
type candidate struct {
	word      string
	documents int
}

// try takes the word stem+ending where more texts hold it than the best so far.
func (l *Lexicon) try(best *candidate, stem, ending string) {
	word, n, listed, tables, own := "", 0, false, 0, false
	for _, t := range l.tables {
		id := t.find(stem, ending)
		if id == 0 {
			continue
		}
		if word == "" {
			word = t.word(id)
		}
		if n == 0 {
			n = t.documents(id)
		}
		listed = listed || t.lemma(id)&isListed != 0
		tables++
		own = t.own
	}
	if listed || own && tables == 1 {
		n++ // a spelling that the lists know, or a word that only a user's entries hold
	}
	if n > best.documents {
		*best = candidate{word, n}
	}
}

// tryVerb tries what may have stood before -ed or -ing: the stem with a silent
// e, as it is, or with its last consonant single.
func (l *Lexicon) tryVerb(best *candidate, stem string) {
	l.try(best, stem, "e")
	l.try(best, stem, "")
	if n := len(stem); n > 2 && stem[n-1] == stem[n-2] && stem[n-1] != 's' && stem[n-1] != 'l' || n > 3 && strings.HasSuffix(stem, "ll") {
		l.try(best, stem[:n-1], "")
	}
}

// lemmas is a phrase in dictionary forms with blanks between them.
func (l *Lexicon) lemmas(phrase string) string {
	var b strings.Builder
	for i, token := range Scan(phrase, 0, len(phrase)) {
		if i > 0 {
			b.WriteByte(' ')
		}
		text := phrase[token.Start:token.End]
		if token.Kind != Punct {
			text, _ = normalise(text)
		}
		if token.Kind == Letters {
			text = l.rule(text)
		}
		b.WriteString(text)
	}
	return b.String()
}
