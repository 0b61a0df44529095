import { describe, expect, test } from 'vitest'
import { findings, switchTheme, themes } from '../../fixtures/tab/axe.ts'
import { browserPath } from '../../fixtures/tab/browser.ts'
import { tour, TOUR_MS } from '../../fixtures/tab/tour/tour.ts'

describe.skipIf(!browserPath)('axe on a phone', () => {
  test(
    'finds nothing on any page, dialog or state, each in one of the themes',
    async () => {
      const found: string[] = []
      let n = 0
      await tour({ width: 360, height: 740 }, async (place, stop) => {
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
