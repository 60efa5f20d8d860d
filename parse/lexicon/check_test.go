package lexicon

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// folder is lists of a user, each the rest of its text after the columns.
func folder(lists map[string]string) fstest.MapFS {
	out := fstest.MapFS{}
	for name, rows := range lists {
		out[name+".tsv"] = &fstest.MapFile{Data: []byte("# columns: " + strings.Join(columnsInFile(name), "\t") + "\n" + rows)}
	}
	return out
}

func columnsInFile(list string) []string { return builtinTableOf(list).Columns }

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		list, rows string
		want       string // the faults as "LINE:COLUMN what", a line each
	}{
		{"verbs", "zorb\t5\tstress\tthat|np\n", ""},
		{"verbs", "zorb\t6\tstress\tthat\nzurb\t\tstress\tthat", "2:6 \"6\" is no number from 0 to 5\n3:6 \"\" is no number from 0 to 5"},
		{"verbs", "zorb\t5\tStress\tthat", "2:8 \"Stress\" is no value of the column \"class\"; one of affirm, "},
		{"verbs", "é zorb\t5\tstress\tthat|nap", "2:22 \"nap\" is no value of the column \"takes\"; one of name, "},
		{"verbs", "\t5\tstress\tthat", "2:1 the cell of the column \"phrase\" is empty"},
		{"verbs", "zorb\x07\t5\tstress\tthat", "2:5 \"zorb\\a\" holds a control character"},
		{"verbs", "zorb\t5\tstress\tthat\nzorb\t4\tsay\tthat", "3:1 \"zorb\" stands in line 2 too"},
		{"verbs", strings.Repeat("z", 256) + "\t5\tstress\tthat", "2:1 \"" + strings.Repeat("z", 40) + "\"... is longer than 255 bytes"},
		{"synonyms", "zorb\t" + strings.Repeat("set|", 70) + "set", "2:6 \"set|set|set|set|set|set|set|set|set|set|\"... is longer than 255 bytes"},
		{"persons", "Jane Roe\tRoe|| J. Roe\tGB", "2:14 stray blank or bar in \"Roe|| J. Roe\""},
		{"persons", "Jane Roe\t\tNATO\nJohn Roe\t\t\n", ""},
		{"persons", "Jane Roe\tRoe\tXX", "2:14 \"XX\" is no code of a country; add it to countries.tsv, or leave the cell empty"},
		{"persons", "Jane Roe\tRoe\tGB\nJohn Roe\tRoe\tGB", "3:10 \"Roe\" stands in line 2 too"},
		{"topics", "... grain\tfood", "2:1 \"... grain\" is no phrase that begins with a word"},
		{"opposites", "zorb\tzorb\nbat\tcat\ncat\tbat", "2:6 \"zorb\" stands against itself\n4:1 line 3 is the same pair"},
		{"lemmas", "Zorbs\tzorb\ntwo words\tword", "2:1 \"Zorbs\" is no single word in its normal form, which is \"zorbs\"\n3:1 \"two words\" is no single word in its normal form"},
		{"grammar", "zorb\tnoun", "2:6 \"noun\" is no class of words; one of adv, "},
		{"abbreviations", "Zrb\ttitle", "2:1 \"Zrb\" ends in no dot"},
		{"noise", "Photo by\tcaption", "2:1 \"Photo by\" is not in lower case"},
		{"labels", "the zorb\tzorb\tperhaps", "2:15 \"perhaps\" is no value of the column \"loaded\"; one of no, yes"},
	} {
		faults, err := full(t).Check(folder(map[string]string{c.list: c.rows}))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range faults {
			got = append(got, fmt.Sprintf("%d:%d %s", f.Line, f.Column, f.What))
		}
		want := strings.Split(c.want, "\n")
		if c.want == "" {
			want = nil
		}
		if !slices.EqualFunc(got, want, strings.HasPrefix) {
			t.Errorf("%s %.80q: got\n%s\nwant\n%s", c.list, c.rows, strings.Join(got, "\n"), c.want)
		}
	}
}

