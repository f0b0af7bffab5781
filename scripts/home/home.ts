/** Where the repository lives on GitHub. `package.json` says it; every other place repeats it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const OWNERS = '.github/CODEOWNERS'

const { repository } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'),
) as { repository: string }

/** `owner/name` */
export const HOME = repository.replace('github:', '')

/** Whether a text is the name of a repository as GitHub allows it. */
export function isHome(text: string): boolean {
  return /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/i.test(text)
}

/** A file of the repository as it reads when that has moved. The owner alone stands only where code owners are named. */
export function moved(path: string, text: string, from: string, to: string): string {
  const renamed = text.replace(whole(from), to)
  return path === OWNERS ? renamed.replace(whole(`@${ownerOf(from)}`), `@${ownerOf(to)}`) : renamed
}

/** A name, where it is not a part of a longer one. */
function whole(name: string): RegExp {
  return new RegExp(`(?<![\\w.@-])${name.replaceAll('.', '\\.')}(?![\\w-]|\\.\\w)`, 'g')
}

function ownerOf(home: string): string {
  return home.slice(0, home.indexOf('/'))
}
