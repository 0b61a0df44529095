import {
  FluentProvider,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  Spinner,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HostName } from '../tenant/hostClients.ts'
import { refusalsIn, type Address, type ThemeName } from './address.ts'
import { Chat } from './chat/Chat.tsx'
import { Tab } from './frame/Tab.tsx'
import { destination } from './links.ts'
import { hostKinds } from './frame/hosts.ts'
import { fetchPage, fetchPersonas, type PageInfo, type PersonaView } from './sandboxClient.ts'
import { useUnread } from './shell/useUnread.ts'
import { FaultMenu } from './shell/FaultMenu.tsx'
import { HostMenu } from './shell/HostMenu.tsx'
import { LanguageMenu } from './shell/LanguageMenu.tsx'
import { PersonaMenu } from './shell/PersonaMenu.tsx'
import { Rail } from './shell/Rail.tsx'
import { useStyles } from './shell/shell.styles.ts'
import { ThemeMenu } from './shell/ThemeMenu.tsx'
import { TopBar } from './shell/TopBar.tsx'
import { useAddress } from './useAddress.ts'
import { openSignIn } from './window.ts'
import { words } from './words.ts'

const themes: Record<ThemeName, typeof teamsLightTheme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

/** The whole page. */
export function App() {
  const styles = useStyles()
  const { address, go } = useAddress()
  const theme = address.theme ?? 'light'
  const personas = useQuery({ queryKey: ['personas'], queryFn: fetchPersonas, staleTime: Infinity })
  const info = useQuery({ queryKey: ['page'], queryFn: fetchPage, staleTime: Infinity })
  const problem = personas.error ?? info.error

  return (
    <FluentProvider theme={themes[theme]}>
      <div className={styles.window}>
        {personas.data !== undefined && info.data !== undefined ? (
          <Client
            personas={personas.data.personas}
            info={info.data}
            address={address}
            theme={theme}
            go={go}
          />
        ) : (
          <>
            <TopBar name="Likeness" />
            <main className={styles.main}>
              <div className={styles.start}>
                {problem === null ? (
                  <Spinner label={words.starting} />
                ) : (
                  <MessageBar intent="error">
                    <MessageBarBody>{problem.message}</MessageBarBody>
                  </MessageBar>
                )}
              </div>
            </main>
          </>
        )}
      </div>
    </FluentProvider>
  )
}

interface ClientProps {
  personas: PersonaView[]
  info: PageInfo
  address: Address
  theme: ThemeName
  go: (change: Partial<Address>) => void
}

function Client({ personas, info, address, theme, go }: ClientProps) {
  const styles = useStyles()
  const [opening, setOpening] = useState(0)
  const person = personas.find(({ persona }) => persona === address.persona) ?? personas[0]
  // Once opened, the tab stays mounted behind the chat, so that uploads continue.
  const [tabOpened, setTabOpened] = useState(false)
  const host = address.host ?? 'teams'
  const { hasChat } = hostKinds[host]
  const onPhotos = address.page === 'photos' || !hasChat
  if (onPhotos && !tabOpened) setTabOpened(true)
  // A deep link reloads the tab; without a sub page it stays as it was.
  const [subPage, setSubPage] = useState(address.subPageId)
  if (address.subPageId !== null && address.subPageId !== subPage) setSubPage(address.subPageId)
  const unread = useUnread(person?.persona ?? null, address.locale, !onPhotos)
  if (person === undefined) return null

  const openPhotos = (subPageId: string | null) => {
    go({ page: 'photos', subPageId })
    setOpening(opening + 1)
  }
  const follow = (link: string): boolean => {
    const target = destination(link, info, { hasChat })
    if (target.kind === 'refused') return false
    if (target.kind === 'photos') openPhotos(target.subPageId)
    else if (target.kind === 'chat') go({ page: 'chat', subPageId: null })
    else if (target.kind === 'signIn') openSignIn(target.path)
    else window.open(target.url, '_blank', 'noopener,noreferrer')
    return true
  }

  return (
    <>
      <TopBar name="Likeness">
        <FaultMenu onSignInChanged={() => setOpening(opening + 1)} />
        <Choices {...{ personas, person, host, address, theme, go }} />
      </TopBar>
      <Rail
        page={onPhotos ? 'photos' : 'chat'}
        hasChat={hasChat}
        unread={unread}
        onGo={(page) => go({ page })}
      />
      <main className={styles.main}>
        {tabOpened && (
          <div className={mergeClasses(styles.page, !onPhotos && styles.away)} inert={!onPhotos}>
            <Tab
              key={`${person.persona} ${subPage} ${address.locale} ${host} ${opening}`}
              info={info}
              person={person}
              theme={theme}
              locale={address.locale ?? navigator.language.toLowerCase()}
              subPageId={address.subPageId}
              host={host}
              device={address.device ?? 'web'}
              unanswered={address.unanswered?.split(',') ?? []}
              refused={refusalsIn(address.refused)}
              onLink={follow}
              onChat={() => go({ page: 'chat', subPageId: null })}
              onGoTo={(pageId, subPageId) =>
                pageId === info.entityId ? openPhotos(subPageId) : go({ page: 'chat' })
              }
            />
          </div>
        )}
        {!onPhotos && (
          <div className={styles.page}>
            <Chat
              key={person.persona}
              persona={person.persona}
              locale={address.locale}
              info={info}
              onLink={follow}
            />
          </div>
        )}
      </main>
    </>
  )
}

/** The menus that say what the page behaves like. */
function Choices({
  personas,
  person,
  host,
  address,
  theme,
  go,
}: Omit<ClientProps, 'info'> & { person: PersonaView; host: HostName }) {
  return (
    <>
      <HostMenu host={host} onChoose={(host) => go({ host })} />
      <LanguageMenu locale={address.locale ?? 'en-us'} onChoose={(locale) => go({ locale })} />
      <ThemeMenu theme={theme} onChoose={(theme) => go({ theme })} />
      <PersonaMenu
        personas={personas}
        person={person}
        onChoose={(persona) => go({ persona, subPageId: null })}
      />
    </>
  )
}
