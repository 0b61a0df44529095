/**
 * The nouns of the product. Every stage of a photo's way is one of these types:
 *
 *   SourceFile → Match → Prepared → PlanItem → Outcome → Entry (a row of `entries`, store/schema.ts)
 *
 * Nothing here does anything; everything else in `core` is a verb on these nouns.
 */

import type { ErrorCode } from './errors.ts'

/** Whether somebody has a photo; `unknown` until Graph has said so (an error is never "none"). */
export type PhotoState = 'has' | 'none' | 'unknown'

/** One account of the directory, as far as the product cares. `id` is the Entra object id. */
export interface Person {
  id: string
  displayName: string
  givenName: string | null
  surname: string | null
  userPrincipalName: string
  mail: string | null
  mailNickname: string | null
  proxyAddresses: string[]
  employeeId: string | null
  onPremisesSamAccountName: string | null
  department: string | null
  jobTitle: string | null
  officeLocation: string | null
  accountEnabled: boolean
  userType: 'Member' | 'Guest'
  /** An Exchange plan is assigned and enabled; a hint only (without one, photos over 100 KB may be refused). */
  hasMailbox: boolean
}

/** What lists and tables show of somebody. */
export interface PersonSummary {
  id: string
  displayName: string
  userPrincipalName: string
  department: string | null
  jobTitle: string | null
  officeLocation: string | null
  accountEnabled: boolean
  userType: 'Member' | 'Guest'
  hasMailbox: boolean
  photo: PhotoState
  /** Graph's `@odata.mediaEtag` of the present photo; also the cache key of its thumbnail. */
  photoEtag: string | null
}

// ---- files and matches -------------------------------------------------------------------

/** A file as the browser knows it before anything is uploaded. `name` may hold folders: `Sales/Ana Müller.jpg`. */
export interface SourceFile {
  name: string
  /** bytes */
  size: number
  /** whom a list says it shows: an address, id or name a cell; absent when no list names the file */
  listed?: string[] | undefined
}

/** The kinds of key under which a person can be found, from strongest to weakest. */
export type KeyKind =
  | 'objectId'
  | 'upn'
  | 'mail'
  | 'proxyAddress'
  | 'employeeId'
  | 'samAccountName'
  | 'mailNickname'
  | 'upnPrefix'
  | 'mailPrefix'
  | 'name'
  /** a full name with middle names, a particle or half of a double surname left out */
  | 'shortName'
  /** initials of the given names and the surname */
  | 'initials'
  /** a full name in Latin letters, of somebody whose name is written in another alphabet */
  | 'romanised'
  /** spelled nearly like it; only ever suggested */
  | 'similar'

/** How a file came to its person: a kind of key, or another way. */
export type MatchRule =
  | KeyKind
  /** a list said so */
  | 'list'
  /** the admin's own pattern */
  | 'pattern'

/** One normalised key of one person, as stored and looked up. */
export interface PersonKey {
  personId: string
  kind: KeyKind
  key: string
}

/** `certain` = a unique id key, `likely` = a unique full name; only these two are ticked beforehand. */
export type MatchConfidence = 'certain' | 'likely' | 'ambiguous' | 'suggested' | 'none'

export interface Match {
  file: SourceFile
  confidence: MatchConfidence
  /** the rule that fired, null for `none` */
  rule: MatchRule | null
  /** one for certain and likely, several for ambiguous, none for `none` */
  candidates: Candidate[]
  /** what the admin's pattern read in the name, by placeholder; null when there is none or it does not fit */
  read: Record<string, string> | null
}

/** `shared` = probably a room or a shared mailbox: an account with neither a given name nor a surname. */
export type AccountType = 'person' | 'guest' | 'disabled' | 'shared'

/** Somebody whom a file may show. */
export interface Candidate extends PersonSummary {
  account: AccountType
  /** they have changed or removed the photo that an import of ours set */
  changedSince: boolean
  /** the file of which an import of ours has made their present photo; null = none, or not known */
  setFrom: FileMark | null
}

/** A file as it lies on somebody's disk, told from all others. */
export interface FileMark {
  /** bytes */
  size: number
  /** hex */
  sha256: string
}

