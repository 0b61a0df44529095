/** What to say before a run is started. Pure. */
import type { ReadinessCheck } from '../../../api/contract.ts'
import { words } from '../../words/words.ts'
import { explainWork } from '../Background/background.ts'

/** Something that stands in the way, and what to do about it. */
export interface ReadinessNote {
  state: 'blocked' | 'warning'
  sentence: string
  next: string
}

/** The notes of all checks, and in `quiet` what needs nobody to do anything. */
export function notesOf(checks: readonly ReadinessCheck[]): {
  notes: ReadinessNote[]
  quiet: string[]
} {
  return { notes: checks.flatMap(notesAbout), quiet: checks.flatMap(quietly) }
}

function notesAbout(each: ReadinessCheck): ReadinessNote[] {
  const { state } = each
  if (state === 'ok' || state === 'unknown') return []
  return explain(each).map(({ sentence, next }) => ({
    state,
    sentence,
    next: state === 'blocked' && pausesRun(each) ? `${next} ${words('ready.pauses')}` : next,
  }))
}

/** The button that starts a run stays: whoever has lost the role is refused, everybody else's run pauses. */
const pausesRun = ({ check }: ReadinessCheck): boolean => check !== 'caller_role'

function explain(each: ReadinessCheck): Omit<ReadinessNote, 'state'>[] {
  switch (each.check) {
    case 'photo_settings':
      return [explainSettings(each.values)]
    case 'app_permissions':
      return [explainPermissions(each)]
    case 'caller_role':
      return [{ sentence: words('ready.noRole'), next: words('ready.noRole.next') }]
    case 'mailboxes': {
      const count = each.values.onPremises
      const next = words('ready.mailboxes.next', { count })
      return [{ sentence: words('ready.mailboxes', { count }), next }]
    }
    case 'people_gone': {
      const { count } = each.values
      return [
        { sentence: words('ready.gone', { count }), next: words('ready.gone.next', { count }) },
      ]
    }
    case 'directory':
      return [explainDirectory(each.values.syncedAt)]
    case 'background':
      return each.values.problems.map((problem) => ({
        sentence: explainWork(problem),
        next: `${problem.sentence} ${problem.next}`,
      }))
    case 'photo_states':
      return []
    default:
      return each satisfies never
  }
}

type ValuesOf<Name> = Extract<ReadinessCheck, { check: Name }>['values']

function explainSettings({ source, roles }: ValuesOf<'photo_settings'>) {
  if (source === 'onPremises')
    return { sentence: words('ready.onPremises'), next: words('ready.onPremises.next') }
  const names = roles.map((role) => words('ready.role', { role, id: role }))
  const sentence = words('ready.roles', { roles: words.list(names) })
  return { sentence, next: words('ready.roles.next') }
}

function explainPermissions({
  state,
  values,
}: Extract<ReadinessCheck, { check: 'app_permissions' }>) {
  const { missing, sentence, next } = values
  if (sentence !== null) return { sentence, next: next ?? '' }
  const count = missing.length
  const named = words.list(missing)
  return {
    sentence:
      state === 'blocked'
        ? words('ready.cannotWrite', { missing: named })
        : words('ready.missing', { count, missing: named }),
    next: words('ready.missing.next'),
  }
}

function explainDirectory(syncedAt: string | null) {
  const ever = String(syncedAt !== null)
  const when = syncedAt === null ? '' : words.dateTime(new Date(syncedAt))
  const sentence = words('ready.directory.old', { ever, when })
  return { sentence, next: words('ready.directory.next') }
}

function quietly(each: ReadinessCheck): string[] {
  if (each.check === 'mailboxes') {
    const count = each.values.without
    return count > 0 ? [words('ready.noMailbox', { count })] : []
  }
  if (each.state !== 'unknown') return []
  if (each.check === 'photo_states') return [words('ready.photosUnknown', each.values)]
  if (each.check === 'app_permissions') return [words('ready.permissionsUnknown')]
  if (each.check !== 'photo_settings') return []
  const { permission } = each.values
  return permission === null
    ? [words('ready.settingsUnknown')]
    : [words('ready.settingsUnknown.permission', { permission })]
}
