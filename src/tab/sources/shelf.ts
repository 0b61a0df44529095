/** The lists at hand, how they are used and what could not be taken in, whatever page is shown. */
import type { LocalFile } from '../files.ts'
import { applyList, type Applied } from './list.ts'
import { readSources } from './read.ts'
import {
  firstChoice,
  type List,
  type ListChoice,
  type Sheet,
  type SourceProblem,
} from './source.ts'

/** Where what was read goes: the review of the files. */
export interface Desk {
  /** of all files under review */
  names: () => string[]
  add: (files: LocalFile[]) => void
  /** matches those of whom lists now say something else, by the names of the files */
  setListed: (listed: (name: string) => string[]) => void
  /** applies an edited plan, and says in sentences what came of it */
  loadPlan: (sheet: Sheet) => Promise<PlanNews>
  clear: () => void
}

export interface PlanNews {
  /** what was changed */
  done: string
  /** what could not be */
  problems: string[]
}

export interface ShelvedList {
  list: List
  choice: ListChoice
  applied: Applied
}

/** A plan that was loaded; `news` is null while it waits for the answers about the files. */
export interface LoadedPlan {
  name: string
  news: PlanNews | null
}

export interface ShelfState {
  lists: readonly ShelvedList[]
  plans: readonly LoadedPlan[]
  problems: readonly SourceProblem[]
  /** files found so far while something is read, else null */
  reading: number | null
}

export interface Shelf {
  /** the same object until something changes */
  state: () => ShelfState
  subscribe: (listener: () => void) => () => void
  /** takes in what was dropped or chosen */
  take: (dropped: LocalFile[]) => Promise<void>
  /** tells how many files a folder has given so far, before they are taken */
  found: (count: number) => void
  /** uses other columns, or another sheet */
  choose: (list: List, choice: ListChoice) => void
  remove: (list: List) => void
  /** what would come of a choice, without using it */
  preview: (list: List, choice: ListChoice) => Applied
  forgetPlan: (plan: LoadedPlan) => void
  forgetProblems: () => void
  /** forgets lists, plans and problems; the files under review stay */
  forget: () => void
  /** forgets everything, the files under review too */
  clear: () => void
}

const nothing: ShelfState = { lists: [], plans: [], problems: [], reading: null }
/** as the API has it */
const mostCells = 10

export function createShelf(desk: Desk): Shelf {
  const store = createStore()
  const { state, change } = store
  const { use, preview } = usingLists(desk, change)
  return {
    ...store,
    preview,
    take: createTake(desk, store, use),
    found: (count) => change({ reading: count }),
    choose: (list, choice) =>
      use(state().lists.map((known) => (known.list === list ? { list, choice } : known))),
    remove: (list) => use(state().lists.filter((known) => known.list !== list)),
    forgetPlan: (plan) => change({ plans: state().plans.filter((known) => known !== plan) }),
    forgetProblems: () => change({ problems: [] }),
    forget: () => change(nothing),
    clear: () => {
      change(nothing)
      desk.clear()
    },
  }
}

type Store = ReturnType<typeof createStore>
type Chosen = Pick<ShelvedList, 'list' | 'choice'>

function createStore() {
  const listeners = new Set<() => void>()
  let state = nothing
  return {
    state: (): ShelfState => state,
    change: (news: Partial<ShelfState>): void => {
      state = { ...state, ...news }
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

function usingLists(desk: Desk, change: Store['change']) {
  const apply = ({ list, choice }: Chosen, names: string[]): ShelvedList => {
    const sheet = list.sheets[choice.sheet] ?? { rows: [] }
    return { list, choice, applied: applyList(sheet, choice.columns, names) }
  }
  return {
    preview: (list: List, choice: ListChoice) => apply({ list, choice }, desk.names()).applied,
    use: (chosen: readonly Chosen[]): void => {
      const names = desk.names()
      const lists = chosen.map((one) => apply(one, names))
      change({ lists })
      desk.setListed((name) => saidOf(name, lists))
    },
  }
}

/** What several lists say together about a file. */
function saidOf(name: string, lists: ShelvedList[]): string[] {
  const cells = lists.flatMap(({ applied }) => applied.listed.get(name) ?? [])
  return [...new Set(cells)].slice(0, mostCells)
}

const isPlan = ({ sheets: [first] }: List): boolean => first?.isPlan === true

function createTake(desk: Desk, { state, change }: Store, use: (chosen: Chosen[]) => void) {
  const load = async (name: string, sheet: Sheet): Promise<void> => {
    const loading: LoadedPlan = { name, news: null }
    change({ plans: [...state().plans, loading] })
    const news = await desk.loadPlan(sheet)
    change({ plans: state().plans.map((plan) => (plan === loading ? { name, news } : plan)) })
  }
  return async (dropped: LocalFile[]): Promise<void> => {
    change({ reading: 0 })
    try {
      const found = (count: number) => change({ reading: count })
      const { files, lists, problems } = await readSources(dropped, found)
      change({ problems: [...state().problems, ...problems] })
      desk.add(files)
      const fresh = lists.filter((list) => !isPlan(list))
      const chosen = fresh.map((list) => ({ list, choice: firstChoice(list) }))
      const all = [...state().lists, ...chosen]
      // with other files around, a list may mean others than before
      if (all.length > 0 && fresh.length + files.length > 0) use(all)
      for (const list of lists.filter(isPlan)) {
        if (list.sheets[0]) void load(list.name, list.sheets[0])
      }
    } finally {
      change({ reading: null })
    }
  }
}
