package pair

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func find(t testing.TB, releases []Release) *Result {
	t.Helper()
	r, err := Find(context.Background(), releases, Options{Jobs: 2})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// members is each group as a text, in order.
func members(releases []Release, r *Result) []string {
	var out []string
	for _, g := range r.Groups {
		var ids []string
		for _, i := range g.Members {
			ids = append(ids, releases[i].ID)
		}
		slices.Sort(ids)
		out = append(out, strings.Join(ids, " "))
	}
	slices.Sort(out)
	return out
}

// trilateral is one meeting as three ministries tell of it, and what stands
// around it.
func trilateral() []Release {
	return []Release{
		{ID: "ke", Publisher: "Government of Kenya", Date: "2026-03-12", Title: "Foreign Minister Wekesa meets colleagues from Tanzania and Uganda",
			Text: "Foreign Minister of Kenya Grace Wekesa met with Foreign Minister of Tanzania Neema Mshana and Foreign Minister of Uganda Peter Okello in Namanga today. The ministers agreed to open the crossing at Namanga on 1 May and to inspect maize together."},
		{ID: "tz", Publisher: "Government of Tanzania", Date: "2026-03-12", Title: "Tripartite meeting in Namanga",
			Text: "Foreign Minister of Tanzania Neema Mshana held talks with Foreign Minister of Kenya Grace Wekesa and Foreign Minister of Uganda Peter Okello in Namanga. It was agreed that the crossing at Namanga opens on 1 May, and that maize is inspected."},
		{ID: "ug", Publisher: "Government of Uganda", Date: "2026-03-13", Title: "Okello at the Namanga meeting",
			Text: "Foreign Minister of Uganda Peter Okello met yesterday with Foreign Minister of Kenya Grace Wekesa and Foreign Minister of Tanzania Neema Mshana. They discussed the inspection of maize at the Namanga crossing."},
		{ID: "ke2", Publisher: "Government of Kenya", Date: "2026-03-12", Title: "Interview with Foreign Minister Wekesa",
			Text: "Foreign Minister of Kenya Grace Wekesa spoke to reporters about her meeting with Foreign Minister of Tanzania Neema Mshana. She will travel to Paris next."},
		{ID: "late", Publisher: "Government of Tanzania", Date: "2026-04-20", Title: "Mshana speaks with Wekesa",
			Text: "Foreign Minister of Tanzania Neema Mshana spoke by phone with Foreign Minister of Kenya Grace Wekesa about maize."},
		{ID: "other", Publisher: "Government of France", Date: "2026-03-12", Title: "Decree on railways", Text: "The decree on railways was signed."},
		{ID: "undated", Publisher: "Government of France", Title: "Call with Kenya", Text: "The Minister spoke with Grace Wekesa."},
	}
}

func TestThreeSidesMakeOneGroup(t *testing.T) {
	releases := trilateral()
	r := find(t, releases)
	if got := members(releases, r); !slices.Equal(got, []string{"ke tz ug"}) {
		t.Fatalf("groups %q", got)
	}
	g := r.Groups[0]
	if g.Date != "2026-03-12" || g.Kind != "meeting" || g.Score < DefaultFloor || len(g.Participants) != 3 || len(g.Evidence) != 4 {
		t.Errorf("got %+v", g)
	}
	reasons := map[string]string{}
	for _, a := range r.Alone {
		reasons[releases[a.Release].ID] = a.Reason
	}
	for id, want := range map[string]string{
		"ke2": "better counterpart", "late": "no other publisher", "other": "names no two sides", "undated": "has no date",
	} {
		if !strings.Contains(reasons[id], want) {
			t.Errorf("%s is alone because %q, not %q", id, reasons[id], want)
		}
	}
}

// TestEveryReleaseStandsOnce checks what holds of every result, whatever the
// order of the releases, and that the order changes no group.
func TestEveryReleaseStandsOnce(t *testing.T) {
	all := append(trilateral(), caseReleases(t)...)
	want := members(all, find(t, all))
	if len(want) < 5 {
		t.Fatalf("groups %q", want)
	}
	rapid.Check(t, func(t *rapid.T) {
		releases := rapid.Permutation(all).Draw(t, "releases")
		r, err := Find(context.Background(), releases, Options{Jobs: rapid.IntRange(1, 3).Draw(t, "jobs")})
		if err != nil {
			t.Fatal(err)
		}
		count := make([]int, len(releases))
		for _, g := range r.Groups {
			var publishers []string
			for _, i := range g.Members {
				count[i]++
				publishers = append(publishers, r.Publishers[i])
			}
			slices.Sort(publishers)
			if len(publishers) < 2 || len(slices.Compact(publishers)) != len(g.Members) {
				t.Fatalf("a group of %q", publishers)
			}
			if g.Score < DefaultFloor || g.Score > 1 {
				t.Fatalf("score %v", g.Score)
			}
		}
		for _, a := range r.Alone {
			count[a.Release]++
			if a.Reason == "" {
				t.Fatal("no reason")
			}
		}
		for i, n := range count {
			if n != 1 {
				t.Fatalf("%s stands there %d times", releases[i].ID, n)
			}
		}
		if got := members(releases, r); !slices.Equal(got, want) {
			t.Fatalf("in another order the groups are %q, not %q", got, want)
		}
	})
}

// caseReleases is the annotated cases that have a release a side.
func caseReleases(t testing.TB) []Release {
	t.Helper()
	files, err := filepath.Glob("../../testdata/cases/*/side-*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	var out []Release
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, Release{ID: filepath.Base(filepath.Dir(f))[:3] + strings.TrimSuffix(filepath.Base(f), ".txt")[4:], File: f, Text: string(raw)})
	}
	return out
}

