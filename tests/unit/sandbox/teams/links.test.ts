import { expect, test } from 'vitest'
import { destination } from '../../../../src/sandbox/teams/links.ts'

const app = { appId: '2f6d3a90-4c1b-4b8e-8f0a-51d0c3e7a002' }
const context = (value: object) => encodeURIComponent(JSON.stringify(value))

test('a Microsoft sign-in page is opened at the sandbox', () => {
  const url = 'https://login.microsoftonline.com/t/oauth2/v2.0/authorize?client_id=1&prompt=consent'
  expect(destination(url, app)).toEqual({
    kind: 'signIn',
    path: '/login.microsoftonline.com/t/oauth2/v2.0/authorize?client_id=1&prompt=consent',
  })
})

test('a host that only looks like Microsoft’s is not', () => {
  const url = 'https://login.microsoftonline.com.attacker.example/'
  expect(destination(url, app)).toEqual({ kind: 'elsewhere', url })
})

test.each([
  ['subEntityId', context({ subEntityId: 'photo=none' }), 'photo=none'],
  ['subPageId', context({ subPageId: 'photo=none' }), 'photo=none'],
  ['nothing', context({}), null],
  ['no JSON', '%7Bnot', null],
])('a deep link to the tab whose context holds %s opens Photos', (_what, value, subPageId) => {
  const url = `https://teams.microsoft.com/l/entity/${app.appId}/photos?label=Photos&context=${value}`
  expect(destination(url, app)).toEqual({ kind: 'photos', subPageId })
})

test('a deep link to the bot opens the chat', () => {
  const url = `https://teams.cloud.microsoft/l/chat/0/0?users=28:${app.appId}`
  expect(destination(url, app)).toEqual({ kind: 'chat' })
})

test('where there is no chat, as in Outlook, Teams deep links open in a new window', () => {
  const url = `https://teams.microsoft.com/l/entity/${app.appId}/photos`
  expect(destination(url, app, { hasChat: false })).toEqual({ kind: 'elsewhere', url })
})

test('a deep link to another app opens in a new window', () => {
  const url = 'https://teams.microsoft.com/l/entity/another/photos'
  expect(destination(url, app)).toEqual({ kind: 'elsewhere', url })
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not a link', ''])(
  'the link %j is refused',
  (url) => {
    expect(destination(url, app)).toEqual({ kind: 'refused' })
  },
)
