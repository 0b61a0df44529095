import type { OutgoingFile } from '../sandboxClient.ts'

/** The sandbox takes about 40 MB of base64 in one message; a file above 25 MB shows how the bot refuses it. */
export const MAX_ATTACHMENT_BYTES = 29 * 1024 * 1024

/** A file as the sandbox takes it; its contents as base64. */
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
  reader.addEventListener('error', () => reject(new Error(`${file.name} could not be read.`)))
  reader.readAsDataURL(file)
  return promise
}
