import { existsSync } from 'node:fs'
import path from 'node:path'
import { plugins, type RequestHandler, type Response, type Server } from 'restify'
import { tabAddress } from '../core/clouds.ts'
import type { Config } from '../core/config.ts'
import type { Core } from '../core/index.ts'
import { allLanguages, type Language } from '../core/words/languages.ts'
import type { CoreWords } from '../core/words/words.ts'
import { tabConfig } from './contract.ts'
import { wordsFor } from './language.ts'
import { cachingOf, compressedFiles } from './files/compressedFiles.ts'

/** How long the tab waits for a setting that the database has. */
const LANGUAGES_WITHIN_MS = 1000

/** Mounts what isn't the API: the tab's files, the settings it needs before it can sign in, and the page after consent. */
export function mountPages(
  server: Server,
  { config, core }: { config: Config; core: Pick<Core, 'settings'> },
  tabFolder: string,
): void {
  server.get('/tab-config.json', async (_request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    const openInTeams = tabAddress(config.cloud, config.clientId)
    const languages = await offeredLanguages(core)
    const { teamsOrigins } = config
    response.send(200, tabConfig.parse({ teamsOrigins, languages, openInTeams }))
  })
  server.get('/consent-done', consentDonePage)
  for (const method of ['get', 'head'] as const)
    server[method]('/*', explainUnbuilt(tabFolder), compressedFiles(tabFolder), tabFiles(tabFolder))
}

/** The tab opens in any case, and says itself that the database is away: until that is known, in every language. */
async function offeredLanguages({
  settings,
}: Pick<Core, 'settings'>): Promise<readonly Language[]> {
  const known = settings.current().then(
    ({ languages }) => languages,
    () => allLanguages,
  )
  const late = new Promise<readonly Language[]>((resolve) =>
    setTimeout(() => resolve(allLanguages), LANGUAGES_WITHIN_MS).unref(),
  )
  return Promise.race([known, late])
}

const tabFiles = (folder: string): RequestHandler =>
  plugins.serveStaticFiles(folder, {
    setHeaders: (response: Response, file: string) => {
      response.setHeader('Cache-Control', cachingOf(path.relative(folder, file)))
      response.setHeader('Vary', 'Accept-Encoding')
    },
  })

const explainUnbuilt =
  (folder: string): RequestHandler =>
  (request, response, next) => {
    if (request.getPath() !== '/' || existsSync(path.join(folder, 'index.html'))) return next()
    sendText(response, 503, 'text/plain', `${wordsFor(request)('page.tabNotBuilt')}\n`)
    return next(false)
  }

/** Entra redirects here from its consent page, with `error` when the person declined. */
const consentDonePage: RequestHandler = (request, response, next) => {
  const isDeclined = new URLSearchParams(request.getQuery()).has('error')
  const key = isDeclined ? 'page.consentDeclined' : 'page.consentDone'
  const words = wordsFor(request)
  sendText(response, 200, 'text/html', page(words, [words(key)]))
  next()
}

function sendText(response: Response, status: number, type: string, text: string): void {
  response.setHeader('Cache-Control', 'no-cache')
  response.sendRaw(status, text, { 'Content-Type': `${type}; charset=utf-8` })
}

/** A page with a paragraph for each text, of which none contains HTML. */
export const page = (words: CoreWords, texts: string[]): string => `<!doctype html>
<html lang="${words.locale}">
<meta name="viewport" content="width=device-width">
<title>Likeness</title>
<body style="font: 16px/1.5 'Segoe UI', system-ui, sans-serif; margin: 15vh 2rem; text-align: center">
${texts.map((text) => `<p>${text}</p>`).join('\n')}
</html>
`
