import * as z from 'zod'
import { hostMatches } from '../core/clouds.ts'
import type { Config } from '../core/config.ts'
import type { ErrorCode } from '../core/errors.ts'
import type { Log } from '../core/index.ts'
import { MAX_SOURCE_BYTES } from '../core/pictures.ts'
import type { Attachment } from './activity.ts'

const DOWNLOAD_TIMEOUT_MS = 20_000

/** `service`: pasted into the chat, needs the bot's token; `file`: sent as a file, must not get the token. */
export interface PictureAddress {
  url: string
  source: 'service' | 'file'
}

export type Download = { kind: 'fetched'; bytes: Buffer } | { kind: 'failed'; code: ErrorCode }

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
      return content.success ? [{ url: content.data.downloadUrl, source: 'file' }] : []
    }
    return attachment.contentType.startsWith('image/') && attachment.contentUrl
      ? [{ url: attachment.contentUrl, source: 'service' }]
      : []
  })
}

/**
 * Fetches a picture of at most `MAX_SOURCE_BYTES`, over https, from the cloud's own hosts, without following redirects.
 * Fails with `download_refused`, `file_too_large` or `empty_file`. Only the host is logged: a file's address holds a
 * token.
 */
export async function downloadPicture(
  address: PictureAddress,
  botToken: () => Promise<string>,
  config: Config,
  log: Log,
): Promise<Download> {
  const { botServiceHosts, fileHosts } = config.cloud
  const url = allowedUrl(address.url, address.source === 'service' ? botServiceHosts : fileHosts)
  if (!url) return refuse(log, { reason: 'unknown host', source: address.source })
  try {
    const headers =
      address.source === 'service' ? { authorization: `Bearer ${await botToken()}` } : {}
    const signal = AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS)
    const response = await fetch(url, { headers, signal, redirect: 'manual' })
    if (response.status !== 200 || !response.body) {
      await response.body?.cancel()
      return refuse(log, { host: url.host, status: response.status })
    }
    return await readLimited(response.body)
  } catch (err) {
    return refuse(log, { host: url.host, err })
  }
}

function refuse(log: Log, fields: Record<string, unknown>): Download {
  log.warn(fields, 'A picture sent in chat could not be fetched')
  return { kind: 'failed', code: 'download_refused' }
}

function allowedUrl(address: string, hosts: readonly string[]): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const plain = url.host === url.hostname && url.username === '' && url.password === ''
  return url.protocol === 'https:' && plain && hostMatches(url.hostname, hosts) ? url : null
}

async function readLimited(body: ReadableStream<Uint8Array>): Promise<Download> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > MAX_SOURCE_BYTES) return { kind: 'failed', code: 'file_too_large' }
    chunks.push(chunk)
  }
  return size === 0
    ? { kind: 'failed', code: 'empty_file' }
    : { kind: 'fetched', bytes: Buffer.concat(chunks, size) }
}
