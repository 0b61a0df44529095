import { expect, test } from 'vitest'
import { createKeptView, type Surroundings } from '../../../../src/tab/lastView/keptView.ts'
import { indexedStore } from '../../../fixtures/tab/indexedStore.ts'

const DAY_MS = 86_400_000
const view = { html: '<p>Ana</p>', css: '', pageWidth: 1265 }
const here: Surroundings = {
  reader: 'ana',
  theme: 'light',
  locale: 'en-us',
  width: 1280,
  script: '/assets/index-1.js',
}

/** One browser, in which the tab is opened again and again. */
function browser() {
  const store = indexedStore()
  let now = 1000 * DAY_MS
  return {
    store,
    wait: (days: number) => void (now += days * DAY_MS),
    open: () => createKeptView(() => now, store),
  }
}

test('the view is there at the next opening', async () => {
  const { open } = browser()
  await open().keep(view, here)
  expect(await open().read(here)).toMatchObject(view)
})

test.each<Partial<Surroundings>>([
  { theme: 'dark' },
  { locale: 'de-at' },
  { width: 390 },
  { script: '/assets/index-2.js' },
])('with %j it would look otherwise: it is not shown, and stays', async (changed) => {
  const { open, store } = browser()
  await open().keep(view, here)
  expect(await open().read({ ...here, ...changed })).toBeNull()
  expect(store.kept.size).toBe(1)
  expect(await open().read(here)).toMatchObject(view)
})

test('whoever else signs in sees nothing of it, and it is removed', async () => {
  const { open, store } = browser()
  await open().keep(view, here)
  expect(await open().read({ ...here, reader: 'bea' })).toBeNull()
  expect(store.kept.size).toBe(0)
})

test('it is removed after a week', async () => {
  const { open, store, wait } = browser()
  await open().keep(view, here)
  wait(6.9)
  expect(await open().read(here)).toMatchObject(view)
  wait(0.2)
  expect(await open().read(here)).toBeNull()
  expect(store.kept.size).toBe(0)
})

test('a browser that stores nothing shows nothing', async () => {
  const kept = createKeptView(Date.now, null)
  await kept.keep(view, here)
  expect(await kept.read(here)).toBeNull()
  await kept.forget()
})
