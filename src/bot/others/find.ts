import type { Core } from '../../core/index.ts'
import type { Candidate, Match, MatchConfidence, Principal } from '../../core/model.ts'

/** Who is meant by a name. Only `one` is a person without asking. */
export type Found =
  | { kind: 'one'; person: Candidate }
  | {
      kind: 'several'
      name: string
      people: Candidate[]
      /** they all fit the name; otherwise they are called something like it */
      fits: boolean
    }
  | { kind: 'none'; name: string }

/** How near the answers of the matcher are to exactly one person. */
const ranks: Readonly<Record<MatchConfidence, number>> = {
  certain: 0,
  likely: 0,
  ambiguous: 1,
  suggested: 2,
  none: 3,
}

/**
 * Finds the person by name, address or number, as an import finds the person of a file that is called so.
 * @param names what may be the name, the longest first
 */
export async function findPerson(
  core: Pick<Core, 'match'>,
  { id }: Pick<Principal, 'id'>,
  names: readonly string[],
): Promise<Found> {
  const files = names.map((name) => ({ name: fileNamed(name), size: 1 }))
  return foundIn(await core.match(id, files), names)
}

/** A file of that name is in no folder. */
const fileNamed = (name: string): string => `${name.replaceAll(/[\\/]/g, ' ')}.jpg`

/** What matches of several readings of one name say. Readings that mean two people are asked about. Pure. */
export function foundIn(matches: readonly Match[], names: readonly string[]): Found {
  const answers = matches
    .map(({ confidence, candidates }, index) => ({
      rank: candidates.length === 0 ? ranks.none : ranks[confidence],
      people: candidates,
      name: names[index] ?? '',
    }))
    .toSorted((a, b) => a.rank - b.rank)
  const name = names.at(-1) ?? ''
  const [best] = answers
  if (!best || best.rank === ranks.none) return { kind: 'none', name }
  const [person] = best.people
  if (best.rank !== ranks.certain || !person)
    return { kind: 'several', name: best.name, people: best.people, fits: best.rank === 1 }
  const people = answers.filter(({ rank }) => rank === ranks.certain).flatMap((each) => each.people)
  const different = [...new Map(people.map((each) => [each.id, each])).values()]
  if (different.length === 1) return { kind: 'one', person }
  return { kind: 'several', name, people: different, fits: true }
}
