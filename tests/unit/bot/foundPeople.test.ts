import { describe, expect, test } from 'vitest'
import { foundIn } from '../../../src/bot/others/find.ts'
import { sortPictures } from '../../../src/bot/others/sortFiles.ts'
import type { Candidate, Match, MatchConfidence } from '../../../src/core/model.ts'

const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  displayName: id,
  userPrincipalName: `${id}@contoso.com`,
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
  ...more,
})

const match = (confidence: MatchConfidence, ...candidates: Candidate[]): Match => ({
  file: { name: 'x.jpg', size: 1 },
  confidence,
  rule: 'name',
  candidates,
  unexplained: null,
  read: null,
})

const ana = candidate('ana')
const ben = candidate('ben')

describe('a person is found', () => {
  test('if exactly one fits for certain, by whatever reading of the name', () => {
    const matches = [match('suggested', ben), match('likely', ana), match('none')]
    expect(foundIn(matches, ['Ana please', 'Ana', 'a'])).toEqual({ kind: 'one', person: ana })
    expect(foundIn([match('certain', ana), match('likely', ana)], ['a', 'b'])).toMatchObject({
      kind: 'one',
    })
  })

  test('by nobody’s guess: several, or one who is only called something like it, are asked about', () => {
    expect(foundIn([match('ambiguous', ana, ben)], ['Ana'])).toMatchObject({
      kind: 'several',
      fits: true,
    })
    expect(foundIn([match('suggested', ana)], ['Anna'])).toMatchObject({
      kind: 'several',
      name: 'Anna',
      fits: false,
    })
  })

  test('only by asking, if two readings mean two people', () => {
    const found = foundIn([match('likely', ana), match('likely', ben)], ['Ana May', 'Ana'])
    expect(found).toMatchObject({ kind: 'several', people: [ana, ben], fits: true })
  })

  test('not at all, if nobody fits', () => {
    expect(foundIn([match('none')], ['Xyzzy'])).toEqual({ kind: 'none', name: 'Xyzzy' })
    expect(foundIn([], [])).toMatchObject({ kind: 'none' })
  })
})

test('pictures are placed only as the tab would select them for an import', () => {
  const names = ['ana', 'nobody', 'two', 'like', 'guest', 'changed', 'ben 1', 'ben 2']
  const pictures = names.map((name) => ({ name, url: 'https://a', source: 'file' as const }))
  const sorted = sortPictures(pictures, [
    match('likely', ana),
    match('none'),
    match('ambiguous', ana, ben),
    match('suggested', ben),
    match('certain', candidate('guest', { account: 'guest' })),
    match('likely', candidate('changed', { changedSince: true })),
    match('likely', ben),
    match('certain', ben),
  ])
  expect(sorted.placed.map(({ picture, person }) => [picture.name, person.id])).toEqual([
    ['ana', 'ana'],
  ])
  expect(sorted).toMatchObject({
    nobody: ['nobody'],
    several: ['two', 'like'],
    apart: ['guest', 'changed'],
    twice: ['ben 1', 'ben 2'],
  })
})
