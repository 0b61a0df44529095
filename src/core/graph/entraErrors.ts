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

/** By AADSTS number, see learn.microsoft.com/entra/identity-platform/reference-error-codes */
const codesByNumber: [ErrorCode, number[]][] = [
  ['consent_required', [65001, 65004, 90094, 90008]],
  ['mfa_required', [50072, 50074, 50076, 50079, 50158, 53000, 53001, 53003]],
  ['sign_in_again', [50013, 50057, 50058, 50132, 50133, 50173, 70008, 70043, 500133, 700082]],
  ['app_misconfigured', [50105, 70011, 90002, 500011, 500131, 700016, 700027, 7000215, 7000222]],
  ['graph_unreachable', [50196, 90033]],
]

/** By OAuth error, for numbers that are not listed */
const codesByError = new Map<string, ErrorCode>([
  ['interaction_required', 'mfa_required'],
  ['invalid_grant', 'sign_in_again'],
  ['login_required', 'sign_in_again'],
  ['invalid_client', 'app_misconfigured'],
  ['unauthorized_client', 'app_misconfigured'],
  ['invalid_request', 'app_misconfigured'],
  ['invalid_scope', 'app_misconfigured'],
  ['invalid_resource', 'app_misconfigured'],
])

/** What an error of the token endpoint means for the person who is signed in. */
export function entraErrorCode({ error, suberror, number, claims }: EntraError): ErrorCode {
  const row = codesByNumber.find(([, numbers]) => number !== null && numbers.includes(number))
  if (row) return row[0]
  if ([suberror, error].includes('consent_required')) return 'consent_required'
  if (claims) return 'mfa_required'
  return codesByError.get(error) ?? 'graph_unreachable'
}
