import { createLocalJWKSet, decodeJwt, jwtVerify, SignJWT, generateKeyPair, type JWK } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { forApp, onBehalfOf, startTestSandbox, type TestSandbox } from '../../fixtures/sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await startTestSandbox()
})
afterEach(() => sandbox.ask('DELETE', 'sandbox/faults'))
afterAll(() => sandbox.close())

const login = `login.microsoftonline.com/${identity.tenantId}`
const publicKeys = async () => {
  const { json } = await sandbox.ask('GET', `${login}/discovery/v2.0/keys`)
  return createLocalJWKSet({ keys: json['keys'] as JWK[] })
}

const exchange = async () => sandbox.token(onBehalfOf(await sandbox.sso('member')))

describe('discovery', () => {
  test('names issuer, token endpoint and keys at the real host', async () => {
    const path = `${login}/v2.0/.well-known/openid-configuration`
    const { json } = await sandbox.ask('GET', path)
    expect(json).toMatchObject({
      issuer: `https://${login}/v2.0`,
      token_endpoint: `https://${login}/oauth2/v2.0/token`,
      jwks_uri: `https://${login}/discovery/v2.0/keys`,
    })
  })

  test('refuses other tenants', async () => {
    const other = '11111111-2222-4333-8444-555555555555'
    const path = `login.microsoftonline.com/${other}/v2.0/.well-known/openid-configuration`
    expect((await sandbox.ask('GET', path)).status).toBe(400)
  })
})

describe('the token for the tab', () => {
  test('has the claims of a v2 token and a signature that the published keys verify', async () => {
    const id = await sandbox.personaId('hr')
    const { payload } = await jwtVerify(await sandbox.sso('hr'), await publicKeys())
    expect(payload).toMatchObject({
      aud: identity.clientId,
      iss: `https://${login}/v2.0`,
      azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      scp: 'access_as_user',
      oid: id,
      tid: identity.tenantId,
      ver: '2.0',
      roles: ['Photos.Manage'],
    })
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600)
  })

  test('has no roles claim for people without app roles', async () => {
    expect(decodeJwt(await sandbox.sso('member'))).not.toHaveProperty('roles')
  })

  test.each([
    ['teams', 'web', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'],
    ['teams', 'desktop', '1fec8e78-bce4-4aaf-ab1b-5451cc387264'],
    ['outlook', 'web', 'bc59ab01-8403-45c6-8796-ac3ef710b3e3'],
    ['outlook', 'mobile', '27922004-5251-4030-b22d-91ecd9a37ea4'],
    ['microsoft365', 'web', '4765445b-32c6-49b0-83e6-1d93765276ca'],
    ['microsoft365', 'desktop', '0ec893e0-5785-4de6-99da-4ed124e5296c'],
  ])('names the client id of %s on %s', async (host, device, clientId) => {
    const body = { persona: 'member', host, device }
    const { json } = await sandbox.ask('POST', 'sandbox/token', { body })
    expect(decodeJwt(String(json['token']))).toMatchObject({ azp: clientId })
  })

  test('can be forged, with the right key id but the wrong signature', async () => {
    const forged = await sandbox.sso('admin', 'forged')
    await expect(jwtVerify(forged, await publicKeys())).rejects.toThrow('signature')
  })
})

