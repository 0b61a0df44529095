import type { Config } from '../core/config.ts'

/** Opens the tab in Teams, filtered on people without a photo. */
export const galleryLink = (config: Config): string => tabLink(config, 'photo=none')

/** Opens the page of an import in the tab. */
export const runLink = (config: Config, runId: string): string => tabLink(config, `run=${runId}`)

/** learn.microsoft.com, deep links to a tab; the tab reads `subEntityId` (`src/tab/app/route.ts`). */
function tabLink({ clientId, publicUrl, cloud }: Config, subEntityId: string): string {
  const query = new URLSearchParams({
    webUrl: publicUrl,
    label: 'Photos',
    context: JSON.stringify({ subEntityId }),
  })
  // Teams decodes percent signs only; a plus would stay a plus
  const encoded = query.toString().replaceAll('+', '%20')
  return `${cloud.teamsLinks}/l/entity/${clientId}/photos?${encoded}`
}
