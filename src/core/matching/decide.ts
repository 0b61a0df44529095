import type { KeyKind, MatchConfidence, PersonKey, SourceFile } from '../model.ts'
import { fileKeys, type Tells } from './fileKeys.ts'

/** Whom a file shows, as far as its name tells. */
export interface Decision {
  confidence: MatchConfidence
  /** the strongest rule that fired, null for `none` */
  rule: KeyKind | null
  /** one for certain and likely, two or more for ambiguous, one or more for suggested, best first */
  personIds: string[]
}

/** From strongest to weakest. */
const kinds: readonly KeyKind[] = [
  'objectId',
  'upn',
  'mail',
  'proxyAddress',
  'employeeId',
  'samAccountName',
  'mailNickname',
  'upnPrefix',
  'mailPrefix',
  'name',
]
const levels: readonly Tells[] = ['certain', 'likely', 'doubtful']

/**
 * Decides whom a file shows. `hits` are all stored keys that any of the file's keys found, in any order;
 * others are ignored. Nothing is guessed: as soon as two people are in question, by whatever rules, the
 * answer is `ambiguous`, and what only casts doubt gives `suggested` at most.
 */
export function decide(file: SourceFile, hits: PersonKey[]): Decision {
  const tells = new Map(fileKeys(file.name).map((key) => [`${key.kind} ${key.key}`, key.tells]))
  const evidence = hits
    .flatMap(({ personId, kind, key }) => {
      const level = tells.get(`${kind} ${key}`)
      return level ? [{ personId, kind, level }] : []
    })
    .toSorted(byStrength)
  const best = evidence[0]
  if (!best) return { confidence: 'none', rule: null, personIds: [] }
  const personIds = [...new Set(evidence.map(({ personId }) => personId))]
  return { confidence: confidence(best.level, personIds.length), rule: best.kind, personIds }
}

interface Evidence {
  personId: string
  kind: KeyKind
  level: Tells
}

function byStrength(a: Evidence, b: Evidence): number {
  return (
    levels.indexOf(a.level) - levels.indexOf(b.level) ||
    rank(a) - rank(b) ||
    (a.personId < b.personId ? -1 : Number(a.personId > b.personId))
  )
}

/** What is only likely is a name first of all, even where an alias is made of the same words. */
function rank({ kind, level }: Evidence): number {
  return kind === 'name' && level === 'likely' ? -1 : kinds.indexOf(kind)
}

function confidence(best: Tells, people: number): MatchConfidence {
  if (best === 'doubtful') return 'suggested'
  return people > 1 ? 'ambiguous' : best
}
