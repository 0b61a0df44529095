import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createLocalJWKSet, jwtVerify, type JWK } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clientConfig } from '../../../src/sandbox/playground/config.ts'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { forApp, startTestSandbox, type Answer, type TestSandbox } from '../../fixtures/sandbox.ts'

interface Received {
  method: string
  path: string
  authorization: string
  activity: Record<string, unknown> | null
}

/** An HTTP server that keeps what it receives. */
interface Recorder {
  server: Server
  url: string
  received: Received[]
  answer: { status: number; body: object }
}

let sandbox: TestSandbox
let product: Recorder
let client: Recorder

beforeAll(async () => {
  sandbox = await startTestSandbox()
  product = await record()
  client = await record()
  sandbox.productAt(product.url)
})
afterAll(async () => {
  product.server.close()
  client.server.close()
  await sandbox.close()
})
beforeEach(() => {
  for (const each of [product, client]) {
    each.received.length = 0
    each.answer = { status: 200, body: {} }
  }
})

async function record(): Promise<Recorder> {
  const recorder: Recorder = {
    server: createServer((request, response) => {
      void keep(request, recorder).then(() => {
        const { status, body } = recorder.answer
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      })
    }),
    url: '',
    received: [],
    answer: { status: 200, body: {} },
  }
  await new Promise<void>((done) => recorder.server.listen(0, '127.0.0.1', done))
  recorder.url = `http://127.0.0.1:${(recorder.server.address() as AddressInfo).port}`
  return recorder
}

async function keep(request: IncomingMessage, { received }: Recorder): Promise<void> {
  const body = await text(request)
  received.push({
    method: request.method ?? '',
    path: request.url ?? '',
    authorization: request.headers.authorization ?? '',
    activity: body === '' ? null : (JSON.parse(body) as Record<string, unknown>),
  })
}

/** As Microsoft's client sends it: without a signature, with its own ids. */
const clientSays = (content: object): object => ({
  type: 'message',
  id: 'of-the-client',
  from: { id: 'user-0', name: 'Alex', aadObjectId: '00000000-0000-0000-0000-0000000000020' },
  recipient: { id: 'test-bot', name: 'Test Bot' },
  serviceUrl: `${client.url}/_connector`,
  conversation: { id: 'personal-chat', conversationType: 'personal', tenantId: 'none' },
  channelId: 'msteams',
  channelData: { tenant: { id: 'none' } },
  locale: 'fr-FR',
  ...content,
})
const say = (content: object, persona = 'member'): Promise<Answer> =>
  sandbox.ask('POST', `sandbox/playground/${persona}/messages`, { body: clientSays(content) })
const botToken = async (): Promise<string> => {
  const form = { ...forApp, scope: 'https://api.botframework.com/.default' }
  return String((await sandbox.token(form)).json['access_token'])
}
const connector = async (method: string, path: string, body: object): Promise<Answer> =>
  sandbox.ask(
    method,
    `smba.trafficmanager.net/emea/${identity.tenantId}/v3/conversations/${path}`,
    {
      headers: { authorization: `Bearer ${await botToken()}` },
      body,
    },
  )
const conversation = async (): Promise<string> => `playground:${await sandbox.personaId('member')}`

