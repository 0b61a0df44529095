import { compact } from './normalise.ts'
import type { AccountType, MailboxPurpose, Person } from '../model.ts'

type Account = Pick<
  Person,
  | 'userType'
  | 'displayName'
  | 'givenName'
  | 'surname'
  | 'accountEnabled'
  | 'licences'
  | 'employeeId'
  | 'jobTitle'
> & { mailboxPurpose?: MailboxPurpose | null }

/** Points from which an account is a room or a shared mailbox. */
const ENOUGH = 3

/**
 * Graph's `/users` lists rooms and shared mailboxes like people: `userType` is `Member` for both. Where Exchange has not
 * said what a mailbox is for, a missing given name and surname is one sign of several: people have plans, an employee id
 * or a job title, while rooms and shared mailboxes cannot sign in, and are named after what they are.
 */
export function accountType(account: Account): AccountType {
  const { userType, givenName, surname, accountEnabled, mailboxPurpose } = account
  if (userType === 'Guest') return 'guest'
  if (mailboxPurpose) return 'shared'
  const isNamed = Boolean(givenName?.trim() || surname?.trim())
  if (!isNamed && signs(account) >= ENOUGH) return 'shared'
  return accountEnabled ? 'person' : 'disabled'
}

function signs({ displayName, accountEnabled, licences, employeeId, jobTitle }: Account): number {
  const points = [
    accountEnabled ? 0 : 2,
    licences.length === 0 ? 1 : -1,
    isNamedAfterPurpose(displayName) ? 2 : 0,
    employeeId ? -3 : 0,
    jobTitle ? -2 : 0,
  ]
  return points.reduce((sum, each) => sum + each, 0)
}

const purposes: ReadonlySet<string> = new Set(
  (
    'room raum zimmer salle sala sal besprechungsraum konferenzraum meetingraum meeting conference konferenz board ' +
    'boardroom huddle desk office büro bureau oficina lab studio kitchen hall projector beamer car vehicle fahrzeug ' +
    'equipment info contact kontakt contacto support help helpdesk service servicedesk sales vertrieb marketing billing ' +
    'invoice invoices rechnung accounting buchhaltung hr jobs careers bewerbung reception empfang accueil recepcion team ' +
    'mailbox postfach noreply admin administrator scanner printer drucker test shared newsletter events orders'
  )
    .split(' ')
    .map(compact),
)

/** `Room 12`, `Info`; people's names have no digits. */
const isNamedAfterPurpose = (displayName: string): boolean =>
  /\d/u.test(displayName) ||
  displayName.split(/[^\p{L}\p{M}]+/u).some((word) => purposes.has(compact(word)))
