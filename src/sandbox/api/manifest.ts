import { readFile } from 'node:fs/promises'
import * as z from 'zod'

const command = z.object({ title: z.string(), description: z.string() })
const manifest = z.object({
  devicePermissions: z.array(z.string()).default([]),
  staticTabs: z.array(z.object({ entityId: z.string(), contentUrl: z.string().optional() })),
  bots: z.array(z.object({ commandLists: z.array(z.object({ commands: z.array(command) })) })),
})

/** What the Teams-like page needs of the app package: the tab to frame and the bot's commands. */
export interface TeamsApp {
  tabUrl: string
  entityId: string
  /** what the tab may use of the device, such as `media` */
  devicePermissions: string[]
  commands: z.infer<typeof command>[]
}

/**
 * Reads the manifest template with `productUrl` filled in.
 * @throws Error if it has no tab with a contentUrl
 */
export async function readManifest(file: string, productUrl: string): Promise<TeamsApp> {
  const { staticTabs, bots, devicePermissions } = manifest.parse(
    JSON.parse(await readFile(file, 'utf8')),
  )
  const tab = staticTabs.find(({ contentUrl }) => contentUrl !== undefined)
  if (!tab?.contentUrl) throw new Error(`${file} has no tab with a contentUrl.`)
  return {
    tabUrl: tab.contentUrl.replace('${{PUBLIC_URL}}', productUrl),
    entityId: tab.entityId,
    devicePermissions,
    commands: bots.flatMap(({ commandLists }) => commandLists).flatMap(({ commands }) => commands),
  }
}
