package render

import (
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// emphasise gives a report topics with each side's ranks: "trade 1 2 0".
func (m *maker) emphasise(lines ...string) *maker {
	for _, l := range lines {
		topic, ranks, _ := strings.Cut(l, "|")
		e := compare.Emphasis{Topic: strings.TrimSpace(topic)}
		for i, r := range strings.Fields(ranks) {
			s := compare.TopicShare{Side: m.doc.Sides[i].ID, Rank: int(r[0] - '0')}
			if s.Rank > 0 {
				s.Share, s.First, s.Force = 0.4/float64(s.Rank), s.Rank, 2.5
				s.Statements = []parse.StatementID{parse.StatementID(string(s.Side) + "1")}
			}
			e.Sides = append(e.Sides, s)
		}
		m.r.Emphases = append(m.r.Emphases, e)
	}
	return m
}

// manyTopics is a report of three sides with every course that a topic can
// take, and with voices.
func manyTopics() *maker {
	m := threeReport()
	m.r.Voices = []compare.Voice{{Side: "A", Own: 2, Joint: 1}, {Side: "B", Own: 1, Nobody: 1}, {Side: "C", Own: 2}}
	return m.emphasise(
		"terrorism and armed groups |1 5 2", "political process |6 1 1", "territorial integrity and sovereignty |0 2 3",
		"trade |2 3 0", "humanitarian access |3 0 4", "sanctions |4 4 5", "Donaudampfschifffahrtsgesellschaft |5 0 0", "grain |0 6 0")
}

func TestHTMLChart(t *testing.T) {
	c := newHTMLView(manyTopics().r, Options{}).chart()
	if len(c.Topics) != 8 || len(c.Columns) != 3 || c.Columns[0].X != "36.0%" || c.Columns[2].X != "64.0%" {
		t.Fatalf("%d topics, columns %v", len(c.Topics), c.Columns)
	}
	type place struct {
		x string
		y int
	}
	taken := map[place]string{}
	for _, topic := range c.Topics {
		for _, d := range topic.Dots {
			if other := taken[place{d.X, d.Y}]; other != "" || d.Y >= c.Height {
				t.Errorf("%s stands on %q or below the chart of %d: %v", topic.Told, other, c.Height, d)
			}
			taken[place{d.X, d.Y}] = topic.Told
		}
		if len(topic.Labels) == 0 {
			t.Errorf("%s has no name", topic.Told)
		}
	}
	for _, want := range []string{
		"terrorism and armed groups: A rank 1, 40 %, B rank 5, 8 %, C rank 2, 20 %", "trade: A rank 2, 20 %, B rank 3, 13 %, C silent",
	} {
		if !strings.Contains(c.Told, want) {
			t.Errorf("%q is not told in %q", want, c.Told)
		}
	}
}

// TestHTMLChartMoves checks what a reader sees of a topic's course.
func TestHTMLChartMoves(t *testing.T) {
	got := map[string]htmlChartTopic{}
	for _, topic := range newHTMLView(manyTopics().r, Options{}).chart().Topics {
		name, _, _ := strings.Cut(topic.Told, ":")
		got[name] = topic
	}
	for _, c := range []struct {
		topic, class          string
		slopes, stubs, labels int
	}{
		{"terrorism and armed groups", "falls", 2, 0, 2},
		{"political process", "rises", 2, 0, 2},
		{"trade", "silent", 1, 1, 1},
		{"humanitarian access", "falls", 0, 2, 2},
		{"grain", "silent", 0, 2, 1},
	} {
		topic := got[c.topic]
		slopes, stubs := 0, 0
		for _, l := range topic.Lines {
			if l.Class == "slope" {
				slopes++
			} else {
				stubs++
			}
		}
		if topic.Class != c.class || slopes != c.slopes || stubs != c.stubs || len(topic.Labels) != c.labels {
			t.Errorf("%s %s, %d slopes, %d stubs, %d labels; want %v", c.topic, topic.Class, slopes, stubs, len(topic.Labels), c)
		}
	}
}

func TestHTMLVoices(t *testing.T) {
	var got []string
	for _, row := range newHTMLView(manyTopics().r, Options{}).voices().Rows {
		line := row.Label[0].Text
		for _, c := range row.Cells {
			if len(c.Lines) == 0 {
				line += " -"
				continue
			}
			line += " " + c.Lines[0][0].Text
		}
		got = append(got, line)
	}
	if got, want := strings.Join(got, "; "), "its own side 2 1 2; all together 1 - -; nobody named - 1 -"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestHTMLChartNeedsTopicsAndSides(t *testing.T) {
	for name, m := range map[string]*maker{
		"no topic":      threeReport(),
		"one topic":     threeReport().emphasise("trade |1 1 1"),
		"silent topics": threeReport().emphasise("trade |0 0 0", "grain |0 0 0"),
	} {
		if newHTMLView(m.r, Options{}).chart() != nil {
			t.Errorf("%s is drawn", name)
		}
	}
}

func TestFoldLabel(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"trade", "trade"},
		{"terrorism and armed groups", "terrorism and|armed groups"},
		{"Donaudampfschifffahrtsgesellschaft", "Donaudampfschifff…"},
		{"territorial integrity and sovereignty of all", "territorial|integrity and sov…"},
		{"", ""},
	} {
		if got := strings.Join(foldLabel(c.name), "|"); got != c.want {
			t.Errorf("%q: got %q, want %q", c.name, got, c.want)
		}
	}
}
