/**
 * The house's own lint rules: who may write to the runner, open a socket, touch a file, or ask for the time.
 *
 * Each is a row of `rooms`: what is fenced, where it is allowed, and a message that says what to do instead. A module is
 * fenced with everything below it (`fs/promises`). Each row is
 * a rule of its own, so that one can be lifted on a line (with a reason) without lifting the others.
 * __tests__/repository/lint.test.ts keeps a bad example for every row.
 */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { importsInOrder } from './eslint.import-rule.js'

const source = ['src/**/*.ts']

const rooms = {
  'runner-is-written-in-report': {
    allowedIn: ['src/report/runner.ts', 'src/index.ts'],
    modules: ['@actions/core', 'node:process', 'process'],
    members: { process: ['stdout', 'stderr', 'env', 'exit', 'exitCode'] },
    message:
      'Only src/report/runner.ts and src/index.ts touch the runner ({{what}}). ' +
      'Take what you need as an argument, or return it and let the report write it.',
  },
  'no-console': {
    allowedIn: [],
    globals: ['console'],
    message:
      'console prints past the report, which cleans and masks. Use the Log that is passed in, or throw a failure: ' +
      'src/run.ts reports it.',
  },
  'sockets-are-opened-in-http': {
    allowedIn: ['src/http/**'],
    modules: ['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns']
      .flatMap((name) => [name, `node:${name}`])
      .concat('@actions/http-client', 'tunnel', 'undici'),
    globals: ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'],
    message:
      'Only src/http/ opens sockets ({{what}}). Take its request function as an argument and call that: ' +
      'it carries the deadline, the retries, the proxy and the size limit.',
  },
  'files-are-touched-in-file-modules': {
    allowedIn: ['src/report/**', 'src/exchange/*file*.ts', 'src/inputs/*file*.ts', 'src/http/*file*.ts'],
    modules: ['fs', 'node:fs'],
    message:
      'Only src/report/ and modules named *file*.ts in src/inputs/, src/http/ and src/exchange/ touch files ({{what}}). ' +
      'Move the reading or writing there, where links and modes are looked after.',
  },
  'time-and-chance-are-passed-in': {
    allowedIn: ['src/index.ts', 'src/vocabulary/clock.ts', 'src/world.ts'],
    modules: ['timers', 'node:timers'],
    globals: ['setTimeout', 'setInterval', 'setImmediate'],
    members: {
      Date: ['now'],
      Math: ['random'],
      performance: ['now', 'timeOrigin'],
      AbortSignal: ['timeout'],
      process: ['hrtime', 'uptime'],
    },
    selectors: [
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.type="Identifier"][callee.name="Date"]',
    ],
    message:
      'Time and chance are passed in, so that tests can hold them still ({{what}}). ' +
      'Take the Clock as an argument; only src/vocabulary/clock.ts, src/world.ts and src/index.ts make one.',
  },
}

/** Imports of TypeScript files end in `.ts`: Node runs simulation/ and scripts/ as they are. */
const tsExtension = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { no: 'Import "{{name}}" by the name the file has: ".ts".' },
  },
  create: (context) =>
    onImports((node, name) => {
      if (!/^\.{1,2}\/.*\.js$/.test(name) || existsSync(resolve(dirname(context.filename), name))) return
      context.report({ node, messageId: 'no', data: { name } })
    }),
}

// Lifted for one file by a block comment at its top: eslint house/file-is-one-thing: off -- why
const fileIsOneThing = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      no: '{{lines}} lines; a file over 250 is two things. Split it by what it does, not by size.',
    },
  },
  create: (context) => ({
    Program(node) {
      const lines = context.sourceCode.lines.length - (context.sourceCode.text.endsWith('\n') ? 1 : 0)
      if (lines > 250) context.report({ node, messageId: 'no', data: { lines: String(lines) } })
    },
  }),
}

const liftWithReason = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { no: 'Say why the rule is lifted: `// eslint-disable-next-line rule -- reason`.' },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments())
        if (/^\s*(eslint-disable|eslint\s)/.test(comment.value) && !/\s--\s+\S/.test(comment.value))
          context.report({ loc: comment.loc, messageId: 'no' })
    },
  }),
}

export const house = {
  rules: {
    ...Object.fromEntries(Object.entries(rooms).map(([name, room]) => [name, fence(room)])),
    'ts-extension': tsExtension,
    'file-is-one-thing': fileIsOneThing,
    'imports-in-order': importsInOrder,
    'lift-with-reason': liftWithReason,
  },
}

export const everywhere = [
  {
    files: ['**/*.ts'],
    rules: { 'house/ts-extension': 'error' },
  },
  {
    files: ['**/*.ts', '**/*.js', '**/*.cjs'],
    rules: {
      'house/file-is-one-thing': 'error',
      'house/imports-in-order': 'error',
      'house/lift-with-reason': 'error',
    },
  },
]

export const inSource = Object.entries(rooms).map(([name, room]) => ({
  files: source,
  ignores: room.allowedIn,
  rules: { [`house/${name}`]: 'error' },
}))

function fence({ modules = [], globals = [], members = {}, selectors = [], message }) {
  return {
    meta: { type: 'problem', schema: [], messages: { no: message } },
    create(context) {
      const report = (node, what) => context.report({ node, messageId: 'no', data: { what } })
      const member = (object, property) => members[object]?.includes(property)
      const listeners = {
        ...onImports((node, name) => {
          if (modules.some((module) => name === module || name.startsWith(`${module}/`))) report(node, name)
        }),
        MemberExpression(node) {
          const property = node.computed ? node.property.value : node.property.name
          const onGlobal = node.object.type === 'MemberExpression' && node.object.object.name === 'globalThis'
          const object = onGlobal ? node.object.property.name : node.object.name
          if (member(object, property)) report(node, `${object}.${property}`)
          else if (object === 'globalThis' && globals.includes(property)) report(node, property)
        },
        VariableDeclarator(node) {
          if (node.id.type !== 'ObjectPattern') return
          for (const { key } of node.id.properties)
            if (member(node.init?.name, key?.name)) report(node, `${node.init.name}.${key.name}`)
        },
        'Program:exit'(node) {
          const scope = context.sourceCode.getScope(node)
          const ownless = scope.variables.filter(({ defs }) => defs.length === 0)
          for (const { identifier } of [...ownless.flatMap(({ references }) => references), ...scope.through])
            if (globals.includes(identifier.name)) report(identifier, identifier.name)
        },
      }
      for (const selector of selectors)
        listeners[selector] = (node) => report(node, context.sourceCode.getText(node))
      return listeners
    },
  }
}

/** Calls back for every way one module can name another: import, export … from, import(), require(). */
function onImports(found) {
  const named = (node) => {
    if (typeof node?.value === 'string') found(node, node.value)
  }
  return {
    ImportDeclaration: ({ source: name }) => named(name),
    ExportNamedDeclaration: ({ source: name }) => named(name),
    ExportAllDeclaration: ({ source: name }) => named(name),
    ImportExpression: ({ source: name }) => named(name),
    'CallExpression[callee.name="require"]': ({ arguments: [name] }) => named(name),
  }
}
