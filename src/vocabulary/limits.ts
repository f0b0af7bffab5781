/** The most values masked of one body. The runner searches every line of a job's log for each of its masks. */
export const MOST_SECRETS = 1000
