import { describe, expect, test } from 'vitest'
import type { PersonProfileView } from '../../../../../src/api/contract.ts'
import { Problem } from '../../../../../src/tab/api/problem.ts'
import {
  describeOrigin,
  describeSource,
  downloadName,
  factsOf,
  hasPhoto,
  originFacts,
  seenPhoto,
  shownOf,
} from '../../../../../src/tab/components/PersonDetails/details.ts'

const change: NonNullable<PersonProfileView['lastChange']> = {
  id: 'change',
  at: '2026-11-28T14:05:00Z',
  action: 'replace',
  actor: { id: 'mara', name: 'Mara Lind' },
  actingAs: 'app',
  run: { id: 'run', kind: 'import', name: null },
  isUndo: false,
  onRequest: false,
  fileName: 'ana.jpg',
  pictureFrom: null,
  notes: [{ code: 'blurred', sentence: 'This picture is blurry.', measure: null }],
  seen: 'not_yet',
  before: { state: 'none', until: null },
  after: { state: 'kept', until: null },
}

const profile = (more: Partial<PersonProfileView> = {}): PersonProfileView => ({
  id: 'ana',
  displayName: 'Ana Silva',
  userPrincipalName: 'ana@contoso.example',
  mail: 'ana@contoso.example',
  kind: 'member',
  department: null,
  jobTitle: 'Nurse',
  officeLocation: null,
  accountEnabled: true,
  userType: 'Member',
  hasMailbox: true,
  photo: 'has',
  photoEtag: '"1"',
  origin: 'here',
  lastChange: change,
  seenAt: null,
  undoable: true,
  shownBy: [],
  ...more,
})

const problem = new Problem({
  code: 'offline',
  sentence: '',
  next: '',
  detail: null,
  requestId: null,
  url: null,
})
const namesOf = (facts: { name: string }[]) => facts.map(({ name }) => name)
const nothing = { picture: null, loading: false, unread: null, broken: false }

test.each([
  [{ fileName: 'ana.jpg', pictureFrom: null }, 'ana.jpg'],
  [{ fileName: 'copied.png', pictureFrom: 'paste' }, 'copied.png'],
  [{ fileName: null, pictureFrom: 'camera' }, 'None, taken with the camera'],
  [{ fileName: null, pictureFrom: 'paste' }, 'None, pasted'],
  [{ fileName: null, pictureFrom: 'chat' }, 'None, sent in the chat'],
  [{ fileName: null, pictureFrom: null }, null],
] as const)('the file of %o is shown as %s', (change, shown) => {
  expect(describeSource(change)).toBe(shown)
})

describe('the place of the photo', () => {
  test.each([
    ['photo', 'has', { picture: new Blob() }],
    ['unreadable', 'has', { picture: new Blob(), broken: true }],
    ['loading', 'has', { loading: true }],
    ['loading', 'unknown', { loading: true }],
    ['none', 'none', { loading: true }],
    ['none', 'has', {}],
    ['unread', 'has', { unread: problem }],
    ['unread', 'none', { unread: problem }],
  ] as const)('shows "%s" for somebody whose photo state is %s', (shown, photo, more) => {
    expect(shownOf({ photo }, { ...nothing, ...more })).toBe(shown)
  })

  test('offers to remove a photo that could not be loaded, and none that is not there', () => {
    expect(hasPhoto({ photo: 'has' }, { ...nothing, unread: problem })).toBe(true)
    expect(hasPhoto({ photo: 'unknown' }, { ...nothing, loading: true })).toBe(false)
    expect(hasPhoto({ photo: 'has' }, nothing)).toBe(false)
  })
})

describe('what is said of the photo', () => {
  test('is who set it, from which file, and that it does not show yet', () => {
    expect(describeOrigin(profile())).toBe('The photo was set here.')
    const facts = Object.fromEntries(originFacts(profile()).map(({ name, value }) => [name, value]))
    expect(facts).toMatchObject({
      'Set by': 'Mara Lind, through the app',
      How: 'Import',
      File: 'ana.jpg',
      'Microsoft 365': "Has accepted it, and doesn't show it yet",
      Warnings: 'This picture is blurry.',
    })
  })

  test('says of a removal who removed it, and of a change elsewhere nothing about what Microsoft 365 shows', () => {
    const removed = profile({
      lastChange: { ...change, action: 'remove', notes: [], fileName: null },
    })
    expect(originFacts(removed).map(({ name }) => name)).toEqual([
      'Removed by',
      'Removed on',
      'How',
      'Microsoft 365',
    ])
    const changed = profile({ origin: 'changedSince' })
    expect(describeOrigin(changed)).toContain('Something else changed or removed the photo')
    expect(originFacts(changed).map(({ name }) => name)).not.toContain('Microsoft 365')
    expect(originFacts(profile({ lastChange: null }))).toEqual([])
  })

  test('names the mail address only where it is another than the sign-in name', () => {
    expect(namesOf(factsOf(profile({ mail: 'ANA@contoso.example' })))).toEqual([
      'Job title',
      'Sign-in name',
    ])
    const shared = factsOf(profile({ kind: 'sharedMailbox' }))
    expect(shared[0]).toEqual({ name: 'Account type', value: 'Shared mailbox' })
    expect(namesOf(factsOf(profile({ mail: 'ana.silva@contoso.example' })))).toContain('Email')
  })
})

test('a downloaded photo is named so that an import finds its person again', () => {
  expect(downloadName(profile())).toBe('ana@contoso.example.jpg')
  expect(downloadName(profile({ userPrincipalName: 'a/b:c@x' }))).toBe('a_b_c@x.jpg')
})

test('what the reader sees is named only where nothing else changes it unnoticed', () => {
  expect(seenPhoto(profile())).toBe('"1"')
  expect(seenPhoto(profile({ photo: 'none', photoEtag: null }))).toBeNull()
  expect(seenPhoto(profile({ photoEtag: null }))).toBeUndefined()
  expect(seenPhoto(profile({ origin: 'elsewhere' }))).toBeUndefined()
})
