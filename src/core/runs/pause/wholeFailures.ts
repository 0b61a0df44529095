import type { ErrorCode } from '../../errors.ts'
import type { ItemOutcome } from '../write/writePhoto.ts'

/** Why nobody's photo can be changed at the moment. */
export interface Block {
  code: ErrorCode
  /** for support; never a secret */
  detail: string
}

/**
 * Failures that would meet everybody alike, because they are about the app or the organisation and not about one
 * person. A run that meets one as the app pauses. By what is refused: the app's sign-in, or changes to photos while
 * reading works.
 */
const concernsEverybody = {
  signIn: [
    'app_blocked_by_policy',
    'app_consent_required',
    'app_disabled',
    'app_misconfigured',
    'app_token_refused',
    'app_unknown',
    'certificate_refused',
    'clock_wrong',
    'photos_unsupported',
    'secret_expired',
    'secret_wrong',
  ],
  changes: ['permission_missing', 'photos_on_premises', 'everyone_refused'],
} as const satisfies Record<string, ErrorCode[]>

const includes = (codes: readonly ErrorCode[], code: ErrorCode): boolean => codes.includes(code)

/** Whether a run that paused for this code can still read photos, but not change any. */
export const refusesChanges = (code: ErrorCode | null): boolean =>
  code !== null && includes(concernsEverybody.changes, code)

/** Why an item's outcome would meet everybody; null if it is about this person, or no failure. */
export function blockOf(outcome: ItemOutcome): Block | null {
  if (outcome.kind !== 'failed' && outcome.kind !== 'refused') return null
  const { code, detail, requestId } = outcome
  if (!includes(concernsEverybody.signIn, code)) return null
  return { code, detail: detailOf(detail, requestId) }
}

export const detailOf = (detail: string, requestId: string | null): string =>
  [detail, requestId ? `request-id ${requestId}` : ''].filter(Boolean).join(', ')

/**
 * What a run that paused by itself does after one item was tried: go on, try the next item because this one tells
 * nothing about writes, or wait.
 */
export type ProbeVerdict = 'goes_on' | 'next_item' | 'later'

/** @param pausedCode what the run paused for @param outcome of the item */
export function probeVerdictOf(pausedCode: ErrorCode, outcome: ItemOutcome): ProbeVerdict {
  switch (outcome.kind) {
    case 'done':
      return 'goes_on'
    case 'throttled':
      return 'later'
    case 'failed':
      if (blockOf(outcome)) return 'later'
      // Microsoft 365 has not answered. A write without an answer (`write_unconfirmed`) comes after a look that had one; an
      // error of our own, or an answer that can't be read, is about this person.
      if (outcome.status === undefined && outcome.code === 'graph_unreachable') return 'later'
      break
    case 'unchanged':
    case 'skipped':
    case 'gone':
    case 'refused':
      break
    default:
      return outcome satisfies never
  }
  return refusesChanges(pausedCode) ? 'next_item' : 'goes_on'
}

const MINUTE_S = 60
const PROBE_DELAYS_S = [1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_S)

/** Seconds until a run that paused by itself is tried again. @param probes how often it was tried before */
export const probeDelaySeconds = (probes: number): number =>
  PROBE_DELAYS_S[Math.min(probes, PROBE_DELAYS_S.length - 1)] ?? 0

/** So many people refused in a row, without an accepted write between, are no coincidence. */
const REFUSALS_IN_A_ROW = 3

/**
 * Whether refusals in a row are about everybody. One may be about the person alone, such as an administrator whom
 * Microsoft 365 protects.
 * @param refused people refused since the app's last accepted write @param total items of the run
 */
export const isEveryoneRefused = (refused: number, total: number): boolean =>
  refused > 1 && refused >= Math.min(REFUSALS_IN_A_ROW, total)

const PROBES_OF_THE_LAST = 3
/** Those who were refused in a row at the end, and a few who had been before and wait. */
const MAX_LAST = 8

/**
 * Whether the last few of a run, or all of a very small one, are refused for their own sake after all: each has been tried
 * again. Nobody else is left to try, so the run would stay paused for ever.
 * @param left items not written yet @param accepted writes of this run @param total items of the run
 */
export const areLastRefused = ({
  left,
  probes,
  accepted,
  total,
}: Record<'left' | 'probes' | 'accepted' | 'total', number>): boolean =>
  left <= MAX_LAST &&
  probes >= Math.max(PROBES_OF_THE_LAST, left) &&
  (accepted > 0 || total <= REFUSALS_IN_A_ROW)
