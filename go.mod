module github.com/readoutdiff/readoutdiff

go 1.25
