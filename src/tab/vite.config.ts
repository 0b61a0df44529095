import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { compressBuilt } from './compressBuilt.ts'
import { app } from './words/en/app.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const ORIGIN_LIST =
  'new URL("https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json")'

/**
 * When it is imported, teams-js fetches from Microsoft's CDN which origins may frame the tab. Ours come from
 * `/tab-config.json` instead: that answer lacks the list, so teams-js falls back to the list that it was built with.
 */
function fetchOriginsFromOurServer(): Plugin {
  let replaced = false
  return {
    name: 'fetch-origins-from-our-server',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('teams-js') || !code.includes(ORIGIN_LIST)) return null
      replaced = true
      // another address than ours, whose answer is on its way and can be used only once
      return { code: code.replaceAll(ORIGIN_LIST, '"/tab-config.json?for=teams-js"'), map: null }
    },
    buildEnd(error) {
      if (!error && !replaced) this.error(`teams-js no longer contains ${ORIGIN_LIST}`)
    },
  }
}

/** Puts the words `{{app.…}}` into index.html, which has to say something even if no script runs. */
function wordsOfPage(): Plugin {
  const sentences: Record<string, string> = app
  const wordOf = (_: string, key: string): string => {
    const sentence = sentences[key]
    if (sentence === undefined) throw new Error(`index.html names ${key}, which is not in words`)
    return sentence.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  }
  return {
    name: 'words-of-page',
    transformIndexHtml: (html) => html.replaceAll(/\{\{([\w.]+)\}\}/g, wordOf),
  }
}

/**
 * What asks first comes in one file, and what draws the first page in another: not in one for each group of parts that
 * share something of it. A group has what its modules import, too.
 */
const chunks = [
  { name: 'begin', test: /src\/tab\/begin\.ts$/, priority: 2 },
  { name: 'first', test: /src\/tab\/main\.tsx$/, priority: 1 },
]

/** The browser loads the file that draws from the start, not once the other one has run. */
const preloadFirst: Plugin = {
  name: 'preload-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) =>
      Object.values(bundle ?? {})
        .filter(({ type, fileName }) => type === 'chunk' && /\/first-[^/]*$/.test(fileName))
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
          injectTo: 'head',
        })),
  },
}

const built = here('../../dist/tab')

/** So that no request has to wait for it, and no request costs it. */
const compressAhead: Plugin = {
  name: 'compress-ahead',
  apply: 'build',
  closeBundle: { order: 'post', sequential: true, handler: () => compressBuilt(built) },
}

export default defineConfig({
  root: here('.'),
  base: './',
  logLevel: 'warn',
  plugins: [react(), fetchOriginsFromOurServer(), wordsOfPage(), preloadFirst, compressAhead],
  resolve: { alias: [{ find: /^fflate$/, replacement: here('sources/lists/synchronousZip.ts') }] },
  worker: { format: 'es' },
  build: {
    outDir: built,
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1750,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
})
