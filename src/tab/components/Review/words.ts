/** Matches and verdicts in plain words. Pure. */
import type { MatchView, PersonView } from '../../../api/contract.ts'
import type { Group, Obstacle, Row, Tally, Verdict } from './review.ts'

type Rule = NonNullable<MatchView['rule']>

const rules: Record<Rule, string> = {
  objectId: 'By object id',
  upn: 'By sign-in name',
  mail: 'By e-mail address',
  proxyAddress: 'By another e-mail address',
  employeeId: 'By employee id',
  samAccountName: 'By Windows account name',
  mailNickname: 'By alias',
  upnPrefix: 'By the start of the sign-in name',
  mailPrefix: 'By the start of the e-mail address',
  name: 'By full name',
  shortName: 'By a shorter form of the name',
  initials: 'By initials and surname',
  list: 'By your list',
  pattern: 'By your pattern',
  similar: 'Spelled nearly alike',
}

/** How a row came to its person. */
export function explainMatch(row: Row): string {
  if (row.chosen) return 'Chosen by you'
  if (!row.match) return 'Looking …'
  const { rule, confidence, candidates } = row.match
  if (confidence === 'none' || !rule) return 'No match'
  if (confidence === 'ambiguous') return `${rules[rule]}: ${candidates.length} people`
  if (confidence === 'suggested') return `Similar, ${rules[rule].toLocaleLowerCase('en')}`
  return rules[rule]
}

export type Tone = 'good' | 'change' | 'warn' | 'quiet'

interface Words {
  text: string
  tone: Tone
}

const obstacles: Record<Obstacle, Words> = {
  waiting: { text: 'Looking …', tone: 'quiet' },
  empty: { text: 'This file is empty', tone: 'warn' },
  too_large: { text: 'Larger than 25 MB', tone: 'warn' },
  foreign: { text: 'Not a readable picture', tone: 'warn' },
  nobody: { text: 'Choose a person', tone: 'quiet' },
  several: { text: 'Choose between several', tone: 'warn' },
  collision: { text: 'Several files, tick one', tone: 'warn' },
  disabled: { text: 'Disabled account', tone: 'warn' },
  guest: { text: 'Guest account', tone: 'warn' },
  has_photo: { text: 'Has a photo, is kept', tone: 'quiet' },
}

const effects: Record<PersonView['photo'], Words> = {
  none: { text: 'New photo', tone: 'good' },
  has: { text: 'Replaces photo', tone: 'change' },
  unknown: { text: 'Sets photo', tone: 'good' },
}

/** What will happen with a row. */
export function explainVerdict({ obstacle, ticked, person, rivals }: Verdict): Words {
  if (ticked && person) return effects[person.photo]
  if (obstacle) return obstacles[obstacle]
  return { text: rivals.length > 0 ? 'Other file chosen' : 'Left out', tone: 'quiet' }
}

export const groupNames: Record<Exclude<Group, 'waiting'> | 'all', string> = {
  all: 'All files',
  ready: 'Ready',
  decide: 'To decide',
  none: 'No match',
  unusable: 'Not usable',
}

/** "31 photos: 20 new, 11 replaced" */
export function explainTally({ ticked, adds, replaces, unsure }: Tally): string {
  if (ticked === 0) return 'Nothing is ticked yet.'
  const parts = [
    adds > 0 ? `${format(adds)} new` : '',
    replaces > 0 ? `${format(replaces)} replaced` : '',
    unsure > 0 ? `${format(unsure)} not yet checked` : '',
  ].filter(Boolean)
  return `${photos(ticked)}: ${parts.join(', ')}`
}

export const photos = (count: number): string =>
  count === 1 ? '1 photo' : `${format(count)} photos`

export const format = (count: number): string => count.toLocaleString('en')
