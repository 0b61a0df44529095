/** The files under review and the decisions about them, kept while the tab is open, whichever page it shows. */
import type { SourceFileView } from '../../api/contract.ts'
import { LIMITS } from '../../api/contract/limits.ts'
import { createSubscribable } from '../app/subscribable.ts'
import type { LocalFile } from '../files/localFile.ts'
import type { Archive, UsedList } from '../sources/source.ts'
import type { GuessedEncoding } from '../sources/text/encodings.ts'
import { addSources, applyLists, applyPlans } from './addSources.ts'
import { createHashQueue } from './background/hashQueue.ts'
import { createMatchQueue } from './background/matchQueue.ts'
import { updated, type Book } from './book.ts'
import { createState, matchAgain, type ReviewContext, type ReviewState } from './context.ts'
import { choosePerson } from './edits.ts'
import { createDecidedHasher } from './kept/hashDecided.ts'
import { createKept, type Kept, type Keeping } from './kept/keeping.ts'
import { takeUpDecisions } from './kept/takeUp.ts'
import type { ReviewPerson } from './row.ts'
import { clear, putAside, takeBack } from './setAside.ts'
import { readNames } from './understand/readNames.ts'

export interface Reviews extends Pick<Kept, 'access' | 'resume'> {
  /** counts the changes: the same number means that nothing has changed */
  version: () => number
  subscribe: (listener: () => void) => () => void
  /** always the same object: `version` shows whether something in it has changed */
  state: () => ReviewState
  fileOf: (id: number) => LocalFile | null
  /** Adds what was dropped or chosen: pictures, ZIP files, lists, plans. */
  take: (dropped: LocalFile[]) => Promise<void>
  /** Changes the book, see edits.ts. */
  edit: (change: (book: Book) => void) => void
  /** Assigns a file to a person, and fetches what is missing about them. */
  choose: (id: number, person: ReviewPerson) => void
  /** Matches all files again; the reader's decisions are kept. */
  setPattern: (pattern: string) => void
  /** Matches again the files that the changed lists affect; decisions are kept. */
  setLists: (lists: readonly UsedList[]) => void
  /** Names the files of a ZIP file by one of its readings, and matches them again. */
  readNames: (archive: Archive, encoding: GuessedEncoding) => void
  /** Calls the import so; null = as proposed. */
  setName: (name: string | null) => void
  /** Hides what couldn't be added or was left out, and the outcome of the plan. */
  dismiss: () => void
  /** Hides what has become of the last review, and that the browser keeps none. */
  dismissKept: () => void
  retry: () => void
  /** Takes up what the browser has kept for this reader, and removes everybody else's; null = they review nothing. */
  open: (reader: string | null) => void
  /** Removes everything, and what is kept in the browser. */
  clear: () => void
  /** Removes the files that moved to an import, and the other files for the same people. */
  putAside: (runId: string, rowIds: number[]) => void
  /** Brings back the files of a discarded import. */
  takeBack: (runId: string) => void
}

/** @param keeping where the browser keeps it; null = nowhere */
export function createReviews(
  match: ReviewContext['match'],
  keeping: Keeping | null = null,
): Reviews {
  const { notify: show, version, subscribe } = createSubscribable()
  const notify = (): void => {
    show()
    kept?.changed()
  }
  const context = createContext(match, notify)
  const kept = keeping && createKept(context, show, keeping)
  const decided = keeping ? createDecidedHasher(context) : null
  const actions = actionsOf(context, () => decided?.())
  return { version, subscribe, ...actions, ...keptActionsOf(context, kept) }
}

type KeptActions = Pick<Reviews, 'open' | 'access' | 'resume' | 'dismissKept' | 'take' | 'retry'>

