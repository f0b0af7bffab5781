const PERMISSION = 'the user of this step may not write there'
const SPACE = 'there is no room left'
const NAME = 'the file system cannot hold a name like that'
const FOLDER = 'something on the way is not a folder'

/** What a file system means that refuses to write, by its code, in words that fit behind a colon. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', PERMISSION],
  ['EPERM', PERMISSION],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', SPACE],
  ['EDQUOT', SPACE],
  ['ENAMETOOLONG', 'the path, or a name in it, is too long'],
  ['EINVAL', NAME],
  ['EILSEQ', NAME],
  ['ENOENT', 'a folder or the drive is missing'],
  ['ENOTDIR', FOLDER],
  ['EEXIST', FOLDER],
  ['EISDIR', 'a folder has that name'],
  ['EBUSY', 'another process is using it'],
])

export function whyRefused(code: string): string {
  return REASONS.get(code) ?? 'the file system refused it'
}
