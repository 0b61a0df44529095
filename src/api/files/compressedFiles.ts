import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Request, RequestHandler, Response } from 'restify'
import { acceptedEncodings, type Encoding } from './acceptedEncodings.ts'

/** Of the files that the build compresses. */
const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}
const endings: Record<Encoding, string> = { br: '.br', gzip: '.gz' }

/** Only what the build writes: no folders but `assets`, no dots at the beginning of a name, nothing encoded. */
const builtFile = /^(?:assets\/)?[\w-][\w.-]*$/u

/** Vite puts a hash of the content into the names of assets, so they can be cached forever; index.html can't. */
export const cachingOf = (file: string): string =>
  file.startsWith('assets/') || file.startsWith(`assets${path.sep}`)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache'

/**
 * Chooses the file that the build has compressed in place of the one that is asked for; the next handler serves it. Not
 * for clients that want files as they are, nor for requests for a range, which is one of the bytes as they are.
 */
export const compressedFiles =
  (folder: string): RequestHandler =>
  async (request: Request, response: Response) => {
    const requested = request.getPath().slice(1) || 'index.html'
    const type = types[path.extname(requested)]
    if (!type || !builtFile.test(requested) || request.headers.range !== undefined) return
    for (const encoding of acceptedEncodings(request.headers['accept-encoding'])) {
      const compressed = requested + endings[encoding]
      if (!(await isFile(path.join(folder, compressed)))) continue
      response.setHeader('Content-Type', type)
      response.setHeader('Content-Encoding', encoding)
      ;(request.params as Record<string, string>)['*'] = compressed
      return
    }
  }

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null))?.isFile() ?? false
}
