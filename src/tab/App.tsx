import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { meQuery, signInQuery } from './api/firstQueries.ts'
import { createClient, type Client } from './api/client.ts'
import { ServicesContext, type Services } from './hooks/useServices.ts'
import { useHost } from './useHost.ts'
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
import { createThumbnailer } from './api/thumbnails.ts'
import { createHandles } from './files/handles.ts'
import { createShrinker } from './shrink/shrink.ts'
import { createUploads } from './sending/uploads.ts'

const themes: Record<HostTheme, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

export function App() {
  const [services] = useState(createServices)
  const [queries] = useState(createQueries)
  const host = useHost(() => void askAhead(services.client, queries))
  useEffect(hideFallback, [])
  return (
    <FluentProvider theme={themes[host.theme]} style={{ minHeight: '100%' }}>
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
    return <Trouble problem={answer.problem} onRetry={retry} />
  if (answer.kind === 'failed') return <StartMessage problem={answer.problem} />
  return (
    <Asking>
      <SignedIn since={since} />
    </Asking>
  )
}

/** Asks the host for a token and the service who it is for, while the host is asked for the rest. */
async function askAhead(client: Client, queries: QueryClient): Promise<void> {
  await queries.prefetchQuery(signInQuery(client, 0))
  await queries.prefetchQuery(meQuery(client))
}

function createServices(): Services {
  const client = createClient({ getToken })
  return {
    client,
    handles: createHandles(),
    thumbnails: createThumbnailer(client.thumbnails),
    reviews: createReviews(client.match),
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
