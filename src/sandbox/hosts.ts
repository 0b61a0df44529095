/** The hosts that the sandbox stands in for. `*.` matches any subdomain. */
const reroutedHosts = [
  'login.microsoftonline.com',
  'graph.microsoft.com',
  'login.botframework.com',
  'api.botframework.com',
  'smba.trafficmanager.net',
  '*.sharepoint.com',
] as const

const loopback = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/** What to do with a request of the product: send it to the sandbox, let it pass (loopback), or refuse it. */
export type Route = { kind: 'reroute'; url: string } | { kind: 'pass' } | { kind: 'refuse' }

/** Routes a request by its URL. `sandboxUrl` has no trailing slash. */
export function routeOf(target: string, sandboxUrl: string): Route {
  const url = new URL(target)
  if (loopback.has(url.hostname)) return { kind: 'pass' }
  if (!isRerouted(url.hostname)) return { kind: 'refuse' }
  return { kind: 'reroute', url: `${sandboxUrl}/${url.hostname}${url.pathname}${url.search}` }
}

/** Whether the sandbox stands in for this host. */
export function isRerouted(host: string): boolean {
  return reroutedHosts.some((pattern) =>
    pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern,
  )
}

/** Whether a `Host` header names this machine. Refusing others prevents DNS rebinding. */
export function isLoopback(hostHeader: string | undefined): boolean {
  return hostHeader !== undefined && loopback.has(hostHeader.replace(/:\d+$/, ''))
}
