import { Readable } from 'node:stream'
import * as z from 'zod'
import { hostMatches } from '../core/clouds.ts'
import type { Config } from '../core/config.ts'
import { AppError } from '../core/errors.ts'
import type { Log } from '../core/index.ts'
import { MAX_SOURCE_BYTES } from '../core/pictures.ts'
import type { Attachment } from './activity.ts'

const DOWNLOAD_TIMEOUT_MS = 20_000

/** `service`: pasted into the chat, needs the bot's token; `file`: sent as a file, must not get the token. */
export interface PictureAddress {
  url: string
  source: 'service' | 'file'
  /** of the file; empty for a picture that was pasted */
  name: string
}

const fileInfo = z.object({ downloadUrl: z.string() })
const fileInfoType = 'application/vnd.microsoft.teams.file.download.info'

/**
 * The pictures among a message's attachments, in their order; a file may turn out not to be a picture. Teams sends pasted
 * ones as `image/*`, and a text/html copy of every message.
 */
export function pictureAddresses(attachments: readonly Attachment[]): PictureAddress[] {
  return attachments.flatMap((attachment): PictureAddress[] => {
    if (attachment.contentType === fileInfoType) {
      const content = fileInfo.safeParse(attachment.content)
      const name = attachment.name ?? ''
      return content.success ? [{ url: content.data.downloadUrl, source: 'file', name }] : []
    }
    return attachment.contentType.startsWith('image/') && attachment.contentUrl
      ? [{ url: attachment.contentUrl, source: 'service', name: '' }]
      : []
  })
}

/**
 * The bytes of a picture, over https, from the cloud's own hosts, without following redirects. Nothing is fetched before
 * they are read. The stream fails with AppError `download_refused`, `file_too_large` beyond `MAX_SOURCE_BYTES`, or
 * `empty_file`. Only the host is logged: a file's address holds a token.
 */
export const pictureStream = (...args: Parameters<typeof fetched>): Readable =>
  Readable.from(fetched(...args), { objectMode: false })

async function* fetched(
  { url: address, source }: Pick<PictureAddress, 'url' | 'source'>,
  botToken: () => Promise<string>,
  { cloud }: Config,
  log: Log,
): AsyncGenerator<Uint8Array> {
  const url = allowedUrl(address, source === 'service' ? cloud.botServiceHosts : cloud.fileHosts)
  if (!url) throw refusal(log, { reason: 'unknown host', source })
  try {
    const headers: HeadersInit =
      source === 'service' ? { authorization: `Bearer ${await botToken()}` } : {}
    const signal = AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS)
    const response = await fetch(url, { headers, signal, redirect: 'manual' })
    if (response.status === 200 && response.body) return yield* limited(response.body)
    await response.body?.cancel()
    throw refusal(log, { host: url.host, status: response.status })
  } catch (err) {
    throw err instanceof AppError ? err : refusal(log, { host: url.host, err })
  }
}

function refusal(log: Log, fields: Record<string, unknown>): AppError {
  log.warn(fields, 'A picture sent in chat could not be fetched')
  return new AppError('download_refused')
}

function allowedUrl(address: string, hosts: readonly string[]): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const plain = url.host === url.hostname && url.username === '' && url.password === ''
  return url.protocol === 'https:' && plain && hostMatches(url.hostname, hosts) ? url : null
}

async function* limited(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > MAX_SOURCE_BYTES) throw new AppError('file_too_large')
    yield chunk
  }
  if (size === 0) throw new AppError('empty_file')
}
