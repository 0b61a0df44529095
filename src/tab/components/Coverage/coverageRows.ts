/** What the charts and tables of coverage show. Pure. */
import type { CoverageGroupView, CoverageView } from '../../../api/contract.ts'
import { everybody, type PeopleFilter } from '../../app/peopleFilters.ts'
import { words } from '../../words/words.ts'

export type GroupedBy = 'department' | 'office'
export type PhotoPart = 'has' | 'none' | 'unknown'
export const photoParts: readonly PhotoPart[] = ['has', 'none', 'unknown']

/** Bars that are shown until the reader asks for all. */
export const FEW_GROUPS = 15

/** A department or an office, or everybody without one. */
export interface GroupRow extends CoverageGroupView {
  /** differs from that of all others */
  label: string
}

const shareOf = (part: number, total: number): number => (total === 0 ? 0 : part / total)

/** By the share, not the number, of those without a photo, and then of those not checked yet. */
function worstFirst(one: CoverageGroupView, other: CoverageGroupView): number {
  return (
    shareOf(other.none, other.total) - shareOf(one.none, one.total) ||
    shareOf(other.unknown, other.total) - shareOf(one.unknown, one.total) ||
    other.total - one.total
  )
}

/** Makes a label that only looks like another one. */
const ZERO_WIDTH = '\u200B'

/** The largest share without a photo first; of equal ones the larger group, then by name as they come. */
export function groupRows(groups: readonly CoverageGroupView[], by: GroupedBy): GroupRow[] {
  const without = words('coverage.group.without', { by })
  const isTaken = groups.some(({ name }) => name === without)
  return groups
    .toSorted(worstFirst)
    .map((group) => ({ ...group, label: group.name ?? (isTaken ? without + ZERO_WIDTH : without) }))
}

const WHOLE = 100

/** In percent; together exactly 100, so that all bars are equally long. */
export function percentsOf(group: Pick<CoverageGroupView, PhotoPart | 'total'>) {
  const [has, none] = [group.has, group.none].map((part) => shareOf(part, group.total) * WHOLE) as [
    number,
    number,
  ]
  return { has, none, unknown: group.unknown === 0 ? 0 : WHOLE - has - none } as const
}

/** "44%": never 100% while anyone is missing, nor 0% while anyone is there. */
export function shareText(part: number, total: number): string {
  const share = Math.round(shareOf(part, total) * WHOLE) / WHOLE
  if (share === 1 && part < total) return words.percent(0.99)
  if (share === 0 && part > 0) return words.percent(0.01)
  return words.percent(share)
}

/** Exactly the people behind a bar. */
export function peopleBehind(
  by: GroupedBy,
  name: string | null,
  photo: PhotoPart | null = null,
): PeopleFilter {
  const group = name === null ? { without: by } : { [by]: name }
  return { ...everybody, ...group, photo }
}

const DAY_MS = 24 * 3_600_000
type Night = CoverageView['nights'][number]

/** A date without a time, as the charts take it. */
export const dayOf = (night: string): Date => {
  const [year = 0, month = 1, day = 1] = night.split('-').map(Number)
  return new Date(year, month - 1, day)
}

const dateAfter = (night: string): string =>
  new Date(Date.parse(`${night}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)

/** Every night from the first that was counted until today; `counted` is null of those that never came. */
export function everyNight({
  nights,
  today,
}: Pick<CoverageView, 'nights' | 'today'>): { night: string; counted: Night | null }[] {
  const byDate = new Map(nights.map((night) => [night.night, night]))
  const all: { night: string; counted: Night | null }[] = []
  const first = nights[0]?.night
  const last = nights.at(-1)?.night
  // Tonight's may still come.
  const end = last !== undefined && last > today ? last : today
  for (let night = first; night !== undefined && night <= end; night = dateAfter(night))
    all.push({ night, counted: byDate.get(night) ?? null })
  return all.at(-1)?.night === today && !all.at(-1)?.counted ? all.slice(0, -1) : all
}

/** Where the line is broken, between which of the counted nights. */
export function gapsOf(nights: readonly Night[]): { startIndex: number; endIndex: number }[] {
  return nights.flatMap(({ night }, index) => {
    const before = nights[index - 1]
    if (!before || dateAfter(before.night) === night) return []
    return [{ startIndex: index - 1, endIndex: index }]
  })
}

/** Percentage points gained since the first night; null without one before today. */
export function changeSince({ everybody: now, nights, today }: CoverageView) {
  const [first] = nights
  if (!first || first.night >= today) return null
  const points = Math.round((shareOf(now.has, now.total) - shareOf(first.has, first.total)) * WHOLE)
  return { points, night: first.night }
}
