import type { Draft, DirectoryStatus } from '../core/index.ts'
import { errorWords } from '../core/errors.ts'
import type { Outcome, PausedBecause, QualityNote, RunItem, RunSummary } from '../core/model.ts'
import { translateNote } from '../core/pictures.ts'
import type { CoreWords } from '../core/words/words.ts'
import type { DirectoryView, DraftView, RunView, ItemView, OutcomeView } from './contract.ts'

const dateText = (date: Date | null): string | null => date?.toISOString() ?? null

export const directoryView = (status: DirectoryStatus): DirectoryView => ({
  syncedAt: dateText(status.syncedAt),
  running: status.running,
})

export const runView = (summary: RunSummary, words: CoreWords): RunView => ({
  ...summary,
  createdAt: summary.createdAt.toISOString(),
  startedAt: dateText(summary.startedAt),
  pausedAt: dateText(summary.pausedAt),
  pausedBecause: summary.pausedBecause && pausedView(summary.pausedBecause, words),
  cancelledAt: dateText(summary.cancelledAt),
  finishedAt: dateText(summary.finishedAt),
})

const pausedView = ({ probeAt, ...why }: PausedBecause, words: CoreWords) => ({
  ...why,
  ...errorWords(why.code, words),
  probeAt: probeAt.toISOString(),
})

export function itemView(item: RunItem, words: CoreWords): ItemView {
  const { sentence, next } = item.code
    ? errorWords(item.code, words)
    : { sentence: null, next: null }
  const picture = item.picture && withNotesIn(words, item.picture)
  return { ...item, sentence, next, picture, notBefore: dateText(item.notBefore) }
}

const withNotesIn = <P extends { notes: QualityNote[] }>(words: CoreWords, picture: P): P => ({
  ...picture,
  notes: picture.notes.map((note) => translateNote(note, words)),
})

export const draftView = ({ id, prepared }: Draft, words: CoreWords): DraftView => ({
  ...withNotesIn(words, prepared),
  id,
  picture: `data:image/jpeg;base64,${prepared.jpeg.toString('base64')}`,
})

/** An outcome with its sentences; a failure has those of its error. */
export function outcomeView(
  outcome: Outcome,
  change: 'set' | 'remove',
  words: CoreWords,
): OutcomeView {
  const { kind } = outcome
  const requestId = 'requestId' in outcome ? outcome.requestId : null
  if (kind === 'done' || kind === 'unchanged')
    return { kind, code: null, ...successWords(kind, change, words), requestId }
  const code = kind === 'throttled' ? kind : outcome.code
  return { kind, code, ...errorWords(code, words), requestId }
}

function successWords(kind: 'done' | 'unchanged', change: 'set' | 'remove', words: CoreWords) {
  if (kind === 'done')
    return {
      sentence: words(change === 'set' ? 'ownPhoto.set' : 'ownPhoto.removed'),
      next: words('ownPhoto.delay'),
    }
  if (change === 'set') return errorWords('same_photo', words)
  return { sentence: words('ownPhoto.nothingToRemove'), next: words('ownPhoto.noAction') }
}
