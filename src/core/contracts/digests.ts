import type { Delivery, PhotoCounts, Principal, RunSummary } from '../model.ts'

/** What somebody who manages photos reads once a week. */
export interface Digest {
  /** active people now */
  now: PhotoCounts
  /** the same in the night a week ago, or in the first that was counted since; null = none was */
  before: { night: string; total: number; has: number } | null
  /** own photos that wait for approval */
  waiting: number
  /** the newest of their own runs of the last seven days */
  runs: RunSummary[]
  /** there are others */
  hasMoreRuns: boolean
}

/** A weekly message in the chat for people who manage photos and want it. */
export interface DigestService {
  /** what they would be sent now */
  read(owner: Principal): Promise<Digest>
  isWanted(personId: string): Promise<boolean>
  /** sends it from the next week on; the caller has checked that they manage photos. Changes nothing the second time */
  start(personId: string): Promise<void>
  stop(personId: string): Promise<void>
}

/** The bot, as digests need it. Only it interprets references. */
export interface DigestChat {
  /** sends it once; never throws for what Teams answers */
  send(reference: unknown, digest: Digest): Promise<Delivery>
}
