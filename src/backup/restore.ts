/** `npm run restore`: copies a backup into an empty DATA_DIR. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { restoreBackup } from '../core/store/backup/restore.ts'
import { dataDirIn, program } from './program.ts'
import { words } from './words/words.ts'

await program(words('restore.usage'), async () => {
  const options = { 'data-dir': { type: 'string' }, help: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [from] = positionals
  if (values.help || from === undefined) return words('restore.usage')
  const path = resolve(values['data-dir'] ?? dataDirIn(process.env))
  const { createdAt } = await restoreBackup(resolve(from), path)
  return words('restore.done', { createdAt, path })
})
