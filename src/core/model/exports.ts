import type { ChangeFilters } from './history.ts'
import type { Selection } from './people.ts'

/** What is downloaded: photos as a ZIP, a list of people, or the history. */
export type ExportRequest = PeopleRequest | ChangesRequest

/** Of selected people. */
export type PeopleRequest = PhotosRequest | ListRequest

export interface PhotosRequest {
  content: 'photos'
  selection: Selection
  /** by which files are named; see `parseNamePattern` */
  pattern: string
  /** which part of the people, by name, from 1; null = everybody */
  part: number | null
}

export interface ListRequest {
  content: 'list'
  selection: Selection
  format: 'csv' | 'xlsx'
}

/** Everything that is kept about one person, as a ZIP. */
interface PersonDataRequest {
  content: 'person'
  personId: string
}

/** What a ticket is for. */
export type TicketRequest = ExportRequest | PersonDataRequest

/** Kept as JSON until it is redeemed, so moments are texts. */
export interface ChangesRequest {
  content: 'changes'
  filters: Omit<ChangeFilters, 'since' | 'until'> & { since: string | null; until: string | null }
  format: 'csv' | 'xlsx'
}

/** Permits one download, once, for a minute. */
export interface DownloadTicket {
  /** unguessable; only its hash is stored */
  ticket: string
  fileName: string
  expiresAt: Date
  /** how many people the file is about, or how many changes */
  people: number
}

/** What a ticket was issued for, and to whom. */
export interface RedeemedTicket {
  ownerId: string
  ownerName: string
  fileName: string
  request: TicketRequest
}

/** People and the names that their files get, the first few by name. */
export interface NamedFiles {
  people: number
  examples: { displayName: string; fileName: string }[]
}

/** How files would be named by a pattern, of the people who may have a photo. */
export interface NameCheck {
  all: NamedFiles
  /** those whom the pattern gives the name of somebody else, which gets a number */
  alike: NamedFiles
  /** those for whom the pattern gives nothing, or a name that importing would take for another person */
  otherwise: NamedFiles
}
