import type { Translation } from '../../core/words/createWords.ts'
import type { en } from './en.ts'
import { addPhotos } from './de/import/addPhotos.ts'
import { approvals } from './de/oversight/approvals.ts'
import { app } from './de/app.ts'
import { background } from './de/background.ts'
import { camera } from './de/camera.ts'
import { check } from './de/import/check.ts'
import { coverage } from './de/oversight/coverage.ts'
import { crop } from './de/crop.ts'
import { decide } from './de/import/decide.ts'
import { defaults } from './de/defaults.ts'
import { exportWords } from './de/export.ts'
import { files } from './de/import/files.ts'
import { filters } from './de/filters.ts'
import { gallery } from './de/gallery.ts'
import { history } from './de/oversight/history.ts'
import { kept } from './de/import/kept.ts'
import { ownPhoto } from './de/ownPhoto.ts'
import { pattern } from './de/import/pattern.ts'
import { person } from './de/person.ts'
import { privacy } from './de/oversight/privacy.ts'
import { problem } from './de/problem.ts'
import { review } from './de/import/review.ts'
import { run } from './de/run.ts'
import { selection } from './de/selection.ts'
import { settings } from './de/oversight/settings.ts'
import { sources } from './de/import/sources.ts'
import { start } from './de/start.ts'

export const de: Translation<typeof en> = {
  ...app,
  ...start,
  ...gallery,
  ...selection,
  ...filters,
  ...defaults,
  ...exportWords,
  ...person,
  ...addPhotos,
  ...sources,
  ...files,
  ...pattern,
  ...review,
  ...decide,
  ...check,
  ...background,
  ...camera,
  ...crop,
  ...coverage,
  ...history,
  ...run,
  ...kept,
  ...ownPhoto,
  ...settings,
  ...approvals,
  ...privacy,
  ...problem,
}
