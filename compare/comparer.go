package compare

import "github.com/readoutdiff/readoutdiff/parse"

// Comparer makes comparisons one after another and keeps what it learns of
// words and how they relate, which is most of what a comparison of short texts
// has to find out. Its reports are those of Compare. It must not be used by
// several goroutines at a time.
type Comparer struct {
	opt   Options
	vocab *vocabulary
}

// NewComparer gives a comparer with the same options for every comparison.
func NewComparer(opt Options) *Comparer { return &Comparer{opt: opt} }

// Compare does what the function of that name does.
func (k *Comparer) Compare(doc *parse.Document) (*Report, error) {
	opt := k.opt.of(doc)
	if k.vocab == nil || k.vocab.lex != opt.lexicon() || k.vocab.size() > maxKept {
		k.vocab = opt.vocabulary()
		k.vocab.lasting = true
	}
	k.vocab.passing.reset()
	return compare(doc, opt, k.vocab)
}

// maxKept is how many meanings a comparer keeps before it begins anew. It leaves
// room for those of a further comparison among the ones whose ties are tabled.
const maxKept = maxTabled - 512
