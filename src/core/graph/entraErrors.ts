import type { ErrorCode } from '../errors.ts'

/** An error of Entra's token endpoint. Its description is left out: Microsoft says not to rely on it. */
export interface EntraError {
  /** `invalid_grant`, `interaction_required`, `invalid_client`, …; empty without an answer */
  error: string
  suberror: string
  /** the AADSTS number, null without one */
  number: number | null
  claims: string | null
}

/** What one code covers; the first row that matches counts. */
interface EntraErrorRow {
  /** for the exchange on behalf of a person */
  person: ErrorCode
  /** for the app's own token, where nobody can consent, confirm or sign in again */
  app: ErrorCode
  /** AADSTS numbers */
  numbers: readonly number[]
  /** for numbers that are not listed */
  suberrors?: readonly string[]
  /** the OAuth error, for answers that neither a number nor a suberror explains */
  errors?: readonly string[]
}

/**
 * Numbers: learn.microsoft.com/entra/identity-platform/reference-error-codes. Suberrors: `basic_action` can be resolved
 * on Entra's page, `message_only` and `additional_action` can't
 * (learn.microsoft.com/dotnet/api/microsoft.identity.client.uirequiredexceptionclassification).
 *
 * Conditional Access answers 53000 to 53003 with `claims` too, even to an app without a person, but that challenge only
 * names the policy: another sign-in meets it again. So the number decides, and claims count only without one that is known.
 */
export const entraErrors: readonly EntraErrorRow[] = [
  {
    person: 'consent_required',
    app: 'app_consent_required',
    numbers: [65001, 65004, 90008, 90094, 90095],
    suberrors: ['consent_required'],
    errors: ['consent_required'],
  },
  {
    person: 'mfa_required',
    app: 'app_blocked_by_policy',
    numbers: [50072, 50074, 50076, 50078, 50079, 50158],
    suberrors: ['basic_action'],
    errors: ['interaction_required'],
  },
  {
    person: 'blocked_by_policy',
    app: 'app_blocked_by_policy',
    numbers: [
      50005, 50131, 53000, 53001, 53002, 53003, 53004, 53009, 53010, 53011, 530002, 530003, 530004,
      530032, 530034, 530035,
    ],
    suberrors: ['message_only', 'additional_action', 'protection_policy_required'],
  },
  { person: 'not_assigned', app: 'app_consent_required', numbers: [50105, 501051] },
  { person: 'account_disabled', app: 'app_disabled', numbers: [50057] },
  {
    person: 'foreign_account',
    app: 'app_misconfigured',
    numbers: [16000, 50020, 50034, 51004, 90072, 500208, 500212, 500213],
  },
  {
    person: 'sign_in_again',
    app: 'app_misconfigured',
    numbers: [50013, 50058, 50132, 50133, 50173, 70008, 70043, 500133, 700082],
    suberrors: ['bad_token', 'user_password_expired'],
    errors: ['invalid_grant', 'login_required', 'bad_token'],
  },
  { person: 'secret_expired', app: 'secret_expired', numbers: [7000222] },
  { person: 'secret_wrong', app: 'secret_wrong', numbers: [70002, 7000215] },
  {
    person: 'certificate_refused',
    app: 'certificate_refused',
    numbers: [50012, 700027, 700030],
  },
  { person: 'clock_wrong', app: 'clock_wrong', numbers: [700024] },
  { person: 'app_disabled', app: 'app_disabled', numbers: [7000112] },
  { person: 'app_unknown', app: 'app_unknown', numbers: [700011, 700016] },
  { person: 'app_consent_required', app: 'app_consent_required', numbers: [7000229] },
  {
    person: 'app_misconfigured',
    app: 'app_misconfigured',
    numbers: [70011, 90002, 500011, 500131, 650056, 650057, 900144, 900382, 900432, 7000218],
    errors: [
      'invalid_client',
      'unauthorized_client',
      'unsupported_grant_type',
      'invalid_request',
      'invalid_scope',
      'invalid_resource',
      'invalid_tenant',
    ],
  },
  // Entra itself, which a retry may find well again
  {
    person: 'graph_unreachable',
    app: 'graph_unreachable',
    numbers: [50033, 50196, 90006, 90012, 90024, 90033, 90055],
    errors: ['temporarily_unavailable', 'server_error'],
  },
]

/** What an error of the token endpoint means: for the person who is signed in, or for the app. */
export function entraErrorCode(entraError: EntraError, identity: 'person' | 'app'): ErrorCode {
  const row = rowOf(entraError)
  if (row) return row[identity]
  return 'graph_unreachable'
}

function rowOf({ error, suberror, number, claims }: EntraError): EntraErrorRow | undefined {
  return (
    entraErrors.find(({ numbers }) => number !== null && numbers.includes(number)) ??
    entraErrors.find(({ suberrors = [] }) => suberrors.includes(suberror)) ??
    entraErrors.find(({ person }) => claims !== null && person === 'mfa_required') ??
    entraErrors.find(({ errors = [] }) => errors.includes(error))
  )
}
