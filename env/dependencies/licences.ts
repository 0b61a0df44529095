import * as z from 'zod'

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
    }),
  ),
})

export interface Package {
  name: string
  version: string
  /** an SPDX expression; null = the package names none */
  licence: string | null
  /** only needed to build and test */
  dev: boolean
}

/** The packages of a `package-lock.json` of version 3, without the project itself. @throws ZodError */
export function packagesOf(lock: unknown): Package[] {
  return Object.entries(lockFile.parse(lock).packages).flatMap(([path, entry]) => {
    const name = path.split('node_modules/').at(-1) ?? ''
    if (name === '') return []
    const { version = '', license, dev = false } = entry
    return [{ name, version, licence: license ?? unnamed[name] ?? null, dev }]
  })
}

/** Licences that these packages state in their files only. */
const unnamed: Record<string, string> = {
  cldrjs: 'MIT',
  'escape-regexp-component': 'MIT',
  jspath: 'MIT',
  limiter: 'MIT',
}

const permissive = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
]
/** Used unchanged as a package of its own, which these licences ask for; SECURITY.md lists who depends on it. */
const weakCopyleft: Record<string, RegExp> = {
  'LGPL-3.0': /^libheif-js$/,
  'LGPL-3.0-or-later': /^@img\/sharp-/,
  'MPL-2.0': /^lightningcss|^axe-core$/,
  'OFL-1.1': /^@fontsource\/noto-sans$/,
}

/** `copyleft` = permitted for this package, as long as it is used unchanged; `refused` also if it names none. */
export type Verdict = 'permissive' | 'copyleft' | 'refused'

/** Reads `A AND B` (all hold) and `(A OR B)` (one is chosen); nothing deeper occurs. */
export function verdictOn({ name, licence }: Pick<Package, 'name' | 'licence'>): Verdict {
  if (licence === null) return 'refused'
  const parts = licence.replaceAll(/[()]/g, '').split(/ (?:AND|OR) /)
  const verdicts = parts.map((part): Verdict => {
    if (permissive.includes(part)) return 'permissive'
    return weakCopyleft[part]?.test(name) ? 'copyleft' : 'refused'
  })
  const order: Verdict[] = ['permissive', 'copyleft', 'refused']
  const ranks = verdicts.map((verdict) => order.indexOf(verdict))
  const rank = licence.includes(' OR ') ? Math.min(...ranks) : Math.max(...ranks)
  return order[rank] ?? 'refused'
}
