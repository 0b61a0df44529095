import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Person } from '../../../src/core/model.ts'
import { directoryOf, match, matchIn } from '../../fixtures/people/match.ts'
import { person } from '../../fixtures/people/person.ts'

const first = fc.constantFrom('Ana', 'Anna', 'Ann', 'Jörg', 'Bo', 'Zoë', 'James', 'Alexander')
const last = fc.constantFrom('Müller', 'Mueller', 'Muller', 'Lee', 'Øster', 'James', 'Alexander')
const alias = fc.constantFrom('ana', 'ann', 'ann2', 'ana.lee', 'ana_lee', 'lee', '1234', '12', 'bo')
const employeeId = fc.constantFrom(null, '12', '1234', '40217', 'E17')

const anyPerson = fc
  .tuple(first, last, fc.option(alias), employeeId)
  .map(([given, surname, mailNickname, id]) =>
    person(given, surname, { ...(mailNickname ? { mailNickname } : {}), employeeId: id }),
  )
const organisation = fc.uniqueArray(anyPerson, { selector: (one) => one.id, maxLength: 8 })

const written = fc.oneof(
  fc.tuple(first, last).map(([a, b]) => `${a} ${b}`),
  fc.tuple(first, last).map(([a, b]) => `${b}, ${a}`),
  fc.tuple(first, last).map(([a, b]) => `${a}_${b}`.toUpperCase()),
  alias,
  alias.map((name) => `${name}@contoso.com`),
  fc.constantFrom('12', '1234', '40217', 'e17', 'IMG_1234', ''),
  fc.string({ maxLength: 12 }),
)
const listed = fc.array(written, { maxLength: 3 })
const noise = fc.constantFrom('', ' (2)', ' - Copy', '_final', '_2', ' 1234')
const fileName = fc
  .tuple(written, noise, fc.constantFrom('.jpg', '.PNG', ''))
  .map((parts) => parts.join(''))

const isSelected = (confidence: string) => confidence === 'certain' || confidence === 'likely'

test('the order of people and of list cells does not matter', () => {
  const shuffled = organisation.chain((people) =>
    fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
  )
  fc.assert(
    fc.property(fileName, shuffled, listed, (name, [people, others], cells) => {
      const one = matchIn(directoryOf(people), { name, size: 1, listed: cells })
      const two = matchIn(directoryOf(others), { name, size: 1, listed: cells.toReversed() })
      expect(two).toEqual(one)
    }),
  )
})

test('a list never changes the selected person to another', () => {
  fc.assert(
    fc.property(fileName, organisation, listed, (name, people, cells) => {
      const directory = directoryOf(people)
      const alone = matchIn(directory, { name, size: 1 })
      const withList = matchIn(directory, { name, size: 1, listed: cells })
      const bothSelected = isSelected(alone.confidence) && isSelected(withList.confidence)
      expect(bothSelected ? withList.personIds : alone.personIds).toEqual(alone.personIds)
    }),
  )
})

test('an unrelated person changes nothing', () => {
  const stranger = person('Xanthippe', 'Quux', { employeeId: '99999999' })
  fc.assert(
    fc.property(fileName, organisation, (name, people) => {
      expect(match(name, [...people, stranger])).toEqual(match(name, people))
    }),
  )
})

const numbered = person('Alexander', 'Müller', { employeeId: '1234' })
const numberedAddress = person('Alexander', 'Müller', { mailNickname: '1234' })

test('another person in the directory never changes the selected person to another', () => {
  fc.assert(
    fc.property(fileName, organisation, anyPerson, (name, people, more) => {
      const before = match(name, people)
      const after = match(name, [...people, more])
      const bothSelected = isSelected(before.confidence) && isSelected(after.confidence)
      // A number beside the name says which of two people of that name it is.
      const isNumbered = [more.employeeId, more.mailNickname].some(
        (id) => id !== null && /\d/.test(id) && name.toLowerCase().includes(id.toLowerCase()),
      )
      const allowed = isNumbered ? [...before.personIds, more.id] : before.personIds
      expect(allowed).toEqual(expect.arrayContaining(bothSelected ? after.personIds : []))
    }),
    {
      examples: [
        ['Müller, Alexander 1234.jpg', [person('Alexander', 'Müller')], numbered],
        ['Müller, Alexander 1234.jpg', [person('Alexander', 'Müller')], numberedAddress],
      ],
    },
  )
})

test('a second person with the same name makes a name ambiguous', () => {
  fc.assert(
    fc.property(first, last, (given, surname) => {
      const one: Person = person(given, surname, { mailNickname: 'x1' })
      const two: Person = person(given, surname, { mailNickname: 'x2' })
      for (const name of [`${given} ${surname}.jpg`, `${surname}, ${given}.jpg`]) {
        expect(match(name, [one]).confidence).toBe('likely')
        expect(match(name, [one, two]).confidence).toBe('ambiguous')
      }
    }),
  )
})

test('the number of people fits the confidence', () => {
  fc.assert(
    fc.property(fileName, organisation, (name, people) => {
      const { confidence, rule, personIds } = match(name, people)
      expect(rule === null).toBe(confidence === 'none')
      const atLeast = { certain: 1, likely: 1, ambiguous: 2, suggested: 1, none: 0 }[confidence]
      const atMost = { certain: 1, likely: 1, ambiguous: 8, suggested: 8, none: 0 }[confidence]
      expect(personIds.length).toBeGreaterThanOrEqual(atLeast)
      expect(personIds.length).toBeLessThanOrEqual(atMost)
    }),
  )
})
