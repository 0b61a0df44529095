/**
 * `npm run check:dependencies`: fails for a licence that isn't permitted; lists known
 * vulnerabilities, where the registry can be asked for them.
 */
import { readFile } from 'node:fs/promises'
import { packagesOf, verdictOn, type Package } from './licences.ts'
import { knownVulnerabilities } from './vulnerabilities.ts'

const AUDIT_TIMEOUT_MS = 30_000

const print = (text: string): void => void process.stdout.write(`${text}\n`)
const named = ({ name, version, licence }: Package): string =>
  `  ${name} ${version}: ${licence ?? 'no licence named'}`

const packages = packagesOf(JSON.parse(await readFile('package-lock.json', 'utf8')))
const of = (wanted: string) => packages.filter((each) => verdictOn(each) === wanted)
const [copyleft, refused] = [of('copyleft'), of('refused')]
print(
  `Licences: ${packages.length} packages, ${copyleft.length} of them under LGPL or MPL and used unchanged, ${refused.length} not permitted.`,
)
for (const each of refused) print(named(each))

const known = await knownVulnerabilities(AUDIT_TIMEOUT_MS)
if (known.kind === 'unknown') print(`Known vulnerabilities: not checked (${known.why}).`)
else {
  print(`Known vulnerabilities: ${known.lines.length}.`)
  for (const line of known.lines) print(`  ${line}`)
}
process.exitCode = refused.length > 0 ? 1 : 0
