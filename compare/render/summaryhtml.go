package render

import (
	"fmt"
	"html/template"
	"io"

	"github.com/readoutdiff/readoutdiff/compare/tally"
)

// WriteSummaryHTML writes the counts over many comparisons as one page that
// needs nothing else: tables, and bars that show each side's topics by month.
func WriteSummaryHTML(w io.Writer, s *tally.Summary, opt Options) error {
	page, err := template.New("summary").Funcs(template.FuncMap{
		"visible": visibleLine,
		"bars":    monthBars,
	}).Parse(summaryPage)
	if err != nil {
		return fmt.Errorf("the template of the summary: %w", err)
	}
	return page.Execute(w, struct {
		*tally.Summary
		Version string
	}{s, opt.Version})
}

// monthBar is one bar of a chart, in units of its viewBox.
type monthBar struct {
	X, Y, Height int
	Month        string
	Count        int
}

// chartHeight is the height of a chart of months.
const chartHeight = 24

// monthBars draws a topic's months on the scale of its own maximum.
func monthBars(t tally.Topic, months []string) []monthBar {
	top := 1
	for _, n := range t.ByMonth {
		top = max(top, n)
	}
	out := make([]monthBar, 0, len(months))
	for i, n := range t.ByMonth {
		if n > 0 {
			h := max(1, n*chartHeight/top)
			out = append(out, monthBar{10 * i, chartHeight - h, h, months[i], n})
		}
	}
	return out
}

const summaryPage = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="readoutdiff {{.Version}}">
<title>Readouts compared: {{.Comparisons}} comparisons</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; }
table { border-collapse: collapse; margin: 0 0 2rem; }
caption { text-align: left; color: #555; padding-bottom: .3rem; }
th, td { padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #ccc; text-align: right; }
th:first-child, td:first-child, .text { text-align: left; }
svg { display: block; height: 1.5rem; width: auto; }
rect { fill: #0b6fa4; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #181818; } caption { color: #aaa; } th, td { border-color: #444; } rect { fill: #6cbbe6; } }
</style>
</head>
<body>
<h1>{{.Comparisons}} comparisons</h1>
{{with .Months}}<p>Events of {{index . 0}}{{if gt (len .) 1}} to {{index . (len (slice . 1))}}{{end}}.</p>
{{end}}{{if .Failed}}<p>{{.Failed}} records could not be compared.</p>
{{end}}<h2>Relations</h2>
<table>
<caption>Statements of each side by the relation of their row</caption>
<thead><tr><th scope="col">Side</th><th scope="col">statements</th>{{range .Rows}}<th scope="col">{{.Name}}</th>{{end}}</tr></thead>
<tbody>
{{range .Sides}}<tr><th scope="row">{{visible .Name}}</th><td>{{.Statements}}</td>{{range .Relations}}<td>{{.Count}}</td>{{end}}</tr>
{{end}}<tr><th scope="row">rows</th><td></td>{{range .Rows}}<td>{{.Count}}</td>{{end}}</tr>
</tbody>
</table>
<h2>Contact</h2>
<table>
<caption>Comparisons in which a side says who asked; statements that only it says all agreed to</caption>
<thead><tr><th scope="col">Side</th><th scope="col">comparisons</th><th scope="col">it asked</th><th scope="col">another asked</th><th scope="col">alone claims consensus</th></tr></thead>
<tbody>
{{range .Sides}}<tr><th scope="row">{{visible .Name}}</th><td>{{.Comparisons}}</td><td>{{.AskedSelf}}</td><td>{{.AskedOther}}</td><td>{{.Consensus}}</td></tr>
{{end}}</tbody>
</table>
<p>Who asked:{{range .Initiators}} {{.Name}} {{.Count}}.{{end}}</p>
{{if .Findings}}<h2>Findings</h2>
<table>
<tbody>
{{range .Findings}}<tr><th scope="row">{{.Name}}</th><td>{{.Count}}</td></tr>
{{end}}</tbody>
</table>
{{end}}{{if .Names}}<h2>Naming</h2>
<table>
<thead><tr><th scope="col">Referent</th><th scope="col" class="text">Side</th><th scope="col" class="text">Name</th><th scope="col">times</th></tr></thead>
<tbody>
{{range .Names}}<tr><td>{{visible .Referent}}</td><td class="text">{{visible .Side}}</td><td class="text">{{visible .Label}}</td><td>{{.Count}}</td></tr>
{{end}}</tbody>
</table>
{{end}}<h2>Topics</h2>
{{$months := .Months}}{{range .Sides}}{{if .Topics}}<table>
<caption>{{visible .Name}}: statements on each topic, by month</caption>
<tbody>
{{range .Topics}}<tr><th scope="row">{{.Name}}</th><td>{{.Count}}</td><td><svg viewBox="0 0 {{len $months}}0 24" preserveAspectRatio="xMinYMid" role="img" aria-label="{{.Name}} by month">{{range bars . $months}}<rect x="{{.X}}" y="{{.Y}}" width="9" height="{{.Height}}"><title>{{.Month}}: {{.Count}}</title></rect>{{end}}</svg></td></tr>
{{end}}</tbody>
</table>
{{end}}{{end}}</body>
</html>
`
