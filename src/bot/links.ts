import { tabAddress } from '../core/clouds.ts'
import type { Config } from '../core/config.ts'
import type { MissingScope } from '../core/model.ts'

/** Opens the gallery in Teams, filtered by people without a photo, or by those of a scope. */
export const galleryLink = (config: Config, scope: MissingScope = {}): string =>
  tabLink(config, galleryOf(scope).toString())

/** Opens the same in Teams, with the dialog in which the list of those people is downloaded. */
export function listLink(config: Config, scope: MissingScope): string {
  const parameters = galleryOf(scope)
  parameters.set('download', 'list')
  return tabLink(config, parameters.toString())
}

function galleryOf(scope: MissingScope): URLSearchParams {
  const filters = Object.entries(scope).map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  return new URLSearchParams([['photo', 'none'], ...filters])
}

/** Opens the page of a run in Teams. */
export const runLink = (config: Config, runId: string): string => tabLink(config, `run=${runId}`)

/** Opens the page of a person in Teams. */
export const personLink = (config: Config, personId: string): string =>
  tabLink(config, `person=${personId}`)

/** Opens one's own photo in Teams. */
export const ownPhotoLink = (config: Config): string => tabLink(config, 'page=mine')

/** Opens the cropper with a draft of one's own photo in Teams. */
export const ownCropLink = (config: Config, draftId: string): string =>
  tabLink(config, `page=mine&draft=${draftId}`)

/** Opens the cropper with a draft of a person's photo in Teams. */
export const personCropLink = (config: Config, personId: string, draftId: string): string =>
  tabLink(config, `person=${personId}&draft=${draftId}`)

/** Opens how many people have a photo in Teams. */
export const coverageLink = (config: Config): string => tabLink(config, 'page=coverage')

/** Opens the photos that wait for approval in Teams. */
export const approvalsLink = (config: Config): string => tabLink(config, 'page=approvals')

/** Opens what is kept about oneself in Teams. */
export const privacyLink = (config: Config): string => tabLink(config, 'page=privacy')

/** The address of one's own photo in the tab where no picture can be sent to the bot, else null. */
export const tabInstead = (config: Config): string | null =>
  config.cloud.filesToBots ? null : ownPhotoLink(config)

/** `subEntityId` is a fragment of the tab's address (`src/tab/app/route.ts`). */
function tabLink({ clientId, publicUrl, cloud }: Config, subEntityId: string): string {
  const query = new URLSearchParams({
    webUrl: publicUrl,
    label: 'Photos',
    context: JSON.stringify({ subEntityId }),
  })
  // Teams doesn't decode a plus as a space
  const encoded = query.toString().replaceAll('+', '%20')
  return `${tabAddress(cloud, clientId)}?${encoded}`
}
