/** The review of files before anything is sent: which person, ticked or not, and why. Pure. */
import type {
  CandidateView,
  ExistingView,
  MatchView,
  NewItemView,
  PersonView,
} from '../../api/contract.ts'

/** Whom the import is for: everyone, those without a photo (`keep`), or those who have one (`only`). */
export type Existing = ExistingView

/** Somebody found by a search comes without the marks of a candidate until they have been asked for. */
export type Whom = PersonView & Partial<Pick<CandidateView, 'account' | 'changedSince' | 'setFrom'>>

/** A decision by hand. `on` holds only for the person it was made for; a file left out stays out, whoever it finds. */
interface Tick {
  on: boolean
  personId: string | null
}

export interface Row {
  /** in the order in which the files came */
  id: number
  name: string
  /** bytes */
  size: number
  /** SHA-256, hex; absent until there is something to compare it with */
  sha256?: string
  /** whom lists say it shows, a cell each */
  listed?: string[]
  /** its first bytes say that it is no picture that can be read */
  foreign?: boolean
  /** why it cannot be opened, in a sentence */
  fault?: string
  /** null while the answer is awaited */
  match: MatchView | null
  /** chosen by hand; it wins over the match */
  chosen?: Whom
  tick?: Tick
}

/** `left` = stays as it is: left out by hand, another file taken, or not asked for. */
export type Group = 'waiting' | 'ready' | 'decide' | 'none' | 'left' | 'unusable'

/** Why a row is not ticked by itself, or cannot be. */
export type Obstacle =
  | 'waiting'
  | 'empty'
  | 'too_large'
  | 'foreign'
  | 'fault'
  | 'nobody'
  | 'several'
  | 'similar'
  | 'collision'
  | 'disabled'
  | 'guest'
  | 'shared'
  | 'changed_since'
  | 'unchanged'
  | 'other_file'
  | 'left_out'
  | 'has_photo'
  | 'no_photo'

export interface Verdict {
  person: Whom | null
  group: Group
  obstacle: Obstacle | null
  ticked: boolean
  tickable: boolean
  /** ids of all usable files for this person, this one among them; empty without a person */
  same: readonly number[]
}

/** as the API has it */
const largest = 25 * 1024 * 1024

/**
 * Whose file it is: chosen by hand, or sure by its name; else the one of those in question for whom this very file was
 * set before, since somebody has answered the question then.
 */
export function personOf(row: Row): Whom | null {
  if (row.chosen) return row.chosen
  if (!row.match) return null
  const { candidates } = row.match
  if (isSure(row.match)) return candidates[0] ?? null
  const before = candidates.filter((candidate) => isUnchanged(row, candidate))
  return before.length === 1 ? (before[0] ?? null) : null
}

export const isSure = ({ confidence }: MatchView): boolean =>
  confidence === 'certain' || confidence === 'likely'

/** Whether the file is the very one of which the present photo of this person was made. */
export const isUnchanged = ({ size, sha256 }: Row, { setFrom }: Whom): boolean =>
  sha256 !== undefined && setFrom?.size === size && setFrom.sha256 === sha256

/** Whether it has at least its size, so that it is worth reading it; of whomever it may show. */
export function mayBeUnchanged({ size, chosen, match }: Row): boolean {
  const people: readonly Whom[] = chosen ? [chosen] : (match?.candidates ?? [])
  return people.some(({ setFrom }) => setFrom?.size === size)
}

/** The verdicts for all usable files for one person, in the order of `rows`. */
export function judgePerson(rows: Row[], person: Whom, existing: Existing): Verdict[] {
  const same = rows.map(({ id }) => id).toSorted((a, b) => a - b)
  const picked = rows.filter(({ tick }) => tick?.on && tick.personId === person.id)
  const winner = picked.length === 1 ? picked[0] : undefined
  // The file that is set already beside another one is for somebody to choose from: the other may be the newer.
  const mustChoose =
    rows.length > 1 && !rows.every((row) => isUnchanged(row, personOf(row) ?? person))
  return rows.map((row) => {
    const whom = personOf(row) ?? person
    const kept = keeps(existing, whom)
    const obstacle = kept ?? obstacleOf(row, whom, mustChoose, winner)
    const [ticked, tickable] = [obstacle === null, kept === null]
    return { person: whom, group: groupOf(obstacle), obstacle, ticked, tickable, same }
  })
}

