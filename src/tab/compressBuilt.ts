import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressible = /\.(?:js|css|html|svg|json)$/u

/** A smaller file fits into one packet anyway. */
const MIN_BYTES = 1024

/** By the ending of the compressed file. Both at their slowest and smallest: it happens once a build. */
const compressions: Record<'br' | 'gz', (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
}

/** Writes `….br` and `….gz` beside each text file of the folder that becomes smaller by it. */
export async function compressBuilt(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true })
  await Promise.all(
    files.filter((file) => compressible.test(file)).map((file) => compress(join(folder, file))),
  )
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.length < MIN_BYTES) return
  await Promise.all(
    Object.entries(compressions).map(async ([ending, compressed]) => {
      const smaller = await compressed(bytes)
      if (smaller.length < bytes.length) await writeFile(`${file}.${ending}`, smaller)
    }),
  )
}
