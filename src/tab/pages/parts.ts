/** The pages that aren't the first thing an admin sees. Their code is fetched when they are opened, or ahead of that. */
import { lazy } from 'react'
import { loadPart } from '../app/loadPart.ts'

const load = {
  addPhotos: () => loadPart(() => import('./AddPhotos.tsx')),
  myPhoto: () => loadPart(() => import('./MyPhoto.tsx')),
  runs: () => loadPart(() => import('./Runs.tsx')),
  run: () => loadPart(() => import('./Run.tsx')),
  details: () => loadPart(() => import('../components/PersonDetails/PersonDetails.tsx')),
}

export const AddPhotosPart = lazy(async () => ({ default: (await load.addPhotos()).AddPhotos }))
export const MyPhotoPart = lazy(async () => ({ default: (await load.myPhoto()).MyPhoto }))
export const RunsPart = lazy(async () => ({ default: (await load.runs()).Runs }))
export const RunPagePart = lazy(async () => ({ default: (await load.run()).RunPage }))
export const PersonDetailsPart = lazy(async () => ({
  default: (await load.details()).PersonDetails,
}))

/** The page of whoever manages only their own photo. */
export const loadMyPhoto = load.myPhoto

/** What an admin may open next, so that it opens at once. */
export async function loadForAdmins(): Promise<void> {
  await Promise.all(Object.values(load).map((part) => part()))
}
