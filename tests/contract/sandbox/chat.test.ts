import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLocalJWKSet, jwtVerify, type JWK } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import {
  forApp,
  jpeg,
  startTestSandbox,
  type Answer,
  type TestSandbox,
} from '../../fixtures/sandbox.ts'

interface Activity {
  type: string
  id: string
  text?: string
  locale?: string
  serviceUrl?: string
  value?: unknown
  replyToId?: string
  name?: string
  from: { aadObjectId: string }
  conversation: { id: string; tenantId: string }
  channelData: { tenant: { id: string } }
  attachments: { contentType: string; contentUrl: string; content: Record<string, string> }[]
}
interface Received {
  authorization: string
  activity: Activity
}

let sandbox: TestSandbox
let product: Server
let received: Received[] = []
/** how the bot responds to an activity */
let answer: (activity: Activity) => Promise<{ status: number; body?: unknown }>

beforeAll(async () => {
  sandbox = await startTestSandbox()
  product = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const activity = JSON.parse(Buffer.concat(pieces).toString()) as Activity
      received.push({ authorization: request.headers.authorization ?? '', activity })
      void answer(activity).then(({ status, body }) => {
        response.writeHead(status).end(body === undefined ? '' : JSON.stringify(body))
      })
    })
  })
  await new Promise<void>((done) => product.listen(0, '127.0.0.1', done))
  sandbox.productAt(`http://127.0.0.1:${(product.address() as AddressInfo).port}`)
})
afterAll(async () => {
  product.close()
  await sandbox.close()
})

const card = (text: string) => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] },
})
const botToken = async () =>
  String(
    (await sandbox.token({ ...forApp, scope: 'https://api.botframework.com/.default' })).json[
      'access_token'
    ],
  )
const connector = async (method: string, path: string, body?: object): Promise<Answer> =>
  sandbox.ask(method, `smba.trafficmanager.net/emea/v3/${path}`, {
    headers: { authorization: `Bearer ${await botToken()}` },
    ...(body ? { body } : {}),
  })
const say = (body: object) => sandbox.ask('POST', 'sandbox/chat', { body })
const said = ({ json }: Answer) => json['activities'] as Record<string, unknown>[]
const history = async (persona: string) =>
  (await sandbox.ask('GET', `sandbox/chat?persona=${persona}`)).json['messages'] as {
    id: string
    from: string
    activity: Activity
  }[]
const replying = (message: object) => async (activity: Activity) => {
  await connector('POST', `conversations/${activity.conversation.id}/activities/${activity.id}`, {
    type: 'message',
    ...message,
  })
  return { status: 200 }
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
/** says "late" after a while, then answers */
const slowly =
  (milliseconds: number, body?: object) =>
  async (activity: Activity): Promise<{ status: number; body?: unknown }> => {
    await pause(milliseconds)
    const { status } = await replying({ text: 'late' })(activity)
    return { status, body }
  }
const lastText = async () => (await history('member')).at(-1)?.activity.text

describe('a message of a person', () => {
  test('reaches the bot as Teams would send it, signed with a published key', async () => {
    received = []
    answer = replying({ text: 'hello' })
    const turn = await say({ persona: 'member', text: 'hi there' })
    expect(said(turn)).toMatchObject([{ type: 'message', text: 'hello' }])
    const [{ activity, authorization } = { activity: null, authorization: '' }] = received
    expect(activity).toMatchObject({
      type: 'message',
      text: 'hi there',
      channelId: 'msteams',
      serviceUrl: `https://smba.trafficmanager.net/emea/${identity.tenantId}/`,
      from: { aadObjectId: await sandbox.personaId('member') },
      conversation: { conversationType: 'personal', tenantId: identity.tenantId },
      channelData: { tenant: { id: identity.tenantId } },
    })
    const { json } = await sandbox.ask('GET', 'login.botframework.com/v1/.well-known/keys')
    const keys = json['keys'] as (JWK & { endorsements: string[] })[]
    expect(keys[0]?.endorsements).toEqual(['msteams'])
    const token = authorization.replace('Bearer ', '')
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys }))
    expect(payload).toMatchObject({
      iss: 'https://api.botframework.com',
      aud: identity.clientId,
      serviceurl: activity?.serviceUrl,
    })
  })

  test('carries the language that Teams is set to', async () => {
    received = []
    answer = replying({ text: 'hello' })
    await say({ persona: 'member', text: 'hi there' })
    await say({ persona: 'member', text: 'hi there', locale: 'qps-ploc' })
    expect(received.map(({ activity }) => activity.locale)).toEqual(['en-GB', 'qps-ploc'])
  })

  test('stays in the history of that person after a restart', async () => {
    answer = replying({ text: 'for admins' })
    await say({ persona: 'admin', text: 'status?' })
    await sandbox.restart()
    const messages = await history('admin')
    expect(messages.map(({ from, activity }) => [from, activity.text])).toEqual([
      ['user', 'status?'],
      ['bot', 'for admins'],
    ])
    sandbox.productAt(`http://127.0.0.1:${(product.address() as AddressInfo).port}`)
  })

  test('is refused with the invalid field, or with the reason why the bot cannot be reached', async () => {
    const bad = await say({ persona: 'member', files: [{ name: 'x', base64: '%%' }] })
    expect(bad.status).toBe(400)
    expect(JSON.stringify(bad.json)).toContain('files.0.base64')
    answer = async () => ({ status: 500 })
    expect((await say({ persona: 'member', text: 'hi' })).status).toBe(502)
  })
})

