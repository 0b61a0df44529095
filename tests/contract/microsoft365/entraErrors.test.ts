import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { errorAnswer } from '../../../src/api/errors.ts'
import { readConfig, type Config } from '../../../src/core/config.ts'
import { AppError } from '../../../src/core/errors.ts'
import { createGraph } from '../../../src/core/graph/index.ts'
import type { Identity } from '../../../src/core/graph/request.ts'
import { words } from '../../../src/core/words/words.ts'
import { entraErrorTable } from '../../../src/sandbox/entra/errorTable.ts'
import { reroute } from '../../../src/sandbox/reroute.ts'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { startTestSandbox, type TestSandbox } from '../../fixtures/sandbox.ts'

let sandbox: TestSandbox
let stopRerouting: () => void
let config: Config
let person: Identity
beforeAll(async () => {
  sandbox = await startTestSandbox()
  stopRerouting = reroute(sandbox.url)
  config = readConfig({
    TENANT_ID: identity.tenantId,
    CLIENT_ID: identity.clientId,
    CLIENT_SECRET: identity.clientSecret,
    BOT_ID: identity.clientId,
    PUBLIC_URL: 'http://localhost:3978',
  })
  const { tenantId } = identity
  const id = await sandbox.personaId('member')
  const assertion = await sandbox.sso('member')
  person = { as: 'person', principal: { tenantId, id, name: 'Mila', roles: [], assertion } }
})
afterEach(() => sandbox.ask('DELETE', 'sandbox/faults'))
afterAll(async () => {
  stopRerouting()
  await sandbox.close()
})

const match = { url: '/oauth2/v2.0/token' }

/** What a call as `who` ends with while Entra answers with `number`; each with a client that has no token yet. */
async function refusal(number: number, who: 'app' | 'person'): Promise<AppError> {
  await sandbox.fault({ match, kind: 'entraError', number })
  await sandbox.ask('DELETE', 'sandbox/requests')
  const graph = createGraph(config, { info() {}, warn() {}, error() {} })
  const asking = graph.call(
    { method: 'GET', path: '/users?$top=1' },
    who === 'app' ? { as: 'app' } : person,
  )
  const error: unknown = await asking.then(
    (reply) => new AppError('graph_unreachable', { detail: `no error: ${reply.kind}` }),
    (thrown: unknown) => thrown,
  )
  graph.close()
  if (!(error instanceof AppError)) throw error
  return error
}

const answerTo = (error: AppError) =>
  errorAnswer(error, { requestId: 'r1', config, words }).body.error

/** number, code for a person, code for the app */
const rows: [number, string, string][] = [
  [65001, 'consent_required', 'app_consent_required'],
  [65004, 'consent_required', 'app_consent_required'],
  [90094, 'consent_required', 'app_consent_required'],
  [90008, 'consent_required', 'app_consent_required'],
  [501051, 'not_assigned', 'app_consent_required'],
  [7000229, 'app_consent_required', 'app_consent_required'],
  [50072, 'mfa_required', 'app_blocked_by_policy'],
  [50074, 'mfa_required', 'app_blocked_by_policy'],
  [50076, 'mfa_required', 'app_blocked_by_policy'],
  [50078, 'mfa_required', 'app_blocked_by_policy'],
  [50079, 'mfa_required', 'app_blocked_by_policy'],
  [50158, 'mfa_required', 'app_blocked_by_policy'],
  [53000, 'blocked_by_policy', 'app_blocked_by_policy'],
  [53001, 'blocked_by_policy', 'app_blocked_by_policy'],
  [53002, 'blocked_by_policy', 'app_blocked_by_policy'],
  [53003, 'blocked_by_policy', 'app_blocked_by_policy'],
  [53004, 'blocked_by_policy', 'app_blocked_by_policy'],
  [53011, 'blocked_by_policy', 'app_blocked_by_policy'],
  [530004, 'blocked_by_policy', 'app_blocked_by_policy'],
  [530032, 'blocked_by_policy', 'app_blocked_by_policy'],
  [530035, 'blocked_by_policy', 'app_blocked_by_policy'],
  [50105, 'not_assigned', 'app_consent_required'],
  [50057, 'account_disabled', 'app_disabled'],
  [50020, 'foreign_account', 'app_misconfigured'],
  [50034, 'foreign_account', 'app_misconfigured'],
  [90072, 'foreign_account', 'app_misconfigured'],
  [50013, 'sign_in_again', 'app_misconfigured'],
  [500133, 'sign_in_again', 'app_misconfigured'],
  [50173, 'sign_in_again', 'app_misconfigured'],
  [700082, 'sign_in_again', 'app_misconfigured'],
  [70043, 'sign_in_again', 'app_misconfigured'],
  [7000215, 'secret_wrong', 'secret_wrong'],
  [7000222, 'secret_expired', 'secret_expired'],
  [700027, 'certificate_refused', 'certificate_refused'],
  [700024, 'clock_wrong', 'clock_wrong'],
  [7000112, 'app_disabled', 'app_disabled'],
  [700016, 'app_unknown', 'app_unknown'],
  [90002, 'app_misconfigured', 'app_misconfigured'],
  [900144, 'app_misconfigured', 'app_misconfigured'],
  [900382, 'app_misconfigured', 'app_misconfigured'],
  [70003, 'app_misconfigured', 'app_misconfigured'],
  [70011, 'app_misconfigured', 'app_misconfigured'],
  [500011, 'app_misconfigured', 'app_misconfigured'],
  [500131, 'app_misconfigured', 'app_misconfigured'],
]
/** Entra itself is at fault: not an answer to the request, which is retried. */
const ofEntraItself = [50196, 90033]

