/** Matches and verdicts in plain words. Pure. */
import type { MatchView, PersonView } from '../../api/contract.ts'
import type { Option } from './options.ts'
import {
  isSure,
  isUnchanged,
  personOf,
  type Existing,
  type Group,
  type Obstacle,
  type Row,
  type Tally,
  type Verdict,
  type Whom,
} from './verdict.ts'

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
  romanised: 'By name in Latin letters',
  list: 'By your list',
  pattern: 'By your pattern',
  similar: 'Spelled nearly alike',
}

/** How a row came to its person. */
export function explainMatch(row: Row): string {
  if (row.chosen) return 'Chosen by you'
  if (!row.match) return 'Looking …'
  if (!isSure(row.match) && personOf(row)) return 'As it was set before'
  const { rule, confidence, candidates } = row.match
  if (confidence === 'none' || !rule) return 'No match'
  if (confidence === 'ambiguous') return `${rules[rule]}: ${candidates.length} people`
  if (confidence === 'suggested') return `Similar, ${rules[rule].toLocaleLowerCase('en')}`
  return rules[rule]
}

/** A file among others for the same person. */
export function describeFile(row: Row, person: Whom): string {
  const parts = [explainMatch(row), fileSize(row.size)]
  return [...parts, ...(isUnchanged(row, person) ? ['their present photo'] : [])].join(', ')
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
  fault: { text: 'Cannot be opened', tone: 'warn' },
  nobody: { text: 'Choose a person', tone: 'quiet' },
  several: { text: 'Choose between several', tone: 'warn' },
  similar: { text: 'Only similar, choose', tone: 'warn' },
  collision: { text: 'Several files, tick one', tone: 'warn' },
  disabled: { text: 'Disabled account', tone: 'warn' },
  guest: { text: 'Guest account', tone: 'warn' },
  shared: { text: 'Room or shared mailbox', tone: 'warn' },
  changed_since: { text: 'Changed it themselves', tone: 'warn' },
  unchanged: { text: 'Unchanged', tone: 'quiet' },
  other_file: { text: 'Other file chosen', tone: 'quiet' },
  left_out: { text: 'Left out by you', tone: 'quiet' },
  has_photo: { text: 'Has a photo, is kept', tone: 'quiet' },
  no_photo: { text: 'Has no photo yet', tone: 'quiet' },
}

const effects: Record<PersonView['photo'], Words> = {
  none: { text: 'New photo', tone: 'good' },
  has: { text: 'Replaces photo', tone: 'change' },
  unknown: { text: 'Sets photo', tone: 'good' },
}

/** What a row has in common with others that are listed together: an obstacle, or what the photo will do. */
export type Reason = Obstacle | PersonView['photo']

export const reasonOf = ({ obstacle, person }: Verdict): Reason =>
  obstacle ?? person?.photo ?? 'unknown'

export function explainReason(reason: Reason): Words {
  return reason in effects ? effects[reason as PersonView['photo']] : obstacles[reason as Obstacle]
}

/** What will happen with a row. */
export const explainVerdict = (verdict: Verdict): Words => explainReason(reasonOf(verdict))

/** More than the badge says, where there is more to know; null where there is not. */
export function explainMore({ obstacle }: Verdict, { fault }: Row): string | null {
  if (obstacle === 'fault') return fault ?? null
  return (obstacle && more[obstacle]) ?? null
}

const more: Partial<Record<Obstacle, string>> = {
  changed_since:
    'They have changed or removed the photo that was set here. Tick it to set this one anyway.',
  unchanged:
    'This very file was set before and is still their photo. Tick it to prepare it again anyway.',
  disabled: 'Nobody can sign in to this account. Tick it to set the photo anyway.',
  guest: 'They belong to another organisation. Tick it to set the photo anyway.',
  shared: 'This account has no given name and no surname. Tick it to set the photo anyway.',
  has_photo: 'Only people without a photo are to get one.',
  no_photo: 'Only photos that are there already are to be replaced.',
}

export type TabName = Exclude<Group, 'waiting'> | 'all'

export const groupNames: Record<TabName, string> = {
  all: 'All files',
  ready: 'Ready',
  decide: 'To decide',
  none: 'No match',
  left: 'Left out',
  unusable: 'Not usable',
}

export const emptyGroups: Record<TabName, string> = {
  all: 'No files yet.',
  ready: 'Nothing is ready yet.',
  decide: 'Nothing to decide.',
  none: 'Every file has found somebody.',
  left: 'Nothing is left out.',
  unusable: 'Every file can be used.',
}

export const audiences: Record<Existing, string> = {
  replace: 'Everyone',
  keep: 'Only people without a photo',
  only: 'Only people who have a photo',
}

/** Read aloud for a row. */
export function describeRow(row: Row, verdict: Verdict): string {
  const parts = [row.name, verdict.person?.displayName, explainVerdict(verdict).text]
  return parts.filter(Boolean).join(', ')
}

/** "31 photos: 20 new, 11 replaced; 1,200 unchanged" */
export function explainTally(tally: Tally): string {
  const { ready, adds, replaces, unsure, unchanged } = tally
  if (isAllSet(tally)) return unchanged === 1 ? 'It is set already.' : 'All are set already.'
  const rest = unchanged > 0 ? `; ${format(unchanged)} unchanged` : ''
  if (ready === 0) return `Nothing is ticked yet${rest || '.'}`
  const parts = [
    adds > 0 ? `${format(adds)} new` : '',
    replaces > 0 ? `${format(replaces)} replaced` : '',
    unsure > 0 ? `${format(unsure)} not yet checked` : '',
  ].filter(Boolean)
  return `${photos(ready)}: ${parts.join(', ')}${rest}`
}

export function explainAllSet({ unchanged, unusable }: Tally): string {
  const all =
    unchanged === 1
      ? 'This file was set before and is still the photo of its person.'
      : `Each of these ${format(unchanged)} files was set before and is still the photo of its person.`
  const rest = unusable === 1 ? ' One other file' : ` ${format(unusable)} other files`
  const others = unusable > 0 ? `${rest} cannot be used.` : ''
  return `${all}${others} Tick what you want to prepare again anyway.`
}

/** Whether there is nothing to do, since every usable file was set before and is still the photo of its person. */
export const isAllSet = ({ all, unchanged, unusable }: Tally): boolean =>
  unchanged > 0 && unchanged + unusable === all

export const photos = (count: number): string =>
  count === 1 ? '1 photo' : `${format(count)} photos`

export const format = (count: number): string => count.toLocaleString('en')

/** "1.2 MB" */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB']
  return `${amount.toLocaleString('en', { maximumFractionDigits: amount < 10 ? 1 : 0 })} ${unit}`
}

/** What is asked when a file is settled by itself. */
export function askAboutEntry(
  rows: Row[],
  options: Option[],
  verdict: Verdict | undefined,
): string {
  if (rows.length > 1)
    return `${format(rows.length)} files are for the same person. Which one is it?`
  if (options.length === 0) return 'The name fits nobody. Search the person, or leave it out.'
  const [row] = rows
  const [option] = options
  const why = verdict && explainReason(reasonOf(verdict)).text
  if (option?.kind === 'file')
    return `${why}. Set the photo of ${option.person.displayName} anyway?`
  return `${row ? explainMatch(row) : ''}. Who is it?`
}