describe('a picture', () => {
  test('that was pasted is an image/* attachment whose address requires the bot’s token', async () => {
    const picture = await jpeg(300)
    received = []
    answer = replying({ text: 'nice' })
    const file = { name: 'me.jpg', contentType: 'image/jpeg', base64: picture.toString('base64') }
    await say({ persona: 'member', inline: true, files: [file] })
    const [image, html] = received[0]?.activity.attachments ?? []
    expect([image?.contentType, html?.contentType]).toEqual(['image/*', 'text/html'])
    const path = new URL(image?.contentUrl ?? '').pathname.replace(/^.*\/v3\//, '')
    expect((await connector('GET', path)).bytes.equals(picture)).toBe(true)
    const bare = await sandbox.ask('GET', `smba.trafficmanager.net/emea/v3/${path}`)
    expect(bare.status).toBe(401)
  })

  test('that was attached has a link that needs no token and refuses one', async () => {
    const picture = await jpeg(300)
    received = []
    answer = replying({ text: 'nice' })
    const file = { name: 'Ich, 2024.jpg', contentType: 'image/jpeg' }
    await say({ persona: 'member', files: [{ ...file, base64: picture.toString('base64') }] })
    const [attachment] = received[0]?.activity.attachments ?? []
    expect(attachment).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'Ich, 2024.jpg',
      content: { fileType: 'jpg' },
    })
    const link = attachment?.content['downloadUrl']?.replace('https://', '') ?? ''
    expect(link).toMatch(/^contoso-my\.sharepoint\.com\//)
    expect((await sandbox.ask('GET', link)).bytes.equals(picture)).toBe(true)
    const headers = { authorization: 'Bearer anything' }
    expect((await sandbox.ask('GET', link, { headers })).status).toBe(401)
    const guessed = link.replace(/tempauth=[^&]+/, 'tempauth=guess')
    expect((await sandbox.ask('GET', guessed)).status).toBe(403)
    const shown = (await history('member')).findLast(({ from }) => from === 'user')
    const url = shown?.activity.attachments[0]?.contentUrl.slice(1) ?? ''
    expect((await sandbox.ask('GET', url)).bytes.equals(picture)).toBe(true)
  })
})

describe('a button', () => {
  test('sends an invoke, and the card in the response replaces the one pressed', async () => {
    answer = replying({ attachments: [card('sure?')] })
    const [asked] = said(await say({ persona: 'member', text: 'ask me' }))
    received = []
    const type = card('').contentType
    answer = async () => ({
      status: 200,
      body: { statusCode: 200, type, value: card('done').content },
    })
    const action = { verb: 'confirm', data: { draft: '1' } }
    const turn = await say({ persona: 'member', action })
    expect(received[0]?.activity).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: asked?.['id'],
      value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual' },
    })
    expect(said(turn)).toMatchObject([{ id: asked?.['id'], attachments: [card('done')] }])
    const shown = (await history('member')).find(({ id }) => id === asked?.['id'])
    expect(shown?.activity.attachments).toEqual([card('done')])
  })
})

