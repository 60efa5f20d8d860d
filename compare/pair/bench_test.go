package pair

import (
	"context"
	"fmt"
	"testing"
)

// BenchmarkFind looks for the events of many days, of which each has the same
// releases. An operation is a release: its cost must not grow with their
// number.
func BenchmarkFind(b *testing.B) {
	day := caseReleases(b)
	for _, days := range []int{10, 100} {
		b.Run(fmt.Sprintf("releases=%d", days*len(day)), func(b *testing.B) {
			var releases []Release
			for d := range days {
				for _, r := range day {
					r.Date = isoDay(20000 + 5*d)
					releases = append(releases, r)
				}
			}
			for range b.N {
				if _, err := Find(context.Background(), releases, Options{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(releases)), "us/release")
		})
	}
}
