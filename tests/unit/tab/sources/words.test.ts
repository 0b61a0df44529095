import { describe, expect, it } from 'vitest'
import type { MatchView } from '../../../../src/api/contract.ts'
import {
  explainFound,
  explainRead,
  insertAt,
} from '../../../../src/tab/components/Pattern/pattern.ts'
import {
  columnUse,
  explainApplied,
  explainDoubts,
  usedAs,
} from '../../../../src/tab/components/Sources/words.ts'

const candidate = (displayName: string): MatchView['candidates'][number] => ({
  id: '00000000-0000-4000-8000-000000000001',
  displayName,
  userPrincipalName: 'ana@contoso.com',
  department: null,
  jobTitle: null,
  officeLocation: null,
  accountEnabled: true,
  userType: 'Member',
  hasMailbox: true,
  photo: 'none',
  photoEtag: null,
  account: 'person',
  changedSince: false,
  setFrom: null,
})
const match = (change: Partial<MatchView>): MatchView => ({
  file: { name: 'a.jpg', size: 1 },
  confidence: 'likely',
  rule: 'pattern',
  candidates: [candidate('Ana Müller')],
  read: null,
  ...change,
})

describe('the columns chosen by hand', () => {
  it('name one file column at most, and keep the order of the sheet', () => {
    const first = usedAs({ file: 0, person: [2], nameParts: [] }, 1, 'file')
    expect(first).toEqual({ file: 1, person: [2], nameParts: [] })
    const second = usedAs(usedAs(first, 0, 'person'), 2, 'namePart')
    expect(second).toEqual({ file: 1, person: [0], nameParts: [2] })
    expect([0, 1, 2, 3].map((column) => columnUse(second, column))).toEqual([
      'person',
      'file',
      'namePart',
      'none',
    ])
    expect(usedAs(second, 1, 'none').file).toBeNull()
  })
})

describe('what a list does', () => {
  const nothing = { listed: new Map(), unlisted: 0, absent: [], twice: [], unclear: [], blank: [] }

  it('is said with counts', () => {
    const listed = new Map([['a.jpg', ['ana']]])
    expect(explainApplied({ ...nothing, listed, unlisted: 1399 })).toBe(
      '1 of 1,400 files is named in it.',
    )
    expect(explainApplied({ ...nothing, unlisted: 1 })).toBe('None of the files is named in it.')
    expect(explainApplied(nothing)).toBe('Now add the files that it names.')
  })

  it('comes with the first few of what is doubtful', () => {
    const absent = ['a', 'b', 'c', 'd', 'e']
    expect(explainDoubts({ ...nothing, absent })).toEqual([
      'Not among the files: a; b; c and 2 more.',
    ])
  })
})

describe('a pattern', () => {
  it('gets a placeholder where the cursor is, in place of what is selected', () => {
    expect(insertAt('a_b', '{mail}', 1, 2)).toEqual({ text: 'a{mail}b', at: 7 })
  })

  it('is tried in plain words', () => {
    expect(explainRead(match({}))).toBeNull()
    expect(explainRead(match({ read: { givenName: 'Ana', surname: 'Müller' } }))).toBe(
      'Given name: Ana, Surname: Müller',
    )
    expect(explainFound(match({}))).toBe('finds Ana Müller (ana@contoso.com)')
    expect(explainFound(match({ candidates: [], confidence: 'none' }))).toBe('finds nobody')
    expect(explainFound(match({ confidence: 'suggested' }))).toMatch('finds nobody; most similar')
    const two = [candidate('Ana Müller'), candidate('Ana Noor')]
    expect(explainFound(match({ confidence: 'ambiguous', candidates: two }))).toMatch('2 people')
  })
})
