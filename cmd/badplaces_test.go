package cmd

import "strings"

// placesOfInputs are inputs that are no files, or not where they should be.
func placesOfInputs() []badInput {
	parse := []string{"parse", "in.txt"}
	return []badInput{
		{name: "missing", args: parse, code: 3, says: "in.txt: no such file or directory; "},
		{name: "folder", shell: "mkdir in.txt", args: parse, code: 3, says: "in.txt: is a directory; "},
		{name: "loop of symbolic links", shell: "ln -s in.txt in.txt", args: parse, code: 3, says: "in.txt: too many levels of symbolic links; "},
		{name: "named pipe", shell: "mkfifo in.txt", args: parse, code: 3, says: "in.txt: is a named pipe; "},
		{name: "device", args: []string{"parse", "/dev/zero"}, code: 3, says: "/dev/zero: is a device; "},
		{name: "link to a device", shell: "ln -s /dev/zero in.txt", args: parse, code: 3, says: "in.txt: is a device; "},
		{name: "closed standard input", shell: "readoutdiff compare <&-", code: 3, says: "standard input: "},
		{name: "name with a newline", args: []string{"parse", "a\nb"}, code: 3, says: `"a\nb": no such file`},
		{name: "name with an escape", args: []string{"parse", "\x1b[31m"}, code: 3, says: `"\x1b[31m": no such file`},
		{name: "name that turns round", args: []string{"parse", "a\u202etxt.exe"}, code: 3, says: `"a\u202etxt.exe": no such file`},
		{name: "name that is no UTF-8", args: []string{"parse", "caf\xe9"}, code: 3, says: `"caf\xe9": no such file`},
		{name: "name with a dash", args: []string{"parse", "--", "-x"}, code: 3, says: "-x: no such file"},
		{name: "batch of folders with odd names", shell: `for d in "$(printf 'e\033[31m')" "$(printf 'x\377')" 'q"\' "$(printf '\342\200\256')"; do mkdir -p "in/$d" && echo 'They discussed trade in Paris.' >"in/$d/a.txt" && echo 'They met in Bonn to discuss trade.' >"in/$d/b.txt"; done`,
			args: []string{"batch", "-q", "in"}, shows: []string{`"id":"e\u001b[31m"`, `"id":"x\ufffd"`, `"id":"q\"\\"`, `"id":"\u202e"`}},
		{name: "name of a command", files: map[string]string{"$(touch owned)": parisSaid}, args: []string{"parse", "--shape", "release", "$(touch owned)"}, shows: []string{"2 statements"}},
	}
}

// outputsLost are outputs that cannot be written.
func outputsLost() []badInput {
	files := map[string]string{"in.txt": parisSaid}
	return []badInput{
		{name: "full disk", files: files, shell: "readoutdiff parse --shape release in.txt >/dev/full", code: 3, says: "standard output: no space left on device"},
		{name: "full disk under --output", files: files, args: []string{"parse", "--shape", "release", "-o", "/dev/full", "in.txt"}, code: 3, says: "/dev/full: is not a file; "},
		{name: "reader who leaves", files: files, shell: "readoutdiff parse --shape release in.txt | head -n 1", shows: []string{"in.txt"}},
		{name: "output into nothing", files: files, args: []string{"parse", "--shape", "release", "-o", "none/out", "in.txt"}, code: 3, says: "none/out: no such file or directory"},
		{name: "output over the input", files: files, args: []string{"parse", "-o", "in.txt", "in.txt"}, code: 3, says: "in.txt: is one of the inputs; "},
		{name: "full disk under a batch", in: strings.Repeat(pairRecord(1), 40), shell: `cat >in; (ulimit -f 8; readoutdiff batch -q -o out in 2>errs; echo $? >code); [ "$(cat code)" = 3 ] && grep -q 'out: file too large' errs && readoutdiff batch -q --resume -o out in && readoutdiff batch -q in >whole && cmp out whole`},
		{name: "full disk on the way", files: files, shell: `cp in.txt out; (ulimit -f 1; readoutdiff parse --shape release --format json -o out in.txt 2>errs; echo $? >code); [ "$(cat code)" = 3 ] && grep -q 'out: file too large' errs && cmp in.txt out && [ "$(ls -A | wc -l)" = 4 ]`},
		{name: "closed standard error", files: files, shell: "readoutdiff parse none.txt 2>&-", code: 3},
		{name: "an empty text in a batch", in: pairRecord(1) + `{"sides":[{"name":"Paris","text":" \u200b"},{"name":"Bonn","text":"They met."}]}` + "\n" + pairRecord(2),
			shell: `readoutdiff batch -q >out; code=$?; grep -q '"line":2,.*"error":".*no text' out && [ $(wc -l <out) = 3 ] || code=99; exit $code`, code: 3, says: "1 of 3 records could not be compared"},
		{name: "output over a folder", files: files, shell: "mkdir out", args: []string{"parse", "--shape", "release", "-o", "out", "in.txt"}, code: 3, says: "out: is not a file; "},
	}
}

// commandLines cannot be meant.
func commandLines() []badInput {
	files := map[string]string{"in.txt": parisSaid}
	return []badInput{
		{name: "standard input twice", args: []string{"compare", "-", "-"}, code: 2, says: "can be read only once"},
		{name: "unknown flag", args: []string{"compare", "--widht", "80"}, code: 2, says: "unknown flag: --widht; see "},
		{name: "unknown command", args: []string{"comprae"}, code: 2, says: "unknown command comprae (did you mean 'compare'?)"},
		{name: "no number", files: files, args: []string{"parse", "--max-bytes", "many", "in.txt"}, code: 2, says: "--max-bytes"},
		{name: "nothing to read", files: files, args: []string{"parse", "--max-bytes", "0", "in.txt"}, code: 2, says: "--max-bytes 0 leaves nothing to read"},
		{name: "one file twice", files: files, args: []string{"compare", "in.txt", "./in.txt"}, code: 3, says: "./in.txt: is the same file as one given before; "},
	}
}