// TestCheckKnowsOwnCountries lets a list refer to another one of the same user.
func TestCheckKnowsOwnCountries(t *testing.T) {
	faults, err := full(t).Check(folder(map[string]string{"countries": "XQ\tSampleland\t\t\t\t\n", "persons": "Jane Roe\t\tXQ\n", "offices": "Roe House\t\tOwn League\n", "organizations": "Own League\t\n"}))
	if err != nil || len(faults) > 0 {
		t.Errorf("%v, %v", faults, err)
	}
}

func TestCheckIsBounded(t *testing.T) {
	many := strings.Repeat("x\n", maxList/2-100)
	faults, err := full(t).Check(folder(map[string]string{"verbs": many}))
	if err != nil || len(faults) != maxFaults {
		t.Errorf("%d faults, %v", len(faults), err)
	}
	for _, lists := range []map[string]string{
		{"verbs": strings.Repeat("x", maxList)},
		{"verbs": strings.Repeat("#\n", maxUser/4), "topics": strings.Repeat("#\n", maxUser/4)},
	} {
		if faults, err := full(t).Check(folder(lists)); err != nil || len(faults) != 1 || !strings.Contains(faults[0].What, "larger than 1048576 bytes") {
			t.Errorf("%v, %v", faults, err)
		}
	}
}

// TestUserOutranks lays names of a user over built-in ones: theirs count, in
// each list, and the longest one still wins.
func TestUserOutranks(t *testing.T) {
	base := full(t)
	l, err := base.With(folder(map[string]string{
		"persons": "Emmanuel Macron\tMacron\tBE\n",
		"offices": "Élysée\tElysee Palace\tCH\n",
		"labels":  "special military operation\tthe parade\tno\n",
		"verbs":   "underscore\t1\tdeny\tthat\n",
	}))
	if err != nil {
		t.Fatal(err)
	}
	const text = "President Macron and the Elysee Palace underscored the special military operation."
	show := func(l *Lexicon) string {
		var out []string
		for _, m := range find(l, text, Of(Persons, Offices, Labels, Verbs)) {
			out = append(out, m.Entry.Name()+"="+m.Entry.Value)
		}
		return strings.Join(out, " ")
	}
	if got, want := show(l), "persons/Emmanuel Macron=BE offices/Élysée=CH verbs/underscore=deny labels/the parade=no"; got != want {
		t.Errorf("found %s, want %s", got, want)
	}
	if got := show(base); strings.Contains(got, "parade") || !strings.Contains(got, "persons/Emmanuel Macron=FR") {
		t.Errorf("without the user's lists: %s", got)
	}
	layers := l.Layers()
	if len(layers) != 1 || len(layers[0].Tables) != 4 || len(layers[0].SHA256) != 64 || len(base.Layers()) != 0 {
		t.Errorf("layers are %v", layers)
	}
}

