import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/core/errors.ts'
import {
  clientId,
  codeOf,
  memberId,
  startApi,
  tenantId,
  type TestApi,
} from '../../fixtures/api/server.ts'

const now = Math.floor(Date.now() / 1000)
const other = '99999999-2222-4333-8444-555555555555'

describe('signing in', () => {
  let api: TestApi
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(() => api.stop())

  const askWith = (authorization: string | null) =>
    fetch(`${api.url}/api/me`, { headers: authorization === null ? {} : { authorization } })

  test('with a valid token returns who the caller is and what they can do', async () => {
    const response = await api.request('/api/me')
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      id: memberId,
      name: 'Mila Nikolova',
      manage: null,
      managesOwnPhoto: true,
      changesOwnPhoto: 'atOnce',
      asked: { leastSidePx: 48, faceRequired: false },
      hasPhoto: false,
      undoable: null,
      samplePhotosUrl: 'http://localhost:3979/sandbox/samples',
    })
    expect(api.authority.fetched).toEqual([`/${tenantId}/discovery/v2.0/keys`])
  })

  test.each([
    ['no header', null],
    ['an empty one', ''],
    ['another scheme', 'Basic bWU6bWU='],
  ])('without a token (%s) fails with token_missing', async (_name, authorization) => {
    const response = await askWith(authorization)
    expect([response.status, await codeOf(response)]).toEqual([401, 'token_missing'])
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
  })

  test.each([
    ['token_expired', { exp: now - 61 }],
    ['token_invalid', { exp: undefined }],
    ['token_invalid', { oid: undefined }],
    ['token_invalid', { oid: 'mila@contoso.example' }],
    ['token_invalid', { ver: '1.0', iss: `https://sts.windows.net/${tenantId}/` }],
    ['token_invalid', { iss: `https://evil.example/${tenantId}/v2.0` }],
    ['token_wrong_tenant', { tid: other }],
    ['token_wrong_audience', { aud: other }],
    ['token_wrong_audience', { aud: `api://photos.contoso.example/${clientId}` }],
    ['token_wrong_client', { azp: other }],
    ['token_wrong_client', { azp: undefined }],
    ['token_missing_scope', { scp: 'User.Read' }],
    ['token_missing_scope', { scp: 'access_as_user_too' }],
    ['token_missing_scope', { scp: undefined }],
  ])('fails with %s for the claims %j', async (code, changes) => {
    const response = await askWith(`Bearer ${await api.authority.sign(api.claims(changes))}`)
    expect([response.status, await codeOf(response)]).toEqual([401, code])
    expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
  })

  test('tolerates clocks that differ by a minute, and other scopes', async () => {
    const changes = { exp: now - 30, scp: 'profile access_as_user' }
    const response = await askWith(`Bearer ${await api.authority.sign(api.claims(changes))}`)
    expect(response.status).toBe(200)
  })

  test('rejects forged signatures, unknown keys, and unsigned and shared-secret tokens', async () => {
    const unsigned = [{ alg: 'none' }, api.claims()]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    const good = api.token.split('.')
    const header = Buffer.from(JSON.stringify({ alg: 'HS256', kid: 'one' })).toString('base64url')
    const bad = [
      await api.authority.forge(api.claims()),
      await api.authority.sign(api.claims(), { kid: 'two' }),
      `${unsigned}.`,
      [header, ...good.slice(1)].join('.'),
      `${api.token}x`,
      'not.a.token',
    ]
    for (const token of bad) {
      const response = await askWith(`Bearer ${token}`)
      expect([response.status, await codeOf(response)]).toEqual([401, 'token_invalid'])
    }
  })

  test('links to the consent page when consent is missing', async () => {
    api.state.fault = new AppError('consent_required')
    const response = await api.request('/api/me')
    api.state.fault = null
    const { error } = (await response.json()) as { error: { code: string; url: string } }
    const page = new URL(error.url)
    expect([response.status, error.code]).toEqual([403, 'consent_required'])
    expect(page.origin + page.pathname).toBe(
      `${api.authority.url}/${tenantId}/oauth2/v2.0/authorize`,
    )
    expect(Object.fromEntries(page.searchParams)).toEqual({
      client_id: clientId,
      response_type: 'code',
      redirect_uri: 'https://photos.contoso.example/consent-done',
      scope: 'https://graph.microsoft.com/ProfilePhoto.ReadWrite.All',
      prompt: 'consent',
    })
  })

  test('links to the page for multifactor authentication, with the claims that Entra requires', async () => {
    const claims = '{"access_token":{"polids":{"essential":true}}}'
    api.state.fault = new AppError('mfa_required', { claims })
    const response = await api.request('/api/me')
    api.state.fault = null
    const { error } = (await response.json()) as { error: { code: string; url: string } }
    const parameters = new URL(error.url).searchParams
    expect([response.status, error.code]).toEqual([403, 'mfa_required'])
    expect([parameters.get('claims'), parameters.get('prompt')]).toEqual([claims, null])
  })
})

test('a token is not rejected as invalid when the signing keys cannot be fetched', async () => {
  const api = await startApi()
  await api.authority.close()
  const response = await api.request('/api/me')
  expect([response.status, await codeOf(response)]).toEqual([503, 'graph_unreachable'])
  await api.close()
})

const minutes = (count: number) => count * 60
const expiring = (end: number) => ({ iat: end - 5000, nbf: end - 5000, exp: end })

describe('a clock that differs from that of Entra', () => {
  test.each([
    // how far Entra's clock is ahead, the claims, and what is said about them
    [180, { nbf: now + minutes(180) }, 'the clock is 180 minutes slow'],
    [0, { nbf: now + minutes(3) }, 'the clock is 3 minutes slow'],
    [-180, expiring(now - minutes(100)), 'the clock is 180 minutes fast'],
  ])('by %i minutes is said as that (%j)', async (ahead, changes, detail) => {
    const api = await startApi()
    api.authority.clock.aheadMs = minutes(ahead) * 1000
    const authorization = `Bearer ${await api.authority.sign(api.claims(changes))}`
    const response = await api.request('/api/me', { headers: { authorization } })
    const { error } = (await response.json()) as { error: Record<string, unknown> }
    expect([response.status, error]).toMatchObject([500, { code: 'clock_differs', detail }])
    await api.stop()
  })

  test('does not excuse a token that has expired by the clock of Entra', async () => {
    const api = await startApi()
    api.authority.clock.aheadMs = -minutes(180) * 1000
    const claims = api.claims(expiring(now - minutes(181)))
    const authorization = `Bearer ${await api.authority.sign(claims)}`
    const response = await api.request('/api/me', { headers: { authorization } })
    expect([response.status, await codeOf(response)]).toEqual([401, 'token_expired'])
    await api.stop()
  })
})
