/** Property tests try the same values in every run: without it, chance would decide which mutants survive. */
import fc from 'fast-check'

fc.configureGlobal({ seed: 20_261_122 })
