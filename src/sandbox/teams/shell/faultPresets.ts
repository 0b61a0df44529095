/** Bad days to choose from: what the sandbox can be told to do to the product. */
export interface Misbehaviour {
  kind: string
  label: string
  hint: string
  /** the body of `POST /sandbox/faults` */
  fault: object
  /** it concerns signing in, which the tab does when it opens */
  reopensTab: boolean
}

const signIn = { match: { url: 'oauth2/v2.0/token' } }
const graph = { match: { url: 'graph.microsoft.com' } }

export const misbehaviours: Misbehaviour[] = [
  {
    kind: 'consentRequired',
    label: 'Consent not given',
    hint: 'Nobody has granted the app its permissions',
    fault: { ...signIn, kind: 'consentRequired' },
    reopensTab: true,
  },
  {
    kind: 'mfaRequired',
    label: 'MFA wanted',
    hint: 'The organisation asks for a second factor',
    fault: { ...signIn, kind: 'mfaRequired' },
    reopensTab: true,
  },
  {
    kind: 'throttle',
    label: 'Graph throttles',
    hint: 'The next ten calls are told to wait two seconds',
    fault: { ...graph, kind: 'throttle', retryAfter: 2, times: 10 },
    reopensTab: false,
  },
  {
    kind: 'latency',
    label: 'Graph is slow',
    hint: 'Every call takes a second and a half longer',
    fault: { ...graph, kind: 'latency', ms: 1500 },
    reopensTab: false,
  },
]
