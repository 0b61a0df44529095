import { randomBytes, randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { Cloud } from '../clouds.ts'
import type { State } from '../state.ts'
import { serviceUrlOf } from './activity.ts'

/** How long a pre-authenticated link works. */
const LINK_LIFETIME_MS = 3_600_000

const keptFile = z.object({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  base64: z.string(),
  /** the `tempauth` parameter of its pre-authenticated link */
  secret: z.string(),
  sentAt: z.number(),
})
export type SentFile = z.infer<typeof keptFile>

/** The files that people sent in chat. */
export interface Files {
  add(file: { name: string; contentType: string; base64: string }): Promise<SentFile>
  find(id: string): Promise<SentFile | null>
}

export function openFiles(state: State): Files {
  return {
    add: async (file) => {
      const secret = randomBytes(24).toString('base64url')
      const added = { ...file, id: randomUUID(), secret, sentAt: Date.now() }
      await state.write(`files/${added.id}.json`, JSON.stringify(added))
      return added
    },
    find: async (id) => {
      if (!z.guid().safeParse(id).success) return null
      const kept = await state.read(`files/${id.toLowerCase()}.json`)
      return kept ? keptFile.parse(JSON.parse(kept.toString())) : null
    },
  }
}

/** Whether a pre-authenticated link is valid and not expired. */
export function isOpen(file: SentFile, secret: string | undefined): boolean {
  return secret === file.secret && Date.now() - file.sentAt < LINK_LIFETIME_MS
}

/** Where the tenant's OneDrive is. */
export function oneDriveHost({ sharePoint }: Cloud): string {
  return `contoso-my.${sharePoint}`
}

/** A pasted picture as Teams sends it: an `image/*` attachment without its real type, and the HTML that shows it. */
export function inlineAttachments(cloud: Cloud, file: SentFile): object[] {
  const contentUrl = `${serviceUrlOf(cloud)}v3/attachments/${file.id}/views/original`
  const content = `<div><div><img src="${contentUrl}" width="250" height="250"></div></div>`
  return [
    { contentType: 'image/*', contentUrl },
    { contentType: 'text/html', content },
  ]
}

/** An attached file as Teams sends it: in the sender's OneDrive, with a pre-authenticated download link. */
export function fileAttachment(cloud: Cloud, file: SentFile, userPrincipalName: string): object {
  const site = `https://${oneDriveHost(cloud)}/personal/${userPrincipalName.replace(/\W/g, '_')}`
  const query = `UniqueId=${file.id}&Translate=false&tempauth=${file.secret}&ApiVersion=2.0`
  const folder = 'Documents/Microsoft%20Teams%20Chat%20Files'
  return {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: `${site}/${folder}/${encodeURIComponent(file.name)}`,
    name: file.name,
    content: {
      downloadUrl: `${site}/_layouts/15/download.aspx?${query}`,
      uniqueId: file.id.toUpperCase(),
      fileType: /\.(\w+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '',
      etag: `"{${file.id.toUpperCase()}},1"`,
    },
  }
}
