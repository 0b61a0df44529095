import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import { photosAs } from '../core/graph/photos.ts'
import type { Person } from '../core/model.ts'
import type { KeptPhoto } from './photos/keptPhotos.ts'
import { drawTestPictures } from './photos/testPictures.ts'
import { recordGraph } from './recordedGraph.ts'
import { freeReportPath, reportOf, type Report } from './report.ts'
import { restore, restoreEarlier } from './restore.ts'
import { runSteps } from './runSteps.ts'
import type { Situation } from './situation.ts'
import { Stopped } from './stop.ts'
import { chooseUser, type Choosing } from './testUsers.ts'
import { words } from './words/words.ts'

/** What the program ends with; docs/operations.md lists them. */
export const exitCodes = {
  fine: 0,
  notStarted: 1,
  findings: 2,
  notPutBack: 3,
  stopped: 130,
} as const
type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/**
 * Goes through the steps with a test user, writes the report after each, and puts the photos back in the end, however
 * it ends.
 * @throws AppError when there is no access to Graph; the file system's error when the report cannot be written
 */
export async function confirmTenant(situation: Situation): Promise<ExitCode> {
  const { config, options, dialogue } = situation
  dialogue.say(words('intro', { tenant: config.tenantId, graph: config.cloud.graph }))
  const startedAt = new Date()
  const file = path.resolve(options.report ?? freeReportPath(startedAt))
  await mkdir(path.dirname(file), { recursive: true })
  try {
    if (!(await restoreEarlier(situation, path.dirname(file)))) return exitCodes.notPutBack
  } catch (error) {
    if (error instanceof Stopped) return exitCodes.notPutBack
    throw error
  }
  const report: Report = {
    startedAt,
    version: await versionOf(),
    tenantId: config.tenantId,
    graphHost: config.cloud.graph,
    testUserId: null,
    findings: [],
    ending: [],
    personal: [],
  }
  return withTestUser(situation, report, file)
}

/** @param file where the report is written; photos are kept in the same folder */
async function withTestUser(situation: Situation, report: Report, file: string): Promise<ExitCode> {
  const { graph, dialogue, stopped } = situation
  const folder = path.dirname(file)
  const recorded = recordGraph(graph, stopped)
  const photos = photosAs(recorded.graph, { as: 'app' })
  const kept: KeptPhoto[] = []
  let left: KeptPhoto[] = []
  let isStopped = false
  try {
    const choosing = { graph: recorded.graph, photos, dialogue, folder, kept }
    await confirmWith(situation, { ...choosing, recorded }, report, file)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    isStopped = true
    dialogue.say(`\n${words('end.stopped')}`)
    report.ending.push(words('end.stopped'))
  } finally {
    left = await restore(situation, folder, kept)
    if (kept.length > 0) {
      report.ending.push(words(left.length > 0 ? 'end.notPutBack' : 'end.putBack'))
      await writeFile(file, reportOf(report))
      dialogue.say(`\n${words('end.report', { file })}`)
    }
  }
  return exitCodeOf(report, left.length > 0, isStopped)
}

async function confirmWith(
  { options, dialogue, stopped }: Situation,
  choosing: Choosing & { recorded: ReturnType<typeof recordGraph> },
  report: Report,
  file: string,
): Promise<void> {
  const testUser = await chooseUser(choosing, null, options.user)
  if (!testUser) return
  const write = () => writeFile(file, reportOf(report))
  report.testUserId = testUser.id
  report.personal.push(...personalOf(testUser))
  await write()
  const { recorded, photos } = choosing
  const pictures = await drawTestPictures()
  const furtherUser = async (kind: 'guest' | 'withoutMailbox') => {
    const given = kind === 'guest' ? options.guest : options.userWithoutMailbox
    const person = await chooseUser(choosing, kind, given)
    if (person) report.personal.push(...personalOf(person))
    return person
  }
  const { waitMs } = options
  await runSteps(
    { recorded, photos, testUser, furtherUser, pictures, dialogue, waitMs, stopped },
    async (step, finding) => {
      report.findings.push({ step, finding })
      await write()
    },
  )
}

const personalOf = ({ displayName, userPrincipalName }: Person): string[] => [
  userPrincipalName,
  displayName,
]

function exitCodeOf(
  { testUserId, findings }: Report,
  isLeft: boolean,
  isStopped: boolean,
): ExitCode {
  if (isLeft) return exitCodes.notPutBack
  if (isStopped) return exitCodes.stopped
  if (testUserId === null) return exitCodes.notStarted
  const isFine = findings.every(
    ({ finding: { verdict } }) => verdict === 'confirmed' || verdict === 'skipped',
  )
  return isFine ? exitCodes.fine : exitCodes.findings
}

const packageJson = z.object({ version: z.string() })

async function versionOf(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  return packageJson.parse(JSON.parse(text)).version
}
