import type { TabConfig } from '../../api/contract.ts'
import { offline, problemOf, type Problem } from './problem.ts'

/** What the service answered, or why there is no answer, in the language that sentences are in by then. */
export type TabConfigAnswer = { config: TabConfig } | { explain: () => Problem }

/** What the tab needs before it can talk to its host. */
export async function fetchTabConfig(): Promise<TabConfigAnswer> {
  // the answer forbids caching; asked for in exactly this way, it is the one that index.html has asked for ahead
  const answer = await fetch('/tab-config.json').catch(String)
  if (typeof answer === 'string') return { explain: () => offline(answer) }
  const body: unknown = await answer.json().catch(() => null)
  if (!answer.ok || !isTabConfig(body)) return { explain: () => problemOf(answer.status, body) }
  return { config: body }
}

function isTabConfig(body: unknown): body is TabConfig {
  if (typeof body !== 'object' || body === null) return false
  if (!('teamsOrigins' in body) || !Array.isArray(body.teamsOrigins)) return false
  const isWhole = 'openInTeams' in body && 'languages' in body && Array.isArray(body.languages)
  return isWhole && body.teamsOrigins.every((each) => typeof each === 'string')
}
