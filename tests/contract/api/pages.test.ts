import { once } from 'node:events'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from '../../fixtures/api/server.ts'

describe('the pages', () => {
  let api: TestApi
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'likeness-tab-'))
    const tabFolder = join(folder, 'tab')
    mkdirSync(join(tabFolder, 'assets'), { recursive: true })
    writeFileSync(join(folder, 'secret.txt'), 'secret')
    writeFileSync(join(tabFolder, 'index.html'), '<title>tab</title>')
    writeFileSync(join(tabFolder, 'assets', 'index-abc.js'), 'export {}')
    api = await startApi({ tabFolder })
  })
  afterAll(() => api.stop())

  const get = (path: string) => fetch(api.url + path)

  test('serve the tab: its page is revalidated each time, its assets are cached forever', async () => {
    const page = await get('/')
    expect([page.status, await page.text()]).toEqual([200, '<title>tab</title>'])
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const asset = await get('/assets/index-abc.js')
    expect(asset.headers.get('content-type')).toMatch(/javascript/)
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%5csecret.txt',
    '/index.html%00',
    '/assets',
    '/assets/',
  ])('reveal nothing for %s', async (path) => {
    const socket = connect(api.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
    const answer = await text(socket)
    expect(answer).toMatch(/^HTTP\/1.1 (404|301) /)
    expect(answer).not.toContain('\r\nsecret')
  })

  test('can be framed only by Teams and the configured origins, and run only their own scripts', async () => {
    for (const path of ['/', '/api/me', '/nothing']) {
      const { headers } = await get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).toMatch(/frame-ancestors [^;]*https:\/\/teams\.microsoft\.com /)
      expect(policy).toMatch(/frame-ancestors [^;]*http:\/\/localhost:3979;/)
      expect(policy).toMatch(/connect-src 'self' [^;]*http:\/\/localhost:3979;/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
      expect(headers.get('set-cookie')).toBeNull()
      expect(headers.get('server')).toBeNull()
    }
  })

  test('tell the tab which origins can send it messages, its address in Teams, and the languages that are offered', async () => {
    const response = await get('/tab-config.json')
    const { teamsOrigins, openInTeams, languages } = (await response.json()) as {
      teamsOrigins: string[]
      languages: string[]
      openInTeams: string
    }
    expect(openInTeams).toMatch(
      /^https:\/\/teams\.microsoft\.com\/l\/entity\/[0-9a-f-]{36}\/photos$/,
    )
    expect(teamsOrigins).toContain('https://teams.microsoft.com')
    expect(teamsOrigins).toContain('http://localhost:3979')
    expect(languages).toEqual(['en', 'de', 'fr', 'es'])
  })

  test('say whether consent was given, and repeat nothing from the URL', async () => {
    const done = await get('/consent-done?code=123')
    expect(await done.text()).toContain('You can close this window')
    const refused = await get('/consent-done?error=access_denied&error_description=<script>')
    const words = await refused.text()
    expect(words).toContain('Nothing was changed')
    expect(words).not.toContain('access_denied')
    expect(words).not.toContain('<script>')
  })

  test('say so when the tab is not built', async () => {
    const unbuilt = await startApi({ tabFolder: '/nowhere' })
    const response = await fetch(`${unbuilt.url}/`)
    expect([response.status, await response.text()]).toEqual([
      503,
      'The tab isn\'t built yet. Run "npm run build", then reload this page.\n',
    ])
    await unbuilt.stop()
  })
})