describe('what somebody writes in the local client', () => {
  test('reaches the bot signed, from a person of the tenant', async () => {
    expect((await say({ text: 'salut' })).status).toBe(200)
    const [{ activity, authorization } = { activity: null, authorization: '' }] = product.received
    const id = await sandbox.personaId('member')
    expect(activity).toMatchObject({
      id: 'of-the-client',
      text: 'salut',
      locale: 'fr-FR',
      serviceUrl: `https://smba.trafficmanager.net/emea/${identity.tenantId}/`,
      from: { id: `29:${id}`, aadObjectId: id },
      recipient: { id: `28:${identity.clientId}` },
      conversation: {
        id: await conversation(),
        conversationType: 'personal',
        tenantId: identity.tenantId,
      },
      channelData: { tenant: { id: identity.tenantId } },
    })
    const { json } = await sandbox.ask('GET', 'login.botframework.com/v1/.well-known/keys')
    const keys = createLocalJWKSet({ keys: json['keys'] as JWK[] })
    const { payload } = await jwtVerify(authorization.replace('Bearer ', ''), keys)
    expect(payload).toMatchObject({
      aud: identity.clientId,
      serviceurl: activity?.['serviceUrl'],
    })
  })

  test('is said by the persona of the address', async () => {
    await say({ text: 'hi' }, 'admin')
    const from = { aadObjectId: await sandbox.personaId('admin') }
    expect(product.received[0]?.activity).toMatchObject({ from })
  })

  test('is an installation of the bot where the client says so', async () => {
    const membersAdded = [{ id: 'user-0' }, { id: 'test-bot' }]
    await say({ type: 'conversationUpdate', membersAdded })
    const id = await sandbox.personaId('member')
    expect(product.received[0]?.activity).toMatchObject({
      membersAdded: [{ id: `29:${id}`, aadObjectId: id }, { id: `28:${identity.clientId}` }],
    })
  })

  test('answers a button with the card that the bot answers', async () => {
    const body = {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard' },
    }
    product.answer = { status: 200, body }
    const value = { action: { type: 'Action.Execute', verb: 'photo.cancel', data: { a: 1 } } }
    const press = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'of-the-card' }
    expect((await say(press)).json).toEqual(body)
    expect(product.received[0]?.activity).toMatchObject(press)
  })
})

const sampleName = async (): Promise<string> => {
  const { json } = await sandbox.ask('GET', 'sandbox/samples')
  return (json['files'] as { name: string }[])[0]?.name ?? ''
}
const attached = () =>
  product.received[0]?.activity?.['attachments'] as {
    contentType: string
    contentUrl: string
    content: { downloadUrl: string }
  }[]
const fetched = async (address: string, headers = {}): Promise<Buffer> =>
  (await sandbox.ask('GET', address.replace('https://', ''), { headers })).bytes

describe('a picture', () => {
  test('that a message names is pasted into it', async () => {
    const name = await sampleName()
    await say({ text: `sample:${name}` })
    expect(product.received[0]?.activity?.['text']).toBe('')
    expect(attached()[0]?.contentType).toBe('image/*')
    const authorization = `Bearer ${await botToken()}`
    const bytes = await fetched(attached()[0]?.contentUrl ?? '', { authorization })
    const sample = await sandbox.ask('GET', `sandbox/samples/${encodeURIComponent(name)}`)
    expect(bytes.equals(sample.bytes)).toBe(true)
  })

  test('is a file where the message says so, and in a mocked activity may be its bytes', async () => {
    const base64 = Buffer.from('these bytes').toString('base64')
    await say({
      attachments: [{ contentType: 'image/png', contentUrl: `data:image/png;base64,${base64}` }],
    })
    await say({ text: `file: ${await sampleName()}` })
    expect(attached()[0]?.contentType).toBe('application/vnd.microsoft.teams.file.download.info')
    const bytes = await fetched(attached()[0]?.content.downloadUrl ?? '')
    expect(bytes.toString()).toBe('these bytes')
    expect(product.received[1]?.activity).toMatchObject({
      text: '',
      attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info' }],
    })
  })

  test('that does not exist is refused in a sentence', async () => {
    const { status, json } = await say({ text: 'sample:nobody.jpg' })
    expect(status).toBe(400)
    expect(json).toMatchObject({
      error: { message: 'There is no sample photo called "nobody.jpg".' },
    })
    expect(product.received).toEqual([])
  })
})

