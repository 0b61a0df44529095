import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MatchView, CandidateView } from '../../src/api/contract.ts'
import { placeholderFor } from '../../src/tab/components/PersonPicker/picker.ts'
import {
  addRows,
  choosePerson,
  itemsOf,
  judge,
  takeMatches,
  tally,
  tickAll,
  tickRow,
  type Change,
  type Row,
} from '../../src/tab/components/Review/review.ts'
import { allTicked, tickableIds } from '../../src/tab/components/Review/ticks.ts'
import {
  explainMatch,
  explainTally,
  explainVerdict,
} from '../../src/tab/components/Review/words.ts'

const person = (name: string, change: Partial<CandidateView> = {}): CandidateView => ({
  id: `00000000-0000-4000-8000-${name.padStart(12, '0')}`,
  displayName: name,
  userPrincipalName: `${name}@contoso.example`,
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
  ...change,
})

const row = (
  id: number,
  confidence: MatchView['confidence'] | null,
  candidates: CandidateView[] = [],
  change: Partial<Row> = {},
): Row => ({
  id,
  name: `${id}.jpg`,
  size: 1000,
  match: confidence && {
    file: { name: `${id}.jpg`, size: 1000 },
    confidence,
    rule: confidence === 'none' ? null : 'upn',
    candidates,
    read: null,
  },
  ...change,
})

const ana = person('ana')
const ben = person('ben', { photo: 'has' })
const after = (rows: Row[], ...changes: Change[]): Row[] =>
  changes.reduce((present, apply) => apply(present), rows)
const ticked = (rows: Row[], existing: 'replace' | 'keep' = 'replace'): number[] =>
  [...judge(rows, existing)].filter(([, verdict]) => verdict.ticked).map(([id]) => id)
const obstacle = (rows: Row[], id: number) => judge(rows, 'replace').get(id)?.obstacle

describe('what is ticked beforehand', () => {
  it('is what is certain or likely, and nothing else', () => {
    const rows = [
      row(1, 'certain', [ana]),
      row(2, 'likely', [ben]),
      row(3, 'ambiguous', [person('c'), person('d')]),
      row(4, 'suggested', [person('e')]),
      row(5, 'none'),
      row(6, null),
    ]
    expect(ticked(rows)).toEqual([1, 2])
  })

  it('leaves out disabled and guest accounts until somebody ticks them', () => {
    const rows = [
      row(1, 'certain', [person('gone', { accountEnabled: false })]),
      row(2, 'certain', [person('guest', { userType: 'Guest' })]),
    ]
    expect(ticked(rows)).toEqual([])
    expect(obstacle(rows, 1)).toBe('disabled')
    expect(obstacle(rows, 2)).toBe('guest')
    expect(ticked(after(rows, tickRow(2, true)))).toEqual([2])
  })

  it('leaves out people with a photo where existing photos are kept, and does not let them be ticked', () => {
    const rows = [row(1, 'certain', [ana]), row(2, 'certain', [ben], { tick: true })]
    expect(ticked(rows, 'keep')).toEqual([1])
    expect(judge(rows, 'keep').get(2)).toMatchObject({ obstacle: 'has_photo', tickable: false })
  })

  it('leaves out files that are empty or larger than 25 MB', () => {
    const rows = [
      row(1, 'certain', [ana], { size: 0 }),
      row(2, 'certain', [ben], { size: 25 * 1024 * 1024 + 1 }),
      row(3, 'certain', [person('c')], { size: 25 * 1024 * 1024 }),
    ]
    expect(ticked(after(rows, tickRow(1, true)))).toEqual([3])
    expect(obstacle(rows, 1)).toBe('empty')
    expect(obstacle(rows, 2)).toBe('too_large')
  })
})