/** The verdict for a file that cannot be used, or that has no person (yet). */
export function judgeAlone(row: Row): Verdict {
  const obstacle = fileObstacle(row) ?? searchObstacle(row)
  const rest = { person: personOf(row), ticked: false, tickable: false, same: [] }
  return { ...rest, group: groupOf(obstacle), obstacle }
}

function keeps(existing: Existing, { photo }: Whom): 'has_photo' | 'no_photo' | null {
  if (existing === 'keep' && photo === 'has') return 'has_photo'
  return existing === 'only' && photo === 'none' ? 'no_photo' : null
}

function obstacleOf(
  row: Row,
  whom: Whom,
  mustChoose: boolean,
  winner: Row | undefined,
): Obstacle | null {
  if (winner) return winner === row ? null : 'other_file'
  if (row.tick && !row.tick.on) return 'left_out'
  if (mustChoose) return 'collision'
  if (isUnchanged(row, whom)) return 'unchanged'
  const account = accountOf(whom)
  if (account !== 'person' && !row.chosen) return account
  return whom.changedSince ? 'changed_since' : null
}

/** What somebody's account is, also where only the list of people was asked. */
export function accountOf({ account, accountEnabled, userType }: Whom): CandidateView['account'] {
  if (account) return account
  if (userType === 'Guest') return 'guest'
  return accountEnabled ? 'person' : 'disabled'
}

function searchObstacle({ match, tick }: Row): Obstacle {
  if (!match) return 'waiting'
  if (tick && !tick.on) return 'left_out'
  if (match.candidates.length === 0) return 'nobody'
  return match.confidence === 'suggested' ? 'similar' : 'several'
}

/** Whether the file may be sent at all, whosever it is. */
export const isUsable = (row: Row): boolean => fileObstacle(row) === null

function fileObstacle(row: Row): 'empty' | 'too_large' | 'foreign' | 'fault' | null {
  if (row.fault !== undefined) return 'fault'
  if (row.size === 0) return 'empty'
  if (row.foreign) return 'foreign'
  return row.size > largest ? 'too_large' : null
}

const groups: Record<Obstacle, Group> = {
  waiting: 'waiting',
  nobody: 'none',
  empty: 'unusable',
  too_large: 'unusable',
  foreign: 'unusable',
  fault: 'unusable',
  several: 'decide',
  similar: 'decide',
  collision: 'decide',
  disabled: 'decide',
  guest: 'decide',
  shared: 'decide',
  changed_since: 'decide',
  unchanged: 'left',
  other_file: 'left',
  left_out: 'left',
  has_photo: 'left',
  no_photo: 'left',
}

const groupOf = (obstacle: Obstacle | null): Group => (obstacle ? groups[obstacle] : 'ready')

// ---- what comes of it ----------------------------------------------------------------------

export interface Tally extends Record<Group, number> {
  all: number
  /** of those that are ready: people who have no photo, who have one, and of whom it is not known */
  adds: number
  replaces: number
  unsure: number
  /** of those that are left: files that are set already */
  unchanged: number
}

export const noFiles: Tally = {
  all: 0,
  waiting: 0,
  ready: 0,
  decide: 0,
  none: 0,
  left: 0,
  unusable: 0,
  adds: 0,
  replaces: 0,
  unsure: 0,
  unchanged: 0,
}

const effect = { none: 'adds', has: 'replaces', unknown: 'unsure' } as const

/** Counts a verdict in (`by` 1) or out again (`by` -1); changes `tally`. */
export function count(tally: Tally, verdict: Verdict, by: 1 | -1): void {
  const { group, obstacle, ticked, person } = verdict
  tally.all += by
  tally[group] += by
  if (obstacle === 'unchanged') tally.unchanged += by
  if (!ticked || !person) return
  tally[effect[person.photo]] += by
}

/** A ticked row as the API wants it. */
export function itemOf(row: Row, person: Whom): NewItemView {
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
