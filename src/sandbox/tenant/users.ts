import { identity } from './identity.ts'
import { licensing } from './organisation/licences.ts'
import type { FullName } from './names.ts'
import type { GraphUser, Mailbox } from './person.ts'

export type AccountKind =
  | 'member'
  | 'guest'
  | 'disabled'
  | 'room'
  | 'equipment'
  | 'sharedMailbox'
  | 'noMailbox'
  | 'onPremises'

/** null: some people have no department */
const departments = [
  'Sales',
  'Sales',
  'Marketing',
  'Finance',
  'Human Resources',
  'IT',
  'Research',
  'Production',
  'Production',
  'Logistics',
  'Legal',
  'Customer Service',
  null,
] as const
const offices = ['Berlin', 'Lyon', 'Madrid', 'Kraków', 'Utrecht', 'Dublin', 'İzmir', 'Remote']
/** Directories have countries in whichever form they were typed; who works remotely has none. */
const countries: Readonly<Record<string, string>> = {
  Berlin: 'Germany',
  Lyon: 'France',
  Madrid: 'Spain',
  Kraków: 'Poland',
  Utrecht: 'Netherlands',
  Dublin: 'Ireland',
  İzmir: 'Türkiye',
}
/** Working days on which accounts were created, as days since 2016; the last ones are recent. */
const daysOfCreation = Array.from({ length: 1300 }, (_, day) => day * 3)
const DAY_MS = 24 * 3_600_000
const titles: Readonly<Record<string, readonly string[]>> = {
  Sales: ['Account Manager', 'Sales Representative', 'Key Account Director'],
  Marketing: ['Content Editor', 'Brand Manager', 'Event Planner'],
  Finance: ['Accountant', 'Controller', 'Payroll Specialist'],
  'Human Resources': ['HR Partner', 'Recruiter', 'Training Coordinator'],
  IT: ['Systems Engineer', 'Service Desk Agent', 'Network Administrator'],
  Research: ['Research Scientist', 'Laboratory Assistant', 'Patent Researcher'],
  Production: ['Machine Operator', 'Shift Lead', 'Quality Inspector'],
  Logistics: ['Warehouse Clerk', 'Route Planner', 'Customs Specialist'],
  Legal: ['Counsel', 'Contract Manager', 'Paralegal'],
  'Customer Service': ['Service Agent', 'Complaints Specialist', 'Team Lead'],
}
const rooms = ['Aurora', 'Birch', 'Coral', 'Dune', 'Elm', 'Fjord', 'Grove', 'Harbour', 'Iris']
const shared = ['Info', 'Invoices', 'Careers', 'Press', 'Reception', 'Support', 'Travel']
const equipment = ['Projector', 'Van', 'Camera', 'Microscope']
const exchangePlan = {
  assignedDateTime: '2024-01-15T08:00:00Z',
  capabilityStatus: 'Enabled',
  service: 'exchange',
  servicePlanId: 'efb87545-963c-4e0d-99df-69c6916d9eb0',
}
const teamsPlan = {
  assignedDateTime: '2024-01-15T08:00:00Z',
  capabilityStatus: 'Enabled',
  service: 'TeamspaceAPI',
  servicePlanId: '57ff2da0-773e-42df-b2af-ffb7a2317929',
}

export interface AccountSpec {
  n: number
  id: string
  name: FullName
  kind: AccountKind
  /** the local part, before the @ */
  address: string
  /** the same choice for the same person and purpose */
  pick: <T>(list: readonly T[], purpose: string) => T
}

/** Generates the user object of one account, with every property that `$select` may name. */
export function generateUser(spec: AccountSpec): { user: GraphUser; mailbox: Mailbox } {
  const { kind } = spec
  if (kind === 'room' || kind === 'equipment' || kind === 'sharedMailbox') return resource(spec)
  const mailbox =
    kind === 'guest' || kind === 'noMailbox' ? 'none' : kind === 'onPremises' ? kind : 'cloud'
  const user = { ...employee(spec), ...(kind === 'guest' ? guest(spec) : {}) }
  return {
    user: {
      ...user,
      accountEnabled: kind !== 'disabled',
      assignedPlans: mailbox === 'cloud' ? [exchangePlan, teamsPlan] : [teamsPlan],
      assignedLicenses: mailbox === 'cloud' ? licencesOf(spec) : [],
      ...(kind === 'noMailbox' ? { mail: null, proxyAddresses: [] } : {}),
    },
    mailbox,
  }
}

