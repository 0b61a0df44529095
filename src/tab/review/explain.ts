/** Matches, verdicts and their sum in the reader's language. */
import { MAX_SOURCE_MEGABYTES } from '../files/sizeLimit.ts'
import { words } from '../words/words.ts'
import { reasonOf, type Reason } from './reasons.ts'
import { isSure, isUnchanged, personOf, type ReviewPerson, type Row } from './row.ts'
import { isAllSet, type Tally } from './tally.ts'
import type { Obstacle, Verdict } from './verdict.ts'

/** How a file came to its person. */
export function explainMatch(row: Row): string {
  if (row.chosen) return words('review.match.chosen')
  if (!row.match) return words('review.match.waiting')
  if (!isSure(row.match) && personOf(row)) return words('review.match.setBefore')
  const { rule, confidence, candidates, unexplained } = row.match
  if (confidence === 'none' || !rule) return words('review.match.none')
  const how = words(`review.rule.${rule}`)
  if (confidence === 'ambiguous')
    return words('review.match.several', { rule: how, count: candidates.length })
  if (confidence !== 'suggested') return how
  return unexplained === null
    ? words('review.match.uncertain', { rule: how })
    : words('review.match.unexplained', { rule: how, word: unexplained })
}

/** How a file came to its person, its size, and whether it is their photo already. */
export function describeFile(row: Row, person: ReviewPerson): string {
  const parts = [explainMatch(row), words.fileSize(row.size)]
  return [...parts, ...(isUnchanged(row, person) ? [words('review.currentPhoto')] : [])].join(' · ')
}

export const explainReason = (reason: Reason): string =>
  words(`review.reason.${reason}`, { megabytes: MAX_SOURCE_MEGABYTES })

/** What will happen with a file, or why nothing will. */
export const explainVerdict = (verdict: Verdict): string => explainReason(reasonOf(verdict))

/** How much a reason needs the reader's attention. */
export type Tone = 'good' | 'change' | 'warn' | 'quiet'

const tones: Record<Reason, Tone> = {
  none: 'good',
  has: 'change',
  unknown: 'good',
  waiting: 'quiet',
  empty: 'warn',
  too_large: 'warn',
  foreign: 'warn',
  raw_file: 'warn',
  video: 'warn',
  fault: 'warn',
  nobody: 'quiet',
  several: 'warn',
  similar: 'warn',
  collision: 'warn',
  disabled: 'warn',
  guest: 'warn',
  shared: 'warn',
  changed_since: 'warn',
  unchanged: 'quiet',
  other_file: 'quiet',
  left_out: 'quiet',
  left_before: 'quiet',
  has_photo: 'quiet',
  no_photo: 'quiet',
}

export const toneOf = (verdict: Verdict): Tone => tones[reasonOf(verdict)]

/** What the badge has no room for; null where there is nothing more to say. */
export function explainMore({ obstacle }: Verdict, { fault }: Row): string | null {
  if (obstacle === 'fault') return fault ?? null
  return isExplained(obstacle) ? words(`review.more.${obstacle}`) : null
}

const explained = [
  'empty',
  'raw_file',
  'video',
  'changed_since',
  'unchanged',
  'left_before',
  'disabled',
  'guest',
  'shared',
  'has_photo',
  'no_photo',
] as const satisfies Obstacle[]

const isExplained = (obstacle: Obstacle | null): obstacle is (typeof explained)[number] =>
  explained.some((each) => each === obstacle)

/** "31 photos: 20 new and 11 replaced; 1,200 unchanged" */
export function explainTally(tally: Tally): string {
  const { ready, unchanged } = tally
  if (isAllSet(tally)) return words('review.tally.allSet', { count: unchanged })
  if (ready === 0) return words('review.tally.none', { unchanged })
  return words('review.tally', { count: ready, unchanged, effects: words.list(effectsOf(tally)) })
}

function effectsOf({ adds, replaces, unsure }: Tally): string[] {
  const effects = { new: adds, replaced: replaces, unknown: unsure }
  return (['new', 'replaced', 'unknown'] as const)
    .filter((effect) => effects[effect] > 0)
    .map((effect) => words(`review.tally.${effect}`, { count: effects[effect] }))
}

/** Which files are set already, which can't be, and what can be done anyway. */
export function explainAllSet({ unchanged, unusable }: Tally): string {
  return [
    words('review.allSet', { count: unchanged }),
    unusable > 0 ? words('review.allSet.unusable', { count: unusable }) : '',
    words('review.allSet.next'),
  ]
    .filter(Boolean)
    .join(' ')
}
