import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ManifestUtil, type TeamsManifest } from '@microsoft/app-manifest'
import * as z from 'zod'

/** What the checks below look at; the official schema sees to the rest. */
const manifestShape = z.object({
  manifestVersion: z.string(),
  id: z.guid(),
  icons: z.object({ color: z.string(), outline: z.string() }),
  staticTabs: z.array(z.object({ entityId: z.string(), contentUrl: z.string().optional() })),
  bots: z.array(z.object({ botId: z.guid(), supportsFiles: z.boolean() })),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.guid(), resource: z.string() }),
})
type Shape = z.infer<typeof manifestShape>

const iconSides = { color: 192, outline: 32 } as const

/**
 * Everything wrong with a filled-in manifest and its icons, as sentences; empty when it can be uploaded.
 * The official schema comes with @microsoft/app-manifest, so no network is needed. It checks neither icon sizes,
 * nor that ids and domains agree: the checks below do.
 */
export async function inspectPackage(
  manifest: unknown,
  icon: (name: string) => Buffer,
): Promise<string[]> {
  const parsed = manifestShape.safeParse(manifest)
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  }
  return [
    ...(await againstSchema(manifest, parsed.data.manifestVersion)),
    ...iconFaults(parsed.data, icon),
    ...idFaults(parsed.data),
    ...domainFaults(parsed.data),
  ]
}

async function againstSchema(manifest: unknown, version: string): Promise<string[]> {
  const packageFile = createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json')
  const schemaFile = new URL(
    `build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`,
    `file://${packageFile}`,
  )
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8'))
  return ManifestUtil.validateManifestAgainstSchema(manifest as TeamsManifest, schema)
}

/** Width, height and colour type stand at fixed places of a PNG's first chunk (RFC 2083, 4.1.1). */
function iconFaults(manifest: Shape, icon: (name: string) => Buffer): string[] {
  return (['color', 'outline'] as const).flatMap((kind) => {
    const name = manifest.icons[kind]
    const side = iconSides[kind]
    const bytes = icon(name)
    if (bytes.toString('latin1', 1, 4) !== 'PNG') return [`icons.${kind}: ${name} is not a PNG`]
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
    if (width === side && height === side) return []
    return [`icons.${kind}: ${name} is ${width}×${height}, Teams wants ${side}×${side}`]
  })
}

function idFaults(manifest: Shape): string[] {
  const { id, resource } = manifest.webApplicationInfo
  return manifest.bots.flatMap((bot) => {
    const faults: string[] = []
    if (!resource.endsWith(`/botid-${bot.botId}`)) {
      faults.push(`webApplicationInfo.resource: must end with /botid-${bot.botId}`)
    }
    if (!bot.supportsFiles) faults.push('bots.supportsFiles: photos are sent as files')
    if (manifest.id !== id) faults.push(`id: deep links of the bot expect the client id ${id}`)
    return faults
  })
}

function domainFaults(manifest: Shape): string[] {
  const hosts = manifest.staticTabs.flatMap((tab) =>
    tab.contentUrl ? [new URL(tab.contentUrl).host] : [],
  )
  const wanted = [...hosts, new URL(manifest.webApplicationInfo.resource).host]
  return [...new Set(wanted)]
    .filter((host) => !manifest.validDomains.includes(host))
    .map((host) => `validDomains: ${host} is missing`)
}
