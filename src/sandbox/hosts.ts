/** Which real hosts the sandbox stands in for; `*.` covers any name below. */
const reroutedHosts = [
  'login.microsoftonline.com',
  'graph.microsoft.com',
  'login.botframework.com',
  'api.botframework.com',
  'smba.trafficmanager.net',
  '*.sharepoint.com',
] as const

const loopback = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/** Where a request of the product goes: on to the sandbox, through as it is (loopback), or nowhere. */
export type Route = { kind: 'reroute'; url: string } | { kind: 'pass' } | { kind: 'refuse' }

/** Pure: the route of one request; `sandboxUrl` without a trailing slash. */
export function routeOf(target: string, sandboxUrl: string): Route {
  const url = new URL(target)
  if (loopback.has(url.hostname)) return { kind: 'pass' }
  if (!isRerouted(url.hostname)) return { kind: 'refuse' }
  return { kind: 'reroute', url: `${sandboxUrl}/${url.hostname}${url.pathname}${url.search}` }
}

/** Whether the first segment of a path on the sandbox is a host it stands in for. */
export function isRerouted(host: string): boolean {
  return reroutedHosts.some((pattern) =>
    pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern,
  )
}

/** Whether a Host header names this machine; anything else is another site trying its luck. */
export function isLoopback(hostHeader: string | undefined): boolean {
  return hostHeader !== undefined && loopback.has(hostHeader.replace(/:\d+$/, ''))
}
