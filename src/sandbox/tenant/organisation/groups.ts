import type { GraphUser } from '../person.ts'

/** A group, whose own members are the people that fit; groups within it add theirs. */
export interface TenantGroup {
  id: string
  displayName: string
  includes: (user: GraphUser) => boolean
  /** ids of groups that are its members */
  groups: readonly string[]
}

const idOf = (n: number): string => `9a0b1c2d-0000-4000-8000-${String(n).padStart(12, '0')}`
const nobody = (): boolean => false
const isMember = ({ userType, givenName }: GraphUser): boolean =>
  userType === 'Member' && givenName !== null

const byProperty = (property: string, values: readonly string[], first: number): TenantGroup[] =>
  values.map((value, index) => ({
    id: idOf(first + index),
    displayName: `${value} team`,
    includes: (user) => isMember(user) && user[property] === value,
    groups: [],
  }))

const departments = byProperty('department', ['Sales', 'Marketing', 'Production', 'Legal'], 10)
const offices = byProperty('officeLocation', ['Berlin', 'Lyon', 'Madrid'], 20)

/** The groups of the sandbox's organisation; `Go to market` and `Western Europe` have their people through others. */
export const groups: readonly TenantGroup[] = [
  { id: idOf(1), displayName: 'All employees', includes: isMember, groups: [] },
  {
    id: idOf(2),
    displayName: 'Go to market',
    includes: nobody,
    groups: departments.slice(0, 2).map(({ id }) => id),
  },
  {
    id: idOf(3),
    displayName: 'Western Europe',
    includes: ({ officeLocation }) => officeLocation === 'Utrecht',
    groups: offices.slice(1).map(({ id }) => id),
  },
  {
    id: idOf(4),
    displayName: 'Guests of projects',
    includes: (user) => user['userType'] === 'Guest',
    groups: [],
  },
  { id: idOf(5), displayName: 'Nobody yet', includes: nobody, groups: [] },
  ...departments,
  ...offices,
]

/** Whether somebody is in a group, directly or through others. */
export function isInGroup(group: TenantGroup, user: GraphUser): boolean {
  const within = group.groups.flatMap((id) => groups.filter((each) => each.id === id))
  return group.includes(user) || within.some((each) => isInGroup(each, user))
}