/** What a picture was before the browser made it smaller. */
export interface FullPicture {
  /** pixels, upright */
  width: number
  height: number
  /** of the file, hex; null = not known */
  sha256: string | null
}

// ---- pictures ----------------------------------------------------------------------------

/** A box in pixels of the upright picture. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** A face that was found; only where it is, never whose. Pixels of the upright picture. */
export interface Face {
  box: Box
  /** 0 to 1: how sure the detector is */
  score: number
  eyes: { x: number; y: number }[]
}

/** Clockwise, in degrees. */
export type Rotation = 0 | 90 | 180 | 270

/** A crop chosen by a person; it wins over what the product would choose. */
export interface CropRequest {
  /** a square in pixels of the upright, then rotated picture; null = chosen by the product */
  box: Box | null
  rotation: Rotation
}

export type NoteCode =
  | 'turned'
  | 'small'
  | 'enlarged'
  | 'blurred'
  | 'too_dark'
  | 'blown_out'
  | 'face_small'
  | 'face_cut_off'
  | 'several_faces'
  | 'no_face'
  | 'drawing'
  | 'looks_like_another'

/** Something a person should know about a picture before it is used. */
export interface QualityNote {
  code: NoteCode
  sentence: string
  /** what was measured, in the note's own unit; null when there is nothing to measure */
  measure: number | null
}

/** A picture ready for Graph: square JPEG, sRGB, no metadata, at most 100 KB. Keyed by source hash and recipe. */
export interface PreparedPhoto {
  kind: 'ready'
  jpeg: Buffer
  /** SHA-256 of `jpeg`, hex */
  sha256: string
  /** side of the square in pixels, at most 648 */
  side: number
  /** of the upright, then rotated original, in pixels */
  width: number
  height: number
  /** in pixels of the upright, then rotated original */
  crop: Box
  rotation: Rotation
  /** in pixels of the upright, then rotated original; those inside and outside of the crop */
  faces: Face[]
  /** a perceptual hash, 64 bits in hex: few bits apart = much the same picture */
  perceptualHash: string
  notes: QualityNote[]
  /** smaller ones of the same square, when they were asked for; `side` in pixels */
  sizes?: { side: number; jpeg: Buffer }[]
}

/** What is kept of a prepared photo beside its bytes. */
export type PictureFacts = Omit<PreparedPhoto, 'kind' | 'jpeg' | 'perceptualHash' | 'sizes'> & {
  /** the version of the recipe; the same file and the same recipe give the same photo */
  recipe: number
}

/** A picture that cannot become a profile photo. */
export interface RejectedPhoto {
  kind: 'rejected'
  code: ErrorCode
}

export type Prepared = PreparedPhoto | RejectedPhoto

// ---- plans, outcomes, entries ------------------------------------------------------------

export type PlanAction = 'create' | 'replace' | 'remove' | 'skip' | 'unchanged'

/** What will be done about one person, and why; the plan shown is a dry run. */
export interface PlanItem {
  action: PlanAction
  /** why nothing will be written, else null */
  reason: ErrorCode | null
}

/** What became of one write. A value: only surprises are thrown. `status` is Graph's, absent when no answer came. */
export type Outcome =
  | { kind: 'done'; etag: string | null; requestId: string | null }
  | { kind: 'unchanged' }
  | { kind: 'gone'; code: ErrorCode; requestId: string | null }
  | { kind: 'refused'; code: ErrorCode; detail: string; requestId: string | null }
  | { kind: 'throttled'; until: Date }
  | { kind: 'failed'; code: ErrorCode; detail: string; requestId: string | null; status?: number }

/** What stood in the way of a write or of a look-up. */
export type Failure = Exclude<Outcome, { kind: 'done' } | { kind: 'unchanged' }>

/** The answer to a question that may have no answer; an error is never `none`. */
export type Lookup<T> = { kind: 'found'; value: T } | { kind: 'none' } | Failure

/** Graph's description of a present photo. `etag` changes with every write, even of the same picture. */
export interface PhotoMetadata {
  etag: string
  width: number
  height: number
}

/** As whom Graph was asked. */
export type ActingAs = 'person' | 'app'

