import type { LeftOut, PersonKind, PhotoState, ReminderRules } from '../model.ts'

/** What is known of somebody who may be reminded. */
export interface ReminderFacts {
  /** null = not in the directory any more */
  kind: PersonKind | null
  photo: PhotoState | null
  optedOut: boolean
  /** reminded within the days of the rules */
  lately: boolean
}

/** Why somebody is not reminded; null = they are. What they asked for counts first. Pure. */
export function whyLeftOut(
  { kind, photo, optedOut, lately }: ReminderFacts,
  { remindGuests }: Pick<ReminderRules, 'remindGuests'>,
): LeftOut | null {
  if (kind === null) return 'gone'
  if (photo === 'has') return 'hasPhoto'
  if (optedOut) return 'optedOut'
  if (kind === 'guest') return remindGuests ? latelyOr(lately) : 'guest'
  return kind === 'member' ? latelyOr(lately) : kind
}

const latelyOr = (lately: boolean): LeftOut | null => (lately ? 'lately' : null)
