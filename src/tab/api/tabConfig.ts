import type { TabConfig } from '../../api/contract.ts'
import { offline, problemOf } from './problem.ts'

/**
 * What the tab needs before it can talk to its host.
 * @throws Problem if the service doesn't answer, or something else answers in its place
 */
export async function fetchTabConfig(): Promise<TabConfig> {
  // the answer forbids caching; asked for in exactly this way, it is the one that index.html has asked for ahead
  const answer = await fetch('/tab-config.json').catch((error: unknown) => {
    throw offline(String(error))
  })
  const body: unknown = await answer.json().catch(() => null)
  if (!answer.ok || !isTabConfig(body)) throw problemOf(answer.status, body)
  return body
}

function isTabConfig(body: unknown): body is TabConfig {
  if (typeof body !== 'object' || body === null) return false
  if (!('teamsOrigins' in body) || !Array.isArray(body.teamsOrigins)) return false
  const isWhole = 'openInTeams' in body && 'languages' in body && Array.isArray(body.languages)
  return isWhole && body.teamsOrigins.every((each) => typeof each === 'string')
}
