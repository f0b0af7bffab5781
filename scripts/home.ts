/** Puts the repository's name into every file that names it: `npm run home -- owner/name`. Can be done again. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { HOME, isHome, moved } from './home/home.ts'

const root = join(import.meta.dirname, '..')
const [to = ''] = process.argv.slice(2)

if (!isHome(to)) {
  console.error('Say where the repository lives on GitHub: npm run home -- owner/name')
  process.exit(1)
}
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0')
for (const path of tracked.filter((name) => name !== '' && !/^dist\/|\.png$/.test(name))) {
  const text = readFileSync(join(root, path), 'utf8')
  const now = moved(path, text, HOME, to)
  if (now === text) continue
  writeFileSync(join(root, path), now)
  console.log(path)
}
console.log(
  `The repository lives at ${to} now. Run "npm run format", look at "git diff", and commit it whole.`,
)
console.log('.github/CODEOWNERS names the owner. GitHub wants a user or a team there: @owner/team.')
