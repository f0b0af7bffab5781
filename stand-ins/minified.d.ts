/** The package describes only its long form; the short one has the same exports. */
declare module '*/index.esm.min.js' {
  export * from 'jmespath-types'
}
