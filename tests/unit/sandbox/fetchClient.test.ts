import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CLIENT_VERSION, fetchClient } from '../../../src/sandbox/launch/fetchClient.ts'

let folder: string
const printed: string[] = []
const print = (line: string): boolean => Boolean(printed.push(line))
const home = (): string => join(folder, 'node_modules/@microsoft/m365agentsplayground')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'likeness-client-'))
  printed.length = 0
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

/** An npm that runs these lines of a shell instead. */
async function npmThat(does: string): Promise<void> {
  const bin = join(folder, 'bin')
  await mkdir(bin, { recursive: true })
  await writeFile(join(bin, 'npm'), `#!/bin/sh\n${does}\n`)
  await chmod(join(bin, 'npm'), 0o755)
  vi.stubEnv('PATH', `${bin}${delimiter}${process.env['PATH']}`)
}
const writing = (version: string): string =>
  `mkdir -p '${home()}' && echo '{"version":"${version}"}' > '${home()}/package.json'`

test('the client is fetched once, at exactly one version', async () => {
  await npmThat(`echo "$@" > '${folder}/asked'; ${writing(CLIENT_VERSION)}`)
  const found = await fetchClient(folder, print)
  expect(found.program).toBe(join(home(), 'cli.js'))
  expect(printed).toEqual([`fetching @microsoft/m365agentsplayground@${CLIENT_VERSION} …`])
  await npmThat('exit 1')
  expect(await fetchClient(folder, print)).toEqual(found)
})

test('another version that is there is replaced', async () => {
  await npmThat(writing('0.2.27'))
  await expect(fetchClient(folder, print)).rejects.toThrow('is not in')
  await npmThat(writing(CLIENT_VERSION))
  await fetchClient(folder, print)
  expect(printed).toHaveLength(2)
})

test.each(['exit 1', 'kill -9 $$'])('says so if npm does not fetch it: %s', async (does) => {
  await npmThat(does)
  await expect(fetchClient(folder, print)).rejects.toThrow(
    "Microsoft's local client could not be fetched from npm. Check the connection and try again; npm start works without it.",
  )
})
