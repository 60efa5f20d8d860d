package compare

// namingWeights are what each signal adds to the log odds that two names are a
// row of the table. They are fitted on the annotated cases by TestFitNaming.
type namingWeights struct {
	bias float64
	on   nameSignals
}

func (w *namingWeights) of(s *nameSignals) float64 {
	odds := w.bias
	for i, x := range s {
		odds += w.on[i] * x
	}
	return round(odds, 6)
}

// leastNaming is the log odds from which a referent is worth a row: an annotator
// lists one of ten such.
const leastNaming = -2.4

// defaultNaming is the weights that are used.
func defaultNaming() *namingWeights {
	return &namingWeights{bias: -2.16, on: nameSignals{
		refSignal: 1.34, togetherSignal: -0.26, slotSignal: 0.12, headSignal: -0.38, thingSignal: 1.35, classSignal: 0.53,
		sharedSignal: 1.11, vectorSignal: -0.40, soleSignal: 0.60, freeSignal: -1.02, halfFreeSignal: -0.34, loadedSignal: 0.67,
		bothLoadedSignal: 0.27, orderSignal: 0.08, cutSignal: -0.77, whoseSignal: 0.08, modifiedSignal: -0.21, properSignal: 0.44,
		listedSignal: 1.69, countrySignal: 0.45, stateSignal: 0.68, personSignal: 0.39, titlesSignal: 0.50, crowdSignal: 0.50,
		quarrelSignal: 0.48, definiteSignal: 0.53, longSignal: 0.67, vagueSignal: -0.54, governorSignal: 0.92, commonSignal: -0.24,
	}}
}
