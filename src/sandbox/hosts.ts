import type { Context } from 'hono'
import { fileDomains, knownHosts } from './clouds.ts'

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

/** Whether the sandbox stands in for this host: those of its own cloud, and those of others, which refuse. */
export function isRerouted(host: string): boolean {
  return knownHosts.has(host) || fileDomains.some((domain) => host.endsWith(domain))
}

/** The stood-in host that a request names in its path. */
export function hostIn({ req }: Context): string {
  return new URL(req.url).pathname.split('/')[1] ?? ''
}

/** Whether a `Host` header names this machine. Refusing others prevents DNS rebinding. */
export function isLoopback(hostHeader: string | undefined): boolean {
  return hostHeader !== undefined && loopback.has(hostHeader.replace(/:\d+$/, ''))
}
