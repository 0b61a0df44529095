import type {
  DeletedPerson,
  Deletion,
  DownloadTicket,
  FoundPerson,
  KeptAboutPeople,
  KeptCounts,
  Page,
  Principal,
  UsedPermission,
} from '../model.ts'
import type { CoreWords } from '../words/words.ts'

/** What is kept about people, and the end of it. */
export interface PrivacyService {
  /** every place where something about people is kept, in words */
  kept(words: CoreWords): Promise<KeptAboutPeople[]>
  /** what the app asks Microsoft 365 for; in English */
  permissions(): UsedPermission[]
  /** when people were deleted and who asked for it, newest first; throws `invalid_request` for an unknown cursor */
  deletions(query: { cursor: string | null; limit: number }): Promise<Page<Deletion>>
  /** by object id, sign-in name or address; throws `person_unknown`, `person_ambiguous` */
  find(who: string): Promise<FoundPerson>
  /** how much of what is kept about a person; zeros if nothing is */
  count(id: string): Promise<KeptCounts>
  /** everything about one person as a ZIP, made as it is taken; throws `nothing_about_person` */
  exportPerson(id: string, words: CoreWords, signal: AbortSignal): AsyncIterable<Uint8Array>
  /** a ticket for that; throws `nothing_about_person` */
  issue(owner: Principal, id: string): Promise<DownloadTicket>
  /**
   * Removes all about one person, and waits while a photo of theirs is being changed. `by` null = an operator. Throws
   * `nothing_about_person`, `person_in_hand`.
   */
  deletePerson(
    id: string,
    by: Pick<Principal, 'id' | 'name'> | null,
    signal: AbortSignal,
  ): Promise<DeletedPerson>
}