describe('AADSTS', () => {
  test.each(rows)('%d is %s for a person and %s for the app', async (number, forPerson, forApp) => {
    expect((await refusal(number, 'person')).code).toBe(forPerson)
    expect((await refusal(number, 'app')).code).toBe(forApp)
  })

  test.each(ofEntraItself)('%d is a failure that is tried again', async (number) => {
    await sandbox.fault({ match, kind: 'entraError', number, times: 1 })
    const graph = createGraph(config, { info() {}, warn() {}, error() {} })
    const reply = await graph.call({ method: 'GET', path: '/users?$top=1' }, { as: 'app' })
    graph.close()
    expect(reply).toMatchObject({ kind: 'answer', status: 200 })
  })

  test('numbers that the sandbox knows are all here', () => {
    const tested = new Set([...rows.map(([number]) => number), ...ofEntraItself])
    expect(tested).toEqual(new Set(entraErrorTable.map(({ number }) => number)))
  })
})

describe('a refused sign-in', () => {
  test.each([
    ['app', 53003],
    ['person', 53003],
    ['app', 7000222],
    ['person', 7000222],
  ] as const)('of the %s names the correlation id of the request (%d)', async (who, number) => {
    const { detail } = await refusal(number, who)
    const id = /correlation ID ([0-9a-f-]{36})$/.exec(detail ?? '')?.[1]
    expect(id).toBeDefined()
    expect(detail).toContain(`AADSTS${number}`)
  })

  test('asks Entra once', async () => {
    for (const who of ['app', 'person'] as const) {
      await refusal(7000222, who)
      const { json } = await sandbox.ask('GET', 'sandbox/requests')
      const asked = (json['requests'] as { method: string; path: string }[]).filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/token'),
      )
      expect(asked).toHaveLength(1)
    }
  })

  test('shows nothing of the description that Entra sends', async () => {
    for (const { number, text } of entraErrorTable) {
      if (ofEntraItself.includes(number)) continue
      const error = await refusal(number, 'person')
      expect(JSON.stringify(answerTo(error))).not.toContain(text.slice(0, 20))
    }
  })

  test('links to Entra’s page for a second factor, with the claims', async () => {
    const { url } = answerTo(await refusal(50079, 'person'))
    const claims = new URL(url ?? '').searchParams.get('claims') ?? ''
    expect(JSON.parse(claims)).toHaveProperty('access_token.polids')
  })

  test.each([53000, 53001, 53002, 53003, 50105, 50057, 50020, 7000222])(
    'links to no page where none helps (%d)',
    async (number) => {
      const error = await refusal(number, 'person')
      expect(error.claims).toBeNull()
      expect(answerTo(error)).not.toHaveProperty('url')
    },
  )
})
