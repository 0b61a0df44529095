/**
 * Program: builds the empty page into the folder that is its argument as the tab is built, with the same bundler, settings
 * and compression. On its own, since Vite sets NODE_ENV in its process.
 */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { compressBuilt } from '../../../src/tab/compressBuilt.ts'
import tab from '../../../src/tab/vite.config.ts'

const [folder = ''] = process.argv.slice(2)
await build({
  ...tab,
  configFile: false,
  root: fileURLToPath(new URL('emptyPage', import.meta.url)),
  plugins: (tab.plugins ?? []).filter(
    (plugin) =>
      !(plugin && 'name' in plugin && ['words-of-page', 'compress-ahead'].includes(plugin.name)),
  ),
  build: { ...tab.build, outDir: folder },
})
await compressBuilt(folder)
