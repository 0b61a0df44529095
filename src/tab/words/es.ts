import type { Translation } from '../../core/words/createWords.ts'
import type { en } from './en.ts'
import { addPhotos } from './es/import/addPhotos.ts'
import { approvals } from './es/oversight/approvals.ts'
import { app } from './es/app.ts'
import { background } from './es/background.ts'
import { camera } from './es/camera.ts'
import { check } from './es/import/check.ts'
import { coverage } from './es/oversight/coverage.ts'
import { crop } from './es/crop.ts'
import { decide } from './es/import/decide.ts'
import { defaults } from './es/defaults.ts'
import { exportWords } from './es/export.ts'
import { files } from './es/import/files.ts'
import { filters } from './es/filters.ts'
import { gallery } from './es/gallery.ts'
import { history } from './es/oversight/history.ts'
import { kept } from './es/import/kept.ts'
import { ownPhoto } from './es/ownPhoto.ts'
import { pattern } from './es/import/pattern.ts'
import { person } from './es/person.ts'
import { privacy } from './es/oversight/privacy.ts'
import { problem } from './es/problem.ts'
import { review } from './es/import/review.ts'
import { run } from './es/run.ts'
import { selection } from './es/selection.ts'
import { settings } from './es/oversight/settings.ts'
import { sources } from './es/import/sources.ts'
import { start } from './es/start.ts'

export const es: Translation<typeof en> = {
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
