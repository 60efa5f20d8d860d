// Package compare aligns what the sides of a document say and judges each pair
// of statements: same, reworded, scope, diverges, contradicts, or only one
// side. Its result is a Report; every verdict carries its evidence.
package compare
