import { openLink } from './host.ts'
import { hostFacts } from './hostFacts.ts'

/**
 * Lets the browser download a file of our server that needs no token. In a frame this saves it without leaving the page: a
 * link with a name is never opened, not even if the answer is an error. On phones, whose apps save nothing, the system's
 * browser opens it.
 * @param path relative to the server
 * @throws Error on phones, if neither the host nor the browser opens it
 */
export async function startDownload(path: string, name: string): Promise<void> {
  const { href } = new URL(path, document.baseURI)
  if (hostFacts().onPhone) return await openLink(href)
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
}
