/** Values under a secret key that are more than a word: programs, and documents. */
import { describe, expect, test } from '@jest/globals'
import { secretsIn } from '../../../src/exchange/body-secrets.ts'

const found = async (token: string): Promise<string[]> =>
  [...(await secretsIn(JSON.stringify({ token }), { token }, { mode: 'auto' })).values].sort()

describe('of a program only what may be a token is masked, and its line:', () => {
  const TOKEN = 'abcd1234efgh5678'

  test.each(['#!/bin/sh', '  set -e', 'param(', 'Param  (', '@ECHO OFF', '\t$ErrorActionPreference = 1'])(
    'one that begins with %j',
    async (first) => {
      expect(await found(`${first}\nrun ${TOKEN}\nexit`)).toEqual([TOKEN, `run ${TOKEN}`])
    },
  )

  test.each(['abcd1234efgh567', 'abcdefghijklmnop', '1234567890123456'])('%s is no token', async (word) => {
    expect(await found(`set -e\nrun ${word}\nexit`)).toEqual([])
  })

  test('what stands within a line begins none, and all lines are masked', async () => {
    expect(await found('first #!\nnow set -e')).toEqual(['first #!', 'now set -e'])
  })
})

describe('a document is masked as it is printed:', () => {
  test('without white space around, and nothing of what is empty', async () => {
    expect(await found(' {"pin":"hunter22","empty":"","none":null}\t')).toEqual([
      '"pin": "hunter22"',
      'hunter22',
      '{"pin":"hunter22","empty":"","none":null}',
    ])
  })

  test('by its values where it is too deep to be written', async () => {
    const deep = `${'['.repeat(50_000)}"hunter22"${']'.repeat(50_000)}`
    expect(await found(deep)).toEqual(['"hunter22"', 'hunter22'])
  })
})
