import type { Readable } from 'node:stream'
import type { Existing, Principal, RejectedPhoto, RunSummary, Selection } from '../model.ts'
import type { Draft } from './drafts.ts'

/** Initials on one of these colours, as `#rrggbb`; or the picture that was prepared for all. */
export type ChosenPicture =
  { kind: 'initials'; colours: string[] } | { kind: 'file'; draftId: string }

export interface DefaultsRequest {
  selection: Selection
  /** how many people the admin was shown */
  expected: number
  /** `keep` leaves people out who have a photo */
  existing: Extract<Existing, 'keep' | 'replace'>
  picture: ChosenPicture
}

/** How somebody's initials look. */
export interface DefaultExample {
  person: { id: string; displayName: string }
  /** of 96 px */
  jpeg: Buffer
}

/** A picture for people who have no photo: their initials, or one file for all. */
export interface DefaultPictureService {
  /** Prepares a picture for all; writes nothing. Throws like `OwnPhotoService.draft`. */
  draft(
    owner: Principal,
    picture: Readable | Buffer,
    signal?: AbortSignal,
  ): Promise<Draft | RejectedPhoto>
  /** The initials of the first few people of a selection, those without a photo first. Throws `too_many_requests`. */
  examples(
    owner: Principal,
    selection: Selection,
    colours: string[],
    signal?: AbortSignal,
  ): Promise<DefaultExample[]>
  /**
   * Starts a run that sets the picture, like `RunService.removePhotos`. With `keep`, people known to have a photo are
   * skipped with `has_photo_already`, and those of whom it is not known are looked at before the write. Throws
   * `selection_changed`, and like `OwnPhotoService.confirm` for the draft.
   */
  set(owner: Principal, request: DefaultsRequest): Promise<RunSummary>
}
