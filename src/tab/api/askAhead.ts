/** Asks ahead for what the tab shows first, so that no answer waits for something to be drawn. */
import type { QueryClient } from '@tanstack/react-query'
import type { Me } from '../../api/contract.ts'
import { readRoute } from '../app/route.ts'
import { recall, remember } from '../app/sessionMemory.ts'
import type { Client } from './client.ts'
import { meQuery, peopleQuery, signInQuery } from './firstQueries.ts'

const MANAGED = 'likeness.managedPhotos'

/** Whether whoever used this browser last managed other people's photos. */
export const managedLastTime = (): boolean => recall(MANAGED, 'browser') === 'yes'

export const rememberManaging = ({ manage }: Me): void =>
  remember(MANAGED, manage === null ? 'no' : 'yes', 'browser')

/** What the handshake with the host tells as it gets on. */
export interface Ahead {
  /** the host can be asked for a token */
  onConnected: () => void
  /** the reader's language and the first page are known */
  onWelcome: () => void
}

/**
 * Asks the host for a token, the service who it is for, and, before anything else is asked of the service, for the first
 * people of the gallery: at the same time where somebody managed photos the last time, otherwise once they are known to;
 * anybody else would be refused. What fails is asked again, and explained, by the page that shows it.
 */
export function createAhead(client: Client, queries: QueryClient): Ahead {
  let signedIn = Promise.resolve(false)
  let me = Promise.resolve<Me | undefined>(undefined)
  return {
    onConnected: () => {
      signedIn = askHost(client, queries)
      me = signedIn.then((isSignedIn) => (isSignedIn ? askWho(client, queries) : undefined))
    },
    onWelcome: () => void askForPeople(client, queries, { signedIn, me }),
  }
}

async function askHost(client: Client, queries: QueryClient): Promise<boolean> {
  const query = signInQuery(client, 0)
  await queries.prefetchQuery(query)
  return queries.getQueryData(query.queryKey) !== undefined
}

async function askWho(client: Client, queries: QueryClient): Promise<Me | undefined> {
  const query = meQuery(client)
  await queries.prefetchQuery(query)
  return queries.getQueryData(query.queryKey)
}

async function askForPeople(
  client: Client,
  queries: QueryClient,
  { signedIn, me }: { signedIn: Promise<boolean>; me: Promise<Me | undefined> },
): Promise<void> {
  const isManaging = managedLastTime() ? await signedIn : ((await me)?.manage ?? null) !== null
  const route = readRoute(location.hash)
  if (isManaging && route.page === 'people')
    await queries.prefetchQuery(peopleQuery(client, route, null))
}
