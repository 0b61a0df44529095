/** `npm run move-to-postgres`: copies DATA_DIR into an empty PostgreSQL. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { moveToPostgres } from '../core/store/move/moveToPostgres.ts'
import { program } from './program.ts'
import { words } from './words/words.ts'

await program(words('move.usage'), async () => {
  const options = { 'data-dir': { type: 'string' }, help: { type: 'boolean' } } as const
  const { values } = parseArgs({ options })
  const url = process.env['DATABASE_URL']?.trim()
  if (values.help || !url) return words('move.usage')
  const path = resolve(values['data-dir'] ?? (process.env['DATA_DIR']?.trim() || '.data'))
  const { outcome, rows, originals } = await moveToPostgres(path, url, (table, count) =>
    process.stdout.write(`${words('move.table', { table, rows: count })}\n`),
  )
  return words(`move.${outcome}`, { rows, originals, path })
})
