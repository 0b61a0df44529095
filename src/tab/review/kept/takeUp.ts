/** Applies what was decided in the last review to the files that are added again. */
import { LIMITS } from '../../../api/contract/limits.ts'
import { asProblem } from '../../api/problem.ts'
import { hashOf } from '../../files/hash.ts'
import type { LocalFile } from '../../files/localFile.ts'
import { UNMATCHABLE_FILE_NAME } from '../../sources/plan.ts'
import { rowsOf } from '../book.ts'
import type { ReviewContext } from '../context.ts'
import type { ReviewPerson, Row } from '../row.ts'
import { isDecided, type KeptRow } from './keptReview.ts'
import { pairKept } from './pairFiles.ts'

/** Takes up what applies to all files, before the first of them is matched, if any was under review. */
export function takeUpSettings(
  { state, matchQueue }: ReviewContext,
  files: readonly LocalFile[],
  again: boolean,
): void {
  const { kept, book } = state
  if (!kept || state.takenUp || book.rows.size > 0) return
  if (pairKept(kept.rows, new Map(files.entries())).sure.size === 0) return
  book.setExisting(kept.existing)
  state.pattern ||= kept.pattern
  state.name ??= kept.name
  state.leftOver = again && kept.leftOver
  matchQueue.restart([], state.pattern)
}

/**
 * Gives rows the decisions that were made about their files. Those that the reader has made anew count instead. What fails is
 * tried again by the next call: until then, the decisions stay where they are kept.
 */
export async function takeUpDecisions(context: ReviewContext): Promise<void> {
  const { state, hashQueue, match, notify } = context
  if (!state.kept || state.book.rows.size === 0) return
  const pairs = await pairsOf(context, state.kept.rows)
  const ids = [...pairs.values()].flatMap(({ chosen }) => chosen ?? [])
  try {
    const people = await peopleById(new Set(ids), match)
    applyTo(context, pairs, people)
    hashQueue.add(pairs.keys())
  } catch (error) {
    state.problem = asProblem(error)
  }
  notify()
}

type Pairs = Map<number, KeptRow & { keptId: number }>

async function pairsOf(
  { state }: ReviewContext,
  kept: ReadonlyMap<number, KeptRow>,
): Promise<Pairs> {
  const pairs: Pairs = new Map()
  const { sure, perhaps } = pairKept(kept, state.book.rows)
  const add = (id: number, keptId: number): void => {
    const row = kept.get(keptId)
    if (row) pairs.set(id, { ...row, keptId })
  }
  for (const [id, keptId] of sure)
    if (await isSameFile(state, id, kept.get(keptId))) add(id, keptId)
  for (const { id, keptIds } of perhaps) {
    const local = state.files.get(id)
    const hash = local && (await hashOf(local))
    const keptId = keptIds.find((each) => hash && kept.get(each)?.sha256 === hash)
    if (keptId !== undefined) add(id, keptId)
  }
  return pairs
}

/** A file that was saved again may have the size that it had: its hash tells, if it is known. */
async function isSameFile(
  { files }: ReviewContext['state'],
  id: number,
  kept: KeptRow | undefined,
): Promise<boolean> {
  const local = files.get(id)
  if (!kept || !local) return false
  const { sha256, modified } = kept
  if (sha256 === undefined || modified === undefined || modified === local.modified) return true
  return (await hashOf(local)) === sha256
}

/** As the directory has them now. */
async function peopleById(
  ids: ReadonlySet<string>,
  match: ReviewContext['match'],
): Promise<Map<string, ReviewPerson>> {
  const people = new Map<string, ReviewPerson>()
  const all = [...ids]
  for (let start = 0; start < all.length; start += LIMITS.MAX_FILES_PER_REQUEST) {
    const batch = all.slice(start, start + LIMITS.MAX_FILES_PER_REQUEST)
    const { matches } = await match(
      batch.map((id) => ({ name: UNMATCHABLE_FILE_NAME, size: 0, listed: [id] })),
      '',
    )
    for (const [index, id] of batch.entries()) {
      const found = matches[index]?.candidates.find((candidate) => candidate.id === id)
      if (found) people.set(id, found)
    }
  }
  return people
}

function applyTo(
  { state }: ReviewContext,
  pairs: Pairs,
  people: ReadonlyMap<string, ReviewPerson>,
): void {
  if (!state.kept) return
  const left = new Map(state.kept.rows)
  const [changed, gone]: [Row[], number[]] = [[], []]
  for (const [id, { keptId, chosen, tick }] of pairs) {
    left.delete(keptId)
    const [row] = rowsOf(state.book, [id])
    if (!row) continue
    const person = chosen === undefined ? undefined : people.get(chosen)
    if (chosen !== undefined && !person) gone.push(id)
    else if (isDecided({ chosen, tick }) && !isDecided(row)) {
      changed.push({
        ...row,
        ...(person && { chosen: person }),
        ...(tick && { tick }),
      })
    }
  }
  state.book.put(changed)
  if (pairs.size === 0) return
  state.takenUp = {
    applied: (state.takenUp?.applied ?? 0) + changed.length,
    gone: (state.takenUp?.gone ?? 0) + gone.length,
  }
  state.kept = left.size === 0 ? null : { ...state.kept, rows: left }
}
