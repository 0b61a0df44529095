/** What to say about a problem that leaves nothing else to show. Pure. */
import type { Problem, ProblemCode } from '../../api/problem.ts'
import { words } from '../../words/words.ts'

export interface Advice {
  kind: 'consent' | 'confirm' | 'blocked' | 'offline' | 'other'
  title: string
  lines: string[]
  /** on the button that opens `problem.url` */
  button: string
}

const kinds = new Map<ProblemCode, Advice['kind']>([
  ['offline', 'offline'],
  ['busy', 'offline'],
  // only an administrator can change these
  ['blocked_by_policy', 'blocked'],
  ['not_assigned', 'blocked'],
  ['account_disabled', 'blocked'],
  ['foreign_account', 'blocked'],
])

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
  const kind = kinds.get(code) ?? 'other'
  return { kind, title: sentence, lines: [next], button: words('problem.open') }
}
