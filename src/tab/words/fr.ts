import type { Translation } from '../../core/words/createWords.ts'
import type { en } from './en.ts'
import { addPhotos } from './fr/import/addPhotos.ts'
import { app } from './fr/app.ts'
import { approvals } from './fr/oversight/approvals.ts'
import { background } from './fr/background.ts'
import { camera } from './fr/camera.ts'
import { check } from './fr/import/check.ts'
import { coverage } from './fr/oversight/coverage.ts'
import { crop } from './fr/crop.ts'
import { decide } from './fr/import/decide.ts'
import { defaults } from './fr/defaults.ts'
import { exportWords } from './fr/export.ts'
import { files } from './fr/import/files.ts'
import { filters } from './fr/filters.ts'
import { gallery } from './fr/gallery.ts'
import { history } from './fr/oversight/history.ts'
import { kept } from './fr/import/kept.ts'
import { ownPhoto } from './fr/ownPhoto.ts'
import { pattern } from './fr/import/pattern.ts'
import { person } from './fr/person.ts'
import { privacy } from './fr/oversight/privacy.ts'
import { problem } from './fr/problem.ts'
import { review } from './fr/import/review.ts'
import { run } from './fr/run.ts'
import { selection } from './fr/selection.ts'
import { settings } from './fr/oversight/settings.ts'
import { sources } from './fr/import/sources.ts'
import { start } from './fr/start.ts'

export const fr: Translation<typeof en> = {
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
