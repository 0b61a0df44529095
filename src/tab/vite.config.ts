import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const originList =
  'new URL("https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json")'

/**
 * On import teams-js asks a server of Microsoft which origins may frame the tab. Ours come from `/tab-config.json`,
 * so the question stays at home: an answer without a list makes teams-js use the list that it was built with.
 */
function keepOriginsAtHome(): Plugin {
  let replaced = false
  return {
    name: 'keep-origins-at-home',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('teams-js') || !code.includes(originList)) return null
      replaced = true
      return { code: code.replaceAll(originList, '"/tab-config.json"'), map: null }
    },
    buildEnd(error) {
      if (!error && !replaced) this.error(`teams-js does not contain ${originList} any more`)
    },
  }
}

export default defineConfig({
  root: here('.'),
  base: './',
  logLevel: 'warn',
  plugins: [react(), keepOriginsAtHome()],
  resolve: { alias: [{ find: /^fflate$/, replacement: here('sources/synchronousZip.ts') }] },
  worker: { format: 'es' },
  build: {
    outDir: here('../../dist/tab'),
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
  },
})