function keptActionsOf(context: ReviewContext, kept: Kept | null): KeptActions {
  const { state, matchQueue, notify } = context
  return {
    open: (reader) => void kept?.open(reader),
    access: () => kept?.access() ?? Promise.resolve(null),
    resume: () => kept?.resume() ?? Promise.resolve(false),
    take: async (dropped) => {
      await kept?.opened()
      kept?.noteDropped()
      await addSources(context, dropped)
    },
    retry: () => {
      matchQueue.retry()
      void takeUpDecisions(context)
      void applyPlans(context)
    },
    dismissKept: () => {
      Object.assign(state, { takenUpRead: true, unkept: state.unkept && 'told' })
      notify()
    },
  }
}

type Actions = Omit<Reviews, keyof KeptActions | 'version' | 'subscribe'>

/** @param onDecided called after whatever the reader has decided about files */
function actionsOf(context: ReviewContext, onDecided: () => void): Actions {
  const { state, notify } = context
  return {
    state: () => state,
    fileOf: (id) => state.files.get(id) ?? null,
    edit: (change) => {
      change(state.book)
      notify()
      onDecided()
    },
    choose: (id, person) => {
      choose(context, id, person)
      onDecided()
    },
    setPattern: (pattern) => setPattern(context, pattern),
    setLists: (lists) => {
      state.lists = lists
      if (applyLists(context)) matchAgain(context)
      notify()
    },
    readNames: (archive, encoding) => readNames(context, archive, encoding),
    setName: (name) => {
      state.name = name
      notify()
    },
    dismiss: () => {
      Object.assign(state, { refused: [], ignored: new Map(), plan: null })
      notify()
    },
    clear: () => clear(context),
    putAside: (runId, rowIds) => putAside(context, runId, rowIds),
    takeBack: (runId) => takeBack(context, runId),
  }
}

function createContext(match: ReviewContext['match'], notify: () => void): ReviewContext {
  const state = createState()
  const matchQueue = createMatchQueue<number>({
    match,
    describe: (id) => questionAbout(state.book, id),
    onAnswer: (answers) => {
      state.book.put(answers.flatMap(([id, match]) => updated(state.book, id, { match })))
      hashQueue.add(answers.map(([id]) => id))
      notify()
      void applyPlans(context)
    },
    onProblem: (problem) => {
      if (state.problem === problem) return
      state.problem = problem
      notify()
    },
  })
  const hashQueue = createHashQueue({
    book: state.book,
    fileOf: (id) => state.files.get(id) ?? null,
    onProgress: (progress) => {
      state.comparing = progress
      notify()
      if (!progress) void applyPlans(context)
    },
  })
  const context: ReviewContext = { state, match, matchQueue, hashQueue, notify }
  return context
}

function questionAbout(book: Book, id: number): SourceFileView {
  const { name = '', size = 0, listed } = book.rows.get(id) ?? {}
  // the end of a long path says more than its beginning
  return { name: name.slice(-LIMITS.MAX_FILE_NAME_LENGTH), size, ...(listed && { listed }) }
}

function setPattern(context: ReviewContext, pattern: string): void {
  const { state, notify } = context
  state.pattern = pattern
  state.book.put([...state.book.rows.values()].map((row) => ({ ...row, match: null })))
  matchAgain(context)
  notify()
}

function choose(context: ReviewContext, id: number, person: ReviewPerson): void {
  const { state, hashQueue, notify } = context
  choosePerson(state.book, id, person)
  hashQueue.add([id])
  notify()
  if (person.account === undefined) void completePerson(context, id, person)
}

/** Someone found by a search lacks the fields of a candidate: they are matched by their id to get them. */
async function completePerson(
  { state, match, hashQueue, notify }: ReviewContext,
  rowId: number,
  { id }: ReviewPerson,
): Promise<void> {
  const answer = await match([{ name: id, size: 0, listed: [id] }], '').catch(() => null)
  const candidates = answer?.matches[0]?.candidates ?? []
  const chosen = candidates.find((candidate) => candidate.id === id)
  if (!chosen || state.book.rows.get(rowId)?.chosen?.id !== id) return
  state.book.put(updated(state.book, rowId, { chosen }))
  hashQueue.add([rowId])
  notify()
}
