import * as z from 'zod'
import type { Activity } from '../bot/activity.ts'
import { fileAttachment, inlineAttachments } from '../bot/files.ts'
import type { SandboxEnv, Services } from '../services.ts'
import type { Hono } from 'hono'
import type { ClientActivity } from './clients.ts'

/** What a message may name as a picture: its bytes, or one of the sandbox's samples. */
const picture = z.looseObject({
  contentType: z.string(),
  contentUrl: z.string(),
  name: z.string().optional(),
})

/** The client has no button for files. Instead, a message that is nothing else names a sample: pasted, or as a file. */
const NAMED = /^(?<how>sample|file):\s*(?<name>.+)$/i

/** A message that names a sample, with that as its attachment and without a text. */
export function withNamedSample(said: ClientActivity): ClientActivity {
  const named = NAMED.exec(typeof said['text'] === 'string' ? said['text'].trim() : '')?.groups
  if (said.type !== 'message' || !named) return said
  const contentType = named['how']?.toLowerCase() === 'file' ? FILE : 'image/*'
  return {
    ...said,
    text: '',
    attachments: [{ contentType, contentUrl: `sample:${named['name']}` }],
  }
}

const FILE = 'application/vnd.microsoft.teams.file.download.info'

/**
 * The attachments of a message as Teams would send them. A mocked activity may also name the bytes, as
 * a `data:` address. `image/*` stands for a pasted picture, anything else for a file.
 * @throws TypeError with a sentence if there is no such sample
 */
export async function asTeamsAttaches(
  services: Services,
  given: Activity['attachments'],
  ownerName: string,
  samples: Hono<SandboxEnv>,
): Promise<Activity['attachments']> {
  if (!given) return undefined
  const sent = await Promise.all(
    given.map(async (each) => {
      const named = picture.safeParse(each)
      if (!named.success) return [each]
      const content = await contentOf(named.data.contentUrl, samples)
      if (!content) return [each]
      const { contentType, name = content.name } = named.data
      const file = await services.chat.files.add({
        name,
        contentType: 'application/octet-stream',
        base64: content.base64,
      })
      return contentType === 'image/*'
        ? inlineAttachments(services.cloud, file)
        : [fileAttachment(services.cloud, file, ownerName)]
    }),
  )
  return sent.flat() as NonNullable<Activity['attachments']>
}

async function contentOf(
  address: string,
  samples: Hono<SandboxEnv>,
): Promise<{ name: string; base64: string } | null> {
  const data = /^data:[^,]*;base64,(?<base64>.+)$/s.exec(address)?.groups?.['base64']
  if (data) return { name: 'photo.jpg', base64: data }
  const name = /^sample:(?<name>.+)$/.exec(address)?.groups?.['name']
  if (!name) return null
  const answer = await samples.request(`/${encodeURIComponent(name)}`)
  if (!answer.ok) throw new TypeError(`There is no sample called "${name}".`)
  return { name, base64: Buffer.from(await answer.arrayBuffer()).toString('base64') }
}
