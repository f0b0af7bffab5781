/**
 * Property tests try the same values in every run: without it, chance would decide which mutants survive. The first that
 * fails is enough: looking for a smaller one would take longer than all the other tests.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: 20_261_122, endOnFailure: true })