describe('the app', () => {
  test('gets a Graph token with its roles for its secret and .default', async () => {
    const { status, json } = await sandbox.token(forApp)
    expect(status).toBe(200)
    expect(json).toMatchObject({ token_type: 'Bearer', expires_in: 3600 })
    const claims = decodeJwt(String(json['access_token']))
    expect(claims).toMatchObject({ aud: 'https://graph.microsoft.com', idtyp: 'app' })
    expect(claims['roles']).toContain('ProfilePhoto.ReadWrite.All')
  })

  test('gets error 7000215 for a wrong secret', async () => {
    const { status, json } = await sandbox.token({ ...forApp, client_secret: 'guessed' })
    expect(status).toBe(401)
    expect(json).toMatchObject({ error: 'invalid_client', error_codes: [7000215] })
  })

  test('can use a certificate instead', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const assertion = (subject: string, host: string) =>
      new SignJWT({ iss: subject, sub: subject })
        .setAudience(`https://${host}/${identity.tenantId}/oauth2/v2.0/token`)
        .setProtectedHeader({ alg: 'RS256' })
        .setExpirationTime('5m')
        .sign(privateKey)
    const form = async (subject: string, host = 'login.microsoftonline.com') => ({
      grant_type: forApp.grant_type,
      scope: forApp.scope,
      client_id: identity.clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await assertion(subject, host),
    })
    expect((await sandbox.token(await form(identity.clientId))).status).toBe(200)
    expect((await sandbox.token(await form('somebody-else'))).status).toBe(401)
    const ofOtherCloud = await form(identity.clientId, 'login.microsoftonline.us')
    expect((await sandbox.token(ofOtherCloud)).json['error_codes']).toEqual([700027])
  })

  test.each([
    ['has expired', { issued: '-20m', expires: '-10m' }],
    ['comes from a clock that is ahead', { issued: '10m', expires: '20m' }],
  ])('gets error 700024 for a client assertion that %s', async (_, { issued, expires }) => {
    const { privateKey } = await generateKeyPair('RS256')
    const { clientId } = identity
    const client_assertion = await new SignJWT({ iss: clientId, sub: clientId })
      .setAudience(`https://${login}/oauth2/v2.0/token`)
      .setProtectedHeader({ alg: 'RS256' })
      .setNotBefore(issued)
      .setExpirationTime(expires)
      .sign(privateKey)
    const { status, json } = await sandbox.token({
      grant_type: forApp.grant_type,
      scope: forApp.scope,
      client_id: clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion,
    })
    expect([status, json]).toMatchObject([401, { error: 'invalid_client', error_codes: [700024] }])
  })
})

describe('on behalf of a person', () => {
  test('a Graph token carries the person, the scopes and the directory roles', async () => {
    const { json } = await sandbox.token(onBehalfOf(await sandbox.sso('admin')))
    const claims = decodeJwt(String(json['access_token']))
    expect(claims).toMatchObject({ oid: await sandbox.personaId('admin'), idtyp: 'user' })
    expect(claims['wids']).toContain('fe930be7-5e62-47db-91af-98c3a49a38b1')
    expect(json['scope']).toContain('https://graph.microsoft.com/ProfilePhoto.ReadWrite.All')
  })

  test.each([
    ['forged', 50013],
    ['expired', 50013],
    ['otherTenant', 50013],
    ['otherAudience', 500131],
  ])('a token that is %s is refused with %d', async (twist, code) => {
    const { status, json } = await sandbox.token(onBehalfOf(await sandbox.sso('member', twist)))
    expect(status).toBe(400)
    expect(json).toMatchObject({ error: 'invalid_grant', error_codes: [code] })
  })

  test('a scope that was not granted requires consent', async () => {
    const scope = 'https://graph.microsoft.com/Mail.Read'
    const { json } = await sandbox.token(onBehalfOf(await sandbox.sso('member'), scope))
    expect(json).toMatchObject({ suberror: 'consent_required', error_codes: [65001] })
  })

  test('consent can be missing, for people only, until it is granted on the consent page', async () => {
    const match = { url: '/oauth2/v2.0/token' }
    await sandbox.fault({ match, kind: 'consentRequired' })
    const { status, json } = await exchange()
    expect(status).toBe(400)
    expect(json).toMatchObject({
      error: 'invalid_grant',
      suberror: 'consent_required',
      error_codes: [65001],
    })
    expect((await sandbox.token(forApp)).status).toBe(200)
    const back = 'http://localhost:3978/auth-end.html'
    const page = `${login}/adminconsent?redirect_uri=${encodeURIComponent(back)}&state=s1`
    expect((await sandbox.ask('GET', page)).bytes.toString()).toContain('Accept')
    const granted = await sandbox.ask('POST', page, { body: '' })
    expect(granted.status).toBe(302)
    expect(granted.headers.get('location')).toMatch(`${back}?state=s1`)
    expect((await exchange()).status).toBe(200)
  })

  test('the consent page never redirects to another site', async () => {
    const page = `${login}/adminconsent?redirect_uri=${encodeURIComponent('https://evil.example/')}`
    const { status, bytes } = await sandbox.ask('POST', page, { body: '' })
    expect(status).toBe(200)
    expect(bytes.toString()).toContain('close this window')
  })

  test('multifactor authentication can be required, with the claims to request', async () => {
    await sandbox.fault({ kind: 'mfaRequired', times: 1 })
    const { json } = await sandbox.token(onBehalfOf(await sandbox.sso('member')))
    expect(json).toMatchObject({ error: 'interaction_required', error_codes: [50076] })
    expect(JSON.parse(String(json['claims']))).toHaveProperty('access_token')
    expect((await sandbox.token(onBehalfOf(await sandbox.sso('member')))).status).toBe(200)
  })
})

