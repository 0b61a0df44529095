import type { Existing, PhotoMetadata, PlanItem } from '../model.ts'

export interface PlanQuestion {
  /** SHA-256 of the picture to set, null to remove the present one */
  wanted: string | null
  /** null = nobody has set a photo */
  present: PhotoMetadata | null
  existing: Existing
  /** the last write of ours about this person */
  lastWrite: { afterSha: string | null; afterEtag: string | null } | null
}

/** What is to be done about one person. Pure; the same question has the same answer. */
export function planOf({ wanted, present, existing, lastWrite }: PlanQuestion): PlanItem {
  if (wanted === null) return { action: present ? 'remove' : 'unchanged', reason: null }
  if (!present) {
    return existing === 'only'
      ? { action: 'skip', reason: 'no_photo_yet' }
      : { action: 'create', reason: null }
  }
  if (existing === 'keep') return { action: 'skip', reason: 'has_photo_already' }
  // Graph re-encodes, so bytes cannot be compared; but its etag changes with every write by anybody.
  const isOurs = lastWrite?.afterSha === wanted && lastWrite.afterEtag === present.etag
  return isOurs
    ? { action: 'unchanged', reason: 'same_photo' }
    : { action: 'replace', reason: null }
}
