import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { readConfig } from '../../../src/core/config.ts'
import { markSynced } from '../../../src/core/people/status.ts'
import { putBlob } from '../../../src/core/store/blobs.ts'
import { openStore } from '../../../src/core/store/open.ts'
import { buildPages } from '../../../src/sandbox/launch/buildPages.ts'
import { productCommand } from '../../../src/sandbox/launch/productCommand.ts'
import { startSandbox, type Sandbox } from '../../../src/sandbox/main.ts'
import { drawPortrait } from '../../../src/sandbox/portraits/portrait.ts'
import { freePort } from '../../fixtures/likeness.ts'
import { fill, SEED } from '../gallery/fill.ts'

/** Different thumbnails; drawing one for each person would take longer than everything else. */
const THUMBNAILS = 64
const THUMBNAIL_SIDE_PX = 96

const tab = fileURLToPath(new URL('../../../dist/tab', import.meta.url))

/** The tab and the empty page, served by the same process. */
export interface Site {
  /** the host's page, which frames what `frame` chose */
  hostUrl: string
  /** what the host frames from now on */
  frame(page: 'tab' | 'empty'): void
  /** the folder of both */
  folder: string
  stop(): Promise<void>
}

/** Starts the service on a directory of so many people, which counts as just read, with their thumbnails kept. */
export async function openSite(people: number): Promise<Site> {
  await buildPages(() => {})
  const folder = await mkdtemp(join(tmpdir(), 'likeness-bench-'))
  const [dataDir, pages] = [join(folder, 'data'), join(folder, 'pages')]
  await buildEmpty(join(folder, 'empty'))
  await cp(tab, pages, { recursive: true })
  await addEmpty(join(folder, 'empty'), pages)
  const sandbox = await startSandbox({ dataDir: join(folder, 'sandbox'), people, seed: SEED })
  const port = await freePort()
  const { args, environment } = productCommand(sandbox.url, { port, dataDir, logLevel: 'warn' })
  const settings = {
    ...environment,
    DATABASE_URL: '',
    PHOTO_CHECKS_A_DAY: '480',
    TAB_FOLDER: pages,
  }
  await fillStore(settings, people)
  const product = fork(fileURLToPath(new URL('runProduct.ts', import.meta.url)), {
    execArgv: args.slice(0, -1),
    env: settings,
  })
  await Promise.race([once(product, 'message'), failure(product)])
  return site(sandbox, product, `http://localhost:${port}`, folder)
}

async function buildEmpty(folder: string): Promise<void> {
  const build = fork(fileURLToPath(new URL('runBuildEmpty.ts', import.meta.url)), [folder])
  const [code] = (await once(build, 'exit')) as [number | null]
  if (code !== 0) throw new Error('the empty page could not be built; the messages are above')
}

function site(sandbox: Sandbox, product: ChildProcess, url: string, folder: string): Site {
  const frame: Site['frame'] = (page) =>
    sandbox.productAt(page === 'tab' ? url : `${url}/empty.html?`)
  frame('tab')
  return {
    // another site than the tab's, as in Teams, and so a process of its own
    hostUrl: `${sandbox.url.replace('localhost', '127.0.0.1')}/?persona=admin#/photos`,
    frame,
    folder: join(folder, 'pages'),
    stop: async () => {
      const gone = once(product, 'exit')
      product.kill('SIGTERM')
      await gone
      await sandbox.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function failure(product: ChildProcess): Promise<never> {
  await once(product, 'exit')
  throw new Error('the service did not start; its messages are above')
}

/** Beside the tab, whose files have other names. */
async function addEmpty(from: string, to: string): Promise<void> {
  await cp(join(from, 'assets'), join(to, 'assets'), { recursive: true })
  for (const ending of ['', '.br', '.gz']) {
    const file = `index.html${ending}`
    // one that wouldn't get smaller isn't compressed
    await cp(join(from, file), join(to, `empty.html${ending}`)).catch(ignoreMissing)
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

async function fillStore(environment: NodeJS.ProcessEnv, people: number): Promise<void> {
  const store = await openStore(readConfig(environment), (error) => {
    throw error
  })
  const shas: string[] = []
  for (let n = 0; n < THUMBNAILS; n += 1) shas.push(await putBlob(store.db, await thumbnail(n)))
  await fill(store.db, people, (index) => shas[index % shas.length] ?? null)
  await markSynced(store.db, 'unchanged')
  await store.close()
}

const thumbnail = async (n: number): Promise<Buffer> =>
  sharp(await drawPortrait(`thumbnail ${n}`))
    .resize(THUMBNAIL_SIDE_PX, THUMBNAIL_SIDE_PX)
    .jpeg()
    .toBuffer()
