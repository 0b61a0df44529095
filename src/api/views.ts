import type { Draft, DirectoryStatus } from '../core/index.ts'
import { errorWords } from '../core/errors.ts'
import type { RunItem, RunSummary, Outcome } from '../core/model.ts'
import type { DirectoryView, DraftView, RunView, ItemView, OutcomeView } from './contract.ts'

const dateText = (date: Date | null): string | null => date?.toISOString() ?? null

export const directoryView = (status: DirectoryStatus): DirectoryView => ({
  syncedAt: dateText(status.syncedAt),
  running: status.running,
})

export const runView = (summary: RunSummary): RunView => ({
  ...summary,
  createdAt: summary.createdAt.toISOString(),
  startedAt: dateText(summary.startedAt),
  pausedAt: dateText(summary.pausedAt),
  cancelledAt: dateText(summary.cancelledAt),
  finishedAt: dateText(summary.finishedAt),
})

export const itemView = (item: RunItem): ItemView => ({
  ...item,
  sentence: item.code && errorWords(item.code).sentence,
  next: item.code && errorWords(item.code).next,
  notBefore: dateText(item.notBefore),
})

export const draftView = ({ id, prepared }: Draft): DraftView => ({
  ...prepared,
  id,
  picture: `data:image/jpeg;base64,${prepared.jpeg.toString('base64')}`,
})

const everywhere = 'Teams may take up to a day to show it everywhere.'

/** What to say when it went well, by what was asked for. */
const successes = {
  set: {
    done: { sentence: 'Your photo is set.', next: everywhere },
    unchanged: errorWords('same_photo'),
  },
  remove: {
    done: { sentence: 'Your photo is removed.', next: everywhere },
    unchanged: { sentence: 'You have no photo.', next: 'No action needed.' },
  },
}

/** An outcome in words; those that are not successes speak with the error table. */
export function outcomeView(outcome: Outcome, asked: keyof typeof successes): OutcomeView {
  const { kind } = outcome
  const requestId = 'requestId' in outcome ? outcome.requestId : null
  if (kind === 'done' || kind === 'unchanged')
    return { kind, code: null, ...successes[asked][kind], requestId }
  if (kind === 'throttled') {
    return { kind, code: kind, ...errorWords('throttled'), requestId }
  }
  return { kind, code: outcome.code, ...errorWords(outcome.code), requestId }
}
