/** Adds dropped or chosen files to the review: pictures, lists, and plans. */
import { LIMITS } from '../../api/contract/limits.ts'
import { asProblem } from '../api/problem.ts'
import { newFiles, type LocalFile } from '../files/localFile.ts'
import { applyList } from '../sources/list.ts'
import { readSources } from '../sources/read.ts'
import type { List, Sheet, SortedSources, UsedList } from '../sources/source.ts'
import { checkFiles } from './background/checkFiles.ts'
import { matchAgain, namesOf, type ReviewContext } from './context.ts'
import { takeUpDecisions, takeUpSettings } from './kept/takeUp.ts'
import {
  asBefore,
  thoseKept,
  isUnderKeptLists,
  namedAsBefore,
  wasApplied,
} from './kept/takeUpSources.ts'
import { applyPlan } from './plan/applyPlan.ts'
import type { Row } from './row.ts'
import { nameArchives } from './understand/nameArchives.ts'
import { understandLists } from './understand/understandLists.ts'

/** @param again they come from where the last review had them: only what belonged to it is added */
export async function addSources(
  context: ReviewContext,
  dropped: LocalFile[],
  again = false,
): Promise<void> {
  const { state, notify } = context
  const onFound = (count: number): void => {
    state.reading = count
    notify()
  }
  onFound(0)
  state.leftOver = false
  try {
    const { lists, problems, ignored, ...read } = await readSources(dropped, onFound, state.names)
    const named = namedAsBefore(await nameArchives(read, context.match), state.kept)
    const files = again ? thoseKept(named.files, state.kept) : named.files
    state.readArchives = [...state.readArchives, ...named.chosen]
    state.archives = [...state.archives, ...named.unclear]
    if (!again) noteWhatIsLeft(context, { problems, ignored })
    const names = [...state.names, ...files.map(({ name }) => name)]
    const understood = await understandLists(lists, names, context.match)
    if (files.length > 0) await understandOpen(context, names)
    addLists(context, await asBefore(understood, state.kept), again)
    takeUpSettings(context, files, again)
    addFiles(context, files)
    await takeUpDecisions(context)
  } finally {
    state.reading = null
    notify()
  }
  await applyPlans(context)
}

function noteWhatIsLeft(
  { state }: ReviewContext,
  { problems, ignored }: Pick<SortedSources, 'problems' | 'ignored'>,
): void {
  state.refused = [...state.refused, ...problems]
  state.ignored = new Map([...state.ignored, ...ignored])
}

/** Lists are used; plans wait until they can be applied, unless they were before. */
function addLists({ state }: ReviewContext, understood: UsedList[], again: boolean): void {
  const isKept = isUnderKeptLists(state.kept)
  const plans = understood.filter(
    (used) => isPlan(used) && !again && !wasApplied(used.list, state.kept),
  )
  state.plans.push(...plans.flatMap(({ list }) => planOf(list)))
  state.usedPlans = [
    ...state.usedPlans,
    ...plans.map(({ list }) => ({ name: list.name, size: list.file.size })),
  ]
  const others = understood.filter((used) => !isPlan(used) && (!again || isKept(used.list)))
  state.lists = [...state.lists, ...others]
}

/** What nobody could tell before may show by the files that are at hand now. */
async function understandOpen(
  { state, match }: ReviewContext,
  names: readonly string[],
): Promise<void> {
  const open = state.lists.filter(({ choice }) => choice === null)
  const again = await understandLists(
    open.map(({ list }) => list),
    names,
    match,
  )
  const found = new Map(open.map(({ list }, index) => [list, again[index]]))
  state.lists = state.lists.map((used) => found.get(used.list) ?? used)
}

const isPlan = ({ list }: UsedList): boolean => planOf(list).length > 0

const planOf = ({ sheets }: List): Sheet[] => sheets.filter(({ isPlan }) => isPlan).slice(0, 1)

function addFiles(context: ReviewContext, added: LocalFile[]): void {
  const { state, matchQueue, notify } = context
  const rows = newFiles([...state.files.values()], added).map((local): Row => {
    const id = state.nextId++
    state.files.set(id, local)
    return { id, name: local.name, size: local.size, match: null }
  })
  state.book.put(rows)
  state.names = namesOf(state.book)
  if (applyLists(context)) matchAgain(context)
  else matchQueue.add(rows.map(({ id }) => id))
  notify()
  void checkFiles(rows, state.files, state.book, notify)
}

/**
 * Writes what the lists say into the rows.
 * @returns whether any row has changed, and must be matched again
 */
export function applyLists({ state: { book, names, lists } }: ReviewContext): boolean {
  const cellsByName = new Map<string, Set<string>>()
  for (const { list, choice } of lists) {
    const sheet = choice && list.sheets[choice.sheet]
    if (!sheet) continue
    for (const [name, cells] of applyList(sheet, choice.columns, names).listed) {
      cellsByName.set(name, new Set([...(cellsByName.get(name) ?? []), ...cells]))
    }
  }
  const changed = [...book.rows.values()].flatMap(({ listed: before, ...row }): Row[] => {
    const cells = [...(cellsByName.get(row.name) ?? [])].slice(0, LIMITS.MAX_LISTED_CELLS)
    if (areEqual(before, cells)) return []
    return [{ ...row, match: null, ...(cells.length > 0 && { listed: cells }) }]
  })
  book.put(changed)
  return changed.length > 0
}

const areEqual = (some: string[] = [], others: string[] = []): boolean =>
  some.length === others.length && some.every((cell, index) => cell === others[index])

/** Applies the next plan once all files are matched and compared, since a plan is read as changes to the result. */
export async function applyPlans({
  state,
  match,
  hashQueue,
  notify,
}: ReviewContext): Promise<void> {
  const [sheet] = state.plans
  const { book } = state
  if (!sheet || book.tally.waiting > 0 || book.tally.all === 0 || state.comparing) return
  state.plans.shift()
  try {
    state.plan = await applyPlan(book, sheet, (files) => match(files, ''))
    hashQueue.add(book.rows.keys())
  } catch (error) {
    state.plans.unshift(sheet)
    state.problem = asProblem(error)
  }
  notify()
}
