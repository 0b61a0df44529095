import { parseArgs } from 'node:util'

/** What `npm run confirm -- …` was asked to do. */
export interface Options {
  /** sign-in name of the test user; null = ask for it */
  user: string | null
  /** sign-in names of further test users, for the steps that need one; null = ask */
  userWithoutMailbox: string | null
  guest: string | null
  /** unattended: every question is answered with yes, and what only a person can see is skipped */
  yes: boolean
  /** the longest wait for Microsoft 365 to show a change */
  waitMs: number
  /** path of the report; null = confirm-report-DATE.md in the current folder */
  report: string | null
  help: boolean
}

const DEFAULT_WAIT_S = 300
const MAX_WAIT_S = 24 * 60 * 60

/** Reads the command line. @throws Error with a sentence of Node's about an unknown or incomplete option */
export function readOptions(given: string[]): Options {
  const { values } = parseArgs({
    args: given,
    options: {
      user: { type: 'string' },
      'user-without-mailbox': { type: 'string' },
      guest: { type: 'string' },
      yes: { type: 'boolean', default: false },
      wait: { type: 'string', default: String(DEFAULT_WAIT_S) },
      report: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const seconds = Number(values.wait)
  if (!(seconds >= 1 && seconds <= MAX_WAIT_S)) {
    throw new RangeError(`--wait: 1 … ${MAX_WAIT_S}`)
  }
  return {
    user: values.user ?? null,
    userWithoutMailbox: values['user-without-mailbox'] ?? null,
    guest: values.guest ?? null,
    yes: values.yes,
    waitMs: seconds * 1000,
    report: values.report ?? null,
    help: values.help,
  }
}
