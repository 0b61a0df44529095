import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'

/** Programs to compare with, and their Debian packages. */
const packages = {
  vipsthumbnail: 'libvips-tools',
  djpeg: 'libjpeg-turbo-progs',
  'heif-enc': 'libheif-examples',
  'heif-convert': 'libheif-examples',
} as const

type Program = keyof typeof packages

/** Why a program cannot be run; null if it is installed. */
export function absent(program: Program): string | null {
  const started = spawnSync(program, ['--help'], { stdio: 'ignore' })
  return started.error ? `${program} is not installed (Debian: ${packages[program]})` : null
}

const execute = promisify(execFile)

/** Runs a program to its end, libvips with one thread; rejects if it fails. */
export async function run(program: Program, args: string[]): Promise<void> {
  await execute(program, args, {
    env: { ...process.env, VIPS_CONCURRENCY: '1' },
    maxBuffer: 64 * 1024 * 1024,
  })
}

/** Works on all pieces, at most `limit` at a time, and returns how many there were. */
export async function all<T>(
  pieces: readonly T[],
  limit: number,
  work: (piece: T) => Promise<unknown>,
): Promise<number> {
  const queue = pieces.values()
  const worker = async () => {
    for (const piece of queue) await work(piece)
  }
  await Promise.all(Array.from({ length: limit }, worker))
  return pieces.length
}
