package compare

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"sync"
)

type fileVectors map[string][]float32

func (f fileVectors) Vector(w string) []float32 { return f[w] }

var localVectors = sync.OnceValue(func() Vectors {
	f, err := os.Open("../../shared/vectors/diplomatic-100d.vec")
	if err != nil {
		return nil
	}
	defer f.Close()
	out := fileVectors{}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	sc.Scan()
	for sc.Scan() {
		p := strings.Fields(sc.Text())
		v := make([]float32, len(p)-1)
		for i, x := range p[1:] {
			y, _ := strconv.ParseFloat(x, 32)
			v[i] = float32(y)
		}
		out[p[0]] = v
	}
	return out
})

func testOptions() Options {
	if os.Getenv("NOVEC") != "" {
		return Options{}
	}
	return Options{Vectors: localVectors()}
}
