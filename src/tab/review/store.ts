/** The files under review and what was decided about them, for as long as the tab is open, whatever page is shown. */
import type { MatchAnswer, SourceFileView } from '../../api/contract.ts'
import { changed, choosePerson, createBook, rowsOf, type Book } from './book.ts'
import type { Row, Whom } from './verdict.ts'
import { createComparing, type Compared, type Comparing } from './hashQueue.ts'
import { newFiles, type LocalFile } from '../files/localFile.ts'
import { lookAt } from './looks.ts'
import { createMatcher, type Matcher } from './matchQueue.ts'
import { createSubscribable } from '../app/subscribable.ts'
import { applyPlan, type PlanOutcome } from './applyPlan.ts'
import { asProblem, type Problem } from '../api/problem.ts'
import { applyList } from '../sources/list.ts'
import { readSources } from '../sources/read.ts'
import {
  firstChoice,
  isComplete,
  type List,
  type Sheet,
  type SourceProblem,
  type UsedList,
} from '../sources/source.ts'

/** as the API has it */
const longestName = 1000
const mostCells = 10

export interface ReviewState {
  readonly book: Book
  /** of the files under review; a new array only when there are other files */
  readonly names: readonly string[]
  /** how the names are made, as the admin says; empty = nothing is said */
  readonly pattern: string
  readonly lists: readonly UsedList[]
  /** what was dropped and could not be taken in */
  readonly refused: readonly SourceProblem[]
  /** what became of the plan that was loaded last */
  readonly plan: PlanOutcome | null
  /** these files were there when an import was begun, and had not been settled */
  readonly leftOver: boolean
  /** files found so far while a drop is read, else null */
  readonly reading: number | null
  /** how far it is known which files are set already; null = as far as it can be */
  readonly comparing: Compared | null
  /** why the matching does not go on, else null */
  readonly problem: Problem | null
}

export interface Reviews {
  /** counts the changes; the same number means that nothing has changed */
  version: () => number
  subscribe: (listener: () => void) => () => void
  /** the same object all the time: `version` says when something in it has changed */
  state: () => ReviewState
  fileOf: (id: number) => LocalFile | null
  /** sorts out what was dropped or chosen: pictures, ZIP files, lists, plans */
  take: (dropped: LocalFile[]) => Promise<void>
  /** changes the book; the page is told */
  edit: (change: (book: Book) => void) => void
  /** says by hand whose a file is, and asks what has to be known about them */
  choose: (id: number, person: Whom) => void
  /** matches everything anew; what was settled by hand stays */
  setPattern: (pattern: string) => void
  /** the same for those of whom the lists now say something else */
  setLists: (lists: readonly UsedList[]) => void
  /** what could not be taken in, and what became of a plan, has been read */
  dismiss: () => void
  retry: () => void
  /** forgets everything */
  clear: () => void
  /** puts aside what an import has taken over, and what was not chosen of it; the rest stays, if it is to be decided */
  putAside: (runId: string, ids: number[]) => void
  /** takes back what an import had taken over, which was discarded */
  takeBack: (runId: string) => void
}

type Match = (files: SourceFileView[], pattern: string) => Promise<MatchAnswer>

