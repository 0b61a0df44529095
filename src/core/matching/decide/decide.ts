import type { SourceFile } from '../../model.ts'
import { namesInCells } from '../cells/readCell.ts'
import type { Claim } from '../claims.ts'
import { conclude, type MatchDecision } from './conclude.ts'
import { canSelect, findEvidence, isIdKind, type Finding, type Found } from './evidence.ts'
import { explainName, explainCells, type Doubt } from '../explain/explain.ts'
import { byFolder, foldersOf, worksIn } from './folders.ts'
import { pathOf } from '../fileName/cleanName.ts'
import { keysOfValues, type ReadValues } from '../readPattern.ts'

/** A decision, and what would make it a suggestion. */
export interface Proposal extends MatchDecision {
  /** words of the name that explain nothing if they are somebody else's name */
  words: Doubt[]
  /** folders that are no place of the person, which counts if they are somebody else's */
  folders: Doubt[]
}

/** What the directory knows of words and folders. */
export interface Known {
  isNameOfAnother: (word: string, personId: string) => boolean
  isPlace: (folder: string) => boolean
}

/**
 * Decides who a file shows. Nothing is guessed: as soon as two people are possible, by whatever rules, the answer is
 * `ambiguous`, and claims that only cast doubt give `suggested` at most. Where a list or pattern names some of the
 * people that the file name may mean, those are chosen; where it names someone else, the result is ambiguous or
 * suggested. Where a claim had to leave keys out, somebody else may be meant, so the answer is at most `suggested`; so
 * it is where a part of the name is not explained by the person.
 */
export function decide(file: SourceFile, claims: Claim[], found: Found): Proposal {
  const all = claims.map((claim) => findEvidence(claim, found))
  const superseded = new Set(
    all.filter(({ people }) => people.length > 0).flatMap(({ claim }) => claim.supersedes),
  )
  const findings = all.filter(({ claim }) => !superseded.has(claim))
  const combined = byFolder(file.name, conclude(findings), findings, found)
  const isComplete = claims.every(({ complete }) => complete)
  const decision = isComplete || !isTicked(combined) ? combined : suggested(combined, null)
  return explained(file, decision, findings, found)
}

/** The decision, a suggestion where the directory knows a doubtful word as a name or a folder as another place. */
export function settle({ words, folders, ...decision }: Proposal, known: Known): MatchDecision {
  const [personId = ''] = decision.personIds
  const name = words.find(({ key }) => known.isNameOfAnother(key, personId))
  const place = folders.find(({ key }) => known.isPlace(key))
  const doubt = name ?? place
  return doubt === undefined ? decision : suggested(decision, doubt.text)
}

const isTicked = ({ confidence }: MatchDecision): boolean =>
  confidence === 'certain' || confidence === 'likely'

const suggested = (decision: MatchDecision, unexplained: string | null): MatchDecision => ({
  ...decision,
  confidence: 'suggested',
  unexplained,
})

/** What an id in a list or the pattern says needs no explanation by the name. */
function explained(
  file: SourceFile,
  decision: MatchDecision,
  findings: Finding[],
  found: Found,
): Proposal {
  const [personId = ''] = decision.personIds
  const person = found.person(personId)
  const settled = { ...decision, words: [], folders: [] }
  if (!isTicked(decision) || decision.rule === 'pattern' || !person) return settled
  if (decision.rule === 'list') {
    const cell =
      decision.confidence === 'likely'
        ? explainCells(namesInCells(file.listed ?? []), person)
        : null
    return cell === null ? settled : { ...settled, ...suggested(decision, cell) }
  }
  const own = findings.flatMap(({ claim, evidence }) =>
    claim.by === 'name' ? evidence.filter((each) => each.personId === personId) : [],
  )
  const ids = own
    .filter(
      ({ kind, strength, besideName }) => isIdKind(kind) && (canSelect(strength) || besideName),
    )
    .map(({ key }) => key)
    .concat(own.flatMap(({ alias }) => alias ?? []))
  const path = pathOf(file.name)
  const { unexplained, inDoubt } = explainName(path.at(-1) ?? '', person, [...new Set(ids)])
  if (unexplained !== null) return { ...suggested(decision, unexplained), words: [], folders: [] }
  const deciding = own.flatMap(({ decidedBy }) =>
    decidedBy ? [{ text: decidedBy, key: decidedBy }] : [],
  )
  const folders = foldersOf(path).filter(({ key }) => !worksIn(person, key))
  return {
    ...decision,
    words: [...inDoubt, ...(deciding.length === own.length ? deciding : [])],
    folders: decision.confidence === 'likely' && decision.rule !== 'folder' ? folders : [],
  }
}

/** What the pattern read in the name: the reading that found the person, otherwise the simplest one. */
export function readBy(
  claims: Claim[],
  { personIds }: MatchDecision,
  found: Found,
): ReadValues | null {
  const readings = claims.flatMap((claim) => claim.readings)
  const chosen = new Set(personIds)
  const finds = (values: ReadValues) =>
    keysOfValues(values).some(({ kinds, key }) =>
      found.hits(key).some((hit) => kinds.includes(hit.kind) && chosen.has(hit.personId)),
    )
  return readings.find(finds) ?? readings[0] ?? null
}
