import { describe, expect, test } from 'vitest'
import { findings, switchTheme, themes, type Theme } from '../../fixtures/tab/axe.ts'
import { browserPath } from '../../fixtures/tab/browser.ts'
import { tour, TOUR_MS } from '../../fixtures/tab/tour/tour.ts'

describe.skipIf(!browserPath)('axe on a desktop', () => {
  test(
    'finds nothing on any page, dialog or state, in any theme',
    async () => {
      const found: string[] = []
      let shown: Theme = 'light'
      await tour({ width: 1280, height: 800 }, async (place, stop) => {
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
})
