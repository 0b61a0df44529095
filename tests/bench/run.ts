/** `npm run bench [name] [--json]`: measures, and prints one table, or with `--json` one object a line. */
import { parseArgs } from 'node:util'
import { jsonLine, table, type Missing, type Row } from './table.ts'

const benches: Record<string, () => Promise<(Row | Missing)[]>> = {
  imaging: async () => (await import('./imaging.ts')).benchImaging(),
  health: async () => (await import('./health.ts')).benchHealth(),
  import: async () => (await import('./import.ts')).benchImport(),
  matching: async () => (await import('./matching.ts')).benchMatching(),
}

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const wanted = positionals.length > 0 ? positionals : Object.keys(benches)
const rows: (Row | Missing)[] = []
for (const name of wanted) {
  const bench = benches[name]
  if (!bench) {
    process.stderr.write(`there is no bench “${name}”, only ${Object.keys(benches).join(', ')}\n`)
    process.exit(1)
  }
  process.stderr.write(`measuring ${name}: some minutes …\n`)
  rows.push(...(await bench()))
}
process.stdout.write(`${values.json ? rows.map(jsonLine).join('\n') : table(rows)}\n`)
// what a bench leaves open, such as waiting processes, is of no use any more
process.exit(0)
