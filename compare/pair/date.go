package pair

import (
	"strings"
	"time"
)

// noDay is the day of a release that has no date.
const noDay = -1 << 31

// parseDay reads the date that a publisher stamped on a release, in days since
// 1970. A time with a zone is taken to UTC, so that stamps of different capitals
// can be compared.
func parseDay(s string) int {
	s = strings.TrimSpace(s)
	for _, layout := range [...]string{
		time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700", time.RFC1123Z, time.RFC1123,
		"2006-01-02", "2006-1-2", "2006/01/02", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04",
		"January 2, 2006", "Jan 2, 2006", "2 January 2006", "2 Jan 2006", "02.01.2006", "2.1.2006", "20060102",
		"January 2, 2006, 15:04", "January 2, 2006 15:04", "2 January 2006, 15:04", "2 January 2006 15:04", "02.01.2006 15:04",
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return dayOf(t)
		}
	}
	return noDay
}

func dayOf(t time.Time) int {
	seconds := t.Unix()
	if seconds < 0 {
		seconds -= 86399
	}
	return int(seconds / 86400)
}

// isoDay writes a day as YYYY-MM-DD.
func isoDay(day int) string {
	if day == noDay {
		return ""
	}
	return time.Unix(int64(day)*86400, 0).UTC().Format("2006-01-02")
}

// withYear reads a day and a month as the last such day up to a stamp, or the
// day after it.
func withYear(s string, stamp int) string {
	s = strings.Join(strings.Fields(s), " ")
	for _, layout := range [...]string{"January 2", "2 January", "Jan 2", "Jan. 2", "2 Jan"} {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		year := time.Unix(int64(stamp+1)*86400, 0).UTC().Year()
		day := dayOf(time.Date(year, t.Month(), t.Day(), 0, 0, 0, 0, time.UTC))
		if day > stamp+1 {
			day = dayOf(time.Date(year-1, t.Month(), t.Day(), 0, 0, 0, 0, time.UTC))
		}
		return isoDay(day)
	}
	return ""
}

// statedDay is the day of the event by the opening of a release: a date in it,
// "yesterday", or the name of a weekday, seen from the day of the stamp. It is
// noDay where the opening tells none.
func statedDay(stamp int, date string, opening []string) int {
	if day := parseDay(date); day != noDay && (stamp == noDay || day <= stamp+1 && day > stamp-8) {
		return day
	}
	if stamp == noDay {
		return noDay
	}
	for _, word := range opening {
		if word == "yesterday" {
			return stamp - 1
		}
		if word == "today" {
			return stamp
		}
		for d := range 7 {
			if strings.EqualFold(word, time.Weekday(d).String()) {
				// 1 January 1970 was a Thursday.
				return stamp - ((stamp+4-d)%7+7)%7
			}
		}
	}
	return noDay
}
