import { expect, test } from 'vitest'
import type { ReadinessCheck } from '../../../../../src/api/contract.ts'
import { notesOf } from '../../../../../src/tab/components/Check/readiness.ts'

const settings = { source: 'cloud', roles: [], permission: null } as const
const problem = {
  work: 'run-notify',
  code: 'internal',
  since: '2026-11-26T14:05:00.000Z',
  lastSuccessAt: null,
  sentence: 'Something went wrong.',
  next: 'Try again.',
} as const

test('nothing is said while everything is ready', () => {
  const checks: ReadinessCheck[] = [
    { check: 'photo_settings', state: 'ok', values: { ...settings, roles: [] } },
    { check: 'mailboxes', state: 'ok', values: { without: 0, onPremises: 0 } },
    { check: 'background', state: 'ok', values: { problems: [] } },
  ]
  expect(notesOf(checks)).toEqual({ notes: [], quiet: [] })
})

test.each<[ReadinessCheck, string]>([
  [
    {
      check: 'photo_settings',
      state: 'blocked',
      values: { source: 'onPremises', roles: [], permission: null },
    },
    'Your organization manages photos on-premises, so Microsoft 365 refuses to change them.',
  ],
  [
    {
      check: 'photo_settings',
      state: 'warning',
      values: { ...settings, roles: ['userAdministrator', 'globalAdministrator', '0-1'] },
    },
    'In your organization, only these roles may change photos: User Administrator, Global Administrator, and 0-1.',
  ],
  [
    {
      check: 'app_permissions',
      state: 'blocked',
      values: { missing: ['A', 'B'], code: null, sentence: null, next: null },
    },
    "Likeness doesn't have permission to set photos. Not granted: A and B.",
  ],
  [
    {
      check: 'app_permissions',
      state: 'blocked',
      values: {
        missing: [],
        code: 'app_misconfigured',
        sentence: "The app can't sign in.",
        next: 'Ask.',
      },
    },
    "The app can't sign in.",
  ],
  [
    { check: 'mailboxes', state: 'warning', values: { without: 0, onPremises: 2 } },
    'The mailboxes of 2 people were on your own Exchange server when their photo was last set.',
  ],
  [
    { check: 'people_gone', state: 'warning', values: { count: 1 } },
    '1 person has left the directory since their photo was added.',
  ],
  [
    { check: 'directory', state: 'warning', values: { syncedAt: null } },
    'The directory has not been read yet.',
  ],
  [
    { check: 'background', state: 'warning', values: { problems: [problem] } },
    "Notifications about runs haven't been delivered yet.",
  ],
])('what stands in the way is said in a sentence with a next step: %#', (check, sentence) => {
  const { notes, quiet } = notesOf([check])
  expect(quiet).toEqual([])
  expect(notes).toMatchObject([{ state: check.state, sentence }])
  expect(notes[0]?.next).toMatch(/\.$/)
})

test('whoever starts all the same is told that the run pauses; whoever may not start is not', () => {
  const checks: ReadinessCheck[] = [
    {
      check: 'photo_settings',
      state: 'blocked',
      values: { ...settings, source: 'onPremises', roles: [] },
    },
    { check: 'caller_role', state: 'blocked', values: { manage: null } },
    { check: 'people_gone', state: 'warning', values: { count: 1 } },
  ]
  const pauses = notesOf(checks).notes.map(({ next }) => next.includes('the import pauses'))
  expect(pauses).toEqual([true, false, false])
})

test('what is not known is said quietly, with the permission that would tell', () => {
  const permission = 'PeopleSettings.Read.All'
  const checks: ReadinessCheck[] = [
    {
      check: 'photo_settings',
      state: 'unknown',
      values: { source: 'unknown', roles: [], permission },
    },
    { check: 'mailboxes', state: 'ok', values: { without: 1, onPremises: 0 } },
    { check: 'photo_states', state: 'unknown', values: { count: 3 } },
  ]
  const { notes, quiet } = notesOf(checks)
  expect(notes).toEqual([])
  expect(quiet).toHaveLength(3)
  expect(quiet[0]).toContain(permission)
})
