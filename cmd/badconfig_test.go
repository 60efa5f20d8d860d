package cmd

import (
	"fmt"
	"strings"

	"github.com/readoutdiff/readoutdiff/cmd/config"
)

// badConfigs are configurations and word lists beside the inputs.
func badConfigs() []badInput {
	var keys strings.Builder
	for i := range 1_000_000 {
		fmt.Fprintf(&keys, "k%d = 1\n", i)
	}
	beside := func(name, text string, code int, says string) badInput {
		return badInput{name: "configuration: " + name, files: map[string]string{"in.txt": parisSaid, "readoutdiff.toml": text}, args: []string{"parse", "in.txt"}, code: code, says: says, quick: code != 0}
	}
	made := func(name, shell, says string, code int) badInput {
		return badInput{name: "configuration: " + name, files: map[string]string{"in.txt": parisSaid}, shell: shell, args: []string{"parse", "in.txt"}, code: code, says: says, quick: true}
	}
	lists := func(name, text, says string) badInput {
		return badInput{name: "lexicon: " + name, files: map[string]string{"in.txt": parisSaid, "verbs.tsv": text}, args: []string{"parse", "--lexicon", ".", "in.txt"}, code: 3, says: says}
	}
	return []badInput{
		beside("a million keys", keys.String(), 2, "readoutdiff.toml: is larger than 65536 bytes; "),
		beside("many keys", keys.String()[:strings.LastIndexByte(keys.String()[:config.MaxBytes], '\n')+1], 2, "readoutdiff.toml:1001:1: there are more than 1000 keys; "),
		beside("depth", "a = "+strings.Repeat("[", 60_000), 2, "readoutdiff.toml:1:13: lists and tables nest more than 8 deep"),
		beside("more depth", "a = "+strings.Repeat("[", 100_000), 2, "readoutdiff.toml: is larger than 65536 bytes; "),
		beside("depth of a key", strings.Repeat("a.", 30_000)+"a = 1", 2, "readoutdiff.toml:1:1: a key has more than two parts"),
		beside("unknown key", "[compare]\nlay-out = \"brief\"\n", 2, "readoutdiff.toml:2:1: unknown key lay-out of compare; did you mean layout?"),
		beside("unknown key that a terminal obeys", "\"\\u001b[31m\\u202e\" = 1\n", 2, `readoutdiff.toml:1:1: unknown key "\x1b[31m\u202e"; one of `),
		beside("wrong type", "width = \"wide\"\n", 2, "readoutdiff.toml:1:9: width is a string; give an integer"),
		beside("wrong value", "width = 3000\n", 2, "readoutdiff.toml:1:1: width 3000 is too wide; "),
		beside("binary", "\x7fELF\x00\x01\x02", 2, "readoutdiff.toml:1:1: is no TOML: "),
		beside("an output", "[parse]\noutput = \"/tmp/owned\"\n", 2, "readoutdiff.toml:2:1: output names a file to write, "),
		beside("lists elsewhere", "lexicon = \"/etc\"\n", 2, "readoutdiff.toml:1:11: lexicon leads out of the folder"),
		beside("workers", "[batch]\njobs = 9223372036854775807\n", 0, ""),
		made("100 MB", "truncate -s 100M readoutdiff.toml", "readoutdiff.toml: is larger than 65536 bytes; ", 2),
		made("named pipe", "mkfifo readoutdiff.toml", "readoutdiff.toml: is a named pipe; ", 3),
		made("device", "ln -s /dev/zero readoutdiff.toml", "readoutdiff.toml: is a device; ", 3),
		made("folder", "mkdir readoutdiff.toml", "readoutdiff.toml: is a directory; ", 3),
		made("loop", "ln -s readoutdiff.toml readoutdiff.toml", "readoutdiff.toml: too many levels of symbolic links; ", 3),
		lists("too large", strings.Repeat("#\n", 1<<20), "verbs.tsv: is larger than 1048576 bytes"),
		lists("no columns", "zorb\n", `verbs.tsv:1:1: 1 cells, but the line "# columns:" names 0 columns`),
		lists("what a terminal obeys", "# columns: phrase\tforce\tclass\ttakes\n\x1b[31mzorb\t3\tsay\tthat\n", `verbs.tsv:2:1: "\x1b[31mzorb" holds a control character`),
		lists("binary", "\x7fELF\x00\xff\n", "verbs.tsv:1:1: not valid UTF-8"),
	}
}
