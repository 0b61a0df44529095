import type {
  BeforeOrAfter,
  Change,
  ChangeFilters,
  HistoryEntry,
  Page,
  PersonProfile,
} from '../model.ts'

/** Changes of photos that were made here; one person, and the changes of their photo that were made here, by whomever. */
export interface HistoryService {
  /** asks the database alone; throws `person_gone` */
  profile(personId: string): Promise<PersonProfile>
  /** newest first; empty for somebody unknown. Throws `invalid_request` for an unknown cursor */
  page(
    personId: string,
    query: { cursor: string | null; limit: number },
  ): Promise<Page<HistoryEntry>>
  /** of anybody's photo, newest first; throws `invalid_request` for an unknown cursor */
  changes(
    filters: ChangeFilters,
    query: { cursor: string | null; limit: number },
  ): Promise<Page<Change>>
  /**
   * The photo before or after a change as a JPEG of at most `side` px, null if there was none; `etag` stays the same for the
   * same picture in the same size. Throws `not_found`, and `before_gone` when it is no longer stored.
   */
  photo(
    personId: string,
    entryId: string,
    wanted: { which: BeforeOrAfter; side: number },
  ): Promise<{ jpeg: Buffer; etag: string } | null>
}