function employee({ n, id, name, kind, address, pick }: AccountSpec): GraphUser {
  const department = pick(departments, 'department')
  const upn = `${address}@${identity.tenantDomain}`
  const alias = aliasOf(name, n)
  const office = pick(offices, 'office')
  const synchronised = kind === 'onPremises' || pick([true, false, false], 'synchronised')
  return {
    ...blank(id),
    displayName: name.displayName,
    givenName: name.givenName,
    surname: name.surname,
    userPrincipalName: upn,
    mail: upn,
    mailNickname: address,
    proxyAddresses: [`SMTP:${upn}`, `smtp:${alias}@${identity.tenantDomain}`],
    employeeId: `${100_000 + n}`,
    onPremisesSamAccountName: synchronised ? alias : null,
    onPremisesSyncEnabled: synchronised ? true : null,
    department,
    jobTitle: pick(titles[department ?? ''] ?? ['Trainee'], 'title'),
    officeLocation: office,
    country: countries[office] ?? null,
    createdDateTime: created(pick(daysOfCreation, 'created')),
    preferredLanguage: pick(['de-DE', 'en-GB', 'fr-FR', 'es-ES', 'pl-PL'], 'language'),
    businessPhones: [`+49 30 5550 ${String(n % 10_000).padStart(4, '0')}`],
  }
}

/** At eight in the morning of a day since 2016. */
const created = (day: number): string =>
  `${new Date(Date.UTC(2016, 0, 4) + day * DAY_MS).toISOString().slice(0, 10)}T08:00:00Z`

const licencesOf = ({ pick }: AccountSpec) =>
  pick(licensing, 'licences').map(({ skuId }) => ({ disabledPlans: [], skuId }))

/** A sAMAccountName: initial, surname and number, at most 20 characters as in Active Directory. */
function aliasOf(name: FullName, n: number): string {
  const letters = `${name.asciiGivenName.slice(0, 1)}${name.asciiSurname.slice(0, 8)}`
  return `${letters.toLowerCase().replace(/[^a-z]/g, '')}${n}`
}

function guest({ name, address, pick }: AccountSpec): Partial<GraphUser> {
  const partner = pick(['fabrikam.example', 'tailspin.example', 'proseware.example'], 'partner')
  return {
    userType: 'Guest',
    displayName: `${name.displayName} (${partner.split('.')[0] ?? partner})`,
    userPrincipalName: `${address}_${partner}#EXT#@${identity.tenantDomain}`,
    mail: `${address}@${partner}`,
    proxyAddresses: [`SMTP:${address}@${partner}`],
    employeeId: null,
    department: null,
    jobTitle: null,
    officeLocation: null,
    country: null,
    onPremisesSamAccountName: null,
  }
}

function resource({ n, id, kind, pick }: AccountSpec): { user: GraphUser; mailbox: Mailbox } {
  const number = Math.floor(n / 100) + 1
  const isRoom = kind === 'room'
  const named = kind === 'equipment' ? equipment : shared
  const displayName = isRoom
    ? `Room ${pick(rooms, 'room')} ${number}`
    : `${pick(named, 'shared')} ${number}`
  const address = `${displayName.toLowerCase().replace(/ /g, '-')}-${n}`
  const upn = `${address}@${identity.tenantDomain}`
  return {
    mailbox: 'cloud',
    user: {
      ...blank(id),
      displayName,
      userPrincipalName: upn,
      mail: upn,
      mailNickname: address,
      proxyAddresses: [`SMTP:${upn}`],
      officeLocation: isRoom ? pick(offices, 'office') : null,
      accountEnabled: false,
      assignedPlans: [],
    },
  }
}

/** Graph shows selected properties without a value as null, and collections as empty. */
function blank(id: string): GraphUser {
  return {
    id,
    displayName: '',
    givenName: null,
    surname: null,
    userPrincipalName: '',
    mail: null,
    mailNickname: null,
    proxyAddresses: [],
    employeeId: null,
    onPremisesSamAccountName: null,
    onPremisesSyncEnabled: null,
    department: null,
    jobTitle: null,
    officeLocation: null,
    preferredLanguage: null,
    businessPhones: [],
    mobilePhone: null,
    accountEnabled: true,
    userType: 'Member',
    assignedPlans: [],
    assignedLicenses: [],
    country: null,
    createdDateTime: '2024-01-15T08:00:00Z',
  }
}
