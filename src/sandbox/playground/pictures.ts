import * as z from 'zod'
import type { Activity } from '../bot/activity.ts'
import { fileAttachment, inlineAttachments } from '../bot/files.ts'
import type { SandboxEnv, Services } from '../services.ts'
import type { Hono } from 'hono'
import type { TenantPerson } from '../tenant/person.ts'
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

/** `missing`: the sample that was named and is none. */
type Attached =
  { attachments: Activity['attachments']; missing: null } | { attachments?: never; missing: string }

/**
 * The attachments of a message as Teams would send them. A mocked activity may also name the bytes, as a `data:` address.
 * `image/*` stands for a pasted picture, anything else for a file.
 */
export async function asTeamsAttaches(
  services: Services,
  given: Activity['attachments'],
  owner: TenantPerson,
  samples: Hono<SandboxEnv>,
): Promise<Attached> {
  const attachments: NonNullable<Activity['attachments']> = []
  for (const each of given ?? []) {
    const { data } = picture.safeParse(each)
    const content = data ? await contentOf(data.contentUrl, samples) : null
    if (!data || !content) {
      attachments.push(each)
      continue
    }
    if (content.base64 === null) return { missing: content.name }
    const file = await services.chat.files.add({
      name: data.name ?? content.name,
      contentType: 'application/octet-stream',
      base64: content.base64,
    })
    const sent =
      data.contentType === 'image/*'
        ? inlineAttachments(services.cloud, file)
        : [fileAttachment(services.cloud, file, owner.user.userPrincipalName)]
    attachments.push(...z.array(attachment).parse(sent))
  }
  return { attachments: given ? attachments : undefined, missing: null }
}

const attachment = z.looseObject({ contentType: z.string() })

/** Null for an address of anything else, which is left as it is; without bytes for a sample that is none. */
async function contentOf(
  address: string,
  samples: Hono<SandboxEnv>,
): Promise<{ name: string; base64: string | null } | null> {
  const data = /^data:[^,]*;base64,(?<base64>.+)$/s.exec(address)?.groups?.['base64']
  if (data) return { name: 'photo.jpg', base64: data }
  const name = /^sample:(?<name>.+)$/.exec(address)?.groups?.['name']
  if (!name) return null
  const answer = await samples.request(`/${encodeURIComponent(name)}`)
  if (!answer.ok) return { name, base64: null }
  return { name, base64: Buffer.from(await answer.arrayBuffer()).toString('base64') }
}
