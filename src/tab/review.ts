/** The files under review and what was decided about them, for as long as the tab is open, whatever page is shown. */
import type { MatchAnswer, SourceFileView } from '../api/contract.ts'
import { choosePerson, createBook, rowsOf, type Book } from './components/Review/book.ts'
import type { Row, Whom } from './components/Review/review.ts'
import { newFiles, UnusableFile, type LocalFile } from './files.ts'
import { createMatcher, type Matcher } from './matcher.ts'
import { isForeign } from './pictureKind.ts'
import type { Problem } from './problem.ts'

/** files looked at before the page is told */
const looks = 200
/** as the API has it */
const longestName = 1000

export interface Reviews {
  /** counts the changes; the same number means that nothing has changed */
  version: () => number
  subscribe: (listener: () => void) => () => void
  book: () => Book
  fileOf: (id: number) => LocalFile | null
  add: (files: LocalFile[]) => void
  /** changes the book; the page is told */
  edit: (change: (book: Book) => void) => void
  /** says by hand whose a file is, and asks what has to be known about them */
  choose: (id: number, person: Whom) => void
  pattern: () => string
  /** matches everything anew; what was settled by hand stays */
  setPattern: (pattern: string) => void
  /** the same for what lists say, by the names of the files */
  setListed: (listed: Listed) => void
  /** why the matching does not go on, else null */
  problem: () => Problem | null
  retry: () => void
  /** forgets everything */
  clear: () => void
  /** puts aside what an import has taken over; the rest stays to be decided, if there is something to decide */
  putAside: (importId: string, ids: number[]) => void
  /** takes back what an import had taken over, which was discarded */
  takeBack: (importId: string) => void
}

export type Listed = (name: string) => string[]
type Match = (files: SourceFileView[], pattern: string) => Promise<MatchAnswer>

interface State {
  book: Book
  files: Map<number, LocalFile>
  pattern: string
  listed: Listed
  problem: Problem | null
  /** what the last import took over */
  aside: { importId: string; kept: (readonly [Row, LocalFile | undefined])[] } | null
}

export function createReviews(match: Match): Reviews {
  const state: State = {
    book: createBook(),
    files: new Map(),
    pattern: '',
    listed: () => [],
    problem: null,
    aside: null,
  }
  const { told, ...news } = createNews()
  const matcher = createMatcher<number>({
    match,
    describe: (id) => question(state, id),
    onAnswer: (answers) => {
      state.book.put(answers.flatMap(([id, match]) => changed(state.book, id, { match })))
      told()
    },
    onProblem: (problem) => {
      if (state.problem === problem) return
      state.problem = problem
      told()
    },
  })
  const edit = (change: (book: Book) => void): void => {
    change(state.book)
    told()
  }
  return {
    ...news,
    ...readers(state),
    ...sorting(state, matcher, told),
    edit,
    add: createAdd(state, matcher, told),
    choose: (id, person) => {
      edit((book) => choosePerson(book, id, person))
      if (person.account === undefined) void askAbout(match, state.book, id, person).then(told)
    },
    retry: matcher.retry,
  }
}

/** Numbers the files in the order in which they come, asks whose they are, and looks whether they are pictures. */
function createAdd(state: State, matcher: Matcher<number>, told: () => void) {
  let next = 0
  return (chosen: LocalFile[]): void => {
    const rows = newFiles([...state.files.values()], chosen).map((local): Row => {
      const id = next++
      state.files.set(id, local)
      return { id, name: local.name, size: local.size, match: null }
    })
    state.book.put(rows)
    told()
    matcher.add(rows.map(({ id }) => id))
    void lookAt(state, rows, told)
  }
}

/** What concerns all files at once. */
function sorting(state: State, matcher: Matcher<number>, told: () => void) {
  const matchAgain = (): void => {
    state.book.put([...state.book.rows.values()].map((row) => ({ ...row, match: null })))
    matcher.restart([...state.book.rows.keys()], state.pattern)
    told()
  }
  const drop = (ids: number[]): void => {
    state.book.remove(ids)
    for (const id of ids) state.files.delete(id)
    const open = [...state.book.rows.values()].filter((row) => row.match === null)
    matcher.restart(
      open.map(({ id }) => id),
      state.pattern,
    )
    told()
  }
  return {
    setPattern: (pattern: string) => {
      state.pattern = pattern
      matchAgain()
    },
    setListed: (listed: Listed) => {
      state.listed = listed
      matchAgain()
    },
    clear: () => {
      state.pattern = ''
      state.listed = () => []
      state.aside = null
      drop([...state.book.rows.keys()])
    },
    putAside: (importId: string, ids: number[]) => {
      const kept = rowsOf(state.book, ids).map((row) => [row, state.files.get(row.id)] as const)
      state.aside = { importId, kept }
      drop(ids)
      const { decide, none } = state.book.tally
      if (decide + none === 0) drop([...state.book.rows.keys()])
    },
    takeBack: (importId: string) => {
      if (state.aside?.importId !== importId) return
      for (const [row, local] of state.aside.kept) if (local) state.files.set(row.id, local)
      state.book.put(state.aside.kept.map(([row]) => row))
      state.aside = null
      told()
    },
  }
}

const readers = (state: State) => ({
  book: () => state.book,
  fileOf: (id: number) => state.files.get(id) ?? null,
  pattern: () => state.pattern,
  problem: () => state.problem,
})

function createNews() {
  const listeners = new Set<() => void>()
  let version = 0
  return {
    told: (): void => {
      version += 1
      for (const listener of listeners) listener()
    },
    version: () => version,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

function question({ book, listed }: State, id: number): SourceFileView {
  const { name = '', size = 0 } = book.rows.get(id) ?? {}
  const cells = listed(name)
  // the end of a long path says more than its beginning
  return { name: name.slice(-longestName), size, ...(cells.length > 0 && { listed: cells }) }
}

/** Looked at one after the other: each costs a look at the disk, and a folder may hold thousands. */
async function lookAt({ book, files }: State, rows: Row[], told: () => void): Promise<void> {
  for (let start = 0; start < rows.length; start += looks) {
    const found = new Map<number, Partial<Row>>()
    for (const { id } of rows.slice(start, start + looks)) {
      const local = files.get(id)
      const fault = local && (await faultOf(local))
      if (fault) found.set(id, fault)
    }
    if (found.size === 0) continue
    book.put([...found].flatMap(([id, fault]) => changed(book, id, fault)))
    told()
  }
}

/** A file that cannot be read just now is left for later to judge. */
async function faultOf(local: LocalFile): Promise<Partial<Row> | null> {
  try {
    return (await isForeign(local)) ? { foreign: true } : null
  } catch (error) {
    if (error instanceof UnusableFile) return { fault: error.message }
    if (error instanceof DOMException) return null
    throw error
  }
}

/** A person from the list of everybody comes without what a candidate is known for: asked by their id. */
async function askAbout(match: Match, book: Book, rowId: number, { id }: Whom): Promise<void> {
  const asked = match([{ name: id, size: 0, listed: [id] }], '').catch(() => null)
  const candidates = (await asked)?.matches[0]?.candidates ?? []
  const chosen = candidates.find((candidate) => candidate.id === id)
  if (chosen && book.rows.get(rowId)?.chosen?.id === id) {
    book.put(changed(book, rowId, { chosen }))
  }
}

/** the row as it is now with something new; none when it has gone meanwhile */
function changed(book: Book, id: number, news: Partial<Row>): Row[] {
  return rowsOf(book, [id]).map((row) => ({ ...row, ...news }))
}
