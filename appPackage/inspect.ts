import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ManifestUtil, type TeamsManifest } from '@microsoft/app-manifest'
import * as z from 'zod'

/** The fields that our own checks need; the official schema covers the rest. */
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

const iconSizesInPixels = { color: 192, outline: 32 } as const

/**
 * One sentence for each fault of a filled-in manifest and its icons; empty if Teams will accept the package. Uses the
 * official schema from @microsoft/app-manifest, so no network is needed, and checks what the schema does not: icon sizes,
 * and that ids and domains agree.
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
    ...hostFaults(parsed.data),
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

/** A PNG's width and height are at fixed offsets, in its first chunk (RFC 2083, 4.1.1). */
function iconFaults(manifest: Shape, icon: (name: string) => Buffer): string[] {
  return (['color', 'outline'] as const).flatMap((kind) => {
    const name = manifest.icons[kind]
    const side = iconSizesInPixels[kind]
    const bytes = icon(name)
    if (bytes.toString('latin1', 1, 4) !== 'PNG') return [`icons.${kind}: ${name} is not a PNG`]
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
    if (width === side && height === side) return []
    return [`icons.${kind}: ${name} is ${width}×${height}, Teams requires ${side}×${side}`]
  })
}

function idFaults(manifest: Shape): string[] {
  const { id, resource } = manifest.webApplicationInfo
  return manifest.bots.flatMap((bot) => {
    const faults: string[] = []
    if (!resource.endsWith(`/botid-${bot.botId}`)) {
      faults.push(`webApplicationInfo.resource: must end with /botid-${bot.botId}`)
    }
    if (!bot.supportsFiles)
      faults.push('bots.supportsFiles: must be true, since photos are sent as files')
    if (manifest.id !== id)
      faults.push(`id: must be the client id ${id}, which the bot's deep links use`)
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

/**
 * Older manifests open in Teams only.
 * @see https://learn.microsoft.com/microsoftteams/platform/m365-apps/extend-m365-teams-personal-tab
 */
function hostFaults({ manifestVersion }: Shape): string[] {
  const [major = 0, minor = 0] = manifestVersion.split('.').map(Number)
  return major > 1 || minor >= 13
    ? []
    : ['manifestVersion: must be 1.13 or later, for Outlook and Microsoft 365 to show the tab']
}
