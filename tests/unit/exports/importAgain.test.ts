import { beforeAll, expect, test } from 'vitest'
import { createNaming, type LookUpKeys } from '../../../src/core/exports/fileNames.ts'
import { createListInside } from '../../../src/core/exports/listInside.ts'
import { parseNamePattern } from '../../../src/core/matching/writePattern.ts'
import { applyList } from '../../../src/tab/sources/list.ts'
import { readList } from '../../../src/tab/sources/lists/readList.ts'
import type { Person } from '../../../src/core/model.ts'
import { words } from '../../../src/core/words/words.ts'
import { makeOrganisation } from '../../fixtures/names/organisation.ts'
import { directoryOf, matchIn, type Directory } from '../../fixtures/people/match.ts'
import { person } from '../../fixtures/people/person.ts'

/** People whose names or ids mean somebody else, or nobody, or are no names of files. */
const awkward = [
  person('Anna', 'Gast', { mailNickname: 'kim', userType: 'Guest', department: 'IT' }),
  person('Kim', 'Park', { mailNickname: 'kim' }),
  person('Kim', 'Park', { mailNickname: 'kim2' }),
  person('', '', {
    mailNickname: 'room.5',
    displayName: '=Room 5',
    givenName: null,
    surname: null,
  }),
  person('Nul', 'Nul', { mailNickname: '-nul', displayName: 'nul', employeeId: '40007' }),
  person('Ana', 'Lee', { mailNickname: 'al', displayName: 'Kim Park' }),
  person('Ana', 'L/ee', { mailNickname: 'ale', displayName: '../Ana, @Lee', department: '..' }),
]

let everybody: Person[]
let directory: Directory
beforeAll(() => {
  everybody = [...awkward, ...makeOrganisation(5_000).map((employee) => employee.person)].slice(
    0,
    600,
  )
  directory = directoryOf(everybody)
})

const lookUp: LookUpKeys = async (texts) => texts.flatMap((key) => directory.keys.get(key) ?? [])

test.each([
  '{upn}',
  '{displayName}',
  '{surname}_{givenName}',
  '{initials}{surname}',
  '{department}/{displayName}',
  '{user}',
  '{employeeId}',
])('what was exported as %s is imported again, everybody certain', async (pattern) => {
  const people = everybody.map((each) => ({ ...each, photo: 'has' as const, photoEtag: null }))
  const named = await createNaming(parseNamePattern(pattern), lookUp)(people)
  const list = createListInside(words)
  for (const each of named) {
    const photo = { kind: 'found', bytes: Buffer.alloc(0), type: 'jpg' } as const
    list.add({ ...each, photo, fileName: `${each.path}.jpg` })
  }
  const [sheet] = await readList(list.bytes())
  const names = named.map(({ path }) => `Photos/${path}.jpg`)
  if (!sheet) throw new Error('no list')
  const { listed } = applyList(sheet, sheet.guess, names)
  const wrong = named.flatMap(({ person: meant }, index) => {
    const name = names[index] ?? ''
    const found = matchIn(directory, { name, size: 1, listed: listed.get(name) })
    const isRight = found.confidence === 'certain' && found.personIds[0] === meant.id
    return isRight ? [] : [{ name, listed: listed.get(name), found, meant: meant.displayName }]
  })
  expect(wrong).toEqual([])
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
})
