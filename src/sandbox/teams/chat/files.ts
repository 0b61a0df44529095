import type { OutgoingFile } from '../sandboxClient.ts'
import { words } from '../words.ts'

/** A message may have about 40 MB of base64. Above the bot's own limit of 25 MB, so that its refusal can be seen. */
export const MAX_ATTACHMENT_BYTES = 29 * 1024 * 1024

/** Encodes a file for the sandbox's chat API. */
export async function outgoing(file: File): Promise<OutgoingFile> {
  const url = await dataUrl(file)
  return {
    name: file.name,
    contentType: file.type || 'application/octet-stream',
    base64: url.slice(url.indexOf(',') + 1),
  }
}

function dataUrl(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.addEventListener('load', () => resolve(reader.result as string))
  reader.addEventListener('error', () => reject(new Error(words.composer.unreadable(file.name))))
  reader.readAsDataURL(file)
  return promise
}
