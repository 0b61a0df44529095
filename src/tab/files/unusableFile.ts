/** Why a file can't be read; each has its sentence in words/en/import/files.ts. */
export type UnusableReason =
  | 'unreadable'
  | 'folderUnreadable'
  | 'tooLarge'
  | 'raw'
  | 'video'
  | 'icloud'
  | 'cloud'
  | 'partial'
  | 'shortcut'
  | 'notPhoto'
  | 'zipDamaged'
  | 'listTooLarge'
  | 'listTooSlow'
  | 'listNeedsMemory'
  | 'listNotText'
  | 'listEmpty'
  | 'workbookEmpty'
  | 'workbookOld'
  | 'workbookProtected'
  | 'workbookTooLarge'
  | 'workbookUnreadable'

/**
 * A file that can't be read and won't be when it is tried again. It carries a reason rather than a sentence, since it is
 * thrown in workers too, which have no words: see `explainUnusable`.
 */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile'
  readonly reason: UnusableReason

  constructor(reason: UnusableReason, options?: ErrorOptions) {
    super(reason, options)
    this.reason = reason
  }
}