interface State extends Writable<ReviewState> {
  files: Map<number, LocalFile>
  next: number
  /** plans that wait for the answers about the files */
  plans: Sheet[]
  /** what the last import took over */
  aside: { runId: string; kept: (readonly [Row, LocalFile | undefined])[] } | null
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

const createState = (): State => ({
  ...blank(),
  book: createBook(),
  files: new Map(),
  next: 0,
  aside: null,
})

/** what a new review begins with */
const blank = () => ({
  names: [],
  pattern: '',
  lists: [],
  refused: [],
  leftOver: false,
  plan: null,
  plans: [],
  reading: null,
  comparing: null,
  problem: null,
})

interface Room {
  state: State
  match: Match
  matcher: Matcher<number>
  comparing: Comparing
  /** tells the page that something has changed */
  told: () => void
}

export function createReviews(match: Match): Reviews {
  const { notify: told, ...news } = createSubscribable()
  const room = openRoom(match, told)
  const { state, matcher } = room
  return {
    ...news,
    ...settings(room),
    ...leaving(room),
    state: () => state,
    fileOf: (id) => state.files.get(id) ?? null,
    take: (dropped) => take(room, dropped),
    edit: (change) => {
      change(state.book)
      told()
    },
    choose: (id, person) => choose(room, id, person),
    retry: () => {
      matcher.retry()
      void loadPlans(room)
    },
  }
}

function openRoom(match: Match, told: () => void): Room {
  const state = createState()
  const matcher = createMatcher<number>({
    match,
    describe: (id) => question(state, id),
    onAnswer: (answers) => {
      state.book.put(answers.flatMap(([id, match]) => changed(state.book, id, { match })))
      comparing.add(answers.map(([id]) => id))
      told()
      void loadPlans(room)
    },
    onProblem: (problem) => {
      if (state.problem === problem) return
      state.problem = problem
      told()
    },
  })
  const comparing = createComparing({
    book: state.book,
    fileOf: (id) => state.files.get(id) ?? null,
    onProgress: (compared) => {
      state.comparing = compared
      told()
      if (!compared) void loadPlans(room)
    },
  })
  const room: Room = { state, match, matcher, comparing, told }
  return room
}

async function take(room: Room, dropped: LocalFile[]): Promise<void> {
  const { state, told } = room
  const found = (count: number): void => {
    state.reading = count
    told()
  }
  found(0)
  state.leftOver = false
  try {
    const { files, lists, problems } = await readSources(dropped, found)
    state.refused = [...state.refused, ...problems]
    state.plans.push(...lists.flatMap(planOf))
    const others = lists.filter((list) => planOf(list).length === 0)
    state.lists = [...state.lists, ...others.map(firstUse)]
    add(room, files)
  } finally {
    state.reading = null
    told()
  }
  await loadPlans(room)
}

const planOf = ({ sheets }: List): Sheet[] => sheets.filter(({ isPlan }) => isPlan).slice(0, 1)

const firstUse = (list: List): UsedList => {
  const choice = firstChoice(list)
  return { list, choice: isComplete(choice.columns) ? choice : null }
}

/** Numbers the files in the order in which they come, asks whose they are, and looks whether they are pictures. */
function add(room: Room, chosen: LocalFile[]): void {
  const { state, matcher, told } = room
  const rows = newFiles([...state.files.values()], chosen).map((local): Row => {
    const id = state.next++
    state.files.set(id, local)
    return { id, name: local.name, size: local.size, match: null }
  })
  state.book.put(rows)
  state.names = namesOf(state.book)
  if (listAnew(state)) askAnew(room)
  else matcher.add(rows.map(({ id }) => id))
  told()
  void lookAt(rows, state.files, state.book, told)
}

const namesOf = ({ rows }: Book): string[] => [...rows.values()].map(({ name }) => name)

/** Notes whom the lists name; answers whether they now say something else of any file. */
function listAnew({ book, names, lists }: State): boolean {
  const said = new Map<string, Set<string>>()
  for (const { list, choice } of lists) {
    const sheet = choice && list.sheets[choice.sheet]
    if (!sheet) continue
    for (const [name, cells] of applyList(sheet, choice.columns, names).listed) {
      said.set(name, new Set([...(said.get(name) ?? []), ...cells]))
    }
  }
  const news = [...book.rows.values()].flatMap(({ listed: before, ...row }): Row[] => {
    const cells = [...(said.get(row.name) ?? [])].slice(0, mostCells)
    if (sameCells(before, cells)) return []
    return [{ ...row, match: null, ...(cells.length > 0 && { listed: cells }) }]
  })
  book.put(news)
  return news.length > 0
}

const sameCells = (some: string[] = [], others: string[] = []): boolean =>
  some.length === others.length && some.every((cell, index) => cell === others[index])

/** Asks about all that have no answer. */
function askAnew({ state, matcher }: Room): void {
  const open = [...state.book.rows.values()].filter(({ match }) => match === null)
  matcher.restart(
    open.map(({ id }) => id),
    state.pattern,
  )
}

/** What concerns all files at once. */
function settings(room: Room) {
  const { state, told } = room
  return {
    setPattern: (pattern: string) => {
      state.pattern = pattern
      state.book.put([...state.book.rows.values()].map((row) => ({ ...row, match: null })))
      askAnew(room)
      told()
    },
    setLists: (lists: readonly UsedList[]) => {
      state.lists = lists
      if (listAnew(state)) askAnew(room)
      told()
    },
    dismiss: () => {
      Object.assign(state, { refused: [], plan: null })
      told()
    },
  }
}

/** How files leave the review, and come back. */
function leaving(room: Room) {
  const { state, comparing, told } = room
  const drop = (ids: number[]): void => {
    state.book.remove(ids)
    for (const id of ids) state.files.delete(id)
    state.names = namesOf(state.book)
  }
  const clear = (): void => {
    comparing.stop()
    drop([...state.book.rows.keys()])
    Object.assign(state, blank())
  }
  return {
    clear: () => {
      clear()
      state.aside = null
      askAnew(room)
      told()
    },
    putAside: (runId: string, ids: number[]) => {
      const settled = withRivals(state.book, ids)
      const kept = rowsOf(state.book, settled).map((row) => [row, state.files.get(row.id)] as const)
      state.aside = { runId, kept }
      drop(settled)
      if (state.book.tally.decide + state.book.tally.none === 0) clear()
      else state.leftOver = true
      askAnew(room)
      told()
    },
    takeBack: (runId: string) => {
      if (state.aside?.runId !== runId) return
      for (const [row, local] of state.aside.kept) if (local) state.files.set(row.id, local)
      state.book.put(state.aside.kept.map(([row]) => row))
      comparing.add(state.aside.kept.map(([{ id }]) => id))
      Object.assign(state, { names: namesOf(state.book), aside: null, leftOver: false })
      told()
    },
  }
}

/** A file not chosen goes with the chosen one: alone it would be ticked, and replace the photo just set. */
const withRivals = ({ verdicts }: Book, ids: number[]): number[] => [
  ...new Set(ids.flatMap((id) => [id, ...(verdicts.get(id)?.same ?? [])])),
]

function question({ book }: State, id: number): SourceFileView {
  const { name = '', size = 0, listed } = book.rows.get(id) ?? {}
  // the end of a long path says more than its beginning
  return { name: name.slice(-longestName), size, ...(listed && { listed }) }
}

/** Plans compare with what was found, so they wait until that is known. */
async function loadPlans({ state, match, comparing, told }: Room): Promise<void> {
  const [sheet] = state.plans
  const { book } = state
  if (!sheet || book.tally.waiting > 0 || book.tally.all === 0 || state.comparing) return
  state.plans.shift()
  try {
    state.plan = await applyPlan(book, sheet, (files) => match(files, ''))
    comparing.add(book.rows.keys())
  } catch (error) {
    state.plans.unshift(sheet)
    state.problem = asProblem(error)
  }
  told()
}

function choose(room: Room, id: number, person: Whom): void {
  const { state, comparing, told } = room
  choosePerson(state.book, id, person)
  comparing.add([id])
  told()
  if (person.account === undefined) void askAbout(room, id, person)
}

/** A person from the list of everybody comes without what a candidate is known for: asked by their id. */
async function askAbout(
  { state, match, comparing, told }: Room,
  rowId: number,
  { id }: Whom,
): Promise<void> {
  const asked = match([{ name: id, size: 0, listed: [id] }], '').catch(() => null)
  const candidates = (await asked)?.matches[0]?.candidates ?? []
  const chosen = candidates.find((candidate) => candidate.id === id)
  if (!chosen || state.book.rows.get(rowId)?.chosen?.id !== id) return
  state.book.put(changed(state.book, rowId, { chosen }))
  comparing.add([rowId])
  told()
}
