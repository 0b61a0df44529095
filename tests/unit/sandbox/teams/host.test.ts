import { expect, test } from 'vitest'
import { answerTo, request, type Host } from '../../../../src/sandbox/teams/frame/host.ts'
import { hostKinds } from '../../../../src/sandbox/teams/frame/hosts.ts'
import { refusalsIn } from '../../../../src/sandbox/teams/address.ts'
import { hostNames } from '../../../../src/sandbox/tenant/hostClients.ts'

interface Happened {
  opened: string[]
  wentTo: [string, string | null][]
  loaded: (string | null)[]
  chats: number
}

function hostFor(change: Partial<Host> = {}): { host: Host; happened: Happened } {
  const happened: Happened = { opened: [], wentTo: [], loaded: [], chats: 0 }
  const host: Host = {
    context: () => context,
    token: () => Promise.resolve('a.b.c'),
    open: (link) => happened.opened.push(link) > 0,
    goTo: (pageId, subPageId) => happened.wentTo.push([pageId, subPageId]),
    openChat: () => (happened.chats += 1),
    loaded: (failure) => happened.loaded.push(failure),
    unanswered: [],
    refused: new Map(),
    ...change,
  }
  return { host, happened }
}

const context: ReturnType<Host['context']> = {
  tenantId: 'tenant',
  appId: 'app',
  entityId: 'photos',
  subPageId: 'photo=none',
  locale: 'en-gb',
  theme: 'contrast',
  host: 'teams',
  device: 'web',
  user: { id: 'ana', userPrincipalName: 'ana@contoso.example', displayName: 'Ana' },
  sessionId: 'session',
}

const ask = (host: Host, func: string, args: unknown[] = []) =>
  answerTo(request.parse({ id: 1, func, args }), host)

test('the handshake names the frame context and the host’s capabilities', async () => {
  const answer = await ask(hostFor().host, 'initialize', ['2.58.0', 4, []])
  expect(answer).toMatchObject(['content', 'web', expect.any(String), '2.0.0'])
  expect(JSON.parse(String(answer?.[2]))).toMatchObject({ apiVersion: 4, isLegacyTeams: false })
})

test.each(hostNames)(
  '%s says its name and its capabilities; only Teams has a chat',
  async (name) => {
    const { host, happened } = hostFor({ context: () => ({ ...context, host: name }) })
    const { supports } = JSON.parse(String((await ask(host, 'initialize'))?.[2])) as {
      supports: Record<string, object>
    }
    expect([Object.hasOwn(supports, 'app'), Object.hasOwn(supports, 'chat')]).toEqual([
      true,
      name === 'teams',
    ])
    expect(await ask(host, 'getContext')).toMatchObject([{ hostName: hostKinds[name].name }])
    expect((await ask(host, 'chat.openChat', [{ members: ['28:bot'] }]))?.[0]).toBe(
      name === 'teams',
    )
    expect(happened.chats).toBe(name === 'teams' ? 1 : 0)
  },
)

test('a phone says so', async () => {
  const { host } = hostFor({ context: () => ({ ...context, device: 'mobile' }) })
  expect((await ask(host, 'initialize'))?.slice(0, 2)).toEqual(['content', 'android'])
  expect(await ask(host, 'getContext')).toMatchObject([{ hostClientType: 'android' }])
})

test('the functions that are to be left without an answer get none', async () => {
  const { host } = hostFor({ unanswered: ['initialize'] })
  expect(await ask(host, 'initialize')).toBeNull()
  expect(await ask(host, 'getContext')).not.toBeNull()
})

test('functions can fail for a reason', async () => {
  const { host } = hostFor({ refused: refusalsIn('authentication.getAuthToken:resourceDisabled') })
  expect(await ask(host, 'authentication.getAuthToken')).toEqual([false, 'resourceDisabled'])
})

test('the context is flat and carries theme and locale as Teams does', async () => {
  expect(await ask(hostFor().host, 'getContext')).toMatchObject([
    {
      userObjectId: 'ana',
      tid: 'tenant',
      theme: 'contrast',
      locale: 'en-gb',
      entityId: 'photos',
      subEntityId: 'photo=none',
      hostName: 'Teams',
      hostClientType: 'web',
    },
  ])
})

test('a request for a token gets one, or the reason why there is none', async () => {
  const { host } = hostFor()
  expect(await ask(host, 'authentication.getAuthToken', [null, null, false])).toEqual([
    true,
    'a.b.c',
  ])
  const refusing = hostFor({ token: () => Promise.reject(new Error('nobody is signed in')) })
  expect(await ask(refusing.host, 'authentication.getAuthToken')).toEqual([
    false,
    'nobody is signed in',
  ])
})

test('links are opened, or refused with a reason', async () => {
  const { host, happened } = hostFor()
  expect(await ask(host, 'executeDeepLink', ['https://example.com/'])).toEqual([true])
  expect(happened.opened).toEqual(['https://example.com/'])
  const refusing = hostFor({ open: () => false })
  expect(await ask(refusing.host, 'executeDeepLink', [7])).toEqual([false, expect.any(String)])
})

test('the tab can navigate to another of its pages', async () => {
  const { host, happened } = hostFor()
  await ask(host, 'pages.currentApp.navigateTo', [{ pageId: 'photos', subPageId: 'import' }])
  await ask(host, 'pages.currentApp.navigateToDefaultPage')
  expect(happened.wentTo).toEqual([
    ['photos', 'import'],
    ['photos', null],
  ])
})

test('the tab reports that it has loaded, or why not, and gets no answer', async () => {
  const { host, happened } = hostFor()
  expect(await ask(host, 'appInitialization.appLoaded', ['2.58.0'])).toBeNull()
  expect(await ask(host, 'appInitialization.failure', ['Other', 'no way'])).toBeNull()
  expect(await ask(host, 'registerHandler', ['themeChange'])).toBeNull()
  expect(happened.loaded).toEqual([null, 'no way'])
})

test.each(['calendar.openCalendarItem', 'toString', '__proto__'])(
  'an unknown function (%s) is refused, not left without an answer',
  async (func) => {
    expect(await ask(hostFor().host, func)).toEqual([false, `${func} is not supported here.`])
  },
)
