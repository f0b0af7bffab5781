/**
 * Runs the action on Node for Windows under Wine: `npm run test:windows`. Installs Wine by apt-get where it is missing,
 * and leaves it installed. The last line is the count of tests.
 */
import { runJest } from './run-jest.ts'
import { installMissing } from './system-packages.ts'
import { windowsNode } from './test-windows/node.ts'
import { makeWindows } from './test-windows/wine.ts'

installMissing([['wine64', 'wine64']])
const node = windowsNode()
const windows = makeWindows()
try {
  process.exitCode = runJest('jest.windows.config.js', { ...windows.env, ACTION_NODE: node })
} finally {
  windows.remove()
}
