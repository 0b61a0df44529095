/** What will happen with a file under review, and why. Pure. */
import {
  accountOf,
  fileObstacle,
  isUnchanged,
  personOf,
  wasLeftOut,
  type Existing,
  type ReviewPerson,
  type Row,
} from './row.ts'

/** `none` = matches nobody; `left` = usable, but not to be set: left out, unchanged, or outside the audience. */
export type Group = 'waiting' | 'ready' | 'decide' | 'none' | 'left' | 'unusable'

/** Why a file isn't ticked automatically, or can't be ticked. */
export type Obstacle =
  | 'waiting'
  | 'empty'
  | 'too_large'
  | 'foreign'
  | 'raw_file'
  | 'video'
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
  | 'left_before'
  | 'has_photo'
  | 'no_photo'

export interface Verdict {
  person: ReviewPerson | null
  group: Group
  obstacle: Obstacle | null
  ticked: boolean
  tickable: boolean
  /** ids of all usable files for this person, including this one; empty without a person */
  same: readonly number[]
}

/** @returns the verdicts on all usable files for one person, in the order of `rows` */
export function judgePerson(rows: Row[], person: ReviewPerson, existing: Existing): Verdict[] {
  const same = rows.map(({ id }) => id).toSorted((a, b) => a - b)
  const ticked = rows.filter(({ tick }) => tick?.on && tick.personId === person.id)
  const tickedRow = ticked.length === 1 ? ticked[0] : undefined
  // even if the current photo was made from one of several files, since another may be newer
  const mustChoose =
    rows.length > 1 && !rows.every((row) => isUnchanged(row, personOf(row) ?? person))
  return rows.map((row) => {
    // the same person, but as this file's match returned them
    const own = personOf(row) ?? person
    const outside = outsideAudience(existing, own)
    const obstacle = outside ?? obstacleOf(row, own, mustChoose, tickedRow)
    const [ticked, tickable] = [obstacle === null, outside === null]
    return { person: own, group: groupOf(obstacle), obstacle, ticked, tickable, same }
  })
}

/** The verdict on a file that can't be used, or that has no person, perhaps yet. */
export function judgeAlone(row: Row): Verdict {
  const obstacle = fileObstacle(row) ?? matchObstacle(row)
  const group = groupOf(obstacle)
  return { person: personOf(row), group, obstacle, ticked: false, tickable: false, same: [] }
}

function outsideAudience(
  existing: Existing,
  { photo }: ReviewPerson,
): 'has_photo' | 'no_photo' | null {
  if (existing === 'keep' && photo === 'has') return 'has_photo'
  return existing === 'only' && photo === 'none' ? 'no_photo' : null
}

function obstacleOf(
  row: Row,
  person: ReviewPerson,
  mustChoose: boolean,
  tickedRow: Row | undefined,
): Obstacle | null {
  if (tickedRow) return tickedRow === row ? null : 'other_file'
  if (row.tick && !row.tick.on) return 'left_out'
  if (mustChoose) return 'collision'
  if (isUnchanged(row, person)) return 'unchanged'
  if (wasLeftOut(row, person) && !row.chosen) return 'left_before'
  const account = accountOf(person)
  if (account !== 'person' && !row.chosen) return account
  return person.changedSince ? 'changed_since' : null
}

function matchObstacle({ match, tick }: Row): Obstacle {
  if (!match) return 'waiting'
  if (tick && !tick.on) return 'left_out'
  if (match.candidates.length === 0) return 'nobody'
  return match.confidence === 'suggested' ? 'similar' : 'several'
}

const groups: Record<Obstacle, Group> = {
  waiting: 'waiting',
  nobody: 'none',
  empty: 'unusable',
  too_large: 'unusable',
  foreign: 'unusable',
  raw_file: 'unusable',
  video: 'unusable',
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
  left_before: 'left',
  has_photo: 'left',
  no_photo: 'left',
}

const groupOf = (obstacle: Obstacle | null): Group => (obstacle ? groups[obstacle] : 'ready')
