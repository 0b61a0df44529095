/** The review of files before anything is sent: which person, ticked or not, and why. Pure. */
import type { MatchView, NewItemView, PersonView } from '../../../api/contract.ts'

/** How people who have a photo already are treated. */
export type Existing = 'replace' | 'keep'

export interface Row {
  id: number
  name: string
  /** bytes */
  size: number
  /** its first bytes say that it is no picture that can be read */
  foreign?: boolean
  /** null while the answer is awaited */
  match: MatchView | null
  /** chosen by hand; it wins over the match */
  chosen?: PersonView
  /** ticked or unticked by hand; without it the rules decide */
  tick?: boolean
}

export type Group = 'waiting' | 'ready' | 'decide' | 'none' | 'unusable'

/** Why a row is not ticked by itself, or cannot be. */
export type Obstacle =
  | 'waiting'
  | 'empty'
  | 'too_large'
  | 'foreign'
  | 'nobody'
  | 'several'
  | 'collision'
  | 'disabled'
  | 'guest'
  | 'has_photo'

export interface Verdict {
  person: PersonView | null
  group: Group
  obstacle: Obstacle | null
  ticked: boolean
  tickable: boolean
  /** names of the other files for the same person */
  rivals: string[]
}

/** as the API has it */
const largest = 25 * 1024 * 1024

function personOf(row: Row): PersonView | null {
  if (row.chosen) return row.chosen
  if (!row.match) return null
  const { confidence, candidates } = row.match
  return confidence === 'certain' || confidence === 'likely' ? (candidates[0] ?? null) : null
}

/** What holds for each row, by id. The order of the rows does not matter. */
export function judge(rows: Row[], existing: Existing): Map<number, Verdict> {
  const rivals = byPerson(rows)
  return new Map(
    rows.map((row) => {
      const person = personOf(row)
      const same = person ? (rivals.get(person.id) ?? []) : []
      return [row.id, verdictOf(row, person, same, existing)]
    }),
  )
}

function byPerson(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const person = personOf(row)
    if (!person || !isUsable(row)) continue
    const group = groups.get(person.id)
    if (group) group.push(row)
    else groups.set(person.id, [row])
  }
  return groups
}

function verdictOf(row: Row, person: PersonView | null, same: Row[], existing: Existing): Verdict {
  const rivals = same.filter((other) => other !== row).map((other) => other.name)
  const settled = same.some((other) => other.tick === true)
  const obstacle = obstacleOf(row, person, rivals.length > 0 && !settled, existing)
  const tickable = person !== null && obstacle !== 'has_photo' && isUsable(row)
  const byRule = obstacle === null && (rivals.length === 0 || !settled)
  const ticked = tickable && (row.tick ?? byRule)
  return { person, group: groupOf(obstacle, ticked), obstacle, ticked, tickable, rivals }
}

function obstacleOf(
  row: Row,
  person: PersonView | null,
  collision: boolean,
  existing: Existing,
): Obstacle | null {
  const file = fileObstacle(row)
  if (file) return file
  if (!person) {
    if (!row.match) return 'waiting'
    return row.match.candidates.length > 0 ? 'several' : 'nobody'
  }
  if (existing === 'keep' && person.photo === 'has') return 'has_photo'
  if (collision) return 'collision'
  if (row.chosen) return null
  if (!person.accountEnabled) return 'disabled'
  return person.userType === 'Guest' ? 'guest' : null
}

/** Whether the file may be sent at all, whosever it is. */
export const isUsable = (row: Row): boolean => fileObstacle(row) === null

function fileObstacle(row: Row): 'empty' | 'too_large' | 'foreign' | null {
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
  several: 'decide',
  collision: 'decide',
  disabled: 'decide',
  guest: 'decide',
  has_photo: 'ready',
}

const groupOf = (obstacle: Obstacle | null, ticked: boolean): Group =>
  ticked || obstacle === null ? 'ready' : groups[obstacle]

// ---- what a person may do ------------------------------------------------------------------

export type Change = (rows: Row[]) => Row[]

/** For `useReducer`: the next rows are whatever a change makes of the present ones. */
export const change = (rows: Row[], apply: Change): Row[] => apply(rows)

export const addRows =
  (added: Row[]): Change =>
  (rows) => [...rows, ...added]

/** Marks those that turned out to be no pictures. */
export const markForeign =
  (ids: number[]): Change =>
  (rows) =>
    rows.map((row) => (ids.includes(row.id) ? { ...row, foreign: true } : row))

/** Takes in answers, by row id. */
export const takeMatches =
  (matches: Map<number, MatchView>): Change =>
  (rows) =>
    rows.map((row) => {
      const match = matches.get(row.id)
      return match ? { ...row, match } : row
    })

export const choosePerson =
  (id: number, person: PersonView): Change =>
  (rows) =>
    rows.map(({ tick, ...row }) => {
      if (row.id === id) return { ...row, chosen: person }
      return tick === undefined ? row : { ...row, tick }
    })

export const tickAll =
  (ids: number[], on: boolean): Change =>
  (rows) => {
    const meant = new Set(ids)
    return rows.map((row) => (meant.has(row.id) ? { ...row, tick: on } : row))
  }

/** Ticking one of several files for the same person leaves the others out. */
export const tickRow =
  (id: number, on: boolean): Change =>
  (rows) => {
    const ticked = rows.find((row) => row.id === id)
    const person = ticked ? personOf(ticked) : null
    return rows.map((row) => {
      if (row.id === id) return { ...row, tick: on }
      const rival = on && person !== null && personOf(row)?.id === person.id
      return rival ? { ...row, tick: false } : row
    })
  }

// ---- what comes of it ----------------------------------------------------------------------

export interface Tally {
  all: number
  waiting: number
  ready: number
  decide: number
  none: number
  unusable: number
  ticked: number
  /** of the ticked: people who have no photo, who have one, and of whom it is not known */
  adds: number
  replaces: number
  unsure: number
}

export function tally(verdicts: Iterable<Verdict>): Tally {
  const sum = { all: 0, waiting: 0, ready: 0, decide: 0, none: 0, unusable: 0 }
  const counts = { ticked: 0, adds: 0, replaces: 0, unsure: 0 }
  for (const { group, ticked, person } of verdicts) {
    sum.all += 1
    sum[group] += 1
    if (!ticked || !person) continue
    counts.ticked += 1
    counts[effect[person.photo]] += 1
  }
  return { ...sum, ...counts }
}

const effect = { none: 'adds', has: 'replaces', unknown: 'unsure' } as const

/** The ticked rows as the API wants them, each with the id of its row. */
export function itemsOf(
  rows: Row[],
  verdicts: Map<number, Verdict>,
): { rowId: number; item: NewItemView }[] {
  return rows.flatMap((row) => {
    const verdict = verdicts.get(row.id)
    if (!verdict?.ticked || !verdict.person) return []
    const byHand = row.chosen !== undefined
    return [
      {
        rowId: row.id,
        item: {
          fileName: row.name,
          fileSize: row.size,
          personId: verdict.person.id,
          rule: byHand ? null : (row.match?.rule ?? null),
          confidence: byHand ? null : (row.match?.confidence ?? null),
          overwrite: false,
        },
      },
    ]
  })
}