describe('what the bot sends', () => {
  test('reaches the client under the ids that it knows, and its answer reaches the bot', async () => {
    await say({ text: 'hi' })
    client.answer = { status: 201, body: { id: 'by-the-client' } }
    const reply = { type: 'message', text: 'hello', replyToId: 'of-the-client' }
    const answer = await connector(
      'POST',
      `${await conversation()}/activities/of-the-client`,
      reply,
    )
    expect([answer.status, answer.json]).toEqual([201, { id: 'by-the-client' }])
    expect(client.received).toMatchObject([
      {
        method: 'POST',
        path: '/_connector/v3/conversations/personal-chat/activities/of-the-client',
        activity: {
          ...reply,
          from: { id: 'test-bot' },
          recipient: { id: 'user-0' },
          conversation: { id: 'personal-chat' },
        },
      },
    ])
  })

  test('may replace a card, and be sent without being asked', async () => {
    await say({ text: 'hi' })
    const at = `${await conversation()}/activities`
    await connector('PUT', `${at}/card-1`, { type: 'message', text: 'done' })
    await connector('POST', at, { type: 'message', text: 'by the way' })
    expect(client.received.map(({ method, path }) => [method, path])).toEqual([
      ['PUT', '/_connector/v3/conversations/personal-chat/activities/card-1'],
      ['POST', '/_connector/v3/conversations/personal-chat/activities'],
    ])
  })

  test('needs the token of the bot, and is throttled as anywhere', async () => {
    await say({ text: 'hi' })
    const path = `smba.trafficmanager.net/emea/v3/conversations/${await conversation()}/activities`
    expect((await sandbox.ask('POST', path, { body: { type: 'message' } })).status).toBe(401)
    await sandbox.fault({
      match: { method: 'POST', url: 'activities' },
      kind: 'status',
      status: 429,
      code: 'TooManyRequests',
      message: 'slow down',
      times: 1,
    })
    const answer = await connector('POST', `${await conversation()}/activities`, {
      type: 'message',
    })
    expect(answer.status).toBe(429)
    expect(client.received).toEqual([])
  })

  test('finds no conversation once the client is closed, or before it was opened', async () => {
    const closed = await record()
    await say({ text: 'hi', serviceUrl: `${closed.url}/_connector` })
    await new Promise((done) => closed.server.close(done))
    const message = { type: 'message', text: 'anybody?' }
    expect((await connector('POST', `${await conversation()}/activities`, message)).status).toBe(
      404,
    )
    const hr = `playground:${await sandbox.personaId('hr')}`
    expect((await connector('POST', `${hr}/activities`, message)).status).toBe(404)
  })
})

test('the client is told what is wrong', async () => {
  const refused = async (content: object, persona = 'member') => {
    const { status, json } = await say(content, persona)
    return [status, (json['error'] as { message: string }).message]
  }
  const group = { conversation: { id: 'group', conversationType: 'groupChat' } }
  expect(await refused(group)).toEqual([400, 'The app is installed in personal chats only.'])
  expect(await refused({}, 'nobody')).toEqual([400, "persona: there is no person 'nobody'"])
  expect(await refused({ serviceUrl: 'https://smba.attacker.example/' })).toEqual([
    400,
    'serviceUrl: must be an address of this machine',
  ])
  expect(product.received).toEqual([])
  sandbox.productAt('http://127.0.0.1:9')
  expect((await say({ text: 'hi' })).status).toBe(502)
  sandbox.productAt(product.url)
})

test('the client is told who the person is, and who there might be instead', async () => {
  const config = JSON.parse(await clientConfig(sandbox.url, 'hr')) as Record<string, unknown>
  expect(config).toMatchObject({
    tenantId: identity.tenantId,
    bot: { id: identity.clientId, name: identity.appName },
    currentUser: { aadObjectId: await sandbox.personaId('hr') },
  })
  await expect(clientConfig(sandbox.url, 'boss')).rejects.toThrow(
    /^PLAYGROUND_PERSONA: there is no persona 'boss'\. There are: admin, hr, .*member/,
  )
})
