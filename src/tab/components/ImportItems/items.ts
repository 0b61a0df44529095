/** The lists of an import's rows, and in which order states are read. Pure. */
import type { ImportView, ItemView } from '../../../api/contract.ts'
import { problemStates, type ItemState } from '../../progress.ts'

export interface ItemsTab {
  key: string
  name: string
  /** empty = all */
  states: readonly ItemState[]
}

const all: ItemsTab = { key: 'all', name: 'All', states: [] }
const done: ItemsTab = { key: 'done', name: 'Done', states: ['done'] }
const problems: ItemsTab = { key: 'problems', name: 'Not possible', states: problemStates }
const left: ItemsTab = { key: 'left', name: 'Left as it was', states: ['unchanged', 'skipped'] }
const open: ItemsTab = {
  key: 'open',
  name: 'Under way',
  states: ['uploading', 'prepared', 'received', 'awaiting'],
}

/** Of a finished import what needs attention comes first. */
export function tabsFor(view: ImportView): ItemsTab[] {
  const some = (tab: ItemsTab) => countOf(view, tab) > 0
  if (view.finishedAt === null) return [all, open, ...[done, problems, left].filter(some)]
  return [...[problems].filter(some), all, ...[done, left].filter(some)]
}

export function countOf(view: ImportView, tab: ItemsTab): number {
  if (tab.states.length === 0) return view.total
  return tab.states.reduce((sum, state) => sum + (view.counts[state] ?? 0), 0)
}

/** Which items a list asks for: the API answers one state at a time. */
export interface Source {
  /** null = in any state */
  state: ItemState | null
  /** with remarks about the picture, or without */
  remarked?: boolean
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
export function portrayedBy({ id, person, state }: ItemView): {
  id: string
  displayName: string
  photo: 'has'
  photoEtag: string
} {
  return { ...person, photo: 'has', photoEtag: state === 'done' ? id : `before ${id}` }
}
