package lexicon

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

// own is lists as a user may write them: few, columns in another order, line
// ends of Windows.
var own = fstest.MapFS{
	"verbs.tsv":         {Data: []byte("\ufeff# columns: class\tphrase\tforce\ttakes\r\nstress\tzorb\t4\tthat|np\r\n\r\ndeny\tstress\t5\tthat\r\n")},
	"persons.tsv":       {Data: []byte("# columns: name\tvariants\tcountry\nJohn Q. Sample\tSample\tXQ\n")},
	"countries.tsv":     {Data: []byte("# columns: code\tname\tofficial\tdemonyms\tcapital\tvariants\nXQ\tSampleland\t\tSamplish\t\t\nTR\tTurkey\t\t\t\t\n")},
	"topics.tsv":        {Data: []byte("# columns: term\ttopic\ngrain corridor\tgrain\nceasefire\tguns\n")},
	"lemmas.tsv":        {Data: []byte("# columns: form\tlemma\nzorblings\tzorb\n")},
	"irregular.tsv":     {Data: []byte("# columns: base\tthird\tpast\tparticiple\tgerund\nzorb\t\tzarb\tzorben\t\n")},
	"frequencies.tsv":   {Data: []byte("# columns: word\tdocuments\nquux\t9\nquuxate\t3\n")},
	"stopwords.tsv":     {Data: []byte("# columns: word\nquux\n")},
	"grammar.tsv":       {Data: []byte("# columns: word\tclass\nquux\tadv\nthe\tpron\n")},
	"abbreviations.tsv": {Data: []byte("# columns: form\tkind\nZrb.\ttitle\n")},
	"opposites.tsv":     {Data: []byte("# columns: a\tb\nescalation\tquux\n")},
	"synonyms.tsv":      {Data: []byte("# columns: term\tset\nzorblings together\tzorb\n")},
	"noise.tsv":         {Data: []byte("# columns: prefix\tkind\nzorb wire\tmasthead\n")},
	"README.md":         {Data: []byte("no list")},
}

func TestWith(t *testing.T) {
	base := full(t)
	l, err := base.With(own)
	if err != nil {
		t.Fatal(err)
	}
	text := "Turkey's president zarb that al-Sisi, John Q. Sample and the Samplish side had stressed a ceasefire and the grain corridor; zorbing ended."
	var got []string
	for _, m := range find(l, text, Of(Verbs, Countries, Persons, Topics)) {
		got = append(got, m.Entry.Name()+"="+m.Entry.Value)
	}
	want := []string{"countries/TR=name", "verbs/zorb=stress", "persons/Abdel Fattah el-Sisi=EG", "persons/John Q. Sample=XQ", "countries/XQ=demonyms",
		"verbs/stress=deny", "topics/ceasefire=guns", "topics/grain corridor=grain", "verbs/zorb=stress"}
	if !slices.Equal(got, want) {
		t.Errorf("found\n%q, want\n%q", got, want)
	}
	for word, lemma := range map[string]string{"zorblings": "zorb", "zarb": "zorb", "quuxating": "quuxate", "quuxated": "quuxate", "organisations": "organization", "quux": "quux"} {
		if l.Lemma(word) != lemma || l.Info(word).Lemma != lemma {
			t.Errorf("Lemma(%q) = %q, %q; want %q", word, l.Lemma(word), l.Info(word).Lemma, lemma)
		}
	}
	if !l.IsStop("quux") || !l.IsStop("the") || base.IsStop("quux") {
		t.Error("stop words of one list hide those of the other")
	}
	if c := l.Class("the"); c != base.Class("the")|Pron || l.Info("the").Class != c || l.Class("quux") != Adv {
		t.Errorf("Class(%q) = %b", "the", c)
	}
	if kind, ok := l.Abbreviation("Zrb."); !ok || kind != "title" {
		t.Errorf("Abbreviation(%q) = %q", "Zrb.", kind)
	}
	if _, ok := l.Abbreviation("Gen."); !ok {
		t.Error("the abbreviations below are gone")
	}
	if got := l.Opposites("escalation"); len(got) < 2 || got[0] != "quux" || !slices.Equal(got[1:], base.Opposites("escalation")) {
		t.Errorf("Opposites(%q) = %q", "escalation", got)
	}
	if got := l.Synonyms("zorb together"); !slices.Equal(got, []string{"zorb"}) {
		t.Errorf("Synonyms = %q", got)
	}
	if n := l.Noise(); n[0] != [2]string{"zorb wire", "masthead"} || len(n) != 1+len(base.Noise()) {
		t.Errorf("noise begins with %q", n[0])
	}
	if l.CountryName("XQ") != "Sampleland" || l.CountryName("TR") != "Turkey" || l.CountryName("FR") != "France" {
		t.Error("names of countries are wrong")
	}
	if !l.Known("quux") || l.Rarity("the") != base.Rarity("the") || l.Rarity("quux") >= base.Rarity("quux") {
		t.Error("frequencies are wrong")
	}
}

