/** `npm run backup`: copies DATA_DIR as it is at one moment, also while the product runs. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { requestBackup } from '../core/store/backup/request.ts'
import { dataDirIn, program } from './program.ts'
import { words } from './words/words.ts'

await program(words('backup.usage'), async () => {
  const options = { to: { type: 'string' }, help: { type: 'boolean' } } as const
  const { values } = parseArgs({ options })
  if (values.help) return words('backup.usage')
  const dataDir = resolve(dataDirIn(process.env))
  const made = await requestBackup(dataDir, resolve(values.to ?? `${dataDir}-backups`))
  const megabytes = (made.bytes / 1e6).toFixed(1)
  const seconds = (made.heldMs / 1000).toFixed(1)
  return words('backup.made', { path: made.path, files: made.files, megabytes, seconds })
})
