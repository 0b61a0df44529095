/** What an import will do, before it does any of it. */
import type { RunView, ItemView } from '../../../api/contract.ts'
import type { UploadState } from '../../sending/uploads.ts'
import { problemStates, type ItemState } from '../../sending/progress.ts'
import type { Source } from '../../sending/items.ts'
import { words } from '../../words/words.ts'

export interface CheckTab {
  key: 'all' | 'warnings' | 'unchanged' | 'problems' | 'skipped'
  count: number
  sources: readonly Source[]
}

const countIn = (view: RunView, states: readonly ItemState[]): number =>
  states.reduce((sum, state) => sum + (view.counts[state] ?? 0), 0)

/** Photos with warnings come first, ticked or not, so that a tick moves nothing; empty tabs are left out. */
export function checkTabs(view: RunView): CheckTab[] {
  const flagged: Source = { state: null, pick: 'any', remarked: true }
  const plain: Source = { state: null, pick: 'any', remarked: false }
  const skipped = countIn(view, ['skipped'])
  const withWarnings = view.remarked + view.remarkedOut
  const unchanged: Source = { state: 'prepared', sameAlready: true }
  const problems = problemStates.map((state): Source => ({ state }))
  const tabs: CheckTab[] = [
    { key: 'all', count: countIn(view, ['prepared', 'skipped']), sources: [flagged, plain] },
    { key: 'warnings', count: withWarnings, sources: [flagged] },
    { key: 'unchanged', count: view.sameAlready, sources: [unchanged] },
    { key: 'problems', count: countIn(view, problemStates), sources: problems },
    {
      key: 'skipped',
      count: skipped + view.doubtful,
      sources: [{ state: null, pick: 'unticked' }],
    },
  ]
  return tabs.filter(({ key, count }) => key === 'all' || count > 0)
}

export interface Preparing {
  /** prepared, or found impossible */
  ready: number
  total: number
  /** files are still being sent or prepared */
  busy: boolean
  /** files that the server waits for and this tab is not sending */
  missing: number
}

/** How far an import's files are sent and prepared. */
export function preparingOf(view: RunView, upload: UploadState | null): Preparing {
  const awaiting = countIn(view, ['awaiting'])
  const sending = upload !== null && upload.sent + upload.failed.length < upload.total
  const received = countIn(view, ['received'])
  return {
    ready: view.total - awaiting - received,
    total: view.total,
    busy: sending || received > 0,
    missing: sending ? 0 : awaiting,
  }
}

/** What will be set: `same` photos of it are those that people have already. */
export const toSet = (view: RunView): { ready: number; same: number } => ({
  ready: countIn(view, ['prepared']) - view.doubtful,
  same: view.sameAlready,
})

/** Whether a photo will be set; null = it can't be, or isn't ready. */
export function tickOf({ state, code }: Pick<ItemView, 'state' | 'code'>): boolean | null {
  if (state === 'prepared') return code === null
  return code === 'left_out' ? false : null
}

/** "29 photos will be set, 5 with warnings, 2 skipped" */
export function explainImport(view: RunView, { missing, busy }: Preparing): string {
  const { ready, same: unchanged } = toSet(view)
  return words('check.plan', {
    ready: ready - unchanged,
    state: unchanged > 0 ? 'unchanged' : busy ? 'busy' : 'done',
    unchanged,
    warnings: view.remarked - view.doubtful,
    skipped: countIn(view, ['skipped']) + view.doubtful + missing,
    problems: countIn(view, problemStates),
  })
}

/** Notes with a short name; those that are newer than this tab are shown as "Warning". */
const namedNotes = [
  'may_be_damaged',
  'turned',
  'small',
  'enlarged',
  'blurred',
  'too_dark',
  'blown_out',
  'face_small',
  'face_cut_off',
  'several_faces',
  'no_face',
  'drawing',
  'looks_like_another',
  'below_least_side',
] as const

/** The notes about a picture, in a word or two each. */
export function warningsOf({ picture }: Pick<ItemView, 'picture'>): string[] {
  return (picture?.notes ?? []).map(({ code, name }) =>
    code === 'looks_like_another' && name
      ? words('check.warning.alsoFor', { name })
      : nameOfNote(code),
  )
}

/** In a word or two. */
export const nameOfNote = (code: string): string =>
  words(`check.warning.${namedNotes.find((note) => note === code) ?? 'other'}`)

/** A tile has no room for folders. */
export const withoutFolders = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
