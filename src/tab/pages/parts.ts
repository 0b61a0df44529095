/** The pages that aren't the first thing an admin sees. Their code is fetched when they are opened, or ahead of that. */
import { lazy } from 'react'
import { loadPart } from '../app/loadPart.ts'
import { loadConfirmDialog } from '../components/ConfirmDialog/confirmDialogPart.ts'

const load = {
  addPhotos: () => loadPart(() => import('./AddPhotos.tsx')),
  myPhoto: () => loadPart(() => import('./MyPhoto.tsx')),
  runs: () => loadPart(() => import('./Runs.tsx')),
  run: () => loadPart(() => import('./Run.tsx')),
  approvals: () => loadPart(() => import('./Approvals.tsx')),
  settings: () => loadPart(() => import('./Settings.tsx')),
  tools: () => loadPart(() => import('./gallery/GalleryTools.tsx')),
  confirmDialog: loadConfirmDialog,
  person: () => loadPart(() => import('./Person.tsx')),
  details: () => loadPart(() => import('../components/PersonDetails/PersonDetails.tsx')),
}

/** With Fluent's charts, which are large: it isn't fetched ahead. */
export const CoveragePart = lazy(async () => ({
  default: (await loadPart(() => import('./Coverage.tsx'))).CoveragePage,
}))
export const AddPhotosPart = lazy(async () => ({ default: (await load.addPhotos()).AddPhotos }))
export const MyPhotoPart = lazy(async () => ({ default: (await load.myPhoto()).MyPhoto }))
export const RunsPart = lazy(async () => ({ default: (await load.runs()).Runs }))
export const RunPagePart = lazy(async () => ({ default: (await load.run()).RunPage }))
export const ApprovalsPart = lazy(async () => ({ default: (await load.approvals()).Approvals }))
export const SettingsPart = lazy(async () => ({ default: (await load.settings()).Settings }))
export const PersonPagePart = lazy(async () => ({ default: (await load.person()).PersonPage }))
export const PersonDetailsPart = lazy(async () => ({
  default: (await load.details()).PersonDetails,
}))
/** What stands around the people of the gallery, which is drawn after them. */
export const GalleryCommandsPart = lazy(async () => ({
  default: (await load.tools()).GalleryCommands,
}))
export const GalleryStripPart = lazy(async () => ({ default: (await load.tools()).GalleryStrip }))
export const BackgroundNotesPart = lazy(async () => ({
  default: (await load.tools()).BackgroundNotes,
}))
export const RunNotePart = lazy(async () => ({ default: (await load.tools()).RunNote }))
export const SelectionBarPart = lazy(async () => ({ default: (await load.tools()).SelectionBar }))
export const OpenRunPart = lazy(async () => ({ default: (await load.tools()).OpenRun }))

/** The page of whoever manages only their own photo. */
export const loadMyPhoto = load.myPhoto

/** What an admin may open next, so that it opens at once. */
export async function loadForAdmins(): Promise<void> {
  await Promise.all(Object.values(load).map((part) => part()))
}
