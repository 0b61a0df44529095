/** Where one photo is read and changed: one's own, or that of somebody else. */
import type { QueryKey } from '@tanstack/react-query'
import type {
  CropView,
  DraftView,
  GivenPictureFrom,
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
  draft: (file: File, from: GivenPictureFrom) => Promise<DraftView>
  /** of the photo that is there, to crop it; absent = it can't be cropped */
  draftOfPresent?: () => Promise<DraftView>
  /** a draft that was made elsewhere, and waits */
  kept: (id: string) => Promise<DraftView>
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

/** The photo of this person as pages of many people show it. */
const shownFor = (personId: string): QueryKey[] => [
  queryKeys.photosOf(personId),
  queryKeys.thumbnailsOf(personId),
]

/** @param id of whoever is signed in */
export const ownSource = (client: Client, id: string): PhotoSource => ({
  queryKey: queryKeys.ownPhoto(),
  changes: [...everywhere, ...shownFor(id), queryKeys.myApproval()],
  read: client.myPhoto,
  draft: client.draft,
  kept: client.myDraft,
  crop: client.cropDraft,
  original: client.draftOriginal,
  confirm: client.confirmDraft,
  discard: client.discardDraft,
  remove: client.removeMyPhoto,
})

/** What the reader was shown of a photo and its changes before they change it; what isn't known is absent. */
export interface Shown {
  /** ETag of the photo, null for none */
  seen?: string | null | undefined
  /** id of the last change, null for none */
  lastChange?: string | null | undefined
}

export function personSource(
  client: Client,
  { id, photoEtag }: PersonView,
  shown: Shown = {},
): PhotoSource {
  return {
    queryKey: queryKeys.photo(id, photoEtag),
    changes: [...everywhere, ...shownFor(id)],
    read: () => client.photo(id),
    draft: (file, from) => client.draftFor(id, file, from),
    draftOfPresent: () => client.draftOfPresent(id),
    kept: (draftId) => client.draftKeptFor(id, draftId),
    crop: (draftId, wanted) => client.cropDraftFor(id, draftId, wanted),
    original: (draftId) => client.draftOriginalFor(id, draftId),
    confirm: (draftId, overwrite) => client.confirmDraftFor(id, draftId, { overwrite, ...shown }),
    discard: (draftId) => client.discardDraftFor(id, draftId),
    remove: (overwrite) => client.removePhotoOf(id, { overwrite, ...shown }),
  }
}
