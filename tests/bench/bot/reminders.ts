import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { permissions } from '../../../src/core/graph/permissions.ts'
import { startLikeness, until, type Likeness } from '../../fixtures/likeness.ts'
import type { Row } from '../table.ts'

const PEOPLE = 1_500
/** What the product allows itself; Teams allows an app 50 (bots/how-to/rate-limit). */
const ALLOWED_A_SECOND = 20
/** Of messages, while reminders go out. */
const REFUSED = 30

interface Message {
  activity: unknown
}

/** Reminders to 1,500 people while Teams throttles: each exactly one, and how near they come to the pace that is allowed. */
export async function reminders(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'likeness-bench-'))
  const tenantFile = join(folder, 'tenant.json')
  await writeFile(tenantFile, JSON.stringify(everybody()))
  const application = permissions.filter(({ kind }) => kind === 'application')
  const granted = { application: application.map(({ permission }) => permission) }
  const likeness = await startLikeness({ tenantFile, granted })
  try {
    await until(async () => (await counts(likeness)).unknown === 0)
    const { none } = await counts(likeness)
    const seconds = await remind(likeness)
    const reminded = await remindersOf(likeness)
    if (reminded.length !== none || reminded.some((count) => count !== 1))
      throw new Error(`${none} people have no photo; reminders a person: ${tally(reminded)}`)
    const value = none / seconds
    const name = `reminders to ${none.toLocaleString('en')} people, each exactly one, ${REFUSED} times throttled`
    const bound = ALLOWED_A_SECOND
    const row = { name, value, unit: 'a second', against: 'allowed', bound }
    return [{ ...row, ratio: value / bound, aim: 0.9 }]
  } finally {
    await likeness.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const counts = ({ json }: Likeness) =>
  json<{ none: number; unknown: number }>('admin', 'GET', '/api/people/counts')

const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`

const everybody = () =>
  Array.from({ length: PEOPLE }, (_none, index) => ({
    id: idOf(index),
    displayName: `Person ${index}`,
    givenName: 'Person',
    surname: String(index),
    userPrincipalName: `p${index}@example.org`,
    mail: `p${index}@example.org`,
    mailNickname: `p${index}`,
    assignedPlans: [{ service: 'exchange', capabilityStatus: 'Enabled' }],
  }))

const chatOf = async ({ ask }: Likeness, persona: string) =>
  (await ask<{ messages: Message[] }>('GET', `/sandbox/chat?persona=${persona}`)).messages

/** Asks, confirms, and waits until all are sent. @returns seconds */
async function remind(likeness: Likeness): Promise<number> {
  const { ask } = likeness
  const say = (turn: object) =>
    ask('POST', '/sandbox/chat', { persona: 'admin', awaitReply: true, ...turn })
  await say({ text: 'remind everybody without a photo' })
  const match = { method: 'POST', url: '/smba.*\\/activities/' }
  await ask('POST', '/sandbox/faults', {
    kind: 'status',
    status: 429,
    times: REFUSED,
    match,
    retryAfter: 1,
    afterSeconds: 1,
  })
  const offer = JSON.stringify((await chatOf(likeness, 'admin')).at(-1))
  const data = /"data":(\{"verb":"remind.send"[^}]*\})/.exec(offer)?.[1]
  if (!data) throw new Error(`nobody is offered to be reminded: ${offer}`)
  const began = performance.now()
  await say({ action: { verb: 'remind.send', data: JSON.parse(data) as object } })
  await until(
    async () => /(was|were) reminded"/.test(JSON.stringify(await chatOf(likeness, 'admin'))),
    1000,
  )
  const seconds = (performance.now() - began) / 1000
  const { faults } = await ask<{ faults: object[] }>('GET', '/sandbox/faults')
  if (faults.length > 0) throw new Error(`Teams throttled less than ${REFUSED} times`)
  return seconds
}

/** How many reminders each person has, who has any. */
async function remindersOf(likeness: Likeness): Promise<number[]> {
  const all: number[] = []
  for (let index = 0; index < PEOPLE; index += 1) {
    const chat = await chatOf(likeness, idOf(index))
    const count = chat.filter((each) => JSON.stringify(each).includes('remind.stop')).length
    if (count > 0) all.push(count)
  }
  return all
}

const tally = (counts: number[]): string =>
  JSON.stringify(
    [...Map.groupBy(counts, (count) => count)].map(([count, all]) => [count, all.length]),
  )