func TestAdded(t *testing.T) {
	l := full(t)
	const head = "# verbs: own\r\n# columns: phrase\tforce\tclass\ttakes\r\n"
	lists := fstest.MapFS{"verbs.tsv": {Data: []byte(head + "blorb\t3\tdeny\tthat\r\nzorb\t3\tdeny\tthat")}}
	for _, c := range []struct {
		cells []string
		line  int
		want  string // rows, or the fault
	}{
		{[]string{"florb", "2", "say", "on"}, 4, "blorb\t3\tdeny\tthat\r\nflorb\t2\tsay\ton\r\nzorb\t3\tdeny\tthat\n"},
		{[]string{"class=say", "takes=on", "alorb", "2"}, 3, "alorb\t2\tsay\ton\r\nblorb\t3\tdeny\tthat\r\nzorb\t3\tdeny\tthat\n"},
		{[]string{"zzorb", "2", "say", "np"}, 5, "blorb\t3\tdeny\tthat\r\nzorb\t3\tdeny\tthat\nzzorb\t2\tsay\tnp\r\n"},
		{[]string{"zorb", "2", "say", "on"}, 0, "verbs.tsv: \"zorb\" stands in line 4 too"},
		{[]string{"florb"}, 0, "verbs.tsv: \"\" is no number from 0 to 5"},
		{[]string{"florb", "2", "say", "on", "more"}, 0, "verbs.tsv: \"more\" is too much for the columns phrase, force, class, takes"},
		{[]string{"florb\tx", "2"}, 0, "verbs.tsv: \"florb\\tx\" holds a tab or the end of a line"},
		{[]string{"#florb", "2", "say", "on"}, 0, "verbs.tsv: a line that begins with # is a comment"},
	} {
		text, line, err := l.Added(lists, "verbs", c.cells)
		got := strings.TrimPrefix(text, head)
		if err != nil {
			got = err.Error()
		}
		if c.line == 0 && err == nil || got != c.want && !strings.HasPrefix(got, c.want+";") || line != c.line {
			t.Errorf("%q: line %d, %q; want %d, %q", c.cells, line, got, c.line, c.want)
		}
	}
	text, line, err := l.Added(nil, "opposites", []string{"zorb", "blorb"})
	if want := "# opposites: own entries, which outrank the built-in ones\n# columns: a\tb\nzorb\tblorb\n"; err != nil || text != want || line != 3 {
		t.Errorf("line %d of %q, %v", line, text, err)
	}
	_, _, err = l.Added(folder(map[string]string{"topics": "x\n"}), "verbs", []string{"zorb", "3", "deny"})
	if _, ok := errors.AsType[Faults](err); !ok {
		t.Errorf("lists with faults: %v", err)
	}
}

// FuzzCheck checks that no list makes the checks or the compiler panic, that
// faults have their place, and that lists without faults can be used.
func FuzzCheck(f *testing.F) {
	for _, name := range Names() {
		t := builtinTableOf(name)
		f.Add(name, "# columns: "+strings.Join(t.Columns, "\t")+"\n"+strings.Join(t.Rows[len(t.Rows)/2], "\t")+"\n")
	}
	f.Add("verbs", "\ufeff# columns: class\tphrase\tforce\ttakes\r\nstress\tzorb ... on\t4\tthat|np\r\n\r\n")
	f.Add("topics", "# columns: term\ttopic\n... … x\tfood\n\xff\tfood\n")
	f.Add("irregular", "# columns: base\tthird\tpast\tparticiple\tgerund\nbe\tbe|be\tbe\tbe\tbe\n")
	f.Add("lemmas", "# columns: form\tlemma\na\tb\nb\ta\n")
	base := Default()
	f.Fuzz(func(t *testing.T, list, text string) {
		start := time.Now()
		lists := fstest.MapFS{list + ".tsv": {Data: []byte(text)}}
		faults, err := base.Check(lists)
		if err != nil {
			return // a name that no file system has
		}
		lines := strings.Count(text, "\n") + 1
		for _, fault := range faults {
			if fault.What == "" || fault.List == "" || fault.Line < 0 || fault.Line > lines || fault.Line == 0 && fault.Column != 0 {
				t.Errorf("%+v has no place", fault)
			}
		}
		l, err := base.With(lists)
		if (err == nil) != (len(faults) == 0) && !errors.Is(err, errTooLarge) {
			t.Errorf("With fails with %v and Check finds %v", err, faults)
		}
		if err == nil {
			words := strings.ReplaceAll(text[:min(len(text), 500)], "\t", " ")
			find(l, words, All)
			if strings.Contains(text, "x") {
				l.Opposites("x")
				l.Synonyms("x")
			}
		}
		if spent := time.Since(start); spent > 5*time.Second {
			t.Errorf("took %v for %d bytes", spent, len(text))
		}
	})
}
