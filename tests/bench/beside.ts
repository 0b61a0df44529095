import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'
import type { Missing, Row } from './table.ts'

const run = promisify(execFile)
const rowSchema = z.looseObject({
  name: z.string(),
  against: z.string().nullable(),
  value: z.number(),
  ratio: z.number().nullable(),
})
const TIME_LIMIT_MS = 30 * 60_000

/**
 * The same benchmarks as they are at an earlier commit, in a git worktree of it with the packages that are installed here.
 * @returns the rows that both have, with the earlier ratio as the bound, or the earlier value where there is none
 */
export async function rowsBeside(
  commit: string,
  names: string[],
  rows: (Row | Missing)[],
): Promise<(Row | Missing)[]> {
  const folder = await mkdtemp(join(tmpdir(), 'likeness-beside-'))
  const tree = join(folder, 'tree')
  await run('git', ['worktree', 'add', '--detach', tree, commit])
  try {
    await symlink(resolve('node_modules'), join(tree, 'node_modules'))
    const { stdout } = await run(process.execPath, ['tests/bench/run.ts', '--json', ...names], {
      cwd: tree,
      maxBuffer: 16 * 1024 * 1024,
      timeout: TIME_LIMIT_MS,
    })
    const lines = stdout.split('\n').filter((line) => line.startsWith('{'))
    const earlier = lines.flatMap((line) => rowSchema.safeParse(JSON.parse(line)).data ?? [])
    return rows.flatMap((row) => {
      if ('missing' in row) return []
      const same = earlier.find(({ name, against }) => name === row.name && against === row.against)
      return same ? [compared(row, same, commit)] : []
    })
  } finally {
    await run('git', ['worktree', 'remove', '--force', tree])
    await rm(folder, { recursive: true, force: true })
  }
}

/** Ratios depend less on the machine than values do. */
function compared(now: Row, before: z.infer<typeof rowSchema>, commit: string): Row {
  const isRatio = now.ratio !== null && before.ratio !== null
  const [value, bound] =
    isRatio && now.ratio !== null ? [now.ratio, before.ratio] : [now.value, before.value]
  const ratio = bound ? value / bound : null
  const unit = isRatio ? '' : now.unit
  const name = now.against === null ? now.name : `${now.name}, ${now.against}`
  return { name, value, unit, against: `at ${commit}`, bound, ratio, aim: null }
}
