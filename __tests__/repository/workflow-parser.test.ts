import { expect, test } from '@jest/globals'
import { checkAction, checkWorkflow } from '../support/workflow-parser.ts'

test('a workflow that GitHub accepts has no faults', () => {
  const text = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo hi\n'
  expect(checkWorkflow(text)).toEqual([])
})

test('a misspelt key, an unknown event and a broken expression are faults', () => {
  const text =
    'on: pus\njobs:\n  a:\n    runs-on: ubuntu-latest\n    stepz: []\n    if: ${{ nothing( }}\n    steps:\n      - run: x\n'
  const errors = checkWorkflow(text, 'bad.yml').join('\n')
  expect(errors).toContain("'pus'")
  expect(errors).toContain("'stepz'")
  expect(errors).toContain('Line: 6')
})

test('an action that GitHub accepts has no faults', () => {
  const text = 'name: a\ndescription: b\nruns:\n  using: node24\n  main: dist/index.js\n'
  expect(checkAction(text)).toEqual([])
})

test('an unknown key and a missing description in an action are faults', () => {
  const errors = checkAction('name: a\nruns:\n  using: node24\n  main: x\n  maim: y\n').join('\n')
  expect(errors).toContain("'maim'")
  expect(errors).toContain('description')
})
