import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createBot } from '../../../src/bot/index.ts'
import { createChatCore } from '../../fixtures/bot/core.ts'
import { activityFrom, config, keptLog, startConnector } from '../../fixtures/bot/teamsConnector.ts'

const ana = '33333333-3333-4333-8333-333333333333'
let connector: Awaited<ReturnType<typeof startConnector>>
let authorization: string
beforeAll(async () => {
  connector = await startConnector()
  authorization = `Bearer ${await connector.sign({})}`
})
afterAll(() => connector.close())

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(null, '', '\ud800', '\u0000', 'x'.repeat(5000), -1, 1e308, [], {}, '__proto__'),
  fc.string({ unit: 'binary' }),
)
const names = Object.keys(activityFrom(ana)).concat(
  'value',
  'attachments',
  'membersAdded',
  'replyToId',
  'locale',
  'action',
)
const types = ['message', 'invoke', 'installationUpdate', 'conversationUpdate', 'event', 'typing']
/** A signed activity of Ana's, of which some fields are anything. */
const activities = fc
  .record({
    type: fc.constantFrom(...types),
    changes: fc.dictionary(fc.constantFrom(...names), odd, { maxKeys: 4 }),
    data: odd,
    verb: fc.oneof(fc.constantFrom('photo.confirm', 'photo.cancel', 'missing.more'), fc.string()),
  })
  .map(({ type, changes, data, verb }) =>
    activityFrom(ana, { type, value: { verb, action: { verb, data } }, ...changes }),
  )

test('a signed activity, whatever is in it, is answered or refused, and ends nothing', async () => {
  const { core } = createChatCore()
  const { log, lines } = keptLog()
  const bot = createBot({ config, core, log })
  const outcomes = new Set<string>()
  const deliver = async (body: unknown): Promise<void> => {
    const statuses: number[] = []
    const refusal = await bot
      .receive({ headers: { authorization }, body }, { send: (status) => statuses.push(status) })
      .then(() => null)
      .catch((thrown: unknown) => String((thrown as { code?: unknown }).code ?? thrown))
    outcomes.add(refusal ?? String(statuses))
  }
  await fc.assert(fc.asyncProperty(activities, deliver), {
    numRuns: 400,
    interruptAfterTimeLimit: 8000,
  })
  // 501: an invoke that the bot does not know
  const expected = ['200', '501', 'invalid_request', 'token_wrong_tenant', 'token_wrong_client']
  expect([...outcomes].filter((outcome) => !expected.includes(outcome))).toEqual([])
  expect(outcomes.has('200')).toBe(true)
  expect(JSON.stringify(lines)).not.toContain('"err"')
})
