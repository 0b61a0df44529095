import { Hono } from 'hono'
import { changed, photoSettingsChange, unrestricted } from '../tenant/photoSettings.ts'
import type { Services } from '../services.ts'
import type { GraphEnv } from './caller.ts'
import { refuse } from './errors.ts'

const context =
  'https://graph.microsoft.com/beta/$metadata#admin/people/photoUpdateSettings/$entity'

/** `photoUpdateSettings`, which only beta has (Graph: profilephoto-configure-settings). Its path is read in any case. */
export function photoSettingsRoutes(services: Services): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>()
  const path = '/admin/people/:settings{[pP]hoto[uU]pdate[sS]ettings}'
  app.get(path, (c) => c.json(shown(services)))
  app.patch(path, async (c) => {
    const body: unknown = await c.req.json().catch(() => null)
    const change = photoSettingsChange.safeParse(body)
    if (!change.success) return refuse.badRequest(c, 'Invalid photoUpdateSettings.')
    services.photoSettings = changed(services.photoSettings, change.data)
    return c.json(shown(services))
  })
  app.delete(path, (c) => {
    services.photoSettings = unrestricted
    return c.body(null, 204)
  })
  return app
}

/** No roles are shown as an empty object, as in Microsoft's examples. */
function shown({ photoSettings: { source, allowedRoles } }: Services) {
  return {
    '@odata.context': context,
    source,
    allowedRoles: allowedRoles.length > 0 ? allowedRoles : {},
  }
}
