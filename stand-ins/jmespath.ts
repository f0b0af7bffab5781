/**
 * Stands in for `@jmespath-community/jmespath` in the bundle (see "paths" in tsconfig.json): the same package, in the
 * form that it ships for browsers, which is half the size. Unit tests run the long form, those of dist/ this one.
 */
export * from '../node_modules/@jmespath-community/jmespath/dist/index.esm.min.js'
export type { JSONValue } from 'jmespath-types'
