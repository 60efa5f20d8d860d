package render

import "github.com/readoutdiff/readoutdiff/compare"

// writeAccount writes how a row came about.
func writeAccount(j *jsonWriter, a *compare.Account) {
	j.key("account")
	j.object(func() {
		j.real("floor", a.Floor)
		j.real("sure", a.Sure)
		j.list("links", len(a.Links), func(i int) {
			l := &a.Links[i]
			j.object(func() {
				j.text("a", string(l.A))
				j.text("b", string(l.B))
				j.real("similarity", l.Similarity)
				j.real("score", l.Score)
				j.real("floor", l.Floor)
				j.flag("answered", l.Answered)
				j.flag("verbatim", l.Verbatim)
				j.list("signals", len(l.Signals), func(i int) {
					s := &l.Signals[i]
					j.object(func() {
						j.text("name", s.Name)
						j.real("value", s.Value)
						j.real("weight", s.Weight)
					})
				})
			})
		})
	})
}
