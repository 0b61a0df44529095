/** `npm run package`: fills the environment into the manifest, checks it, and zips it for Teams. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { fill, manifestValues } from './fill.ts'
import { inspectPackage } from './inspect.ts'

const here = (name: string): URL => new URL(name, import.meta.url)
const target = new URL('../dist/likeness.zip', import.meta.url)

try {
  const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8')) as {
    version: string
  }
  const values = manifestValues(process.env, version)
  const text = fill(readFileSync(here('manifest.json'), 'utf8'), values)
  const faults = await inspectPackage(JSON.parse(text), (name) => readFileSync(here(name)))
  if (faults.length > 0) throw new Error(`The app package is not valid:\n  ${faults.join('\n  ')}`)
  mkdirSync(new URL('.', target), { recursive: true })
  writeFileSync(
    target,
    zipSync({
      'manifest.json': Buffer.from(text),
      'color.png': readFileSync(here('color.png')),
      'outline.png': readFileSync(here('outline.png')),
    }),
  )
  process.stdout.write(`dist/likeness.zip is ready to upload to Teams (${values['PUBLIC_URL']})\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
