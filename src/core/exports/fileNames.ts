import { setImmediate as letOthersRun } from 'node:timers/promises'
import { safeName } from '../matching/fileName/safeName.ts'
import { otherMeanings, type FoundKey } from '../matching/otherMeanings.ts'
import type { Pattern } from '../matching/pattern.ts'
import { writePattern } from '../matching/writePattern.ts'
import type { Person } from '../model.ts'
import type { ExportedPerson } from './exportedPeople.ts'
import { createUniqueNames } from './uniqueNames.ts'

/** Why a file is not named as the pattern says. */
type NameNote = 'number' | 'nothing' | 'unclear'

export interface NamedPerson<Named extends Person = ExportedPerson> {
  person: Named
  /** with folders, without a file type; unique in this download */
  path: string
  /** null = it is what the pattern gives */
  note: NameNote | null
}

/** The keys of anybody that are one of these texts. */
export type LookUpKeys = (texts: string[]) => Promise<FoundKey[]>

/** People whose names are compared before everything else has its turn. */
const PEOPLE_AT_ONCE = 10

/**
 * Returns a function that names the files of people, page by page. Importing what was exported must find everybody, so
 * a name that importing would take for somebody else is not used, whatever the pattern.
 */
export function createNaming(
  pattern: Pattern,
  lookUp: LookUpKeys,
): <Named extends Person>(page: Named[]) => Promise<NamedPerson<Named>[]> {
  const unique = createUniqueNames()
  return async (page) => {
    const wanted = await wantedNames(page, pattern)
    const keys = wanted.flatMap(({ means }) => means ?? [])
    const taken = new Set((await lookUp(keys.map(({ key }) => key))).map(idOf))
    return wanted.map(({ person, path, means }) => {
      const unclear = path !== null && (means === null || means.some((key) => taken.has(idOf(key))))
      if (path === null || unclear)
        return { person, path: unique(surePath(person)), note: unclear ? 'unclear' : 'nothing' }
      const name = unique(path)
      return { person, path: name, note: name === path ? null : 'number' }
    })
  }
}

interface WantedName<Named> {
  person: Named
  /** what the pattern gives; null = nothing */
  path: string | null
  /** see `otherMeanings` */
  means: FoundKey[] | null
}

async function wantedNames<Named extends Person>(
  page: Named[],
  pattern: Pattern,
): Promise<WantedName<Named>[]> {
  const wanted: WantedName<Named>[] = []
  for (const [index, person] of page.entries()) {
    const path = writePattern(pattern, person)
    wanted.push({ person, path, means: path === null ? [] : meaningsOf(path, person) })
    if (index % PEOPLE_AT_ONCE === PEOPLE_AT_ONCE - 1) await letOthersRun()
  }
  return wanted
}

const meaningsOf = (path: string, person: Person): FoundKey[] | null =>
  otherMeanings(
    { name: `${path}.jpg`, size: 0, listed: [person.userPrincipalName, person.id] },
    person,
  )

const idOf = ({ kind, key }: FoundKey): string => `${kind} ${key}`

/** Certain to be theirs alone: the sign-in name, unless importing can read it in too many ways. */
function surePath(person: Person): string {
  const signInName = safeName(person.userPrincipalName)
  const means = signInName ? meaningsOf(signInName, person) : null
  return means?.length === 0 ? signInName : person.id
}
