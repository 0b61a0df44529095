import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { createClient } from './api/client.ts'
import { ServicesContext, type Services } from './hooks/useServices.ts'
import { useHost } from './useHost.ts'
import { getToken, type HostTheme } from './app/host.ts'
import { Outside } from './pages/Outside.tsx'
import { SignedIn } from './pages/SignedIn.tsx'
import { Asking } from './components/ConfirmDialog/Asking.tsx'
import { Waiting } from './components/Page/Waiting.tsx'
import { Trouble } from './components/Trouble/Trouble.tsx'
import { asProblem } from './api/problem.ts'
import { createReviews } from './review/store.ts'
import { createThumbnailer } from './api/thumbnails.ts'
import { createHandles } from './files/handles.ts'
import { createShrinker } from './shrink/shrink.ts'
import { words } from './words/words.ts'
import { createUploads } from './sending/uploads.ts'

const themes: Record<HostTheme, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

export function App() {
  const { answer, theme, retry } = useHost()
  const [services] = useState(createServices)
  const [queries] = useState(createQueries)
  return (
    <FluentProvider theme={themes[theme]} style={{ minHeight: '100%' }}>
      <QueryClientProvider client={queries}>
        <ServicesContext value={services}>
          {answer.kind === 'waiting' && <Waiting label={words('app.opening')} />}
          {answer.kind === 'failed' && <Trouble problem={answer.problem} onRetry={retry} />}
          {answer.kind === 'outside' && <Outside />}
          {answer.kind === 'ready' && (
            <Asking>
              <SignedIn />
            </Asking>
          )}
        </ServicesContext>
      </QueryClientProvider>
    </FluentProvider>
  )
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
        retry: (failures, error) => failures < 2 && asProblem(error).passing,
        refetchOnWindowFocus: false,
        staleTime: 10_000,
      },
    },
  })
}