/** The verified caller of the tab or the bot. `assertion` is the tab's SSO token; the bot has none. */
export interface Principal {
  tenantId: string
  /** Entra object id */
  id: string
  name: string
  /** the `roles` claim of the token, empty for the bot */
  roles: string[]
  assertion: string | null
}

/** Why somebody may manage other people's photos; null = only their own. */
export interface Access {
  manage: 'directoryRole' | 'appRole' | null
}

/** `own` = one's own photo; `undo` = an import that takes back another; `redo` = one that takes back an undo. */
export type RunKind = 'import' | 'own' | 'undo' | 'redo'

/** Whom an import is for: `replace` = everyone, `keep` = only those without a photo, `only` = only those with one. */
export type Existing = 'replace' | 'keep' | 'only'

/**
 * `awaiting` the file → `received` → `prepared` → `uploading` → one of the ends.
 * The state is the progress and the outcome; there is no second truth.
 */
export type ItemState =
  | 'awaiting'
  | 'received'
  | 'prepared'
  | 'uploading'
  | 'done'
  | 'unchanged'
  | 'skipped'
  | 'refused'
  | 'gone'
  | 'failed'

export interface RunItem {
  id: string
  position: number
  fileName: string
  /** bytes */
  fileSize: number
  person: { id: string; displayName: string }
  state: ItemState
  action: PlanAction | null
  /** why it was refused, skipped or failed */
  code: ErrorCode | null
  /** Graph's request id, for support */
  requestId: string | null
  /** put off until then because Graph asked for patience */
  notBefore: Date | null
  /** what will be written, once prepared; null before, and for files that cannot become a photo */
  picture: PictureFacts | null
  /** the original is still there, so that it can be cropped otherwise */
  originalWaits: boolean
  /** wanted even though the person has changed their photo since the last import */
  overwrite: boolean
  /** prepared, and as far as is known just what its person has already: nothing will be written */
  sameAlready: boolean
  /** the crop turned out small on a picture that the browser had shrunk: the file as it is would be sharper */
  wantsOriginal: boolean
  /** there was a photo before, and it was kept */
  hasBefore: boolean
  /** what it wrote can be taken back: nothing has done so, and what was there before is still kept or was nothing */
  undoable: boolean
  /** what it wrote was taken back, or is being */
  undone: boolean
}

export interface RunSummary {
  id: string
  kind: RunKind
  createdAt: Date
  createdBy: { id: string; name: string }
  total: number
  counts: Record<ItemState, number>
  /** how many prepared items have remarks about their picture */
  remarked: number
  /** how many prepared items would change nothing, as far as is known; counted until it is started */
  sameAlready: number
  /** null while it is held: nothing is written before somebody has looked and started it */
  startedAt: Date | null
  pausedAt: Date | null
  cancelledAt: Date | null
  /** null while something is still to be done; meanwhile `slowed` = Microsoft 365 asks for fewer requests */
  finishedAt: Date | null
  slowed: boolean
  /** of an undo or a redo: the import that it takes back */
  undoes: string | null
  /** how many of its writes can be taken back */
  undoable: number
  /** how many of its writes were taken back, or are being */
  undone: number
  /** how many of those that came to nothing, or were cancelled, can be tried again */
  retryable: number
  /** how many were left alone because their person has changed their photo since, and can be written anyway */
  changedSince: number
}

// ---- lists -------------------------------------------------------------------------------

/** `active` = enabled members, the people a missing photo is counted for; `all` adds guests, disabled and resource accounts. */
export type PeopleScope = 'active' | 'all'

/** The filters of the gallery; `people/list.ts` has a condition for each. */
export interface PeopleFilters {
  scope: PeopleScope
  photo: PhotoState | null
  /** matched in display name, UPN, mail, and department, whatever the accents and case; empty = everybody */
  search: string
  department: string | null
}

export interface PeopleQuery extends PeopleFilters {
  /** opaque, from the page before */
  cursor: string | null
  /** at most 200 */
  limit: number
}

export interface Page<T> {
  items: T[]
  next: string | null
}

export interface PhotoCounts {
  total: number
  has: number
  none: number
  unknown: number
}

export interface MissingReport {
  counts: PhotoCounts
  /** departments with the most missing first; null = no department given */
  departments: { department: string | null; none: number; total: number }[]
  /** the first by name */
  people: PersonSummary[]
}
