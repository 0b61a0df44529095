/** A file under review, and what is known about the person it may show. Pure. */
import type {
  CandidateView,
  ExistingView,
  MatchView,
  NewItemView,
  PersonView,
} from '../../api/contract.ts'
import { LIMITS } from '../../api/contract/limits.ts'
import type { ForeignKind } from '../files/pictureKind.ts'

/** Whom the import is for: everyone, those without a photo (`keep`), or those with one (`only`). */
export type Existing = ExistingView

/** Someone found by a search lacks the fields of a candidate until they have been fetched. */
export type ReviewPerson = PersonView &
  Partial<Pick<CandidateView, 'account' | 'changedSince' | 'setFrom' | 'leftOut'>>

/**
 * A decision by the reader. `on: true` applies only to the person it was made for; a file that is left out stays out, no
 * matter whom it matches later.
 */
interface Tick {
  on: boolean
  personId: string | null
}

export interface Row {
  /** ascending in the order in which files were added */
  id: number
  name: string
  /** bytes */
  size: number
  /** SHA-256 in hex; computed only if there is a photo to compare it with */
  sha256?: string
  /** the cells of lists that identify the person */
  listed?: string[]
  /** what it is, since its first bytes aren't those of a picture */
  foreign?: ForeignKind
  /** why it can't be read, in a sentence */
  fault?: string
  /** null until the server has answered */
  match: MatchView | null
  /** chosen by the reader; overrides the match */
  chosen?: ReviewPerson
  tick?: Tick
}

/**
 * The person a file is for: the one chosen, else a certain match, else the only candidate whose current photo was made from
 * this file, since someone decided that before.
 */
export function personOf(row: Row): ReviewPerson | null {
  if (row.chosen) return row.chosen
  if (!row.match) return null
  const { candidates } = row.match
  if (isSure(row.match)) return candidates[0] ?? null
  const setBefore = candidates.filter((candidate) => isUnchanged(row, candidate))
  return setBefore.length === 1 ? (setBefore[0] ?? null) : null
}

export const isSure = ({ confidence }: MatchView): boolean =>
  confidence === 'certain' || confidence === 'likely'

/** Whether this person's current photo was made from this file. */
export const isUnchanged = ({ size, sha256 }: Row, { setFrom }: ReviewPerson): boolean =>
  sha256 !== undefined && setFrom?.size === size && setFrom.sha256 === sha256

/** Whether an import left this file out for this person. */
export const wasLeftOut = ({ size, sha256 }: Row, { leftOut = [] }: ReviewPerson): boolean =>
  sha256 !== undefined && leftOut.some((file) => file.size === size && file.sha256 === sha256)

/** Whether hashing the file is worthwhile: a file of this size was set or left out for someone whom it may show. */
export function mayBeUnchanged({ size, chosen, match }: Row): boolean {
  const people: readonly ReviewPerson[] = chosen ? [chosen] : (match?.candidates ?? [])
  return people.some(
    ({ setFrom, leftOut = [] }) =>
      setFrom?.size === size || leftOut.some((file) => file.size === size),
  )
}

/** The kind of account, also of someone found by a search. */
export function accountOf({
  account,
  accountEnabled,
  userType,
}: ReviewPerson): CandidateView['account'] {
  if (account) return account
  if (userType === 'Guest') return 'guest'
  return accountEnabled ? 'person' : 'disabled'
}

type FileObstacle = 'empty' | 'too_large' | 'foreign' | 'raw_file' | 'video' | 'fault'

const foreignObstacles = { raw: 'raw_file', video: 'video', other: 'foreign' } as const

/** Why a file can't be used for anyone. */
export function fileObstacle(row: Row): FileObstacle | null {
  if (row.fault !== undefined) return 'fault'
  if (row.size === 0) return 'empty'
  if (row.foreign) return foreignObstacles[row.foreign]
  return row.size > LIMITS.MAX_SOURCE_BYTES ? 'too_large' : null
}

export const isUsable = (row: Row): boolean => fileObstacle(row) === null

/** A ticked row as the API takes it. */
export function itemOf(row: Row, person: ReviewPerson): NewItemView {
  const byHand = row.chosen !== undefined || !row.match || !isSure(row.match)
  return {
    fileName: row.name,
    fileSize: row.size,
    personId: person.id,
    rule: byHand ? null : (row.match?.rule ?? null),
    confidence: byHand ? null : (row.match?.confidence ?? null),
    overwrite: person.changedSince ?? false,
  }
}
