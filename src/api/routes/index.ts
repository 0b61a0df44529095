import type { Route } from '../route.ts'
import { directoryRoutes } from './directory.ts'
import { healthRoutes } from './health.ts'
import { heldRunRoutes } from './heldImports.ts'
import { runControlRoutes } from './importControl.ts'
import { runRoutes } from './imports.ts'
import { matchRoutes } from './matches.ts'
import { meRoutes } from './me.ts'
import { peopleRoutes } from './people.ts'
import { reportRoutes } from './reports.ts'
import { undoRoutes } from './undo.ts'

/** Every route but two: the bot's messages, which have a protocol of their own, and the OpenAPI document itself. */
export const routes: readonly Route[] = [
  ...healthRoutes,
  ...meRoutes,
  ...peopleRoutes,
  ...directoryRoutes,
  ...matchRoutes,
  ...runRoutes,
  ...heldRunRoutes,
  ...runControlRoutes,
  ...undoRoutes,
  ...reportRoutes,
]
