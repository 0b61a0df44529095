import type { DeclineReason } from './approvals.ts'
import type { ActingAs } from './callers.ts'
import type { PersonKind, PersonSummary, PhotoOrigin } from './people.ts'
import type { QualityNote } from './pictures.ts'
import type { RunKind } from './runs.ts'
import type { SettingChange } from './settings.ts'
import type { PlanAction, SeenState } from './writes.ts'

/** A photo of the history: `none` = the person had no photo; `gone` = it is no longer stored. */
export interface HistoryPhoto {
  state: 'kept' | 'gone' | 'none'
  /** of a kept photo: it stays at least until then */
  until: Date | null
}

/** Which of the two photos of a change. */
export type BeforeOrAfter = 'before' | 'after'

/** How a picture for one photo was given. */
export type PictureFrom = 'file' | 'camera' | 'paste' | 'chat'

/** What the history is told of a picture; `fileName` is empty if there was none. */
export interface GivenPicture {
  fileName: string
  from: PictureFrom
}

/** One change of a person's photo that was made here, by whomever. */
export interface HistoryEntry {
  /** of the run's item that made it */
  id: string
  at: Date
  action: Extract<PlanAction, 'create' | 'replace' | 'remove'>
  actor: { id: string; name: string }
  actingAs: ActingAs
  /** `name`: that somebody gave it */
  run: { id: string; kind: RunKind; name: string | null }
  /** it undid an earlier change */
  isUndo: boolean
  /** the person asked for it, and the actor approved it */
  onRequest: boolean
  /** which the photo was made from; null = none, or not known */
  fileName: string | null
  /** how the picture was given where it was no file; null = it was one, or there is none */
  pictureFrom: Exclude<PictureFrom, 'file'> | null
  /** about the picture that was set */
  notes: QualityNote[]
  /** whether Microsoft 365 shows it; null = it is no longer looked at */
  seen: SeenState | null
  before: HistoryPhoto
  after: HistoryPhoto
}

/** How a change came about: in the tab, by a picture sent to the bot, in an import, or because somebody approved it. */
export type ChangeWay = 'tab' | 'bot' | 'import' | 'approval'

/** A change of anybody's photo. */
export interface PhotoChange extends HistoryEntry {
  kind: 'photo'
  /** as they were called then */
  person: { id: string; name: string }
  way: ChangeWay
}

/** A change of a setting, by `actor`. */
export interface SettingEntry extends Pick<
  SettingChange,
  'id' | 'at' | 'name' | 'before' | 'after'
> {
  kind: 'setting'
  actor: { id: string; name: string }
}

/** A photo that somebody asked to set, and that `actor` declined. */
export interface DeclineEntry {
  kind: 'decline'
  id: string
  at: Date
  actor: { id: string; name: string }
  person: { id: string; name: string }
  reason: DeclineReason
}

/** A line of the history of everybody. */
export type Change = PhotoChange | SettingEntry | DeclineEntry

export interface ChangeFilters {
  /** found in the names of who made the change, whose photo it is, and the run; empty = all */
  search: string
  /** whose photo it is */
  person: string | null
  actor: string | null
  /** `undo` = it undid another one, whatever it did */
  change: HistoryEntry['action'] | 'undo' | 'setting' | 'decline' | null
  /** settings are changed in the tab; what is declined belongs to approvals */
  way: ChangeWay | null
  since: Date | null
  /** not included */
  until: Date | null
}

/**
 * Where a person's present photo comes from, or why there is none: `here` = the last change made here, also a removal; `none` =
 * there is none, and there never was one here; `unknown` = Graph has not said what there is.
 */
export type PresentOrigin = PhotoOrigin | 'none' | 'unknown'

/** Apps that show a change later than Microsoft 365 has it. */
export type ShowingApp = 'teams' | 'outlook' | 'sharepoint'

/** One person: what the directory says, and where their photo comes from. */
export interface PersonProfile extends PersonSummary {
  mail: string | null
  kind: PersonKind
  origin: PresentOrigin
  lastChange: HistoryEntry | null
  /** when Graph was seen to show the last change; null = not yet, or something else */
  seenAt: Date | null
  /** the last change can be undone: it is in effect, and the photo before it is kept or there was none */
  undoable: boolean
  /** until when each app may still show what was there before the last change; those that are past are left out */
  shownBy: { app: ShowingApp; by: Date }[]
}
