// Package batch compares many events: it reads records, compares each in a
// worker, and hands on one line of JSON a record in the order of the records,
// whatever the number of workers. It holds no more than a window of records at
// a time, so that memory does not grow with their number.
package batch
