/** A fault that the menu offers. */
interface FaultPreset {
  kind: 'consentRequired' | 'mfaRequired' | 'throttle' | 'latency'
  /** the body of `POST /sandbox/faults` */
  fault: object
  /** it concerns sign-in, which the tab does when it opens */
  reopensTab: boolean
}

const signIn = { match: { url: 'oauth2/v2.0/token' } }
/** Graph's host in every cloud */
const graph = { match: { url: '/^(dod-|microsoft)?graph\\./' } }

export const faultPresets: FaultPreset[] = [
  {
    kind: 'consentRequired',
    fault: { ...signIn, kind: 'consentRequired' },
    reopensTab: true,
  },
  {
    kind: 'mfaRequired',
    fault: { ...signIn, kind: 'mfaRequired' },
    reopensTab: true,
  },
  {
    kind: 'throttle',
    fault: { ...graph, kind: 'throttle', retryAfter: 2, times: 10 },
    reopensTab: false,
  },
  {
    kind: 'latency',
    fault: { ...graph, kind: 'latency', ms: 1500 },
    reopensTab: false,
  },
]
