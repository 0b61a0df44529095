import type { AppError } from '../errors.ts'
import type { Approval, DeclineReason, Page, Principal, Selection } from '../model.ts'

/** What came of deciding about one photo; `error` = it still waits, or somebody else was first. */
export interface ApprovalDecision {
  id: string
  error: AppError | null
}

export interface ApprovalsQuery {
  /** `decided` also lists those that the person ended */
  which: 'waiting' | 'decided'
  cursor: string | null
  limit: number
}

/** Own photos that wait until somebody who manages photos has decided. */
export interface ApprovalService {
  /** waiting ones: who asked first comes first; decided ones: newest first. Throws `invalid_request` for a foreign cursor */
  list(query: ApprovalsQuery): Promise<Page<Approval>>
  waiting(): Promise<number>
  /** a page of those of selected people that wait, as `list`, and how many there are */
  selected(
    selection: Selection,
    page: Omit<ApprovalsQuery, 'which'>,
  ): Promise<Page<Approval> & { waiting: number }>
  /** the JPEG that would be set; throws `not_found`, and `draft_gone` when it is no longer kept */
  picture(id: string): Promise<Buffer>
  /**
   * Sets the photos, one after the other, as the caller or the app, like `PersonPhotoService`. One that isn't set goes on
   * waiting: `changed_since` if the person's photo is another one than when they asked, unless `overwrite`; `being_changed`;
   * `approval_decided`, which says who was first; `person_gone`; and why Graph refused it.
   */
  approve(
    by: Principal,
    ids: string[],
    options: { overwrite: boolean },
  ): Promise<ApprovalDecision[]>
  decline(by: Principal, ids: string[], reason: DeclineReason): Promise<ApprovalDecision[]>
  /** what the person asked for last, if it waits or was decided within two weeks */
  mine(owner: Principal): Promise<Approval | null>
  /** like `picture` */
  myPicture(owner: Principal): Promise<Buffer>
  /** throws `nothing_waits` */
  withdraw(owner: Principal): Promise<void>
}
