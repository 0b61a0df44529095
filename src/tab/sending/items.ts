/** The lists of a run's items, and what their rows say. Pure. */
import type { ItemView, RemarkView, RunView } from '../../api/contract.ts'
import { words } from '../words/words.ts'
import { problemStates, type ItemState } from './progress.ts'

export interface ItemsTab {
  key: 'all' | 'open' | 'done' | 'problems' | 'skipped' | 'unchanged'
  /** empty = all */
  states: readonly ItemState[]
}

const all: ItemsTab = { key: 'all', states: [] }
const done: ItemsTab = { key: 'done', states: ['done'] }
const problems: ItemsTab = { key: 'problems', states: problemStates }
const skipped: ItemsTab = { key: 'skipped', states: ['skipped'] }
const unchanged: ItemsTab = { key: 'unchanged', states: ['unchanged'] }
const open: ItemsTab = {
  key: 'open',
  states: ['uploading', 'prepared', 'received', 'awaiting'],
}

/** In a finished run, what was achieved comes first. */
export function tabsFor(view: RunView): ItemsTab[] {
  const some = (tab: ItemsTab) => countOf(view, tab) > 0
  if (view.finishedAt === null)
    return [all, open, ...[done, problems, skipped, unchanged].filter(some)]
  return [...[done, problems].filter(some), all, ...[skipped, unchanged].filter(some)]
}

export function nameOfTab({ kind }: RunView, { key }: ItemsTab): string {
  return key === 'problems' ? words('run.items.problems', { kind }) : words(`run.items.${key}`)
}

export function countOf(view: RunView, tab: ItemsTab): number {
  if (tab.states.length === 0) return view.total
  return tab.states.reduce((sum, state) => sum + (view.counts[state] ?? 0), 0)
}

/** One query for items: the API filters on one state at a time. */
export interface Source {
  /** null = in any state */
  state: ItemState | null
  /** with remarks about the picture, or without */
  remarked?: boolean
  /** only those whose person has this photo already */
  sameAlready?: boolean
  /** of a held run: those that will be set, or that will not, or either */
  pick?: 'any' | 'unticked'
  note?: RemarkView['code'] | null
}

export const sourcesOf = ({ states }: ItemsTab): Source[] =>
  states.length === 0 ? [{ state: null }] : states.map((state) => ({ state }))

/** The parameters of the next page: after the last page of a source, the first of the next source. */
export function nextPage(
  sources: readonly Source[],
  source: number,
  cursor: string | null,
): { source: number; cursor: string | null } | undefined {
  if (cursor) return { source, cursor }
  return source + 1 < sources.length ? { source: source + 1, cursor: null } : undefined
}

/** The item's person, for the current photo. The ETag is made up, so that the photo is read again once the item is done. */
export function portrayedBy(
  { id, person, state }: ItemView,
  written = state === 'done',
): { id: string; displayName: string; photo: 'has'; photoEtag: string } {
  return { ...person, photo: 'has', photoEtag: written ? id : `before ${id}` }
}

/** Where the previous photo comes from: the current photo, the copy that was kept, or there was none. */
export function beforeOf({ state, hasBefore }: ItemView): 'present' | 'kept' | 'nothing' {
  if (state !== 'done') return 'present'
  return hasBefore ? 'kept' : 'nothing'
}

/**
 * Where the new photo comes from: the prepared picture, the file in this browser, the current photo, which stays, or the
 * photo is to be removed.
 */
export function afterOf(
  { kind }: Pick<RunView, 'kind'>,
  { action, picture, code, state }: ItemView,
): 'prepared' | 'file' | 'present' | 'nothing' {
  if (action === 'remove' || kind === 'remove') return 'nothing'
  const isNotKept = code === 'before_gone' || code === 'nothing_kept' || code === 'person_gone'
  if (kind === 'default' && code === 'has_photo_already') return 'present'
  if (kind === 'default') return isMade(state) ? 'prepared' : 'file'
  if (kind !== 'import') return isNotKept ? 'file' : 'prepared'
  return picture ? 'prepared' : 'file'
}

