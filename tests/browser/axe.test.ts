import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startLikeness, type Likeness } from '../fixtures/likeness.ts'
import { findings, switchTheme, themes, type Theme } from '../fixtures/tab/axe.ts'
import { browserPath, startBrowser } from '../fixtures/tab/browser.ts'
import { prepareTour, type TourData } from '../fixtures/tab/tour/data.ts'
import { tour } from '../fixtures/tab/tour/tour.ts'

/** About a hundred stops, each looked at up to three times, on a machine that has other things to do. */
const TOUR_MS = 900_000

describe.skipIf(!browserPath)('axe', () => {
  let likeness: Likeness
  let browser: Browser
  let data: TourData
  beforeAll(async () => {
    likeness = await startLikeness({ people: 60 })
    browser = await startBrowser()
    data = await prepareTour(likeness)
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
  })

  test(
    'finds nothing on any page, dialog or state, in any theme',
    async () => {
      const found: string[] = []
      let shown: Theme = 'light'
      await tour(browser, likeness, data, { width: 1280, height: 800 }, async (place, stop) => {
        // the rest is the same in all themes
        let rules: 'all' | 'colours' = 'all'
        for (const theme of [shown, ...themes.filter((other) => other !== shown)]) {
          await switchTheme(place, theme)
          const lines = await findings(place.frame, rules)
          found.push(...lines.map((line) => `${stop.name} (${theme}): ${line}`))
          shown = theme
          rules = 'colours'
        }
      })
      expect(found).toEqual([])
    },
    TOUR_MS,
  )

  test(
    'finds nothing on a phone, where each page, dialog or state is in one of the themes',
    async () => {
      const found: string[] = []
      let n = 0
      await tour(browser, likeness, data, { width: 360, height: 740 }, async (place, stop) => {
        const theme = themes[(n += 1) % themes.length] ?? 'light'
        await switchTheme(place, theme)
        const lines = await findings(place.frame, 'all')
        found.push(...lines.map((line) => `${stop.name} (${theme}): ${line}`))
      })
      expect(found).toEqual([])
    },
    TOUR_MS,
  )
})
