/** The most values masked of one body. The runner searches every line of a job's log for each of its masks. */
export const MOST_SECRETS = 1000

/** The most characters of all masked values of one body together: each is looked for in some twenty forms. */
export const MOST_CHARACTERS = 256 * 1024

/** The most characters of a masked value; longer lines are documents rather than secrets. */
export const LONGEST_SECRET = 64 * 1024

/** The most keys of an object about a list: one with more is a map of items, whose names say nothing of the list. */
export const MOST_KEYS = 1000

/** The most bytes of an output: the runner takes 1 MiB for all outputs of a job. */
export const LARGEST_OUTPUT = 900 * 1024