describe('an error by its number', () => {
  test('has the status, codes and claims of Entra, and the correlation id that was sent', async () => {
    await sandbox.fault({ kind: 'entraError', number: 53003 })
    const correlation_id = '44444444-2222-4333-8444-555555555555'
    const { status, json } = await sandbox.token({ ...forApp, 'client-request-id': correlation_id })
    expect(status).toBe(400)
    expect(json).toMatchObject({
      error: 'invalid_grant',
      suberror: 'message_only',
      error_codes: [53003],
      correlation_id,
    })
    expect(JSON.parse(String(json['claims']))).toHaveProperty('access_token.capolids')
  })

  test('can concern the app or people alone', async () => {
    await sandbox.fault({ kind: 'entraError', number: 7000112, grant: 'app' })
    expect((await sandbox.token(forApp)).json).toMatchObject({ error_codes: [7000112] })
    expect((await exchange()).status).toBe(200)
    await sandbox.ask('DELETE', 'sandbox/faults')
    await sandbox.fault({ kind: 'entraError', number: 50105, grant: 'person' })
    expect((await exchange()).json).toMatchObject({ error_codes: [50105] })
    expect((await sandbox.token(forApp)).status).toBe(200)
  })

  test.each([
    ['ends on the page for consent', 65001, 200],
    ['ends on the page for a second factor', 50079, 200],
    ['of a policy is ended by no page', 53003, 400],
  ])('%s', async (_, number, status) => {
    await sandbox.fault({ kind: 'entraError', number })
    expect((await exchange()).status).toBe(400)
    await sandbox.ask('POST', `${login}/oauth2/v2.0/authorize`, { body: '' })
    expect((await exchange()).status).toBe(status)
  })

  test('that Entra does not have is refused', async () => {
    const body = { kind: 'entraError', number: 12345 }
    const { status, bytes } = await sandbox.ask('POST', 'sandbox/faults', { body })
    expect([status, bytes.toString()]).toEqual([400, expect.stringContaining('number')])
  })
})

test('keys survive a restart, so earlier tokens stay valid', async () => {
  const token = await sandbox.sso('member')
  await sandbox.restart()
  await expect(jwtVerify(token, await publicKeys())).resolves.toHaveProperty('payload')
})

test('a request whose Host header is not this machine is refused', async () => {
  const { hostname, port } = new URL(sandbox.url)
  const { request } = await import('node:http')
  const status = await new Promise((done) => {
    const headers = { host: 'evil.example' }
    const asked = request({ hostname, port, path: '/sandbox/personas', headers }, (answer) => {
      done(answer.statusCode)
      answer.resume()
    })
    asked.end()
  })
  expect(status).toBe(403)
})
