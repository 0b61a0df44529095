import type { Existing, PhotoMetadata, PlanItem } from '../../model.ts'

export interface PlanQuestion {
  /** SHA-256 of the picture to set, null to remove the present one */
  wanted: string | null
  /** null = nobody has set a photo */
  present: PhotoMetadata | null
  existing: Existing
  /** the last write of ours about this person */
  lastWrite: { afterSha: string | null; afterEtag: string | null } | null
  /** etag of the photo that has to be there for anything to be written, null = none may be; absent = whatever is */
  mustBe?: string | null | undefined
}

/** What is to be done about one person. Pure; the same question has the same answer. */
export function planOf({ wanted, present, existing, lastWrite, mustBe }: PlanQuestion): PlanItem {
  if (wanted === null && !present) return { action: 'unchanged', reason: null }
  if (present && existing === 'keep') return { action: 'skip', reason: 'has_photo_already' }
  if (!present && existing === 'only') return { action: 'skip', reason: 'no_photo_yet' }
  // Graph re-encodes, so bytes cannot be compared; but its etag changes with every write by anybody.
  const isOurs = lastWrite?.afterSha === wanted && lastWrite?.afterEtag === present?.etag
  if (wanted !== null && isOurs) return { action: 'unchanged', reason: 'same_photo' }
  if (mustBe !== undefined && mustBe !== (present?.etag ?? null)) {
    return { action: 'skip', reason: 'changed_since' }
  }
  if (wanted === null) return { action: 'remove', reason: null }
  return { action: present ? 'replace' : 'create', reason: null }
}
