/** What to say about a problem that leaves nothing else to show. Pure. */
import type { Problem } from '../../api/problem.ts'

export interface Advice {
  kind: 'consent' | 'confirm' | 'offline' | 'other'
  title: string
  lines: string[]
  /** on the button that opens `problem.url` */
  button: string
}

export function adviceFor(problem: Pick<Problem, 'code' | 'sentence' | 'next'>): Advice {
  switch (problem.code) {
    case 'consent_required':
      return {
        kind: 'consent',
        title: 'One permission is missing',
        lines: [
          'Likeness needs your leave to read and change profile photos on your behalf.',
          'Microsoft shows exactly what is asked for before you agree. An administrator can agree for everybody.',
        ],
        button: 'Review and allow',
      }
    case 'mfa_required':
      return {
        kind: 'confirm',
        title: 'Confirm that it is you',
        lines: [
          'Your organisation wants a second proof of who you are before photos may be read or changed.',
          'Confirm it with Microsoft, then come back here.',
        ],
        button: 'Confirm with Microsoft',
      }
    case 'offline':
    case 'busy':
      return { kind: 'offline', title: problem.sentence, lines: [problem.next], button: 'Open' }
    default:
      return { kind: 'other', title: problem.sentence, lines: [problem.next], button: 'Open' }
  }
}