/** A picture that is drawn is there for as long as it is being set, and afterwards. */
const isMade = (state: ItemState): boolean =>
  state === 'prepared' || state === 'uploading' || state === 'done' || state === 'unchanged'

/** `accept`: set what was left out because it might not be somebody's face */
export type Offer = 'undo' | 'retry' | 'accept' | 'overwrite'

export function nameOfOffer({ kind }: RunView, offer: Offer): string {
  if (offer === 'retry') return words('run.item.retry')
  return offer === 'accept' ? words('run.item.accept') : words(`run.item.${offer}`, { kind })
}

/** Whether photos that were changed meanwhile can be written anyway: an undo gives nobody's own choice up. */
export const mayOverwrite = ({ kind }: Pick<RunView, 'kind'>): boolean =>
  kind === 'import' || kind === 'remove' || kind === 'restore' || kind === 'default'

/** What can be done about one item. */
export function offersOf(view: RunView, { undoable, state, code, picture }: ItemView): Offer[] {
  if (undoable) return ['undo']
  if (view.startedAt === null) return []
  const isThere = picture !== null || view.kind !== 'import'
  if (isThere && (problemStates.includes(state) || code === 'cancelled')) return ['retry']
  if (code === 'doubtful_photo' && isThere) return ['accept']
  return code === 'changed_since' && isThere && mayOverwrite(view) ? ['overwrite'] : []
}

const isUnderWay = (state: ItemState): boolean =>
  state === 'received' || state === 'prepared' || state === 'uploading'

/** Why an item waits although the run is running, and until when; null when it doesn't. */
export function explainDelay(view: RunView, { state, notBefore }: ItemView): string | null {
  if (!isUnderWay(state) || notBefore === null || view.pausedAt !== null) return null
  return words('run.item.delayed.text', { time: words.time(new Date(notBefore)) })
}

/** Whether an item waits because its run is paused. What is being sent finishes, unless the run paused by itself. */
export const isPaused = (view: RunView, { state }: Pick<ItemView, 'state'>): boolean =>
  isUnderWay(state) &&
  view.pausedAt !== null &&
  (state !== 'uploading' || view.pausedBecause !== null)

/** An item's state in a word or two. */
export function badgeOf(view: RunView, item: ItemView): string {
  const { kind } = view
  const { state, action, notBefore, undone, code } = item
  if (isPaused(view, item)) return words('run.item.paused')
  if (isUnderWay(state) && notBefore !== null) return words('run.item.delayed')
  if (undone) return words('run.item.undone', { kind })
  if (state === 'failed' && code === 'write_unconfirmed') return words('run.item.unconfirmed')
  return state === 'done' ? doneBadge(kind, action) : words('run.item.state', { kind, state })
}

/** Who changed the photo here, when and how, so that it was left; null if nobody did. */
export function explainChange({ changedBy }: ItemView): string | null {
  if (!changedBy) return null
  const { name, action } = changedBy
  const when = words.dateTime(new Date(changedBy.at))
  return words('run.item.changedBy', { isOwn: String(changedBy.isOwn), name, action, when })
}

/** What Microsoft 365 shows of a photo that was set or removed; null when it is as expected. */
export function explainSeen({ state, action, undone, seen }: ItemView): string | null {
  if (state !== 'done' || undone || seen === null || seen === 'seen') return null
  return words('run.item.seen', { seen, action: action ?? 'replace' })
}

function doneBadge(kind: RunView['kind'], action: ItemView['action']): string {
  if (action === 'remove') return words('run.item.removed')
  if (kind === 'undo' || kind === 'restore') return words('run.item.restored')
  if (kind === 'redo') return words('run.item.setAgain')
  return words(action === 'replace' ? 'run.item.replaced' : 'run.item.new')
}
