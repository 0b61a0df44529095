import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono as App } from 'hono'
import { sandboxApi } from './api/index.ts'
import { makeChat } from './bot/chat.ts'
import { botFrameworkLogin, connector, fileHost } from './bot/connector.ts'
import { openFiles } from './bot/files.ts'
import { openHistory } from './bot/history.ts'
import { entra } from './entra/index.ts'
import { makeFaults } from './traffic/faults.ts'
import { graph } from './graph/index.ts'
import { isLoopback, isRerouted } from './hosts.ts'
import { identity } from './tenant/identity.ts'
import { openKeys } from './entra/keys.ts'
import { makeLimit } from './traffic/rateLimit.ts'
import { misfortune } from './traffic/injectFaults.ts'
import { openPhotos } from './tenant/photos.ts'
import { makeRequests } from './traffic/requestLog.ts'
import { openState } from './state.ts'
import { tenantFromFile } from './tenant/fromFile.ts'
import { madeTenant } from './tenant/generated.ts'
import { makeTokens } from './entra/tokens.ts'
import type { Hono, SandboxOptions, World } from './world.ts'

export interface Sandbox {
  port: number
  /** `http://localhost:<port>`, what the preload wants as SANDBOX_URL */
  url: string
  /** tells where the product answers, once that is known */
  productAt(url: string): void
  stop(): Promise<void>
}

const besides = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const usual: Omit<SandboxOptions, 'dataDir'> = {
  port: 0,
  people: 500,
  tenantFile: null,
  latencyMs: 0,
  seed: '1',
  productUrl: 'http://localhost:3978',
  pageDir: besides('../../dist/teams'),
  manifestFile: besides('../../appPackage/manifest.json'),
}

/**
 * Starts a stand-in for Microsoft 365 on 127.0.0.1 (it mints tokens, so nobody else may reach it).
 * @throws Error with a plain sentence for a bad tenant file, Node's EADDRINUSE for a taken port
 */
export async function startSandbox(
  given: Partial<SandboxOptions> & Pick<SandboxOptions, 'dataDir'>,
): Promise<Sandbox> {
  const world = await openWorld({ ...usual, ...given })
  const server = await listen(sandboxApp(world), world.options.port)
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://localhost:${port}`,
    productAt: (url) => {
      world.options.productUrl = url.replace(/\/+$/, '')
    },
    stop: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()))
        // open event streams would hold it for ever
        server.closeAllConnections()
      }),
  }
}

async function openWorld(options: SandboxOptions): Promise<World> {
  const { dataDir, tenantFile, people, seed } = options
  const tenant = tenantFile === null ? madeTenant(people, seed) : tenantFromFile(tenantFile)
  const state = openState(dataDir)
  const keys = await openKeys(state)
  const tokens = makeTokens(keys)
  const productUrl = (): string => options.productUrl
  return {
    options,
    state,
    keys,
    tokens,
    tenant,
    photos: await openPhotos(state),
    faults: makeFaults(),
    limit: makeLimit(),
    requests: makeRequests(),
    chat: makeChat({
      productUrl,
      tokens,
      history: openHistory(state),
      files: openFiles(state),
    }),
  }
}

/** One program for all the hosts: each stands under a path of its own name. */
function sandboxApp(world: World): App<Hono> {
  const app = new App<Hono>()
  app.use(async (c, next) =>
    c.env.inBatch || isLoopback(c.req.header('host'))
      ? next()
      : c.json({ error: { code: 'forbidden', message: 'Only this machine may ask.' } }, 403),
  )
  app.route('/sandbox', sandboxApi(world))
  const hosts = new App<Hono>()
  hosts.use(misfortune(world))
  hosts.route('/login.microsoftonline.com', entra(world))
  hosts.route(
    '/graph.microsoft.com',
    graph(world, async (request, c) => app.fetch(request, { ...c.env, inBatch: true })),
  )
  hosts.route('/login.botframework.com', botFrameworkLogin(world))
  hosts.route('/smba.trafficmanager.net', connector(world))
  hosts.route(`/${identity.sharePointHost}`, fileHost(world))
  hosts.all('*', (c) => notStoodInFor(c.req.method, c.req.path))
  hosts.onError(ownFault)
  app.all('/:host/*', async (c, next) =>
    isRerouted(c.req.param('host')) ? hosts.fetch(c.req.raw, c.env) : next(),
  )
  app.get('*', serveStatic({ root: world.options.pageDir }))
  app.get('/', (c) => c.text('The page is not built yet: npm start builds it.', 503))
  app.notFound((c) => notStoodInFor(c.req.method, c.req.path))
  app.onError(ownFault)
  return app
}

/** Nothing the sandbox does on purpose: the page and the tests shall see at once whose fault it is. */
function ownFault(error: Error): Response {
  const message = `The sandbox itself failed: ${error.stack ?? error.message}`
  return Response.json({ error: { code: 'sandboxFault', message } }, { status: 500 })
}

function notStoodInFor(method: string, path: string): Response {
  const message = `The sandbox does not stand in for ${method} ${path}.`
  return Response.json({ error: { code: 'NotImplemented', message } }, { status: 501 })
}

function listen(app: App<Hono>, port: number): Promise<Server> {
  return new Promise((done, fail) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1', createServer }, () =>
      done(server as Server),
    )
    server.once('error', fail)
  })
}
