/** The least that a tab with Fluent UI has to do: the handshake with Teams, then one line of text in Teams' theme. */
import { FluentProvider, teamsLightTheme, Text } from '@fluentui/react-components'
import { app } from '@microsoft/teams-js'
import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')
await app.initialize([document.referrer ? new URL(document.referrer).origin : location.origin])
app.notifyAppLoaded()
const { page } = await app.getContext()
createRoot(root).render(
  <FluentProvider theme={teamsLightTheme}>
    <Text>{page.id}</Text>
  </FluentProvider>,
)
app.notifySuccess().catch(reportError)
