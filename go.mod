module github.com/readoutdiff/readoutdiff

go 1.26.0

require (
	github.com/sergi/go-diff v1.4.0 // indirect
	golang.org/x/text v0.44.0 // indirect
)
