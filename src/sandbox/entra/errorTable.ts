import { identity } from '../tenant/identity.ts'

/** One error of Entra's token endpoint. */
export interface EntraErrorRow {
  /** the AADSTS number */
  number: number
  status: 400 | 401 | 503
  error: string
  suberror?: string
  /** with a claims challenge, which names the policies that apply */
  claims?: 'polids' | 'capolids'
  /** signing in on Entra's page resolves it, for a person */
  resolvedBy?: 'consent' | 'mfa'
  text: string
}

const grant = { status: 400, error: 'invalid_grant' } as const
const interaction = { status: 400, error: 'interaction_required' } as const
const client = { status: 401, error: 'invalid_client' } as const
const unauthorized = { status: 400, error: 'unauthorized_client' } as const
const consent = { ...grant, suberror: 'consent_required', resolvedBy: 'consent' } as const
const mfa = { suberror: 'basic_action', claims: 'polids', resolvedBy: 'mfa' } as const
const policy = { ...grant, suberror: 'message_only', claims: 'capolids' } as const
const badToken = { ...grant, suberror: 'bad_token' } as const

const app = `application with ID '${identity.clientId}' named '${identity.appName}'`

/**
 * Numbers and names: learn.microsoft.com/entra/identity-platform/reference-error-codes. The shape of the answers: the
 * on-behalf-of page for multifactor authentication, and answers that people posted for the rest (53003 came with
 * `capolids` even to an app without a person).
 */
export const entraErrorTable: readonly EntraErrorRow[] = [
  // the request
  { number: 90002, status: 400, error: 'invalid_request', text: 'The tenant was not found.' },
  {
    number: 900382,
    status: 400,
    error: 'invalid_request',
    text: 'Confidential Client is not supported in Cross Cloud request.',
  },
  {
    number: 900144,
    status: 400,
    error: 'invalid_request',
    text: 'The request body must contain a required parameter.',
  },
  {
    number: 70003,
    status: 400,
    error: 'unsupported_grant_type',
    text: 'The app requested an unsupported grant type.',
  },
  { number: 70011, status: 400, error: 'invalid_scope', text: 'The scope is not valid.' },
  {
    number: 500011,
    status: 400,
    error: 'invalid_resource',
    text: 'The resource principal was not found in the tenant.',
  },
  // the app
  { number: 7000215, ...client, text: 'Invalid client secret provided.' },
  {
    number: 7000222,
    ...client,
    text: `The provided client secret keys for app '${identity.clientId}' are expired.`,
  },
  { number: 700027, ...client, text: 'Client assertion failed signature validation.' },
  { number: 700024, ...client, text: 'Client assertion is not within its valid time range.' },
  { number: 700016, ...unauthorized, text: 'Application was not found in the directory.' },
  {
    number: 7000229,
    ...unauthorized,
    text: 'The client application is missing service principal in the tenant.',
  },
  { number: 7000112, ...unauthorized, text: 'Application is disabled.' },
  {
    number: 501051,
    ...grant,
    text: 'Application is not assigned to a role for the resource.',
  },
  // consent
  {
    number: 65001,
    ...consent,
    text: `The user or administrator has not consented to use the ${app}. Send an interactive authorization request for this user and resource.`,
  },
  { number: 65004, ...consent, text: 'User declined to consent to access the app.' },
  { number: 90094, ...consent, text: 'Administrator consent is required.' },
  {
    number: 90008,
    ...consent,
    text: 'The user or administrator has not consented to use the application.',
  },
  // multifactor authentication; `interaction_required` is documented, `invalid_grant` was seen
  {
    number: 50072,
    ...grant,
    ...mfa,
    text: 'User needs to enroll for second factor authentication.',
  },
  { number: 50074, ...grant, ...mfa, text: 'Strong Authentication is required.' },
  {
    number: 50076,
    ...interaction,
    ...mfa,
    text: 'Due to a configuration change made by your administrator, you must use multi-factor authentication.',
  },
  { number: 50078, ...grant, ...mfa, text: 'Presented multifactor authentication has expired.' },
  {
    number: 50079,
    ...interaction,
    claims: 'polids',
    resolvedBy: 'mfa',
    text: 'Due to a configuration change made by your administrator, you must enroll in multi-factor authentication.',
  },
  { number: 50158, ...grant, ...mfa, text: 'External security challenge not satisfied.' },
  // Conditional Access and the other policies
  { number: 53000, ...policy, text: 'Device is not in required device state: compliant.' },
  { number: 53001, ...policy, text: 'Device is not in required device state: domain_joined.' },
  { number: 53002, ...policy, text: 'The app used is not an approved app.' },
  {
    number: 53003,
    ...policy,
    text: 'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  },
  { number: 53004, ...policy, text: 'User needs to complete the registration process.' },
  { number: 53011, ...policy, text: 'User blocked due to risk on home tenant.' },
  { number: 530004, ...policy, text: 'AcceptCompliantDevice setting is not configured.' },
  { number: 530032, ...policy, text: 'Blocked by a security policy of the tenant.' },
  { number: 530035, ...policy, text: 'Access has been blocked by security defaults.' },
  // the person
  {
    number: 50105,
    ...grant,
    text: `Your administrator has configured the application ${identity.appName} ('${identity.clientId}') to block users unless they are specifically granted ('assigned') access to the application.`,
  },
  { number: 50057, ...grant, text: 'The user account is disabled.' },
  {
    number: 50020,
    ...grant,
    text: 'User account from identity provider does not exist in tenant and cannot access the application.',
  },
  { number: 50034, ...grant, text: 'The user account does not exist in the directory.' },
  {
    number: 90072,
    ...grant,
    text: 'User account from external identity provider does not exist in tenant.',
  },
  // the person's token
  {
    number: 50013,
    ...grant,
    text: 'Assertion failed signature validation, or is not within its valid time range.',
  },
  { number: 500133, ...grant, text: 'Assertion is not within its valid time range.' },
  {
    number: 500131,
    ...grant,
    text: 'Assertion audience does not match the Client app presenting the assertion.',
  },
  {
    number: 50173,
    ...badToken,
    text: 'The provided grant has expired due to it being revoked, a fresh auth token is needed.',
  },
  { number: 700082, ...badToken, text: 'The refresh token has expired due to inactivity.' },
  {
    number: 70043,
    ...badToken,
    text: 'The refresh token has expired or is invalid due to sign-in frequency checks by conditional access.',
  },
  // Entra itself
  {
    number: 50196,
    ...grant,
    text: 'The server terminated an operation because it encountered a client request loop.',
  },
  {
    number: 90033,
    status: 503,
    error: 'temporarily_unavailable',
    text: 'A transient error has occurred. Please try again.',
  },
]

/** The row of an AADSTS number; undefined for a number that the sandbox doesn't know. */
export function entraErrorRow(number: number): EntraErrorRow | undefined {
  return entraErrorTable.find((row) => row.number === number)
}
