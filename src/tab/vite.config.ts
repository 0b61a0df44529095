import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { compressBuilt } from './compressBuilt.ts'
import { app } from './words/en/app.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What teams-js does when it is imported, and what it does instead. */
const replacements: { code: string; by: string; why: string }[] = [
  {
    code: 'new URL("https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json")',
    // another address than ours, whose answer is on its way and can be used only once
    by: '"/tab-config.json?for=teams-js"',
    why: 'asks Microsoft’s CDN which origins may frame the tab: ours are in that answer, which lacks the list, so that teams-js falls back to the one that it was built with',
  },
  {
    code: '(new Date).toLocaleString()',
    by: '(new Date).toISOString()',
    why: 'writes the time to a log that nobody reads: the browser reads its tables of languages for it, and draws nothing meanwhile',
  },
]

function replaceInTeams(): Plugin {
  const replaced = new Set<string>()
  return {
    name: 'replace-in-teams-js',
    apply: 'build',
    transform(code, id) {
      const found = id.includes('teams-js')
        ? replacements.filter((one) => code.includes(one.code))
        : []
      if (found.length === 0) return null
      for (const one of found) replaced.add(one.code)
      return {
        code: found.reduce((text, one) => text.replaceAll(one.code, one.by), code),
        map: null,
      }
    },
    buildEnd(error) {
      const missed = error ? [] : replacements.filter(({ code }) => !replaced.has(code))
      for (const { code, why } of missed)
        this.error(`teams-js no longer contains ${code}. It is replaced since it ${why}.`)
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

/** The browser fetches the file that draws from the start, not once the other one has run; but reads it only then. */
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
          attrs: { rel: 'preload', as: 'script', crossorigin: true, href: `./${fileName}` },
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
  plugins: [react(), replaceInTeams(), wordsOfPage(), preloadFirst, compressAhead],
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