func TestCasesFindEachOther(t *testing.T) {
	releases := caseReleases(t)
	got := members(releases, find(t, releases))
	for _, want := range []string{"d07-A d07-B", "d08-A d08-B", "d09-A d09-B", "d10-A d10-B"} {
		if !slices.Contains(got, want) {
			t.Errorf("%s is not found; found are %q", want, got)
		}
	}
	for _, g := range got {
		for _, id := range strings.Fields(g) {
			if id[:3] != g[:3] {
				t.Errorf("%s belong to different events", g)
			}
		}
	}
}

// TestManyAlikeStayLinear would take minutes if all pairs were tried.
func TestManyAlikeStayLinear(t *testing.T) {
	var releases []Release
	for i := range 1000 {
		for _, r := range trilateral()[:2] {
			r.ID = fmt.Sprintf("%s%d", r.ID, i)
			r.Publisher = fmt.Sprintf("%s %d", r.Publisher, i)
			releases = append(releases, r)
		}
	}
	all := make([]*profile, len(releases))
	f := &finder{releases: releases, lex: Options{}.lexicon()}
	if err := f.read(context.Background(), 1); err != nil {
		t.Fatal(err)
	}
	copy(all, f.profiles)
	begin := time.Now()
	pairs := candidates(all)
	if n := len(pairs); n == 0 || n > len(releases)*maxBlock*40 {
		t.Errorf("%d pairs in %s", n, time.Since(begin))
	}
}

func TestACancelledSearchEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Find(ctx, trilateral(), Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestParseDay(t *testing.T) {
	for in, want := range map[string]string{
		"2026-03-12": "2026-03-12", "2026-03-12T23:30:00-05:00": "2026-03-13", "2026-03-12 01:00:00+03:00": "2026-03-11",
		"March 12, 2026": "2026-03-12", "12 March 2026": "2026-03-12", "12.03.2026": "2026-03-12", "1969-12-31": "1969-12-31",
		"yesterday": "", "": "", "2026-13-40": "",
	} {
		if got := isoDay(parseDay(in)); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestWithYear(t *testing.T) {
	for _, c := range []struct{ text, stamp, want string }{
		{"December 30", "2021-12-31", "2021-12-30"},
		{"30 December", "2022-01-01", "2021-12-30"},
		{"January 1", "2021-12-31", "2022-01-01"}, // the zone of the capital
		{"May\n 5", "2021-12-31", "2021-05-05"},
		{"30 days", "2021-12-31", ""},
	} {
		if got := withYear(c.text, parseDay(c.stamp)); got != c.want {
			t.Errorf("%q at %s: got %q, want %q", c.text, c.stamp, got, c.want)
		}
	}
}

func TestStatedDay(t *testing.T) {
	stamp := parseDay("2026-03-12") // a Thursday
	for _, c := range []struct {
		date    string
		opening []string
		want    string
	}{
		{"2026-03-11", nil, "2026-03-11"},
		{"2026-01-05", []string{"yesterday"}, "2026-03-11"}, // the date is of something else
		{"", []string{"spoke", "today"}, "2026-03-12"},
		{"", []string{"on", "wednesday"}, "2026-03-11"},
		{"", []string{"on", "thursday"}, "2026-03-12"},
		{"", []string{"on", "friday"}, "2026-03-06"},
		{"", []string{"spoke"}, ""},
	} {
		if got := isoDay(statedDay(stamp, c.date, c.opening)); got != c.want {
			t.Errorf("%q %q: got %q, want %q", c.date, c.opening, got, c.want)
		}
	}
}

func TestOtherPeopleOfOneCountryAreAnotherMeeting(t *testing.T) {
	releases := []Release{
		{ID: "adviser", Publisher: "Government of Kenya", Date: "2026-03-12", Title: "Meeting with officials of Tanzania",
			Text: "National Security Advisor of Kenya John Oduor met today with Head of\nPresidential Administration of Tanzania Neema Mshana. They spoke about the crossing."},
		{ID: "secretary", Publisher: "Government of Tanzania", Date: "2026-03-12", Title: "Neema Mshana met with the Foreign Minister of Kenya",
			Text: "Head of Presidential Administration of Tanzania Neema Mshana met with Foreign Minister of Kenya Grace Wekesa. They spoke about the crossing."},
		{ID: "right", Publisher: "Government of Tanzania", Date: "2026-03-13", Title: "Neema Mshana met with the adviser of Kenya",
			Text: "Head of Presidential Administration of Tanzania Neema Mshana met with National Security Advisor of Kenya John Oduor."},
	}
	if got := members(releases, find(t, releases)); !slices.Equal(got, []string{"adviser right"}) {
		t.Errorf("groups %q", got)
	}
}
