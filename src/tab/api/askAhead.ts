/** Asks ahead for what the tab shows first, so that no answer waits for something to be drawn. */
import type { QueryClient } from '@tanstack/react-query'
import type { Me, PersonView } from '../../api/contract.ts'
import { readRoute } from '../app/route.ts'
import { recall, remember } from '../app/sessionMemory.ts'
import type { Client } from './client.ts'
import { meQuery, peopleQuery, signInQuery, thumbnailQuery } from './firstQueries.ts'
import type { Thumbnailer } from './thumbnails.ts'

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
  /** what can be asked without another answer is asked; never, where the host does not answer */
  asked: Promise<void>
  /** what is shown first is there, or won't come; never, where the host does not answer */
  answered: Promise<void>
}

/** About a screen of tiles, and one request. */
const FIRST_FACES = 20
/** Until the tiles have drawn them. */
const KEEP_FACES_MS = 10_000

type Resolve = () => void

interface Asking {
  client: Client
  queries: QueryClient
  thumbnails: Thumbnailer
}

/**
 * Asks the host for a token, the service who it is for, and, before anything else is asked of the service, for the first
 * people of the gallery and their faces: at the same time where somebody managed photos the last time, otherwise once they
 * are known to; anybody else would be refused. What fails is asked again, and explained, by the page that shows it.
 */
export function createAhead(asking: Asking): Ahead {
  let signedIn = Promise.resolve(false)
  let me = Promise.resolve<Me | undefined>(undefined)
  let [haveAsked, haveAnswers]: (Resolve | null)[] = [null, null]
  const asked = new Promise<void>((resolve) => (haveAsked = resolve))
  const answered = new Promise<void>((resolve) => (haveAnswers = resolve))
  return {
    asked,
    answered,
    onConnected: () => {
      signedIn = askHost(asking)
      me = signedIn.then((isSignedIn) => (isSignedIn ? askWho(asking) : undefined))
    },
    onWelcome: () => {
      void askForPeople(asking, { signedIn, me }).then(() => haveAnswers?.())
      void signedIn.then(() => haveAsked?.())
    },
  }
}

async function askHost({ client, queries }: Asking): Promise<boolean> {
  const query = signInQuery(client, 0)
  await queries.prefetchQuery(query)
  return queries.getQueryData(query.queryKey) !== undefined
}

async function askWho({ client, queries }: Asking): Promise<Me | undefined> {
  const query = meQuery(client)
  await queries.prefetchQuery(query)
  return queries.getQueryData(query.queryKey)
}

async function askForPeople(
  asking: Asking,
  { signedIn, me }: { signedIn: Promise<boolean>; me: Promise<Me | undefined> },
): Promise<void> {
  const isManaging = managedLastTime() ? await signedIn : ((await me)?.manage ?? null) !== null
  const route = readRoute(location.hash)
  if (!isManaging || route.page !== 'people') return
  const { client, queries } = asking
  const query = peopleQuery(client, route, null)
  await queries.prefetchQuery(query)
  // faces that the browser keeps are this reader's alone
  if (await me) askForFaces(asking, queries.getQueryData(query.queryKey)?.items ?? [])
}

function askForFaces({ queries, thumbnails }: Asking, people: readonly PersonView[]): void {
  const first = people.slice(0, FIRST_FACES).filter(({ photo }) => photo !== 'none')
  for (const person of first)
    void queries.prefetchQuery({ ...thumbnailQuery(thumbnails, person), gcTime: KEEP_FACES_MS })
}
