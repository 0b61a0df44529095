/** What the details of a person show. Pure. */
import type { HistoryEntryView, PersonProfileView, PersonView } from '../../../api/contract.ts'
import type { DraftNames } from '../OnePhoto/DraftView.tsx'
import type { OnePhoto } from '../OnePhoto/useOnePhoto.ts'
import { words } from '../../words/words.ts'

export interface Fact {
  name: string
  value: string
}

const told = (facts: { name: string; value: string | null }[]): Fact[] =>
  facts.flatMap(({ name, value }) => (value ? [{ name, value }] : []))

/** What the directory says, in reading order. */
export function factsOf(
  person: PersonView & Partial<Pick<PersonProfileView, 'mail' | 'kind'>>,
): Fact[] {
  const { userPrincipalName, hasMailbox, mail = null, kind } = person
  const isNobodys = kind === 'sharedMailbox' || kind === 'room'
  const isOther = mail !== null && mail.toLowerCase() !== userPrincipalName.toLowerCase()
  return told([
    { name: words('person.kind'), value: isNobodys ? words('person.kind.value', { kind }) : null },
    { name: words('person.jobTitle'), value: person.jobTitle },
    { name: words('person.department'), value: person.department },
    { name: words('person.office'), value: person.officeLocation },
    { name: words('person.signInName'), value: userPrincipalName },
    { name: words('person.mail'), value: isOther ? mail : null },
    { name: words('person.mailbox'), value: hasMailbox ? null : words('person.mailbox.none') },
  ])
}

/** In one sentence: where the photo comes from, or why there is none. */
export function describeOrigin({ origin, lastChange }: PersonProfileView): string {
  const action = lastChange?.action ?? 'create'
  if (origin === 'here' || origin === 'changedSince')
    return words(`person.origin.${origin}`, { action })
  return words(`person.origin.${origin}`)
}

/** The last change that was made here: by whom, when, from what, and whether it shows. */
export function originFacts({ origin, lastChange, seenAt }: PersonProfileView): Fact[] {
  if (!lastChange) return []
  const { action, actor, actingAs, run } = lastChange
  const warnings = lastChange.notes.map(({ sentence }) => sentence).join(' ')
  return told([
    {
      name: words('person.origin.by', { action }),
      value: words('person.origin.actor', { name: actor.name, actingAs }),
    },
    {
      name: words('person.origin.on', { action }),
      value: words.dateTime(new Date(lastChange.at)),
    },
    {
      name: words('person.origin.way'),
      value: words('person.origin.way.kind', { kind: run.kind }),
    },
    { name: words('person.origin.file'), value: describeSource(lastChange) },
    {
      name: words('person.origin.seen'),
      value: origin === 'here' ? describeSeen(lastChange.seen, seenAt) : null,
    },
    { name: words('person.origin.warnings'), value: warnings },
  ])
}

/** The file that the picture was, else how it was given; null if neither is known. */
export const describeSource = ({
  fileName,
  pictureFrom,
}: Pick<HistoryEntryView, 'fileName' | 'pictureFrom'>): string | null =>
  fileName ?? (pictureFrom && words('person.origin.file.none', { from: pictureFrom }))

type Seen = NonNullable<PersonProfileView['lastChange']>['seen']

function describeSeen(seen: Seen, seenAt: string | null): string | null {
  if (seen === 'not_yet') return words('person.origin.seen.notYet')
  if (seen === 'never') return words('person.origin.seen.never')
  if (seen === 'different') return words('person.origin.seen.different')
  return seenAt && words('person.origin.seen.at', { date: words.dateTime(new Date(seenAt)) })
}

/** What is known of the photo at this moment. */
type Shown = Pick<OnePhoto, 'picture' | 'loading' | 'unread'> & {
  /** the browser can't show the picture */
  broken: boolean
}

/** What is shown in its place; only somebody known to have no photo has `none`. */
export function shownOf(
  { photo }: Pick<PersonView, 'photo'>,
  { picture, loading, unread, broken }: Shown,
): 'photo' | 'unreadable' | 'unread' | 'loading' | 'none' {
  if (broken) return 'unreadable'
  if (picture) return 'photo'
  if (unread) return 'unread'
  return loading && photo !== 'none' ? 'loading' : 'none'
}

/** Whether there is a photo to crop and remove, as far as is known. */
export const hasPhoto = (
  { photo }: Pick<PersonView, 'photo'>,
  { picture, loading, unread }: Pick<OnePhoto, 'picture' | 'loading' | 'unread'>,
): boolean => picture !== null || ((loading || unread !== null) && photo === 'has')

/**
 * ETag of the photo that the reader sees, null for none; undefined where something else may have changed it since it was looked
 * at. Another admin's change meanwhile gives it another one.
 */
export const seenPhoto = ({
  origin,
  photo,
  photoEtag,
}: Pick<PersonProfileView, 'origin' | 'photo' | 'photoEtag'>): string | null | undefined => {
  if (origin !== 'here') return undefined
  return photo === 'none' ? null : (photoEtag ?? undefined)
}

/** An import finds the person again by it. */
export const downloadName = ({ userPrincipalName }: PersonView): string =>
  `${userPrincipalName.replaceAll(/[\\/:*?"<>|]/g, '_')}.jpg`

export const draftNames = (name: string): DraftNames => ({
  current: words('person.photoOf', { name }),
  none: words('person.noPhoto', { name }),
  cropped: words('person.newPhoto', { name }),
  crop: words('person.crop', { name }),
})

export const askRemove = (name: string) => ({
  title: words('person.askRemove', { name }),
  words: words('person.askRemove.text'),
  button: words('person.remove'),
  cancel: words('person.cancel'),
})
