/** Why the tab has not opened, in sentences for the reader. */
import { hostFacts } from '../app/hostFacts.ts'
import { words } from '../words/words.ts'
import { Problem, type ProblemCode } from './problem.ts'

/** What the tab waits for while it opens, in this order; `token` is the host's, `me` the service's answer to it. */
export type Stage = 'service' | 'host' | 'token' | 'me'

/** Nothing has come for longer than `ANSWER_LIMIT_MS`. It may still come. */
export function lateProblem(stage: Stage): Problem {
  if (stage === 'token') return tokenProblem('token_late', 'late', null)
  const isHost = stage === 'host'
  const key = isHost ? 'start.host.late' : 'start.service.late'
  const code = isHost ? 'host_silent' : 'offline'
  return startProblem(code, words(key), words(`${key}.next`), isHost ? framingOrigin() : null)
}

/** The origin of the page around the tab: if it isn't among the allowed ones, its answers are ignored. Not in Firefox. */
function framingOrigin(): string | null {
  return globalThis.location?.ancestorOrigins?.[0] ?? null
}

/** @param reason as teams-js says it */
export function hostFailed(reason: string): Problem {
  const sentence = words('start.host.failed')
  return startProblem('host_failed', sentence, words('start.host.failed.next'), reason)
}

type TokenTrouble = 'setup' | 'consent' | 'again' | 'cancelled' | 'window' | 'slow' | 'other'

/**
 * What the hosts say when they give no token. Microsoft documents only the first; the others were met by others.
 * @see https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/tab-sso-code
 * @see https://github.com/MicrosoftDocs/msteams-docs/issues/3063 `tokenRevoked`, `renewalTimeout`, `unknownAuthError`
 * @see https://github.com/OfficeDev/microsoft-teams-library-js/issues/691 `resourceRequiresConsent`
 * @see https://github.com/OfficeDev/microsoft-teams-library-js/issues/1584 `App webApplicationInfo …`
 * @see https://github.com/MicrosoftDocs/msteams-docs/issues/1244 `App resource defined in manifest …`
 */
const tokenReasons: [RegExp, TokenTrouble][] = [
  [/resourceDisabled|invalid_?resource|App resource defined|webApplicationInfo/i, 'setup'],
  [/RequiresConsent|consent_?required|invalid_?grant/i, 'consent'],
  [/RequiresMfa|interaction_?required|tokenRevoked|login_?required/i, 'again'],
  [/Cancel|user_?declined|access_?denied/i, 'cancelled'],
  [/FailedToOpenWindow|popup/i, 'window'],
  [/timeout|timed out/i, 'slow'],
]

/** @param reason why the host gave no token, as it says it */
export function notSignedIn(reason: string): Problem {
  const trouble = tokenReasons.find(([pattern]) => pattern.test(reason))?.[1] ?? 'other'
  return tokenProblem('token_missing', trouble, reason)
}

function tokenProblem(
  code: ProblemCode,
  trouble: TokenTrouble | 'late',
  reason: string | null,
): Problem {
  const host = words(`app.host.${hostFacts().name}`)
  const sentence = words(`start.token.${trouble}`, { host })
  return startProblem(code, sentence, words(`start.token.${trouble}.next`, { host }), reason)
}

function startProblem(
  code: ProblemCode,
  sentence: string,
  next: string,
  detail: string | null,
): Problem {
  return new Problem({ code, sentence, next, detail, requestId: null, url: null })
}
