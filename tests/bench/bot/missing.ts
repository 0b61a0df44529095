import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBot } from '../../../src/bot/index.ts'
import { namesOf } from '../../../src/core/people/counts.ts'
import { reportMissing } from '../../../src/core/people/missing.ts'
import type { Database } from '../../../src/core/store/database.ts'
import { createChatCore } from '../../fixtures/bot/core.ts'
import { activityFrom, config, keptLog, startConnector } from '../../fixtures/bot/teamsConnector.ts'
import { filled } from '../gallery/fill.ts'
import type { Row } from '../table.ts'

const FEW = 1_000
const MANY = 100_000
const ROUNDS = 9
const admin = '55555555-5555-4555-8555-555555555555'

const questions = [
  'who is missing a photo?',
  'who is missing a photo in Sales?',
  'which guests have no photo?',
  'who came this month and has no photo?',
]

/** What the whole answer to "who is missing?" costs in processor time, of 100,000 people beside 1,000. */
export async function missing(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'likeness-bench-'))
  const connector = await startConnector()
  const few = await filled(join(folder, 'few'), FEW)
  const many = await filled(join(folder, 'many'), MANY)
  try {
    const [askFew, askMany] = [asker(few.db, connector), asker(many.db, connector)]
    const rows: Row[] = []
    for (const text of questions) rows.push(await beside(text, askFew, askMany))
    return rows
  } finally {
    await Promise.all([few.close(), many.close()])
    connector.close()
    await rm(folder, { recursive: true, force: true })
  }
}

type Connector = Awaited<ReturnType<typeof startConnector>>
type Ask = (text: string) => Promise<number>

const noChoices = { countries: [], licences: [], kinds: [], groups: false }

/** Returns the processor time in ms of a message and its answer, in a chat with people of this database. */
function asker(db: Database, connector: Connector): Ask {
  const { core } = createChatCore({ manage: 'directoryRole' })
  core.people.departments = () => namesOf(db, 'department')
  core.people.choices = async () => ({
    ...noChoices,
    offices: await namesOf(db, 'office'),
  })
  core.people.missing = (first, scope) => reportMissing(db, first, scope)
  const bot = createBot({ config, core, log: keptLog().log })
  return async (text) => {
    const headers = { authorization: `Bearer ${await connector.sign()}` }
    const said = connector.said().length
    const before = process.cpuUsage()
    await bot.receive({ headers, body: activityFrom(admin, { text }) }, { send: () => {} })
    const { user, system } = process.cpuUsage(before)
    if (connector.said().length === said) throw new Error(`“${text}” was not answered`)
    return (user + system) / 1000
  }
}

async function beside(text: string, few: Ask, many: Ask): Promise<Row> {
  const rounds: [number, number][] = []
  for (let round = -1; round < ROUNDS; round += 1) {
    const costs: [number, number] = [await few(text), await many(text)]
    // the first warms up
    if (round >= 0) rounds.push(costs)
  }
  return {
    name: `“${text}”, of ${MANY.toLocaleString('en')} people`,
    value: median(rounds.map(([, own]) => own)),
    unit: 'CPU ms',
    against: `of ${FEW.toLocaleString('en')}`,
    bound: median(rounds.map(([first]) => first)),
    ratio: median(rounds.map(([first, own]) => own / first)),
    aim: 2,
    atMost: true,
  }
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
