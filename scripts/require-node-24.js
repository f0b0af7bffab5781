/**
 * Preloaded before a script in TypeScript, which an older Node could not even read: `node --import` this file.
 * It is JavaScript that any Node from 18 on understands, so that the message arrives.
 */
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(
    [
      `This needs Node 24, and the one found is ${process.version}.`,
      'Node 24 comes with the development dependencies, by an install script. If "npm ci" ran with --ignore-scripts,',
      'or scripts are switched off in the settings of npm, it did not come along. Either run',
      '  npm rebuild node',
      'or use a Node 24 of your own (.nvmrc), and start again.',
    ].join('\n'),
  )
  process.exit(1)
}