describe('Bot Service', () => {
  afterEach(() => sandbox.ask('DELETE', 'sandbox/faults'))
  test('stops waiting for a message, of which the person sees nothing; the bot’s turn goes on', async () => {
    await sandbox.fault({ kind: 'connectorTimeout', seconds: 0.2 })
    answer = slowly(500)
    const { status, json } = await say({ persona: 'member', text: 'take your time' })
    expect([status, json]).toEqual([200, { status: 504, activities: [] }])
    expect(await lastText()).toBe('take your time')
    await expect.poll(lastText).toBe('late')
  })

  test('stops waiting for a button, which fails, and what the bot answers then is lost', async () => {
    answer = replying({ attachments: [card('sure?')] })
    await say({ persona: 'member', text: 'ask me' })
    await sandbox.fault({ kind: 'connectorTimeout', seconds: 0.2 })
    const value = card('answered too late').content
    answer = slowly(500, { statusCode: 200, type: card('').contentType, value })
    const { status, json } = await say({ persona: 'member', action: { verb: 'confirm' } })
    expect(status).toBe(504)
    expect(json).toMatchObject({
      error: { code: 'bot_timeout', message: expect.stringContaining('Something went wrong') },
    })
    await expect.poll(lastText).toBe('late')
    await pause(100)
    const cards = (await history('member')).flatMap(({ activity }) => activity.attachments ?? [])
    expect(JSON.stringify(cards)).not.toContain('answered too late')
  })

  test('waits for a bot that answers in time', async () => {
    await sandbox.fault({ kind: 'connectorTimeout', seconds: 5 })
    answer = replying({ text: 'here' })
    const turn = await say({ persona: 'member', text: 'quick' })
    expect(said(turn)).toMatchObject([{ text: 'here' }])
  })

  test('delivers the same activity again while there is no answer', async () => {
    received = []
    await sandbox.fault({ kind: 'redeliver', seconds: 0.1, copies: 2, times: 1 })
    answer = slowly(400)
    const turn = await say({ persona: 'member', text: 'once' })
    expect(said(turn).map(({ text }) => text)).toEqual(['late', 'late', 'late'])
    const ids = received.map(({ activity }) => activity.id)
    expect([ids.length, new Set(ids).size]).toEqual([3, 1])
    await say({ persona: 'member', text: 'twice' })
    expect(received).toHaveLength(4)
  })

  test('delivers it once to a bot that has answered, unless the answer counts as lost', async () => {
    received = []
    answer = replying({ text: 'hello' })
    await sandbox.fault({ kind: 'redeliver', seconds: 0.2, times: 1 })
    await say({ persona: 'member', text: 'hi' })
    expect(received).toHaveLength(1)
    await sandbox.fault({ kind: 'redeliver', seconds: 0.2, evenIfAnswered: true, times: 1 })
    await say({ persona: 'member', text: 'hi' })
    expect(received).toHaveLength(3)
  })

  test('reports a bot that can’t be reached, however often it would deliver', async () => {
    sandbox.productAt('http://127.0.0.1:1')
    await sandbox.fault({ kind: 'redeliver', seconds: 0.1, evenIfAnswered: true })
    const { status, json } = await say({ persona: 'member', text: 'anyone?' })
    expect([status, json]).toMatchObject([502, { error: { code: 'bot_unreachable' } }])
    sandbox.productAt(`http://127.0.0.1:${(product.address() as AddressInfo).port}`)
  })
})

describe('a message that the bot sends unprompted', () => {
  test('reaches everyone who follows the chat', async () => {
    const id = await sandbox.personaId('hr')
    const stop = new AbortController()
    const events = await fetch(`${sandbox.url}/sandbox/chat/events?persona=hr`, {
      signal: stop.signal,
    })
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader?.read())?.value).toContain('event: ready')
    const made = await connector('POST', 'conversations', {
      bot: { id: `28:${identity.clientId}` },
      members: [{ id: `29:${id}` }],
      tenantId: identity.tenantId,
    })
    const conversation = String(made.json['id'])
    const activity = { type: 'message', text: 'Your import is done' }
    expect(
      (await connector('POST', `conversations/${conversation}/activities`, activity)).status,
    ).toBe(201)
    expect((await reader?.read())?.value).toContain('Your import is done')
    stop.abort()
  })

  test('can be updated and deleted', async () => {
    const base = `conversations/a:${await sandbox.personaId('hr')}/activities`
    const { json } = await connector('POST', base, { type: 'message', text: 'one' })
    const id = String(json['id'])
    await connector('PUT', `${base}/${id}`, { type: 'message', text: 'two' })
    expect((await history('hr')).at(-1)?.activity.text).toBe('two')
    expect((await connector('DELETE', `${base}/${id}`)).status).toBe(200)
    expect((await history('hr')).some((message) => message.id === id)).toBe(false)
    expect((await connector('DELETE', `${base}/${id}`)).status).toBe(404)
  })

  test('requires the bot’s own token, not one for Graph', async () => {
    const { json } = await sandbox.token(forApp)
    const path = `smba.trafficmanager.net/emea/v3/conversations/a:${await sandbox.personaId('hr')}/activities`
    for (const headers of [{}, { authorization: `Bearer ${String(json['access_token'])}` }]) {
      const body = { type: 'message', text: 'psst' }
      expect((await sandbox.ask('POST', path, { body, headers })).status).toBe(401)
    }
  })
})

test.each([
  ['otherTenant', (activity: Activity) => activity.conversation.tenantId !== identity.tenantId],
  ['noServiceUrl', (activity: Activity) => activity.serviceUrl === undefined],
  ['foreignServiceUrl', ({ serviceUrl }: Activity) => !serviceUrl?.includes('trafficmanager')],
  ['httpServiceUrl', ({ serviceUrl }: Activity) => serviceUrl?.startsWith('http:') ?? false],
  ['noSignature', () => received[0]?.authorization === ''],
])('an activity with %s is sent, and the bot’s status is returned', async (twist, holds) => {
  received = []
  answer = async () => ({ status: 403 })
  const { status, json } = await say({ persona: 'member', text: 'hi', twist })
  expect([status, json]).toEqual([200, { status: 403, activities: [] }])
  expect(received.map(({ activity }) => holds(activity))).toEqual([true])
})
