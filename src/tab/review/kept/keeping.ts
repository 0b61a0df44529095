/** Keeps the review in the browser for its reader, and takes it up again. */
import { reviewKey, type Handles } from '../../files/handles.ts'
import { localFile } from '../../files/localFile.ts'
import { addSources } from '../addSources.ts'
import type { ReviewContext } from '../context.ts'
import { clear } from '../setAside.ts'
import { createKeeper, type Keeper } from './keeper.ts'
import type { KeptReview } from './keptReview.ts'
import type { Shelf } from './shelf.ts'
import { takeUpDecisions } from './takeUp.ts'

/** Where a review is kept. */
export interface Keeping {
  shelf: Shelf
  handles: Handles
}

/** Reading what is kept takes milliseconds. Where a browser never answers, files are taken all the same. */
const MAX_OPENING_MS = 2000

export interface Kept {
  /** Reads what is kept for this reader, and keeps what follows. Null = nothing is kept for anybody. */
  open: (reader: string | null) => Promise<void>
  /** resolves once what is kept has been read, as far as the browser says */
  opened: () => Promise<void>
  changed: Keeper['changed']
  /** the handles of what was dropped */
  noteDropped: () => void
  /** whether the files can come back without being dropped again; `ask`: within a click */
  access: () => Promise<'granted' | 'ask' | null>
  /** @returns false if the browser doesn't give the files */
  resume: () => Promise<boolean>
}

/** @param notify shows a change without keeping it */
export function createKept(
  context: ReviewContext,
  notify: () => void,
  { shelf, handles }: Keeping,
): Kept {
  const keeper = createKeeper({
    shelf,
    state: context.state,
    onUnkept: () => sayUnkept(context, notify),
    onEmpty: () => void handles.forgetReviews(null),
  })
  // what was decided in the last moment before a reload
  if (typeof window !== 'undefined') window.addEventListener('pagehide', () => void keeper.flush())
  let opening: { reader: string | null; done: Promise<void> } | null = null
  const key = (): string | null => (opening?.reader ? reviewKey(opening.reader) : null)
  return {
    open(reader) {
      if (opening?.reader === reader) return opening.done
      if (opening) clear(context)
      opening = { reader, done: openFor(context, reader, { shelf, handles, keeper, notify }) }
      return opening.done
    },
    opened: () => Promise.race([opening?.done, later(MAX_OPENING_MS)]),
    changed: keeper.changed,
    noteDropped: () => {
      const current = key()
      if (current) void handles.keepForReview(current)
    },
    access: async () => {
      const current = key()
      return current ? handles.access(current) : null
    },
    resume: async () => {
      const current = key()
      return current ? resume(context, handles, current) : false
    },
  }
}

function sayUnkept({ state }: ReviewContext, notify: () => void): void {
  if (state.unkept !== null) return
  state.unkept = 'tell'
  notify()
}

async function openFor(
  context: ReviewContext,
  reader: string | null,
  { shelf, handles, keeper, notify }: Keeping & { keeper: Keeper; notify: () => void },
): Promise<void> {
  const { state } = context
  await handles.forgetReviews(reader && reviewKey(reader))
  if (reader === null) return shelf.clear()
  const kept = await shelf.open(reader)
  if (kept === null) await handles.forgetReviews(null)
  state.kept = kept && withNewIds(state, kept)
  keeper.begin(reader, state.kept)
  notify()
  return takeUpDecisions(context)
}

async function resume(context: ReviewContext, handles: Handles, key: string): Promise<boolean> {
  const found = await handles.read(key)
  if (!found) return false
  await handles.noteAgain(key)
  const files = found.map(({ name, file }) => localFile(file, name))
  await addSources(context, files, true)
  return true
}

const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Kept rows and new ones are written side by side, so no id is used twice. */
function withNewIds(state: ReviewContext['state'], kept: KeptReview): KeptReview {
  const rows = new Map([...kept.rows.values()].map((row) => [state.nextId++, row]))
  return { ...kept, rows }
}
