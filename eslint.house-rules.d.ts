import type { ESLint, Linter } from 'eslint'

export const house: ESLint.Plugin
export const everywhere: Linter.Config[]
export const inSource: Linter.Config[]
