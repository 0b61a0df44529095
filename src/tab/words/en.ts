import { addPhotos } from './en/import/addPhotos.ts'
import { approvals } from './en/oversight/approvals.ts'
import { app } from './en/app.ts'
import { background } from './en/background.ts'
import { camera } from './en/camera.ts'
import { check } from './en/import/check.ts'
import { coverage } from './en/oversight/coverage.ts'
import { crop } from './en/crop.ts'
import { decide } from './en/import/decide.ts'
import { defaults } from './en/defaults.ts'
import { exportWords } from './en/export.ts'
import { files } from './en/import/files.ts'
import { filters } from './en/filters.ts'
import { gallery } from './en/gallery.ts'
import { history } from './en/oversight/history.ts'
import { kept } from './en/import/kept.ts'
import { ownPhoto } from './en/ownPhoto.ts'
import { pattern } from './en/import/pattern.ts'
import { person } from './en/person.ts'
import { privacy } from './en/oversight/privacy.ts'
import { problem } from './en/problem.ts'
import { review } from './en/import/review.ts'
import { run } from './en/run.ts'
import { selection } from './en/selection.ts'
import { settings } from './en/oversight/settings.ts'
import { sources } from './en/import/sources.ts'
import { start } from './en/start.ts'

/** Every English sentence of the tab, and with its keys and parameters the type of every translation. */
export const en = {
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
} as const
