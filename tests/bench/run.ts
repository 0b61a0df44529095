/**
 * `npm run bench -- [name …] [--json] [--beside COMMIT]`: prints a table of measurements for each, or with `--json` one
 * object per line. `all`, or no name, means every benchmark but the soak. With `--beside`, each is compared with an earlier commit.
 */
import { parseArgs } from 'node:util'
import { rowsBeside } from './beside.ts'
import { jsonLine, table, type Missing, type Row } from './table.ts'

const benchmarks: Record<string, () => Promise<(Row | Missing)[]>> = {
  imaging: async () => (await import('./imaging.ts')).benchImaging(),
  health: async () => (await import('./health.ts')).benchHealth(),
  import: async () => (await import('./import.ts')).benchImport(),
  runs: async () => (await import('./runs.ts')).benchRuns(),
  matching: async () => (await import('./matching.ts')).benchMatching(),
  abuse: async () => (await import('./abuse.ts')).benchAbuse(),
  workers: async () => (await import('./workers/workers.ts')).benchWorkers(),
  directory: async () => (await import('./directory.ts')).benchDirectory(),
  hours: async () => (await import('./hours.ts')).benchHours(),
  gallery: async () => (await import('./gallery.ts')).benchGallery(),
  exports: async () => (await import('./exports.ts')).benchExports(),
  page: async () => (await import('./page/page.ts')).benchPage(),
  bot: async () => (await import('./bot/bot.ts')).benchBot(),
  soak: async () => (await import('./soak.ts')).benchSoak(),
}
/** Takes half an hour alone. */
const onlyByName = ['soak']

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, beside: { type: 'string' } },
  allowPositionals: true,
})
const isAll = positionals.length === 0 || positionals.includes('all')
const wanted = isAll
  ? Object.keys(benchmarks).filter((name) => !onlyByName.includes(name))
  : positionals
const print = (measured: (Row | Missing)[]): void =>
  void process.stdout.write(
    `${values.json ? measured.map(jsonLine).join('\n') : table(measured)}\n`,
  )
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
  const began = performance.now()
  const measured = await benchmark()
  process.stderr.write(`… took ${Math.round((performance.now() - began) / 1000)} s.\n`)
  print(measured)
  rows.push(...measured)
}
if (values.beside !== undefined) {
  process.stderr.write(`Measuring the same at ${values.beside} …\n`)
  print(await rowsBeside(values.beside, wanted, rows))
}
// do not wait for idle worker processes
process.exit(0)
