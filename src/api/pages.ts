import { existsSync } from 'node:fs'
import path from 'node:path'
import { plugins, type RequestHandler, type Response, type Server } from 'restify'
import type { Config } from '../core/config.ts'
import { tabConfig } from './contract.ts'

const notBuilt = 'The tab has not been built yet: run "npm run build" and reload.\n'

/** Mounts what is not the API: the tab's files, what the tab has to know first, and the end of the consent page. */
export function mountPages(server: Server, config: Config, tabFolder: string): void {
  server.get('/tab-config.json', async (_request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    response.send(200, tabConfig.parse({ teamsOrigins: config.teamsOrigins }))
  })
  server.get('/consent-done', consentDonePage)
  for (const mount of ['get', 'head'] as const)
    server[mount]('/*', explainUnbuilt(tabFolder), tabFiles(tabFolder))
}

/** Vite names assets by their content, so they may be kept for ever; the page that names them may not. */
const tabFiles = (folder: string): RequestHandler =>
  plugins.serveStaticFiles(folder, {
    setHeaders: (response: Response, file: string) => {
      const isAsset = path.relative(folder, file).startsWith(`assets${path.sep}`)
      response.setHeader(
        'Cache-Control',
        isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })

const explainUnbuilt =
  (folder: string): RequestHandler =>
  (request, response, next) => {
    if (request.getPath() !== '/' || existsSync(path.join(folder, 'index.html'))) return next()
    sendText(response, 503, 'text/plain', notBuilt)
    return next(false)
  }

/** Entra sends people here from its page, with `error` when they did not agree. */
const consentDonePage: RequestHandler = (request, response, next) => {
  const refused = new URLSearchParams(request.getQuery()).has('error')
  sendText(response, 200, 'text/html', refused ? consentRefused : consentDone)
  next()
}

function sendText(response: Response, status: number, type: string, text: string): void {
  response.setHeader('Cache-Control', 'no-cache')
  response.sendRaw(status, text, { 'Content-Type': `${type}; charset=utf-8` })
}

const page = (sentence: string): string => `<!doctype html>
<html lang="en">
<meta name="viewport" content="width=device-width">
<title>Likeness</title>
<body style="font: 16px/1.5 'Segoe UI', system-ui, sans-serif; margin: 15vh 2rem; text-align: center">
<p>${sentence}</p>
</html>
`
const consentDone = page('Done. You can close this window and go back to Teams.')
const consentRefused = page(
  'Nothing was changed. You can close this window, go back to Teams and try again.',
)
