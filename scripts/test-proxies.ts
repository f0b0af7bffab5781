/**
 * Runs the action through real proxies: `npm run test:proxies`. Installs tinyproxy and squid by apt-get where they are
 * missing, and leaves them installed. The last line is the count of tests.
 */
import { runJest } from './run-jest.ts'
import { installMissing } from './system-packages.ts'

installMissing([
  // tinyproxy's second package would start a service at once.
  ['tinyproxy', 'tinyproxy-bin'],
  ['squid', 'squid'],
])
process.exitCode = runJest('jest.proxies.config.js')
