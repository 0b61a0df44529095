import { describe, expect, test } from 'vitest'
import type { MatchView } from '../../../../../src/api/contract.ts'
import { explainFound, explainRead } from '../../../../../src/tab/components/Pattern/explain.ts'
import { insertAt } from '../../../../../src/tab/components/Pattern/pattern.ts'

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
  leftOut: [],
})
const match = (change: Partial<MatchView>): MatchView => ({
  file: { name: 'a.jpg', size: 1 },
  confidence: 'likely',
  rule: 'pattern',
  candidates: [candidate('Ana Müller')],
  unexplained: null,
  read: null,
  ...change,
})

describe('a pattern', () => {
  test('gets a placeholder at the cursor, replacing the selection', () => {
    expect(insertAt('a_b', '{mail}', 1, 2)).toEqual({ text: 'a{mail}b', at: 7 })
  })

  test('is explained by the parts it reads and the people it matches', () => {
    expect(explainRead(match({}))).toBeNull()
    expect(explainRead(match({ read: { givenName: 'Ana', surname: 'Müller' } }))).toBe(
      'Given name: Ana · Surname: Müller',
    )
    expect(explainFound(match({}))).toBe('This file matches Ana Müller (ana@contoso.com).')
    expect(explainFound(match({ candidates: [], confidence: 'none' }))).toBe(
      "This file doesn't match anyone.",
    )
    expect(explainFound(match({ confidence: 'suggested' }))).toMatch('most similar is Ana Müller')
    const two = [candidate('Ana Müller'), candidate('Ana Noor')]
    expect(explainFound(match({ confidence: 'ambiguous', candidates: two }))).toMatch(
      'The pattern matches 2 people',
    )
    expect(explainFound(match({ confidence: 'ambiguous', rule: 'name', candidates: two }))).toMatch(
      'The pattern and the file name match 2 people',
    )
  })
})
