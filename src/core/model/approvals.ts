import type { Outcome } from './writes.ts'
import type { QualityNote } from './pictures.ts'

/** What came of setting one's own photo: it may wait for approval. */
export type OwnOutcome = Outcome | { kind: 'waiting' }

/** `overtaken` = the person has sent or set another picture since. */
export type ApprovalState = 'waiting' | 'approved' | 'declined' | 'withdrawn' | 'overtaken'

/** Usual reasons to decline a photo; `other` has a text of its own. */
export type DeclineCode = 'face' | 'quality' | 'others' | 'unsuitable' | 'other'

export interface DeclineReason {
  code: DeclineCode
  /** in the words of who declined; empty = nothing to add */
  text: string
}

/** A photo that somebody wants to set, where that needs approval. */
export interface Approval {
  id: string
  person: {
    id: string
    displayName: string
    department: string | null
    jobTitle: string | null
  }
  askedAt: Date
  askedIn: 'tab' | 'chat'
  state: ApprovalState
  notes: QualityNote[]
  /** whether the person's photo is another one than when they asked, as far as is known */
  changedSince: boolean
  /** null while it waits; `by` is null where the person ended it */
  decided: {
    by: { id: string; name: string } | null
    at: Date
    reason: DeclineReason | null
  } | null
}
