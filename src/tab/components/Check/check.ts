/** What will be written, in lists and words, before any of it is. Pure. */
import type { RunView, ItemView } from '../../../api/contract.ts'
import type { UploadState } from '../../sending/uploads.ts'
import { problemStates, type ItemState } from '../../sending/progress.ts'
import type { Source } from '../../sending/items.ts'
import { format, photos } from '../../review/words.ts'

export interface CheckTab {
  key: string
  name: string
  count: number
  sources: readonly Source[]
}

const countIn = (view: RunView, states: readonly ItemState[]): number =>
  states.reduce((sum, state) => sum + (view.counts[state] ?? 0), 0)

/** Those with remarks come first wherever they are; lists that would be empty are not offered. */
export function checkTabs(view: RunView): CheckTab[] {
  const flagged: Source = { state: 'prepared', remarked: true }
  const plain: Source = { state: 'prepared', remarked: false }
  const tabs: CheckTab[] = [
    { key: 'all', name: 'Ready', count: countIn(view, ['prepared']), sources: [flagged, plain] },
    { key: 'remarks', name: 'With remarks', count: view.remarked, sources: [flagged] },
    {
      key: 'same',
      name: 'Set already',
      count: view.sameAlready,
      sources: [{ state: 'prepared', sameAlready: true }],
    },
    {
      key: 'problems',
      name: 'Not possible',
      count: countIn(view, problemStates),
      sources: problemStates.map((state) => ({ state })),
    },
    {
      key: 'out',
      name: 'Left out',
      count: countIn(view, ['skipped']),
      sources: [{ state: 'skipped' }],
    },
  ]
  return tabs.filter(({ key, count }) => key === 'all' || count > 0)
}

export interface Preparing {
  /** through with, one way or the other */
  ready: number
  total: number
  /** files are still being sent or prepared */
  busy: boolean
  /** files that nobody is sending */
  missing: number
}

/** How far the preparing is. */
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

/** "29 photos will be set, 5 of them with remarks" */
export function explainPlan(view: RunView, { missing, busy }: Preparing): string {
  const ready = countIn(view, ['prepared']) - view.sameAlready
  const out = countIn(view, ['skipped']) + missing
  const problems = countIn(view, problemStates)
  const parts = [
    ready === 0 && view.sameAlready > 0
      ? 'Nothing new to set'
      : ready === 0
        ? `No photo is ready${busy ? ' yet' : ''}`
        : `${photos(ready)} will be set`,
    view.sameAlready > 0 ? `${format(view.sameAlready)} set already` : '',
    view.remarked > 0 ? `${format(view.remarked)} with remarks` : '',
    out > 0 ? `${format(out)} left out` : '',
    problems > 0 ? `${format(problems)} not possible` : '',
  ]
  return parts.filter(Boolean).join(', ')
}

/** by the code of a note; what is new has its sentence only */
const shortNotes: Record<string, string> = {
  turned: 'Turned',
  small: 'Small',
  enlarged: 'Enlarged',
  blurred: 'Blurred',
  too_dark: 'Dark',
  blown_out: 'Overexposed',
  face_small: 'Small face',
  face_cut_off: 'Face cut off',
  several_faces: 'Several faces',
  no_face: 'No face',
  drawing: 'A drawing?',
  looks_like_another: 'Used twice?',
}

/** The remarks in a word or two each. */
export function noteWords({ picture }: Pick<ItemView, 'picture'>): string[] {
  return (picture?.notes ?? []).map(({ code }) => shortNotes[code] ?? 'Remark')
}

/** Folders come first and would push the name out of a tile. */
export const withoutFolders = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Read aloud for a tile. */
export function describeTile(item: ItemView): string {
  const { displayName } = item.person
  if (item.state !== 'prepared') {
    const words = [item.sentence, item.next].filter(Boolean).join(' ')
    return words ? `${displayName}: ${words}` : displayName
  }
  const words = noteWords(item)
  const same = item.sameAlready ? ', set already' : ''
  const remarks = words.length > 0 ? `, remarks: ${words.join(', ')}` : ''
  return `${displayName}${same}${remarks}. Change the crop`
}
