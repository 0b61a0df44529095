import { QueryClient } from '@tanstack/react-query'
import type { Me } from '../api/contract.ts'
import { createAhead, type Ahead } from './api/askAhead.ts'
import { createClient, type Client } from './api/client.ts'
import { createKeptThumbnails } from './api/keptThumbnails.ts'
import { asProblem, type Problem } from './api/problem.ts'
import { queryKeys } from './api/queryKeys.ts'
import { createThumbnailer, type Thumbnailer } from './api/thumbnails.ts'
import { getToken } from './app/host.ts'
import { createHost, type Host } from './createHost.ts'
import { createKeptView } from './lastView/keptView.ts'
import { createLastView, type LastView } from './lastView/lastView.ts'

export interface Begun {
  client: Client
  queries: QueryClient
  thumbnails: Thumbnailer
  host: Host
  lastView: LastView
  ahead: Pick<Ahead, 'asked' | 'answered'>
}

/** Begins the handshake with the host, and asks for what is shown first: before anything is drawn, which takes longer. */
export function begin(): Begun {
  const lastView = createLastView(createKeptView())
  const queries = createQueries()
  const client = createClient({ getToken })
  /** null until it is known who is signed in */
  const reader = () => queries.getQueryData<Me>(queryKeys.me())?.id ?? null
  const thumbnails = createThumbnailer(client.thumbnails, createKeptThumbnails(reader))
  const ahead = createAhead({ client, queries, thumbnails })
  return { client, queries, thumbnails, host: createHost(ahead, lastView), lastView, ahead }
}

function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && isPassing(asProblem(error)),
        refetchOnWindowFocus: false,
        staleTime: 10_000,
      },
    },
  })
}

/** Scrolling fast for long may meet the limit of requests, which are let in again a second later. */
const isPassing = ({ passing, code }: Problem): boolean => passing || code === 'too_many_requests'
