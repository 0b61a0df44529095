import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../../fixtures/likeness.ts'

const run = promisify(execFile)
/** Where Debian has it. */
const INSTALLED = '/usr/lib/postgresql'

/** A PostgreSQL of one's own, without durability. */
export interface PrivatePostgres {
  url: string
  stop: () => Promise<void>
}

/** @returns why there is none, if no PostgreSQL is installed or it can't be started */
export async function startPostgres(): Promise<PrivatePostgres | { missing: string }> {
  const versions = (await readdir(INSTALLED).catch(() => [])).toSorted((a, b) => +a - +b)
  const newest = versions.at(-1)
  if (!newest) return { missing: `PostgreSQL is not installed in ${INSTALLED}` }
  const bin = join(INSTALLED, newest, 'bin')
  const isRoot = process.getuid?.() === 0
  const folder = await mkdtemp(join(tmpdir(), 'likeness-postgres-'))
  // PostgreSQL refuses to run as root.
  const as = async (program: string, args: string[]) =>
    isRoot
      ? run('runuser', ['-u', 'postgres', '--', join(bin, program), ...args])
      : run(join(bin, program), args)
  const data = join(folder, 'data')
  try {
    if (isRoot) await run('chown', ['postgres', folder])
    await chmod(folder, 0o755)
    await as('initdb', ['-D', data, '-U', 'likeness', '-A', 'trust', '-E', 'UTF8', '--no-sync'])
    const port = await freePort()
    const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`
    await as('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start'])
    return {
      url: `postgres://likeness@127.0.0.1:${port}/postgres`,
      stop: async () => {
        await as('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    return { missing: `PostgreSQL does not start: ${(error as Error).message.slice(0, 200)}` }
  }
}
