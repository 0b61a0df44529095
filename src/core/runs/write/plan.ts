import type { Existing, PhotoMetadata, PlanItem } from '../../model.ts'

export interface PlanQuestion {
  /** SHA-256 of the picture to set, null to remove the present one */
  wanted: string | null
  /** null = the person has no photo */
  present: PhotoMetadata | null
  existing: Existing
  /** our last write for this person */
  lastWrite: { afterSha: string | null; afterEtag: string | null } | null
  /** etag of the only photo that may be overwritten, null = the person must have none; absent = any photo */
  expectedEtag?: string | null | undefined
}

/** Decides what to do about one person. Pure. */
export function planOf({
  wanted,
  present,
  existing,
  lastWrite,
  expectedEtag,
}: PlanQuestion): PlanItem {
  if (wanted === null && !present) return { action: 'unchanged', reason: null }
  if (present && existing === 'keep') return { action: 'skip', reason: 'has_photo_already' }
  if (!present && existing === 'only') return { action: 'skip', reason: 'no_photo_yet' }
  // Graph re-encodes photos, so bytes can't be compared; but every write, by anyone, gives a new etag.
  const isOurs = lastWrite?.afterSha === wanted && lastWrite?.afterEtag === present?.etag
  if (wanted !== null && isOurs) return { action: 'unchanged', reason: 'same_photo' }
  if (expectedEtag !== undefined && expectedEtag !== (present?.etag ?? null)) {
    return { action: 'skip', reason: 'changed_since' }
  }
  if (wanted === null) return { action: 'remove', reason: null }
  return { action: present ? 'replace' : 'create', reason: null }
}
