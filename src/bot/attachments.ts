import * as z from 'zod'
import { hostMatches } from '../core/clouds.ts'
import type { Config } from '../core/config.ts'
import type { ErrorCode } from '../core/errors.ts'
import type { Log } from '../core/index.ts'
import { MAX_SOURCE_BYTES } from '../core/pictures.ts'
import type { Attachment } from './activity.ts'

const mostMilliseconds = 20_000

/** Where a picture lies, and whether it wants the bot's token (pasted into the chat) or must not see it (a file). */
export interface PictureAddress {
  url: string
  source: 'service' | 'file'
}

export type Download = { kind: 'fetched'; bytes: Buffer } | { kind: 'failed'; code: ErrorCode }

const fileInfo = z.object({ downloadUrl: z.string() })
const fileInfoType = 'application/vnd.microsoft.teams.file.download.info'

/**
 * The pictures among a message's attachments, in their order. Teams names a pasted one `image/*`, so the kind is only
 * known once it is fetched; a file may turn out not to be a picture. The text/html companion of every message is left out.
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
 * Fetches one picture: https only, from the hosts the cloud table allows, never following a redirect, at most 25 MB
 * (counted as it streams) and 20 seconds. What goes wrong is a value: `download_refused`, `file_too_large` or `empty_file`.
 * The address of a file holds a token of its own, so only its host is logged.
 */
export async function downloadPicture(
  address: PictureAddress,
  botToken: () => Promise<string>,
  config: Config,
  log: Log,
): Promise<Download> {
  const { botServiceHosts, fileHosts } = config.cloud
  const url = allowedUrl(address.url, address.source === 'service' ? botServiceHosts : fileHosts)
  if (!url) return refused(log, { reason: 'address not allowed', source: address.source })
  try {
    const headers =
      address.source === 'service' ? { authorization: `Bearer ${await botToken()}` } : {}
    const signal = AbortSignal.timeout(mostMilliseconds)
    const response = await fetch(url, { headers, signal, redirect: 'manual' })
    if (response.status !== 200 || !response.body) {
      await response.body?.cancel()
      return refused(log, { host: url.host, status: response.status })
    }
    return await readAtMost(response.body, MAX_SOURCE_BYTES)
  } catch (err) {
    return refused(log, { host: url.host, err })
  }
}

function refused(log: Log, fields: Record<string, unknown>): Download {
  log.warn(fields, 'a picture sent in chat could not be fetched')
  return { kind: 'failed', code: 'download_refused' }
}

function allowedUrl(address: string, hosts: readonly string[]): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const plain = url.host === url.hostname && url.username === '' && url.password === ''
  return url.protocol === 'https:' && plain && hostMatches(url.hostname, hosts) ? url : null
}

async function readAtMost(body: ReadableStream<Uint8Array>, most: number): Promise<Download> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > most) return { kind: 'failed', code: 'file_too_large' }
    chunks.push(chunk)
  }
  return size === 0
    ? { kind: 'failed', code: 'empty_file' }
    : { kind: 'fetched', bytes: Buffer.concat(chunks, size) }
}