// TestWithItself lays the built-in lists over themselves, which must not change
// what is found.
func TestWithItself(t *testing.T) {
	base := full(t)
	l, err := base.With(builtinLists(t))
	if err != nil {
		t.Fatal(err)
	}
	forms := formsOf(base, caseTexts(t))
	again := formsOf(l, caseTexts(t))
	if !slices.Equal(forms, again) {
		t.Error("words have other forms")
	}
	at := func(i int) *Form { return &forms[i] }
	want, got := base.Find(len(forms), at, All), l.Find(len(forms), at, All)
	if !slices.EqualFunc(got, want, func(a, b Match) bool { return a.First == b.First && a.Last == b.Last && *a.Entry == *b.Entry }) {
		t.Errorf("%d matches, or other ones; want %d", len(got), len(want))
	}
}

func TestWithRefuses(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"verbs.md", "", "no list: want files such as verbs.tsv"},
		{"verb.tsv", "", "verb.tsv: no list has this name; the lists are abbreviations, "},
		{"topics.tsv", "grain\tfood\n", `topics.tsv:1: 2 cells, but the line "# columns:" names 0 columns`},
		{"topics.tsv", "# columns: term\ttopic\ngrain\n", "topics.tsv:2: 1 cells"},
		{"topics.tsv", "# columns: term\ttheme\ngrain\tfood\n", `topics.tsv: no column "topic"; the line "# columns:" must name term, topic`},
		{"topics.tsv", "# columns: term\ttopic\n... grain\tfood\n", `topics.tsv:2: "... grain" is no phrase that begins with a word`},
		{"topics.tsv", "# columns: term\ttopic\n \tfood\n", `topics.tsv:2: " " is no phrase`},
		{"topics.tsv", "# columns: term\ttopic\n\xff\tfood\n", "topics.tsv:2: not valid UTF-8"},
		{"topics.tsv", "# columns: term\ttopic\n" + strings.Repeat("grain ", 50) + "\tfood\n", "... is longer than 255 bytes"},
		{"verbs.tsv", "# columns: phrase\tforce\tclass\ttakes\nzorb\tmuch\tstress\tnp\n", `verbs.tsv:2: "much" is no number`},
		{"frequencies.tsv", "# columns: word\tdocuments\nzorb\t65536\n", `frequencies.tsv:2: "65536" is no number from 0 to 65535`},
		{"grammar.tsv", "# columns: word\tclass\nzorb\tnoun\n", `grammar.tsv:2: "noun" is no class of words`},
	} {
		_, err := full(t).With(fstest.MapFS{c.name: {Data: []byte(c.text)}})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %.40q: error %v, want %q", c.name, c.text, err, c.want)
		}
	}
}

// TestFindAtOnce looks one text up from several goroutines, which share the
// entries that they find.
func TestFindAtOnce(t *testing.T) {
	l, err := full(t).With(own)
	if err != nil {
		t.Fatal(err)
	}
	forms := formsOf(l, caseTexts(t))
	results := make([][]Match, 4)
	var group sync.WaitGroup
	for i := range results {
		group.Go(func() { results[i] = l.Find(len(forms), func(k int) *Form { return &forms[k] }, All) })
	}
	group.Wait()
	for _, r := range results[1:] {
		if !slices.Equal(r, results[0]) {
			t.Error("goroutines find other entries, or copies of them")
		}
	}
}
