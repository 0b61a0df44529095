import type { Step } from '../step.ts'
import { etagStep } from './etag.ts'
import { guestStep } from './guest.ts'
import { noPhotoStep } from './noPhoto.ts'
import { permissionsStep } from './permissions.ts'
import { refusedPicturesStep } from './refusedPictures.ts'
import { removalStep } from './removal.ts'
import { cardsStep, tabStep } from './seen.ts'
import { settingsStep } from './settings.ts'
import { showPhotoStep } from './showPhoto.ts'
import { withoutMailboxStep } from './withoutMailbox.ts'

/** What is confirmed, in this order. */
export const steps: readonly Step[] = [
  permissionsStep,
  showPhotoStep,
  etagStep,
  refusedPicturesStep,
  removalStep,
  noPhotoStep,
  settingsStep,
  withoutMailboxStep,
  guestStep,
  cardsStep,
  tabStep,
]
