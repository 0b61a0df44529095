import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

const NAME = '@microsoft/m365agentsplayground'
/** Its licence is for evaluating, so that it is no dependency: it is fetched when somebody wants it, at exactly this version. */
export const CLIENT_VERSION = '0.2.28'

const manifest = z.object({ version: z.string() })

/**
 * The program of Microsoft's local bot client below `folder`, fetched from npm if it is not there.
 * @throws Error with a sentence if it could not be fetched
 */
export async function fetchClient(
  folder: string,
  print: (line: string) => void,
): Promise<{ program: string; licence: string }> {
  const home = join(folder, 'node_modules', ...NAME.split('/'))
  const found = { program: join(home, 'cli.js'), licence: join(home, 'LICENSE') }
  if ((await versionIn(home)) === CLIENT_VERSION) return found
  print(`fetching ${NAME}@${CLIENT_VERSION} …`)
  await install(folder)
  if ((await versionIn(home)) === CLIENT_VERSION) return found
  throw new Error(`${NAME}@${CLIENT_VERSION} is not in ${folder} although npm fetched it.`)
}

async function versionIn(home: string): Promise<string | null> {
  const text = await readFile(join(home, 'package.json'), 'utf8').catch(() => null)
  return text === null ? null : (manifest.safeParse(JSON.parse(text)).data?.version ?? null)
}

async function install(folder: string): Promise<void> {
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts']
  const command = ['install', '--prefix', folder, ...options, `${NAME}@${CLIENT_VERSION}`]
  const code = await new Promise<number | null>((done, fail) => {
    const npm = spawn('npm', command, { stdio: ['ignore', 'ignore', 'inherit'] })
    npm.once('exit', done)
    npm.once('error', fail)
  }).catch(() => null)
  if (code === 0) return
  throw new Error(
    `Microsoft's local client could not be fetched from npm. Check the connection and try again; npm start works without it.`,
  )
}
