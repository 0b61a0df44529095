import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { createAhead } from './api/askAhead.ts'
import { createClient } from './api/client.ts'
import { ServicesContext, type Services } from './hooks/useServices.ts'
import { createHost, useHost, type Host } from './useHost.ts'
import { getToken, type HostTheme } from './app/host.ts'
import { Outside } from './pages/Outside.tsx'
import { SignedIn } from './pages/SignedIn.tsx'
import { hideFallback } from './app/fallback.ts'
import { Asking } from './components/ConfirmDialog/Asking.tsx'
import { Opening } from './components/Opening/Opening.tsx'
import { PageFailed } from './components/Opening/PageFailed.tsx'
import { StartMessage } from './components/Opening/StartMessage.tsx'
import { Boundary } from './components/Page/Boundary.tsx'
import { Trouble } from './components/Trouble/Trouble.tsx'
import { asProblem, type Problem } from './api/problem.ts'
import { createReviews } from './review/store.ts'
import { createShelf } from './review/kept/shelf.ts'
import type { Me } from '../api/contract.ts'
import { createKeptThumbnails } from './api/keptThumbnails.ts'
import { queryKeys } from './api/queryKeys.ts'
import { createThumbnailer } from './api/thumbnails.ts'
import { createHandles } from './files/handles.ts'
import { createShrinker } from './shrink/shrink.ts'
import { createUploads } from './sending/uploads.ts'
import { words } from './words/words.ts'

const themes: Record<HostTheme, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

export interface Begun {
  services: Services
  queries: QueryClient
  host: Host
}

/** Begins the handshake with the host, and asks for what is shown first: before anything is drawn, which takes longer. */
export function beginTab(): Begun {
  const queries = createQueries()
  const services = createServices(() => queries.getQueryData<Me>(queryKeys.me())?.id ?? null)
  return { services, queries, host: createHost(createAhead(services.client, queries)) }
}

export function App({ services, queries, host: begun }: Begun) {
  const host = useHost(begun)
  useEffect(hideFallback, [])
  return (
    <FluentProvider theme={themes[host.theme]} dir={words.direction} style={{ minHeight: '100%' }}>
      <Boundary Instead={PageFailed}>
        <QueryClientProvider client={queries}>
          <ServicesContext value={services}>
            <Started {...host} />
          </ServicesContext>
        </QueryClientProvider>
      </Boundary>
    </FluentProvider>
  )
}

function Started({ answer, since, retry }: ReturnType<typeof useHost>) {
  if (answer.kind === 'waiting')
    return <Opening key={since} stage={answer.stage} since={since} onRetry={retry} />
  if (answer.kind === 'outside') return <Outside openInTeams={answer.openInTeams} />
  if (answer.kind === 'failed' && answer.stage === 'service')
    return <Trouble isPage problem={answer.problem} onRetry={retry} />
  if (answer.kind === 'failed') return <StartMessage problem={answer.problem} />
  return (
    <Asking>
      <SignedIn since={since} />
    </Asking>
  )
}

/** @param reader the id of whoever is signed in; null until that is known */
function createServices(reader: () => string | null): Services {
  const client = createClient({ getToken })
  const handles = createHandles()
  return {
    client,
    handles,
    thumbnails: createThumbnailer(client.thumbnails, createKeptThumbnails(reader)),
    reviews: createReviews(client.match, { shelf: createShelf(), handles }),
    uploads: createUploads(client.sendFile, createShrinker()),
  }
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
