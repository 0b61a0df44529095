/** The lists of an import's rows, and in which order states are read. Pure. */
import type { RunView, ItemView } from '../../api/contract.ts'
import { problemStates, stateNames, type ItemState } from './progress.ts'

export interface ItemsTab {
  key: string
  name: string
  /** empty = all */
  states: readonly ItemState[]
}

const all: ItemsTab = { key: 'all', name: 'All', states: [] }
const done: ItemsTab = { key: 'done', name: 'Done', states: ['done'] }
const problems: ItemsTab = { key: 'problems', name: 'Not possible', states: problemStates }
const left: ItemsTab = { key: 'left', name: 'Left alone', states: ['skipped'] }
const unchanged: ItemsTab = { key: 'unchanged', name: 'Unchanged', states: ['unchanged'] }
const open: ItemsTab = {
  key: 'open',
  name: 'Under way',
  states: ['uploading', 'prepared', 'received', 'awaiting'],
}

/** Of a finished import what needs attention comes first. */
export function tabsFor(view: RunView): ItemsTab[] {
  const some = (tab: ItemsTab) => countOf(view, tab) > 0
  if (view.finishedAt === null)
    return [all, open, ...[done, problems, left, unchanged].filter(some)]
  return [...[problems].filter(some), all, ...[done, left, unchanged].filter(some)]
}

export function countOf(view: RunView, tab: ItemsTab): number {
  if (tab.states.length === 0) return view.total
  return tab.states.reduce((sum, state) => sum + (view.counts[state] ?? 0), 0)
}

/** Which items a list asks for: the API answers one state at a time. */
export interface Source {
  /** null = in any state */
  state: ItemState | null
  /** with remarks about the picture, or without */
  remarked?: boolean
  /** only what would change nothing */
  sameAlready?: boolean
}

export const sourcesOf = ({ states }: ItemsTab): Source[] =>
  states.length === 0 ? [{ state: null }] : states.map((state) => ({ state }))

/** After the last page of one source comes the first of the next. */
export function nextPage(
  sources: readonly Source[],
  source: number,
  cursor: string | null,
): { source: number; cursor: string | null } | undefined {
  if (cursor) return { source, cursor }
  return source + 1 < sources.length ? { source: source + 1, cursor: null } : undefined
}

/** Asks for the present photo of an item's person, and again once this item has set it. */
export function portrayedBy(
  { id, person, state }: ItemView,
  written = state === 'done',
): { id: string; displayName: string; photo: 'has'; photoEtag: string } {
  return { ...person, photo: 'has', photoEtag: written ? id : `before ${id}` }
}

/** Where the picture on the left comes from: the photo as it is, the one that was kept, or there was none. */
export function beforeOf({ state, hasBefore }: ItemView): 'present' | 'kept' | 'nothing' {
  if (state !== 'done') return 'present'
  return hasBefore ? 'kept' : 'nothing'
}

/** Where the picture on the right comes from: what was prepared, the file as it came, or there is to be none. */
export function afterOf(
  { kind }: Pick<RunView, 'kind'>,
  { action, picture, code }: ItemView,
): 'prepared' | 'file' | 'nothing' {
  if (action === 'remove') return 'nothing'
  if (kind !== 'import') return code === 'before_gone' ? 'file' : 'prepared'
  return picture ? 'prepared' : 'file'
}

export type Offer = 'undo' | 'retry' | 'overwrite'

export function nameOfOffer({ kind }: RunView, offer: Offer): string {
  if (offer === 'undo') return kind === 'undo' ? 'Set again' : 'Undo'
  return offer === 'retry' ? 'Try again' : 'Replace anyway'
}

/** What can be done about one item. */
export function offersOf(view: RunView, { undoable, state, code, picture }: ItemView): Offer[] {
  if (undoable) return ['undo']
  if (view.startedAt === null) return []
  const isThere = picture !== null || view.kind !== 'import'
  if (isThere && (problemStates.includes(state) || code === 'cancelled')) return ['retry']
  return code === 'changed_since' && isThere && view.kind === 'import' ? ['overwrite'] : []
}

const isUnderWay = (state: ItemState): boolean =>
  state === 'received' || state === 'prepared' || state === 'uploading'

/** Why nothing is done about an item just now, and when it will be; null while there is nothing to explain. */
export function explainDelay(view: RunView, { state, notBefore }: ItemView): string | null {
  if (!isUnderWay(state) || notBefore === null || view.pausedAt !== null) return null
  const when = new Date(notBefore).toLocaleTimeString(undefined, { timeStyle: 'short' })
  return `Microsoft 365 was busy or did not answer. Tried again by itself, at about ${when}.`
}

/** How an item stands, in a word or two. */
export function badgeOf(view: RunView, { state, action, notBefore, undone }: ItemView): string {
  const isOpen = isUnderWay(state)
  if (isOpen && view.pausedAt !== null && state !== 'uploading') return 'Paused'
  if (isOpen && notBefore !== null) return 'Put off'
  if (undone) return view.kind === 'undo' ? 'Set again since' : 'Undone'
  return state === 'done' ? doneWords(view, action) : stateNames[state]
}

function doneWords({ kind }: RunView, action: ItemView['action']): string {
  if (action === 'remove') return kind === 'import' ? 'Removed' : 'None again'
  if (kind === 'undo') return 'Back as before'
  if (kind === 'redo') return 'Set again'
  return action === 'replace' ? 'Replaced' : 'New photo'
}
