import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'

/** Programs to measure ourselves against, and the Debian package each is in. */
const packages = {
  vipsthumbnail: 'libvips-tools',
  djpeg: 'libjpeg-turbo-progs',
  'heif-enc': 'libheif-examples',
  'heif-convert': 'libheif-examples',
} as const

type Program = keyof typeof packages

/** Why a program cannot be measured, or null when it is there. */
export function absent(program: Program): string | null {
  const started = spawnSync(program, ['--help'], { stdio: 'ignore' })
  return started.error ? `${program} is not installed (Debian: ${packages[program]})` : null
}

const execute = promisify(execFile)

/** Runs a program to its end with one thread of libvips; rejects when it fails. */
export async function run(program: Program, args: string[]): Promise<void> {
  await execute(program, args, {
    env: { ...process.env, VIPS_CONCURRENCY: '1' },
    maxBuffer: 64 * 1024 * 1024,
  })
}

/** Does every piece of work, at most `most` at a time; how many it did. */
export async function all<T>(
  pieces: readonly T[],
  most: number,
  work: (piece: T) => Promise<unknown>,
): Promise<number> {
  const waiting = pieces.values()
  const worker = async () => {
    for (const piece of waiting) await work(piece)
  }
  await Promise.all(Array.from({ length: most }, worker))
  return pieces.length
}
