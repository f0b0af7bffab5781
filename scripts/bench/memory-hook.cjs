/** Preloaded into a process: at its end writes the most memory it ever used, in bytes, to the file BENCH_MEMORY. */
const { writeFileSync } = require('node:fs')

process.on('exit', () => {
  // The system counts in KiB.
  writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS * 1024))
})
