/** Last words of keys whose values are secrets. */
const SECRET_WORDS = 'password passwd pwd passphrase secret token credential credentials'.split(' ')

/** What makes a `key` a secret: an API key is one, the key of a tag is not. */
const KEY_KINDS = 'api access private secret session'.split(' ')

/** Names of the part of an answer that says how a list goes on: a `token` in it is a bookmark. */
const PAGING_PARTS = 'page pages paging pagination cursor next previous prev continuation scroll'.split(' ')

/** What makes `key-data` a private key, as in a kubeconfig, where `client-key` is but the path of one. */
const KEYS_WITH_DATA = ['client', 'private']

/** Words right before `token` that make it a bookmark in a list. */
const PAGING_WORDS = [
  ...PAGING_PARTS,
  ...'skip sync resume resumption start starting marker offset delta bookmark'.split(' '),
]

/**
 * Whether a key's name says that its value is a secret, by its last words in any case style: `clientSecret`,
 * `private_key`, `AWS-Session-Token`, `accessKeyId`, `APIKEY`, `password2`.
 */
export function isSecretKey(key: string): boolean {
  const words = wordsOf(key)
  const last = words.at(-1)
  const isKeyId = last === 'id' && words.at(-2) === 'key'
  if (last === 'key' || isKeyId) return isOneOf(KEY_KINDS, words.at(isKeyId ? -3 : -2))
  if (last === 'data' && words.at(-2) === 'key') return isOneOf(KEYS_WITH_DATA, words.at(-3))
  if (last === 'token' && isOneOf(PAGING_WORDS, words.at(-2))) return false
  return isOneOf(SECRET_WORDS, last)
}

/** Whether what stands under this key says how a list goes on: `page`, `nextPage`, `pagination`. */
export function isPagingKey(key: string): boolean {
  return isOneOf(PAGING_PARTS, wordsOf(key).at(-1))
}

/** Last words of keys below a secret one whose values tell nothing: identifiers and times. */
const OPEN_WORDS = [
  'id ids uuid guid arn name names username usernames user users login logins email type types kind',
  'at on time date timestamp expiry expiration ttl created updated modified version',
].flatMap((words) => words.split(' '))

/**
 * Whether what stands below a secret key under this one is no secret: `id`, `userName`, `createdAt`, `expires_in`,
 * `token_type`. A key that is secret by itself, such as `accessKeyId`, never is.
 */
export function isOpenKey(key: string): boolean {
  if (isSecretKey(key)) return false
  const words = wordsOf(key)
  return isOneOf(OPEN_WORDS, words.at(-1)) || words.some((word) => word.startsWith('expire'))
}

function isOneOf(list: readonly (string | undefined)[], word: string | undefined): boolean {
  return list.includes(word)
}

/** More than this of a key, in characters from its end, decides nothing; the patterns take its square. */
const LONGEST_TELLING = 100

/** Splits `AWSSecretAccessKey`, `aws_secret_access_key` and `awssecretaccesskey` alike. */
function wordsOf(key: string): string[] {
  return key
    .slice(-LONGEST_TELLING)
    .replace(BEHIND_ACRONYM, '$1 ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+$/, '')
    .split(/[^a-z0-9]+/)
    .flatMap(splitRunTogether)
}

/** Words that may stand last in a key, and those before them, however they were run together. */
const LAST_WORDS: readonly string[] = [...SECRET_WORDS, 'keyid', 'keydata', 'key']
const WORDS_BEFORE: readonly string[] = [...KEY_KINDS, ...KEYS_WITH_DATA, ...PAGING_WORDS]

/** Where a small word follows an acronym, as in `APIkey`: the last capital is no part of that word. */
const BEHIND_ACRONYM = new RegExp(`([A-Z]{2})(?=${[...LAST_WORDS, ...WORDS_BEFORE].join('|')})`, 'g')

/** Words that were run together without any mark, such as `apikey` or `nexttoken`. */
function splitRunTogether(word: string): string[] {
  const end = LAST_WORDS.find((ending) => word.endsWith(ending) && word !== ending)
  if (end === undefined) return [word]
  const start = word.slice(0, -end.length)
  const known = WORDS_BEFORE.find((candidate) => start.endsWith(candidate))
  const tail = /^key./.test(end) ? ['key', end.slice(3)] : [end]
  return [known ?? start, ...tail]
}
