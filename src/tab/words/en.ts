import { addPhotos } from './en/addPhotos.ts'
import { app } from './en/app.ts'
import { check } from './en/check.ts'
import { crop } from './en/crop.ts'
import { decide } from './en/decide.ts'
import { files } from './en/files.ts'
import { pattern } from './en/pattern.ts'
import { review } from './en/review.ts'
import { sources } from './en/sources.ts'

/** Every English sentence of the tab, and with its keys and parameters the type of every translation. */
export const en = {
  ...app,
  ...addPhotos,
  ...sources,
  ...files,
  ...pattern,
  ...review,
  ...decide,
  ...check,
  ...crop,
} as const
