package compare

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"sort"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// conceptMentions is a line of NewsWCL50 as the measuring file has it: what the
// outlets call one concept of an event.
type conceptMentions struct {
	Event, Type, Concept string
	Mentions             map[string][]string // by outlet
}

// placedMention is a mention with where it stands.
type placedMention struct {
	outlet, text, concept string
}

// readNewsWCL50 reads the file that READOUTDIFF_NEWSWCL50 names: the mentions
// of each event.
func readNewsWCL50(t *testing.T) map[string][]placedMention {
	path := os.Getenv("READOUTDIFF_NEWSWCL50")
	if path == "" {
		t.Skip("READOUTDIFF_NEWSWCL50 names no file")
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	events := map[string][]placedMention{}
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c conceptMentions
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		var outlets []string
		for o := range c.Mentions {
			outlets = append(outlets, o)
		}
		sort.Strings(outlets)
		for _, o := range outlets {
			for _, m := range c.Mentions[o] {
				events[c.Event] = append(events[c.Event], placedMention{o, m, c.Concept})
			}
		}
	}
	return events
}

// pairCount counts pairs of mentions of different outlets.
type pairCount struct{ tp, fp, fn int }

func (c *pairCount) add(same, found bool) {
	switch {
	case same && found:
		c.tp++
	case found:
		c.fp++
	case same:
		c.fn++
	}
}

func (c pairCount) precision() float64 { return ratio(float64(c.tp), float64(c.tp+c.fp)) }
func (c pairCount) recall() float64    { return ratio(float64(c.tp), float64(c.tp+c.fn)) }

// TestNewsWCL50 measures which mentions of different outlets are told to name
// one concept, the concepts unknown, beside the baseline of equal heads.
func TestNewsWCL50(t *testing.T) {
	events := readNewsWCL50(t)
	var names []string
	for e := range events {
		names = append(names, e)
	}
	sort.Strings(names)
	var ours, base pairCount
	for _, e := range names {
		var one, plain pairCount
		n := newNamer(Options{}, texts(events[e]))
		for i, a := range events[e] {
			for _, b := range events[e][i+1:] {
				if a.outlet == b.outlet {
					continue
				}
				same := a.concept == b.concept
				one.add(same, n.same(a.text, b.text))
				plain.add(same, n.sameHead(a.text, b.text))
			}
		}
		t.Logf("event %s: P %.3f R %.3f; equal heads P %.3f R %.3f", e, one.precision(), one.recall(), plain.precision(), plain.recall())
		ours = pairCount{ours.tp + one.tp, ours.fp + one.fp, ours.fn + one.fn}
		base = pairCount{base.tp + plain.tp, base.fp + plain.fp, base.fn + plain.fn}
	}
	t.Logf("all: P %.3f R %.3f; equal heads P %.3f R %.3f", ours.precision(), ours.recall(), base.precision(), base.recall())
	if ours.precision() < 0.7 || ours.recall() < 0.5 {
		t.Errorf("want a precision of 0.7 and a recall of 0.5")
	}
}

func texts(list []placedMention) []string {
	var out []string
	for _, m := range list {
		out = append(out, m.text)
	}
	return out
}

// namer tells which of some names stand for one thing, with nothing but the
// names to go by.
type namer struct {
	m     *mentioner
	known map[string]*mention
	group map[string]string // name -> one name of its referent
}

// newNamer reads all names first: those of people teach who is meant by a part
// of them.
func newNamer(opt Options, all []string) *namer {
	r := newReader(opt.vocabulary())
	n := &namer{m: newPeople(r), known: map[string]*mention{}}
	readings := map[string]*reading{}
	for _, text := range all {
		if readings[text] == nil {
			readings[text] = r.read(text, 0, parse.Words(text, r.lex))
		}
	}
	for _, text := range all {
		n.m.meetTitled(readings[text])
	}
	for _, text := range all {
		n.m.learnOffices(readings[text])
	}
	for _, text := range all {
		if n.known[text] == nil {
			n.known[text] = n.m.whole(readings[text])
		}
	}
	n.join(all)
	return n
}

// join puts names together, the surest pairs first, as the comparison does:
// what is tied to one name of a referent is tied to all.
func (n *namer) join(all []string) {
	var names []string
	for text := range n.known {
		names = append(names, text)
	}
	sort.Strings(names)
	n.group = map[string]string{}
	var find func(x string) string
	find = func(x string) string {
		if n.group[x] == "" || n.group[x] == x {
			return x
		}
		n.group[x] = find(n.group[x])
		return n.group[x]
	}
	for i, a := range names {
		for _, b := range names[i+1:] {
			if n.score(a, b) >= sure {
				n.group[find(a)] = find(b)
			}
		}
	}
	for _, a := range names {
		n.group[a] = find(a)
	}
}

// sure is the score from which a name may tie others in its turn.
const sure = sameReferentFloor

func (n *namer) same(a, b string) bool {
	return n.group[a] == n.group[b] || n.score(a, b) >= sameReferentFloor
}

func (n *namer) score(a, b string) float64 {
	x, y := n.known[a], n.known[b]
	if x.key == y.key && x.key != "" {
		return 1
	}
	s := n.m.sameReferent(x, y)
	if s > 0 && x.headID == y.headID {
		s += onlyWorth
	}
	return s
}

func (n *namer) sameHead(a, b string) bool { return n.known[a].head.Norm == n.known[b].head.Norm }

// whole is the name that a text gives which is nothing but a name; a text that
// does not begin with a noun phrase is a clause and names nothing.
func (n *mentioner) whole(rd *reading) *mention {
	phrases := newPhraseCutter(rd.words, rd.found, n.r.lex, &n.r.vocab.passing).phrases()
	if len(phrases) > 0 && !holdsContent(rd.words[:phrases[0].first]) {
		return n.mention(rd, phrases[0])
	}
	last := len(rd.words) - 1
	m := n.make(rd, nounPhrase{0, last, last + 1})
	m.headID = n.r.vocab.intern(meaning{kind: phraseTerm, key: rd.src, lemma: rd.src, norm: rd.src}) // like no other
	m.order, m.group, m.proper = "", "", false
	return m
}

// meetTitled takes in the people whom a text names behind a title, and those
// whom the lists know.
func (n *mentioner) meetTitled(rd *reading) {
	for _, f := range rd.found {
		switch f.Entry.List {
		case lexicon.Persons:
			n.meet(wordsOf(rd, f.First, f.Last))
		case lexicon.Titles:
			n.meet(wordsOf(rd, f.Last, nameEnd(rd.words, f.Last)))
		}
	}
	for i, w := range rd.words {
		if w.Norm == "mr" || w.Norm == "mrs" || w.Norm == "ms" {
			at := i + 1
			if at < len(rd.words) && rd.words[at].Norm == "." {
				at++
			}
			n.meet(wordsOf(rd, at, nameEnd(rd.words, at)))
		}
	}
}

// nameEnd is where a run of capitalised words ends.
func nameEnd(words []parse.Word, i int) int {
	for i < len(words) && (words[i].Capital && !words[i].Stop || words[i].Norm == "." && i+1 < len(words) && words[i+1].Capital) && (i == 0 || !words[i-1].Possessive) {
		i++
	}
	return i
}

func wordsOf(rd *reading, first, last int) string {
	if last <= first {
		return ""
	}
	return withoutPossessive(rd.src[rd.words[first].Start:rd.words[last-1].End])
}
