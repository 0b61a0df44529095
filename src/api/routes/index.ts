import type { Route } from '../route.ts'
import { defaultPictureRoutes } from './defaultPictures.ts'
import { directoryRoutes } from './directory.ts'
import { cardPictureRoutes } from './people/cardPictures.ts'
import { exportRoutes } from './people/exports.ts'
import { healthRoutes } from './health.ts'
import { heldRunRoutes } from './heldRuns.ts'
import { matchRoutes } from './matches.ts'
import { meRoutes } from './me.ts'
import { peopleRoutes } from './people.ts'
import { coverageRoutes } from './oversight/coverage.ts'
import { historyRoutes } from './oversight/history.ts'
import { personRoutes } from './person/history.ts'
import { personPhotoRoutes } from './person/personPhoto.ts'
import { approvalRoutes, myApprovalRoutes } from './oversight/approvals.ts'
import { privacyRoutes } from './privacy/privacy.ts'
import { settingsRoutes } from './oversight/settings.ts'
import { reportRoutes } from './reports.ts'
import { runControlRoutes } from './runControl.ts'
import { runRoutes } from './runs.ts'
import { selectedRunRoutes } from './selectedRuns.ts'
import { undoRoutes } from './undo.ts'

/** Every route except the bot's messages, which follow the Bot Connector's protocol, and the OpenAPI document itself. */
export const routes: readonly Route[] = [
  ...healthRoutes,
  ...meRoutes,
  ...peopleRoutes,
  ...personRoutes,
  ...personPhotoRoutes,
  ...privacyRoutes,
  ...exportRoutes,
  ...cardPictureRoutes,
  ...coverageRoutes,
  ...historyRoutes,
  ...directoryRoutes,
  ...matchRoutes,
  ...runRoutes,
  ...selectedRunRoutes,
  ...defaultPictureRoutes,
  ...heldRunRoutes,
  ...runControlRoutes,
  ...undoRoutes,
  ...reportRoutes,
  ...settingsRoutes,
  ...approvalRoutes,
  ...myApprovalRoutes,
]
