/** What to say about a problem that leaves nothing else to show. Pure. */
import type { Problem } from '../../api/problem.ts'
import { words } from '../../words/words.ts'

export interface Advice {
  kind: 'consent' | 'confirm' | 'offline' | 'other'
  title: string
  lines: string[]
  /** on the button that opens `problem.url` */
  button: string
}

export function adviceFor({
  code,
  sentence,
  next,
}: Pick<Problem, 'code' | 'sentence' | 'next'>): Advice {
  if (code === 'consent_required') {
    return {
      kind: 'consent',
      title: words('problem.consent'),
      lines: [words('problem.consent.why'), words('problem.consent.how')],
      button: words('problem.consent.open'),
    }
  }
  if (code === 'mfa_required') {
    return {
      kind: 'confirm',
      title: words('problem.mfa'),
      lines: [words('problem.mfa.why'), words('problem.mfa.how')],
      button: words('problem.mfa.open'),
    }
  }
  const kind = code === 'offline' || code === 'busy' ? 'offline' : 'other'
  return { kind, title: sentence, lines: [next], button: words('problem.open') }
}
