/** A fault that the menu offers. */
interface FaultPreset {
  name:
    'consentRequired' | 'mfaRequired' | 'policyBlocks' | 'secretExpired' | 'throttle' | 'latency'
  /** the body of `POST /sandbox/faults` */
  fault: { kind: string; number?: number } & Record<string, unknown>
  /** it concerns sign-in, which the tab does when it opens */
  reopensTab: boolean
}

const signIn = { match: { url: 'oauth2/v2.0/token' } }
/** Graph's host in every cloud */
const graph = { match: { url: '/^(dod-|microsoft)?graph\\./' } }

export const faultPresets: FaultPreset[] = [
  {
    name: 'consentRequired',
    fault: { ...signIn, kind: 'consentRequired' },
    reopensTab: true,
  },
  {
    name: 'mfaRequired',
    fault: { ...signIn, kind: 'mfaRequired' },
    reopensTab: true,
  },
  {
    name: 'policyBlocks',
    fault: { ...signIn, kind: 'entraError', number: 53003, grant: 'person' },
    reopensTab: true,
  },
  {
    name: 'secretExpired',
    fault: { ...signIn, kind: 'entraError', number: 7000222 },
    reopensTab: true,
  },
  {
    name: 'throttle',
    fault: { ...graph, kind: 'throttle', retryAfter: 2, times: 10 },
    reopensTab: false,
  },
  {
    name: 'latency',
    fault: { ...graph, kind: 'latency', ms: 1500 },
    reopensTab: false,
  },
]

/** Whether an active fault is the one that a preset adds. */
export const isPreset = (
  { fault }: FaultPreset,
  active: { kind: string; number?: number | undefined },
): boolean => fault.kind === active.kind && fault.number === active.number
