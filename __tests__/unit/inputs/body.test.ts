import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { FOLDERS, requestFaultsOf, requestOf } from '../../support/inputs.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const workspace = temporaryFolder()
const folders = { ...FOLDERS, workspace }
mkdirSync(path.join(workspace, 'policies'))
writeFileSync(path.join(workspace, 'policies', 'all.json'), '{"ä":1}')
writeFileSync(path.join(workspace, 'empty'), '')
symlinkSync(path.join(workspace, 'nowhere'), path.join(workspace, 'dangling'))

const POST = { method: 'POST' }

describe('body', () => {
  test('is sent as it is, without its last line break', async () => {
    const plan = await requestOf({ ...POST, body: ' {"a": [1, "ä"]}\n\n' })
    expect(plan.body).toEqual({ kind: 'text', text: ' {"a": [1, "ä"]}\n' })
  })

  test('is nothing when not given', async () => {
    expect((await requestOf({ ...POST, body: '\r\n' })).body).toBeUndefined()
  })

  test.each(['GET', 'HEAD', 'get'])('has no place in %s', async (method) => {
    expect(await requestFaultsOf({ method, body: '{}' })).toEqual([
      `body: is given, but a ${method.toUpperCase()} request has no body. Add method: POST (or PUT, PATCH, DELETE), or remove it.`,
    ])
    expect(await requestFaultsOf({ method, 'body-file': 'empty' }, folders)).toEqual([
      expect.stringMatching(/^body-file: is given, but a (?:GET|HEAD) request has no body\./),
    ])
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'post'])('goes with %s', async (method) => {
    expect(await requestFaultsOf({ method, body: '{}' })).toEqual([])
  })

  test('with an unknown method has one fault, not two', async () => {
    expect(await requestFaultsOf({ method: 'FETCH', body: '{}' })).toEqual([
      'method: FETCH is not supported. Write one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS.',
    ])
  })
})

describe('a body that is to be JSON', () => {
  test('and is not is refused with line and column, and never quoted', async () => {
    expect(await requestFaultsOf({ ...POST, body: '{\n  "password": "hunter2",\n}' })).toEqual([
      'body: is not JSON: it stops making sense at line 3, column 1. Mend it, or set another Content-Type in headers if it is not meant to be JSON. Where a value comes from an expression, write it with toJSON() and without quotes around it, such as {"name": ${{ toJSON(inputs.name) }}}',
    ])
  })

  test.each([
    'application/json',
    'Application/JSON; charset=utf-8',
    'application/json ;charset=utf-8',
    'application/x.secretshub.beta+json',
    'text/json',
    'application/merge-patch+json;v=1',
  ])('is one of Content-Type %s', async (type) => {
    expect(await requestFaultsOf({ ...POST, body: 'x=1', headers: `Content-Type: ${type}` })).toHaveLength(1)
    expect(await requestFaultsOf({ ...POST, body: 'null', headers: `Content-Type: ${type}` })).toEqual([])
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/x-ndjson',
    'application/json-seq',
    'application/jsonl',
    'multipart/related; type="application/json"',
    'application/graphql',
    '',
  ])('is none of Content-Type "%s"', async (type) => {
    expect(await requestFaultsOf({ ...POST, body: 'x=1', headers: `Content-Type: ${type}` })).toEqual([])
  })
})

describe('body-file', () => {
  test('is relative to the workspace and has its length in bytes', async () => {
    const plan = await requestOf({ ...POST, 'body-file': ' policies/all.json ' }, folders)
    const file = path.join(workspace, 'policies', 'all.json')
    expect(plan.body).toEqual({ kind: 'file', path: file, bytes: 8 })
    expect((await requestOf({ ...POST, 'body-file': file })).body).toEqual(plan.body)
    expect(plan.headers.get('content-type')).toBe('application/json')
  })

  test('may be empty', async () => {
    expect((await requestOf({ ...POST, 'body-file': 'empty' }, folders)).body).toMatchObject({ bytes: 0 })
  })

  test('is not given together with body', async () => {
    expect(await requestFaultsOf({ ...POST, 'body-file': 'empty', body: 'x' }, folders)).toEqual([
      'body-file: and body are both given. Keep one.',
    ])
  })

  test.each([
    ['missing.json', 'ENOENT'],
    ['dangling', 'ENOENT'],
    ['empty/x', 'ENOTDIR'],
    ['a\0b', 'ERR_INVALID_ARG_VALUE'],
    ['x'.repeat(300), 'ENAMETOOLONG'],
  ])('%j that cannot be read is refused', async (name, code) => {
    const [fault, ...others] = await requestFaultsOf({ ...POST, 'body-file': name }, folders)
    expect(others).toEqual([])
    expect(fault?.startsWith(`body-file: ${name} cannot be read (`)).toBe(true)
    if (process.platform !== 'win32') expect(fault).toContain(`(${code})`)
  })

  test.each(['policies', '.', '..'])('%s is a folder and refused', async (name) => {
    expect(await requestFaultsOf({ ...POST, 'body-file': name }, folders)).toEqual([
      `body-file: ${name} is not a regular file. Name another one.`,
    ])
  })
})
