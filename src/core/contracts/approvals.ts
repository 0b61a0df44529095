import type { AppError } from '../errors.ts'
import type {
  Approval,
  ApprovalState,
  DeclineReason,
  Delivery,
  Page,
  Principal,
  Selection,
} from '../model.ts'

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
  /** null if it is no longer kept */
  get(id: string): Promise<Approval | null>
  /** the one that waits next after another, which may have been decided; after the last, the first. Null = none waits */
  next(after: string | null): Promise<Approval | null>
  /** a page of those of selected people that wait, as `list`, and how many there are */
  selected(
    selection: Selection,
    page: Omit<ApprovalsQuery, 'which'>,
  ): Promise<Page<Approval> & { waiting: number }>
  /** the JPEG that would be set; throws `not_found`, and `draft_gone` when it is no longer kept */
  picture(id: string): Promise<Buffer>
  /** the same, small, for a card */
  preview(id: string): Promise<Buffer>
  /**
   * Sets the photos, one after the other, as the caller or the app, like `PersonPhotoService`; always as the app if `as` says
   * so. One that isn't set goes on
   * waiting: `changed_since` if the person's photo is another one than when they asked, unless `overwrite`; `being_changed`;
   * `approval_decided`, which says who was first; `person_gone`; and why Graph refused it.
   */
  approve(
    by: Principal,
    ids: string[],
    options: { overwrite: boolean; as?: 'app' },
  ): Promise<ApprovalDecision[]>
  decline(by: Principal, ids: string[], reason: DeclineReason): Promise<ApprovalDecision[]>
  /** what the person asked for last, if it waits or was decided within two weeks */
  mine(owner: Principal): Promise<Approval | null>
  /** like `picture` */
  myPicture(owner: Principal): Promise<Buffer>
  /** throws `nothing_waits` */
  withdraw(owner: Principal): Promise<void>
}

/** An approval, and the state in which a card shows it. */
export interface ShownApproval {
  approvalId: string
  state: ApprovalState
}

/** Cards about approvals in the chats of people who manage photos. They are replaced when somebody has decided. */
export interface ApprovalCardService {
  /**
   * From now on, a message shows an approval; to be called whenever the bot has put it there. What was decided is shown once
   * more, since the answer to a button may be seen on one device only; what waits is left alone, since somebody may be typing
   * in it.
   */
  follow(personId: string, card: string, shown: ShownApproval): Promise<void>
  /** its button was pressed, whose answer replaces it: for a moment nothing else does */
  hold(personId: string, card: string): Promise<void>
  /** if it shows an approval, that is to be shown again: the bot has put something else in its place for a moment */
  again(personId: string, card: string): Promise<void>
  /** it shows something else now */
  leave(personId: string, card: string): Promise<void>
  /** this person has seen all that wait now, and is not told of them */
  seen(personId: string): Promise<void>
}

/** What waits for somebody who manages photos, and that they have not been told of. */
export type ApprovalNews =
  /** `others` = that wait besides */
  | { kind: 'one'; approval: Approval; others: number }
  /** `waiting` = all that wait; `first` = of them, those who asked first */
  | { kind: 'several'; waiting: number; first: Approval[] }

/** The bot, as approvals need it. Only it interprets references. It never throws for what Teams answers. */
export interface ApprovalChat {
  /** sends one message; `card` = its id, if it was sent and Teams says one */
  tell(reference: unknown, news: ApprovalNews): Promise<{ delivery: Delivery; card: string | null }>
  /** tells somebody what was decided about their photo */
  tellOutcome(reference: unknown, approval: Approval): Promise<Delivery>
  /** replaces a card by the approval as it stands */
  show(reference: unknown, card: string, approval: Approval): Promise<Delivery>
}
