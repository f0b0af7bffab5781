/** Preloaded into a process: at its end writes the most memory it ever used, in bytes, to the file BENCH_MEMORY. */
const { existsSync, readFileSync, writeFileSync } = require('node:fs')

const STATUS = '/proc/self/status'

process.on('exit', () => {
  // Both are in KiB. Where there is the first, the second holds the parent's memory as well.
  const peak = existsSync(STATUS)
    ? Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8'))[1])
    : process.resourceUsage().maxRSS
  writeFileSync(process.env.BENCH_MEMORY, String(peak * 1024))
})
