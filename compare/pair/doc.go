// Package pair finds which releases speak of the same event: a call, a meeting,
// a round of talks of which each side published its own account.
//
// Each release is read as far as its first sentences, which say who met whom.
// Releases of different publishers come into question for each other where they
// are dated at most a day apart and each names people of the other side; they
// are found by that, not by trying all pairs. What they say of the event then
// decides, and a release belongs to one event at most.
package pair
