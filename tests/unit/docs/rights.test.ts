import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { routes } from '../../../src/api/routes/index.ts'
import { rightsTable } from '../../fixtures/api/rights.ts'

const introduction = `# Rights

Who may call which route of the API, made from the table of routes: \`vitest run tests/unit/docs/rights.test.ts -u\` writes this page again. What no row allows is refused: a route without rights can't be written, and a path below \`/api\` that is no route is \`not_found\`.

Each cell says \`yes\` or the code with which the route refuses. Runs and drafts belong to the person who made them; to anyone else they do not exist. \`with a ticket\` is for what a browser opens by itself, which can send no token: a ticket is issued to somebody who manages photos, permits one download within a minute, and is refused with \`download_gone\` when it was used, or with \`admins_only\` when they no longer manage photos. \`by address\` is for pictures of cards in the chat, which Teams fetches without a token: whoever has the address gets the picture for an hour, or a day while it waits for approval, and everyone else \`not_found\`, as for one that was forged, has expired, or was deleted. Tests ask every route as everyone: \`tests/contract/api/rights.test.ts\`, \`tests/contract/api/owners.test.ts\`.
`

const outro = `
Besides these, the server answers \`GET /api/openapi.json\` (the description of the API), \`POST /api/messages\` (activities that the Bot Framework has signed), the files of the tab, \`GET /tab-config.json\` and \`GET /consent-done\`, none of which needs a token or tells anything about a person.
`

test('docs/rights.md is made from the table of routes', async () => {
  const text = `${introduction}\n${rightsTable(routes)}\n${outro}`
  const options = await resolveConfig('docs/rights.md')
  const page = await format(text, { ...options, parser: 'markdown' })
  await expect(page).toMatchFileSnapshot('../../../docs/rights.md')
})
