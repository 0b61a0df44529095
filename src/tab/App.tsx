import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ServicesContext, type Services } from './hooks/useServices.ts'
import type { Host } from './createHost.ts'
import { useHost } from './useHost.ts'
import type { HostTheme } from './app/host.ts'
import { Outside } from './pages/Outside.tsx'
import { SignedIn } from './pages/SignedIn.tsx'
import { hideFallback } from './app/fallback.ts'
import { Asking } from './components/ConfirmDialog/Asking.tsx'
import { Opening } from './components/Opening/Opening.tsx'
import { PageFailed } from './components/Opening/PageFailed.tsx'
import { StartMessage } from './components/Opening/StartMessage.tsx'
import { Boundary } from './components/Page/Boundary.tsx'
import { Trouble } from './components/Trouble/Trouble.tsx'
import { noteRule } from './lastView/writtenRules.ts'
import { words } from './words/words.ts'

const themes: Record<HostTheme, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

/** As the usual one; what it adds can be kept as it was written. */
const renderer = createDOMRenderer(globalThis.document, {
  unstable_filterCSSRule: (rule) => {
    noteRule(rule)
    return true
  },
})

interface AppProps {
  services: Services
  queries: QueryClient
  host: Host
}

export function App({ services, queries, host: begun }: AppProps) {
  const host = useHost(begun)
  useEffect(hideFallback, [])
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider
        theme={themes[host.theme]}
        dir={words.direction}
        style={{ minHeight: '100%' }}
      >
        <Boundary Instead={PageFailed}>
          <QueryClientProvider client={queries}>
            <ServicesContext value={services}>
              <Started {...host} />
            </ServicesContext>
          </QueryClientProvider>
        </Boundary>
      </FluentProvider>
    </RendererProvider>
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
