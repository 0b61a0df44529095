/** What to say about background work that fails. Pure. */
import type { BackgroundProblemView } from '../../../api/contract.ts'
import { words } from '../../words/words.ts'

/** What stands still, and since when. */
export function explainWork({ work, since, lastSuccessAt }: BackgroundProblemView): string {
  const when = words.dateTime(new Date(lastSuccessAt ?? since))
  const ever = String(lastSuccessAt !== null)
  const failingSince = words.dateTime(new Date(since))
  if (work === 'run') return words('background.runs', { when: failingSince })
  if (work === 'worker') return words('background.worker', { ever, when })
  if (work === 'memory') return words('background.memory', { when: failingSince })
  const key = sentences.get(work)
  return key ? words(key, { ever, when }) : words('background.other', { work, when: failingSince })
}

type WorkSentence =
  `background.${'directory' | 'photos' | 'notifications' | 'looks' | 'interrupted' | 'expired' | 'coverage' | 'reminders' | 'approvals' | 'answers' | 'cards' | 'digests'}`

/** By the queue's name; a newer service may have others. */
const sentences = new Map<string, WorkSentence>([
  ['directory-sync', 'background.directory'],
  ['photo-scan', 'background.photos'],
  ['run-notify', 'background.notifications'],
  ['look-again', 'background.looks'],
  ['run-sweep', 'background.interrupted'],
  ['coverage-night', 'background.coverage'],
  ['remind', 'background.reminders'],
  ['approval-chat', 'background.approvals'],
  ['run-cards', 'background.cards'],
  ['digest', 'background.digests'],
  ['chat-answer', 'background.answers'],
  ['tidy', 'background.expired'],
])

/** Work that fails for the same reason, which is then told once. */
export function byCode(problems: readonly BackgroundProblemView[]): BackgroundProblemView[][] {
  return [...Map.groupBy(problems, ({ code }) => code).values()]
}

/** Whether refreshing the directory tries the work again. */
export const isRefreshable = ({ work }: BackgroundProblemView): boolean =>
  work === 'directory-sync' || work === 'photo-scan'
