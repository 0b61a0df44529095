/** `npm run bench [name] [--json]`: prints one table of measurements, or with `--json` one object per line. */
import { parseArgs } from 'node:util'
import { jsonLine, table, type Missing, type Row } from './table.ts'

const benchmarks: Record<string, () => Promise<(Row | Missing)[]>> = {
  imaging: async () => (await import('./imaging.ts')).benchImaging(),
  health: async () => (await import('./health.ts')).benchHealth(),
  import: async () => (await import('./import.ts')).benchImport(),
  matching: async () => (await import('./matching.ts')).benchMatching(),
  abuse: async () => (await import('./abuse.ts')).benchAbuse(),
  gallery: async () => (await import('./gallery.ts')).benchGallery(),
}

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const wanted = positionals.length > 0 ? positionals : Object.keys(benchmarks)
const rows: (Row | Missing)[] = []
for (const name of wanted) {
  const benchmark = benchmarks[name]
  if (!benchmark) {
    process.stderr.write(
      `There is no benchmark “${name}”. Choose from: ${Object.keys(benchmarks).join(', ')}\n`,
    )
    process.exit(1)
  }
  process.stderr.write(`Measuring ${name}, which takes some minutes …\n`)
  rows.push(...(await benchmark()))
}
process.stdout.write(`${values.json ? rows.map(jsonLine).join('\n') : table(rows)}\n`)
// do not wait for idle worker processes
process.exit(0)
