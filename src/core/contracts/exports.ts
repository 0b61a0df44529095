import type {
  ChangesRequest,
  DownloadTicket,
  ExportRequest,
  NameCheck,
  PeopleRequest,
  Principal,
  RedeemedTicket,
  Selection,
} from '../model.ts'
import type { CoreWords } from '../words/words.ts'

/** Photos of many people, and lists of people, as files. */
export interface ExportService {
  /** reads all selected people; throws `pattern_invalid`, and the reason of `signal` */
  checkNames(selection: Selection, pattern: string, signal: AbortSignal): Promise<NameCheck>
  /**
  /**
   * A ticket for one download within a minute. Of people, it throws `selection_changed` unless so many people are selected
   * as are `expected`, and `pattern_invalid`. `words` name the file; default: English.
   */
  issue(
    owner: Principal,
    request: PeopleRequest,
    expected: number,
    words?: CoreWords,
  ): Promise<DownloadTicket>
  /** a ticket for a list of changes; `words` as above */
  issueChanges(
    owner: Principal,
    request: ChangesRequest,
    words?: CoreWords,
  ): Promise<DownloadTicket>
  /** uses the ticket up; throws `download_gone`. Whether its owner may still download is for the caller to ask */
  redeem(ticket: string): Promise<RedeemedTicket>
  /**
   * The file, made as it is taken, in English unless told otherwise; ends when `signal` aborts. Throws `too_many_requests` for more than three at once, and
   * Graph's errors as soon as they meet everybody.
   */
  download(
    redeemed: Pick<RedeemedTicket, 'ownerId'> & { request: ExportRequest },
    signal: AbortSignal,
    words?: CoreWords,
  ): AsyncIterable<Uint8Array>
}
