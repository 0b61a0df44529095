import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeLabelledSet, type Labelled } from '../../fixtures/names/labelled.ts'
import { directoryOf, matchIn, withAlso, without } from '../../fixtures/people/match.ts'
import { person } from '../../fixtures/people/person.ts'

const { organisation, files } = makeLabelledSet()
const people = organisation.map((employee) => employee.person)
const directory = directoryOf(people)
const byId = new Map(people.map((one) => [one.id, one]))
const nameRules = new Set(['name', 'shortName', 'initials', 'romanised', 'folder'])
const runs = { seed: 20_260_115, numRuns: 500 }

const isTicked = ({ confidence }: { confidence: string }) =>
  confidence === 'certain' || confidence === 'likely'
const anyOf = (some: Labelled[]) => fc.constantFrom(...some)

test('when the person whom a file names has left, no name rule ticks anybody else', () => {
  const resolvable = files.filter(({ label }) => label !== null)
  fc.assert(
    fc.property(anyOf(resolvable), ({ file, label }) => {
      const match = matchIn(without(directory, label ?? ''), file)
      expect(isTicked(match) && nameRules.has(match.rule ?? '')).toBe(false)
    }),
    runs,
  )
})

const digraphs: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }
const spellings = [
  (text: string) => text,
  (text: string) => text.replace(/[äöüøå]/gu, (letter) => digraphs[letter] ?? letter),
  (text: string) => text.normalize('NFD').replace(/(?<=\p{Script=Latin})[\u0300-\u036f]/gu, ''),
]

test('when somebody comes whose name is a usual spelling of the same, the name is ambiguous', () => {
  const named = files.filter(({ habit, file, label }) => {
    const settledOtherwise = /alias|employeeId|department|upn|folder|place/iu.test(habit)
    return label !== null && !file.listed && !settledOtherwise
  })
  fc.assert(
    fc.property(anyOf(named), fc.constantFrom(...spellings), ({ file }, spell) => {
      const { confidence, rule, personIds } = matchIn(directory, file)
      fc.pre(confidence === 'likely' && (rule === 'name' || rule === 'shortName'))
      const one = byId.get(personIds[0] ?? '')
      const twin = person(spell(one?.givenName ?? ''), spell(one?.surname ?? ''), {
        mailNickname: 'twin.of',
        displayName: spell(one?.displayName ?? ''),
      })
      expect(matchIn(withAlso(directory, twin), file).confidence).toBe('ambiguous')
    }),
    { ...runs, numRuns: 300 },
  )
})

test('a word that is the surname of somebody else never raises an answer', () => {
  const named = files.filter(({ habit }) => !/camera|date|messenger|screenshot/iu.test(habit))
  fc.assert(
    fc.property(anyOf(named), fc.constantFrom(...people), ({ file }, { surname }) => {
      const [, base = '', type = ''] = /^(.*?)((?:\.\w{3,4})*)$/su.exec(file.name) ?? []
      const before = matchIn(directory, file)
      const after = matchIn(directory, { ...file, name: `${base} ${surname}${type}` })
      if (!isTicked(after)) return
      const [id = ''] = after.personIds
      const isOwn = byId.get(id)?.displayName.includes(surname ?? '')
      expect(isOwn || (isTicked(before) && before.personIds[0] === id)).toBe(true)
    }),
    runs,
  )
})
