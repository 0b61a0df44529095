import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A page that Vite builds. Paths are relative to the repository. */
interface Page {
  config: string
  result: string
  sources: string[]
}

const pages: Page[] = [
  {
    config: 'src/tab/vite.config.ts',
    result: 'dist/tab/index.html',
    sources: [
      'src/tab',
      'src/api/contract.ts',
      'src/api/contract',
      'src/core/words',
      'package-lock.json',
    ],
  },
  {
    config: 'src/sandbox/teams/vite.config.ts',
    result: 'dist/teams/index.html',
    sources: ['src/sandbox/teams', 'src/sandbox/tenant/hostClients.ts', 'package-lock.json'],
  },
]

/**
 * Builds the tab and the Teams-like page if their sources are newer than the last build.
 * @throws Error if a build fails; its messages are on stderr
 */
export async function buildPages(print: (line: string) => void): Promise<void> {
  const stale: Page[] = []
  for (const page of pages) if (await isStale(page)) stale.push(page)
  if (stale.length === 0) return
  print(`building ${stale.map(({ result }) => dirname(result)).join(' and ')} …`)
  await Promise.all(stale.map(build))
}

async function isStale({ result, sources }: Page): Promise<boolean> {
  const built = await changedAt(result)
  const changes = await Promise.all(sources.map(newest))
  return built === 0 || Math.max(...changes) > built
}

async function newest(path: string): Promise<number> {
  const within = await readdir(join(root, path), { recursive: true }).catch(ignoreMissing)
  return Math.max(
    ...(await Promise.all([path, ...within.map((name) => join(path, name))].map(changedAt))),
  )
}

/** The modification time in milliseconds; 0 if there is no such file. */
async function changedAt(path: string): Promise<number> {
  const found = await stat(join(root, path)).catch(ignoreMissing)
  return Array.isArray(found) ? 0 : found.mtimeMs
}

/** Ignores a missing file, and a file where a folder was expected. */
function ignoreMissing(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
  throw error
}

/**
 * Builds in a separate process: Vite sets NODE_ENV to production in its own, unless it is set already, as by a test; the
 * pages would then contain React as it is for developers, a fifth larger and slower by far.
 */
async function build({ config }: Page): Promise<void> {
  const vite = join(dirname(fileURLToPath(import.meta.resolve('vite/package.json'))), 'bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise<number | null>((done, fail) => {
    child.once('exit', done)
    child.once('error', fail)
  })
  if (code !== 0) throw new Error(`Building with ${config} failed; its messages are above.`)
}
