import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { browserPath, openWindow, startBrowser, startWithProfile } from '../fixtures/tab/browser.ts'
import { startLikeness, type Likeness } from '../fixtures/likeness.ts'

/** The tab has 10 s to say what is wrong; the browser and this machine get some more. */
const SAID_IN_MS = { timeout: 13_000 }

const close = (page: Page) => page.context().close()

const scriptOf = (url: string) => new RegExp(`^${url}/assets/index-.*\\.js$`)
const couldNotOpen = "Likeness couldn't open"

/** The sentence in place of a page. */
const saidIn = (frame: Frame) => frame.getByRole('heading').innerText()

describe.skipIf(!browserPath)('opening the tab', () => {
  let likeness: Likeness
  let browser: Browser
  beforeAll(async () => {
    likeness = await startLikeness({ people: 60 })
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
  })
  beforeEach(() => likeness.ask('DELETE', '/sandbox/faults'))

  const open = async (query: string, prepare?: (context: BrowserContext) => Promise<unknown>) => {
    const persona = query.includes('persona=') ? '' : 'persona=member&'
    const address = `${likeness.sandbox.url}/?${persona}${query}`
    const window = await openWindow(browser, address, undefined, prepare)
    return { ...window, frame: await window.tab() }
  }
  const tabPath = (path: string) => (url: URL) =>
    url.origin === likeness.url && url.pathname === path

  test('works without storage, and says so only on the console, where the browser blocks third parties’', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'likeness-profile-'))
    await mkdir(join(profile, 'Default'))
    const preferences = { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } }
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
    // with partitioning, Chromium gives a frame of another site a storage of its own instead
    const context = await startWithProfile(profile, [
      '--disable-features=ThirdPartyStoragePartitioning',
    ])
    const told: string[] = []
    context.on('console', (message) => told.push(message.text()))
    const exceptions: string[] = []
    const page = await context.newPage()
    page.on('pageerror', (error) => exceptions.push(String(error)))
    // another site than the tab's, which is on localhost
    await page.goto(
      `${likeness.sandbox.url.replace('localhost', '127.0.0.1')}/?persona=admin#/photos`,
    )
    const tab = page.frameLocator('iframe')
    await tab.getByRole('button', { name: 'Add photos' }).click()
    await tab.getByRole('button', { name: 'Use sample photos' }).waitFor()
    const reads = await page.frames()[1]?.evaluate(() => {
      try {
        return String(sessionStorage.length)
      } catch (error) {
        return String(error)
      }
    })
    expect(reads).toContain('SecurityError')
    expect(exceptions).toEqual([])
    expect(told.join('\n')).toContain('The browser blocks storage for this page.')
    await context.close()
    await rm(profile, { recursive: true, force: true })
  })

  test('in a window of its own, it says at once how to open it in Teams', async () => {
    const { page, faults } = await openWindow(browser, likeness.url)
    const button = page.getByRole('link', { name: 'Open in Teams' })
    await button.waitFor({ timeout: 5000 })
    expect(await button.getAttribute('href')).toMatch(
      /^https:\/\/teams\.microsoft\.com\/l\/entity\/[0-9a-f-]{36}\/photos$/,
    )
    expect(await page.getByRole('heading').innerText()).toBe('Open Likeness in Microsoft Teams')
    expect(faults).toEqual([])
    // opened by another page, which is no host
    const [popup] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate((url) => void window.open(url), likeness.url),
    ])
    await popup.getByRole('link', { name: 'Open in Teams' }).waitFor({ timeout: 5000 })
    await close(page)
  })

  // together, because each takes as long as the tab waits
  describe.concurrent('and waiting for what never comes', () => {
    test('a host that never answers is named within 10 s, with a button that loads the page again', async () => {
      const { page, frame } = await open('unanswered=initialize')
      await frame.getByText("The app around this page doesn't answer.").waitFor(SAID_IN_MS)
      await frame.getByRole('button', { name: 'Details' }).click()
      await frame.getByText('host_silent').waitFor()
      await frame.getByText(likeness.sandbox.url).waitFor()
      await frame.getByRole('button', { name: 'Reload' }).click()
      await frame.getByText('Opening Likeness').waitFor()
      expect(await frame.getByRole('heading').count()).toBe(0)
      await close(page)
    })

    test('a token that never comes is missed within 10 s; the next try gets one and opens the page', async () => {
      const { page, frame } = await open('unanswered=authentication.getAuthToken')
      await frame.getByText("Teams hasn't signed you in yet.").waitFor(SAID_IN_MS)
      await page.evaluate(() => {
        history.replaceState(null, '', '/?persona=member#/photos')
        dispatchEvent(new PopStateEvent('popstate'))
      })
      await frame.getByRole('button', { name: 'Try again' }).click()
      await frame
        .getByRole('heading', { name: /my photo/i })
        .first()
        .waitFor()
      expect(await frame.getByText('signed you in').count()).toBe(0)
      await close(page)
    })

    test('a configuration that never comes is missed within 10 s', async () => {
      const { page, frame } = await open('', (context) =>
        context.route(tabPath('/tab-config.json'), () => undefined),
      )
      await frame.getByRole('button', { name: 'Try again' }).waitFor(SAID_IN_MS)
      expect(await saidIn(frame)).toBe("The service hasn't answered yet.")
      await close(page)
    })

    test('a script that never comes is missed within 10 s', async () => {
      const script = scriptOf(likeness.url)
      const { page, frame } = await open('', (context) => context.route(script, () => undefined))
      await frame.getByRole('link', { name: 'Reload' }).waitFor(SAID_IN_MS)
      expect(await frame.getByRole('heading', { name: couldNotOpen }).count()).toBe(1)
      await close(page)
    })
  })

  test.each([
    ['resourceDisabled', "Outlook can't sign anybody in to Likeness.", 'app registration'],
    ['interaction_required', 'Outlook needs you to confirm who you are.', 'sign out of Outlook'],
    ['CancelledByUser', 'The sign-in was cancelled.', 'complete it'],
    ['somethingNew', "Outlook couldn't sign you in.", 'sign out of Outlook'],
  ])(
    'a token refused for %s is explained, with a button to try again',
    async (reason, sentence, next) => {
      const { page, frame, faults } = await open(
        `host=outlook&refused=authentication.getAuthToken:${reason}`,
      )
      await frame.getByRole('heading', { name: sentence }).waitFor()
      await frame.getByText(next).waitFor()
      await frame.getByRole('button', { name: 'Details' }).click()
      await frame.getByText(reason).waitFor()
      await frame.getByRole('button', { name: 'Try again' }).waitFor()
      // the console has it too
      expect(faults.join()).toContain(`(${reason})`)
      await close(page)
    },
  )

  test.each([
    ['is an error', { status: 502, body: '<html>' }],
    ['is not JSON', { status: 200, body: '<html>' }],
    ['is other JSON', { status: 200, body: '{"hello":1}' }],
  ])('a configuration that %s is told, and the next try opens the page', async (_, answer) => {
    let broken = true
    const { page, frame } = await open('', (context) =>
      context.route(tabPath('/tab-config.json'), (route) =>
        broken ? route.fulfill(answer) : route.continue(),
      ),
    )
    const again = frame.getByRole('button', { name: 'Try again' })
    await again.waitFor()
    expect(await saidIn(frame)).toMatch(
      /^The service (isn't ready|returned an unexpected answer)\.$/,
    )
    broken = false
    await again.click()
    await frame
      .getByRole('heading', { name: /my photo/i })
      .first()
      .waitFor()
    await close(page)
  })

  test('a script that fails to load, or throws, is told at once', async () => {
    const script = scriptOf(likeness.url)
    const missing = await open('', (context) => context.route(script, (route) => route.abort()))
    await missing.frame.getByRole('heading', { name: couldNotOpen }).waitFor({ timeout: 5000 })
    await missing.frame.getByText('Details').click()
    await missing.frame.getByText(/assets\/index-/).waitFor()
    await close(missing.page)

    const throwing = await open('', (context) =>
      context.route(script, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("too old")' }),
      ),
    )
    await throwing.frame.getByRole('heading', { name: couldNotOpen }).waitFor({ timeout: 5000 })
    await throwing.frame.getByText('Details').click()
    await throwing.frame.getByText('too old').waitFor()
    await close(throwing.page)

    const crashing = await open('', (context) =>
      context.addInitScript((origin) => {
        if (location.origin !== origin) return
        window.matchMedia = () => {
          throw new Error('no media queries here')
        }
      }, likeness.url),
    )
    await crashing.frame.getByRole('heading', { name: couldNotOpen }).waitFor({ timeout: 5000 })
    await crashing.frame.getByText('Details').click()
    await crashing.frame.getByText('no media queries here').first().waitFor()
    expect(crashing.faults.join('\n')).toContain('no media queries here')
    await close(crashing.page)
  })

  test('a page that breaks is replaced by a sentence and a button, and the console has the exception', async () => {
    const { page, frame, faults } = await open('persona=admin', (context) =>
      context.route(tabPath('/api/background'), (route) =>
        route.fulfill({ json: { problems: { length: 1 } } }),
      ),
    )
    await frame.getByText('Something went wrong on this page.').waitFor()
    await frame.getByRole('button', { name: 'Reload' }).waitFor()
    expect(faults.join()).toContain('TypeError')
    await close(page)
  })

  test('the gallery is asked for before it is known who is signed in, where somebody managed photos the last time', async () => {
    const asked: string[] = []
    const { page, frame } = await open('persona=admin', (context) =>
      context.route(tabPath('/api/me'), async (route) => {
        const isFirst = asked.length === 0
        asked.push('me')
        // the second time, it is answered only after the gallery was asked for
        if (!isFirst) await page.waitForRequest((request) => request.url().includes('/api/people?'))
        await route.continue()
      }),
    )
    const title = { name: 'Profile photos' }
    await frame.getByRole('heading', title).waitFor()
    await page.reload()
    await page.frameLocator('iframe').getByRole('heading', title).waitFor()
    expect(asked).toEqual(['me', 'me'])
    await close(page)
  })

  test('code that a page needs is fetched again when it does not come; if it is gone, that is said, with a button to reload', async () => {
    const code = new RegExp(`^${likeness.url}/assets/AddPhotos-[^/]*\\.js`)
    let failures = 0
    const { page, frame } = await open('persona=admin', (context) =>
      context.route(code, (route) => {
        failures += 1
        return failures > 1 ? route.continue() : route.abort()
      }),
    )
    await frame.getByRole('button', { name: 'Add photos' }).click()
    await frame.getByRole('button', { name: 'Use sample photos' }).waitFor()
    // once more if it is also loaded ahead meanwhile
    expect(failures).toBeGreaterThan(1)
    await close(page)

    const gone = await open('persona=admin', (context) =>
      context.route(code, (route) => route.fulfill({ status: 404 })),
    )
    await gone.frame.getByRole('button', { name: 'Add photos' }).click()
    await gone.frame.getByRole('heading', { name: "This page couldn't be loaded." }).waitFor()
    await gone.frame.getByRole('button', { name: 'Reload' }).waitFor()
    await gone.frame.evaluate(() => history.back())
    await gone.frame.getByRole('heading', { name: 'Profile photos' }).waitFor()
    await close(gone.page)
  })

  test.each(['outlook', 'microsoft365'])(
    '%s shows the tab, signs in, and offers no chat',
    async (host) => {
      const { page, frame, faults } = await open(`host=${host}`)
      await frame
        .getByRole('heading', { name: /my photo/i })
        .first()
        .waitFor()
      expect(await page.getByRole('link', { name: 'Chat' }).count()).toBe(0)
      expect(faults).toEqual([])
      await close(page)
    },
  )

  test('where the host opens no links, the page for consent opens in a window all the same', async () => {
    await likeness.ask('POST', '/sandbox/faults', {
      match: { url: '/oauth2/v2.0/token' },
      kind: 'consentRequired',
    })
    const { page, frame } = await open('host=outlook&refused=executeDeepLink', (context) =>
      context.route('https://login.microsoftonline.com/**', (route) =>
        route.fulfill({ body: 'consent' }),
      ),
    )
    const button = frame.getByRole('button', { name: 'Review and allow' })
    const [popup] = await Promise.all([page.context().waitForEvent('page'), button.click()])
    expect(popup.url()).toContain('login.microsoftonline.com')
    await close(page)
  })
})
