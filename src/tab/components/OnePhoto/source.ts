/** Where one photo is read and changed: one's own, or that of somebody else. */
import type { QueryKey } from '@tanstack/react-query'
import type {
  CropView,
  DraftView,
  OutcomeView,
  PersonView,
  PhotoChangeView,
} from '../../../api/contract.ts'
import type { Client } from '../../api/client.ts'
import { queryKeys } from '../../api/queryKeys.ts'

export interface PhotoSource {
  queryKey: QueryKey
  /** what a change makes out of date */
  changes: readonly QueryKey[]
  read: () => Promise<Blob | null>
  draft: (file: File) => Promise<DraftView>
  crop: (id: string, wanted: CropView) => Promise<DraftView>
  original: (id: string) => Promise<Blob | null>
  confirm: (id: string, overwrite: boolean) => Promise<OutcomeView | PhotoChangeView>
  discard: (id: string) => Promise<void>
  remove: (overwrite: boolean) => Promise<OutcomeView | PhotoChangeView>
}

const everywhere = [
  queryKeys.ownPhoto(),
  queryKeys.me(),
  queryKeys.allPeople(),
  queryKeys.allCounts(),
]

export const ownSource = (client: Client): PhotoSource => ({
  queryKey: queryKeys.ownPhoto(),
  changes: everywhere,
  read: client.myPhoto,
  draft: client.draft,
  crop: client.cropDraft,
  original: client.draftOriginal,
  confirm: client.confirmDraft,
  discard: client.discardDraft,
  remove: client.removeMyPhoto,
})

export function personSource(client: Client, { id, photoEtag }: PersonView): PhotoSource {
  const queryKey = queryKeys.photo(id, photoEtag)
  return {
    queryKey,
    changes: [queryKey, ...everywhere],
    read: () => client.photo(id),
    draft: (file) => client.draftFor(id, file),
    crop: (draftId, wanted) => client.cropDraftFor(id, draftId, wanted),
    original: (draftId) => client.draftOriginalFor(id, draftId),
    confirm: (draftId, overwrite) => client.confirmDraftFor(id, draftId, overwrite),
    discard: (draftId) => client.discardDraftFor(id, draftId),
    remove: (overwrite) => client.removePhotoOf(id, overwrite),
  }
}
