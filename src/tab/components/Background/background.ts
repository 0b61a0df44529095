/** What to say about background work that fails. Pure. */
import type { BackgroundProblemView } from '../../../api/contract.ts'
import { words } from '../../words/words.ts'

/** What stands still, and since when. */
export function explainWork({ work, since, lastSuccessAt }: BackgroundProblemView): string {
  const when = words.dateTime(new Date(lastSuccessAt ?? since))
  const ever = String(lastSuccessAt !== null)
  if (work === 'directory-sync') return words('background.directory', { ever, when })
  if (work === 'photo-scan') return words('background.photos', { ever, when })
  if (work === 'run-notify') return words('background.notifications', { ever, when })
  return words('background.other', { work, when: words.dateTime(new Date(since)) })
}

/** Work that fails for the same reason, which is then told once. */
export function byCode(problems: readonly BackgroundProblemView[]): BackgroundProblemView[][] {
  return [...Map.groupBy(problems, ({ code }) => code).values()]
}

/** Whether refreshing the directory tries the work again. */
export const isRefreshable = ({ work }: BackgroundProblemView): boolean =>
  work === 'directory-sync' || work === 'photo-scan'