describe('two files for one person', () => {
  const rows = [row(1, 'certain', [ana]), row(2, 'likely', [ana]), row(3, 'certain', [ben])]

  it('are both left out and name each other', () => {
    expect(ticked(rows)).toEqual([3])
    expect(judge(rows, 'replace').get(1)).toMatchObject({
      obstacle: 'collision',
      group: 'decide',
      rivals: ['2.jpg'],
    })
  })

  it('are settled by ticking one, and again by ticking the other', () => {
    const first = after(rows, tickRow(1, true))
    expect(ticked(first)).toEqual([1, 3])
    expect(obstacle(first, 2)).toBeNull()
    expect(ticked(after(first, tickRow(2, true)))).toEqual([2, 3])
  })

  it('are a collision again when the ticked one is unticked', () => {
    const none = after(rows, tickRow(1, true), tickRow(1, false))
    expect(ticked(none)).toEqual([3])
    expect(obstacle(none, 2)).toBe('collision')
  })

  it('also arise when somebody is chosen by hand', () => {
    const chosen = after([...rows, row(4, 'none')], choosePerson(4, ben))
    expect(ticked(chosen)).toEqual([])
    expect(obstacle(chosen, 3)).toBe('collision')
  })

  it('are no collision when one of the files cannot be used', () => {
    expect(ticked([row(1, 'certain', [ana]), row(2, 'likely', [ana], { size: 0 })])).toEqual([1])
  })

  it('are never ticked together by the tick of the head', () => {
    const ids = tickableIds(rows, judge(rows, 'replace'))
    expect(ids).toEqual([3])
    const all = after(rows, tickAll(ids, false))
    expect(allTicked(ids, judge(all, 'replace'))).toBe(false)
    expect(ticked(all)).toEqual([])
  })

  it('never end up both ticked, whatever is done in whatever order', () => {
    const people = [ana, ben]
    const someone = fc.constantFrom(...people)
    const id = fc.integer({ min: 1, max: 4 })
    const anyChange: fc.Arbitrary<Change> = fc.oneof(
      fc.tuple(id, fc.boolean()).map(([at, on]) => tickRow(at, on)),
      fc.tuple(id, someone).map(([at, who]) => choosePerson(at, who)),
    )
    fc.assert(
      fc.property(
        fc.array(someone, { minLength: 4, maxLength: 4 }),
        fc.array(anyChange),
        (whom, changes) => {
          const start = whom.map((who, index) => row(index + 1, 'certain', [who]))
          const end = after(start, ...changes)
          const persons = itemsOf(end, judge(end, 'replace')).map(({ item }) => item.personId)
          expect(new Set(persons).size).toBe(persons.length)
        },
      ),
    )
  })
})

describe('choosing by hand', () => {
  it('makes an ambiguous or unmatched file ready, for a guest too', () => {
    const guest = person('guest', { userType: 'Guest' })
    const rows = after(
      [row(1, 'ambiguous', [ana, ben]), row(2, 'none')],
      choosePerson(1, ben),
      choosePerson(2, guest),
    )
    expect(ticked(rows)).toEqual([1, 2])
    expect(explainMatch(rows[0] ?? row(0, null))).toBe('Chosen by you')
  })

  it('sends no rule and no confidence for such a file, and both for the others', () => {
    const rows = after([row(1, 'none'), row(2, 'certain', [ben])], choosePerson(1, ana))
    expect(itemsOf(rows, judge(rows, 'replace')).map(({ item }) => item)).toEqual([
      {
        fileName: '1.jpg',
        fileSize: 1000,
        personId: ana.id,
        rule: null,
        confidence: null,
        overwrite: false,
      },
      {
        fileName: '2.jpg',
        fileSize: 1000,
        personId: ben.id,
        rule: 'upn',
        confidence: 'certain',
        overwrite: false,
      },
    ])
  })
})

describe('while answers are still coming', () => {
  it('rows wait, keep their order, and take the answer that is theirs', () => {
    const waiting = after([], addRows([row(1, null), row(2, null)]))
    expect(tally(judge(waiting, 'replace').values())).toMatchObject({ all: 2, waiting: 2 })
    const { match } = row(2, 'certain', [ana])
    const half = after(waiting, takeMatches(new Map(match ? [[2, match]] : [])))
    expect(half.map(({ id }) => id)).toEqual([1, 2])
    expect(ticked(half)).toEqual([2])
  })
})

it('files that cannot be used stand by themselves, not with those that fit nobody', () => {
  const rows = [row(1, 'certain', [ana], { size: 0 }), row(2, 'none', [], { size: 2 ** 30 })]
  const sum = tally(judge([...rows, row(3, 'none')], 'replace').values())
  expect(sum).toMatchObject({ all: 3, none: 1, unusable: 2, ticked: 0 })
})

describe('in words', () => {
  it('a row says how it was found and what will happen', () => {
    const rows = [row(1, 'certain', [ben]), row(2, 'ambiguous', [ana, ben]), row(3, 'none')]
    expect(rows.map(explainMatch)).toEqual([
      'By sign-in name',
      'By sign-in name: 2 people',
      'No match',
    ])
    expect(
      [...judge(rows, 'replace').values()].map((verdict) => explainVerdict(verdict).text),
    ).toEqual(['Replaces photo', 'Choose between several', 'Choose a person'])
  })

  it('the field for a person offers a choice only where there is one', () => {
    expect([0, 1, 2].map(placeholderFor)).toEqual([
      'Search a person',
      'Search a person',
      'Choose between 2 people',
    ])
  })

  it('the sum says how many are new, replaced or not yet checked', () => {
    const rows = [
      row(1, 'certain', [ana]),
      row(2, 'certain', [ben]),
      row(3, 'certain', [person('c', { photo: 'unknown' })]),
    ]
    const sum = tally(judge(rows, 'replace').values())
    expect(explainTally(sum)).toBe('3 photos: 1 new, 1 replaced, 1 not yet checked')
    expect(explainTally({ ...sum, ticked: 0 })).toBe('Nothing is ticked yet.')
  })
})
