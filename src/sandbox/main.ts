import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { sandboxApi } from './api/index.ts'
import { createChat } from './bot/chat.ts'
import { botFrameworkLogin, connector, fileHost } from './bot/connector.ts'
import { oneDriveHost, openFiles } from './bot/files.ts'
import { openHistory } from './bot/history.ts'
import { openInstalled } from './bot/installed.ts'
import { clouds } from './clouds.ts'
import { entra } from './entra/index.ts'
import { createFaults } from './traffic/faults.ts'
import { graph } from './graph/index.ts'
import { isLoopback, isRerouted } from './hosts.ts'
import { createAppCredentials } from './entra/appCredentials.ts'
import { createGrants } from './entra/grants.ts'
import { openKeys } from './entra/keys.ts'
import { otherClouds } from './otherClouds.ts'
import { createRateLimit } from './traffic/rateLimit.ts'
import { createPlaygroundClients } from './playground/clients.ts'
import { countPhotosUnderWay } from './traffic/photosUnderWay.ts'
import { injectFaults } from './traffic/injectFaults.ts'
import { openPhotos } from './tenant/photos.ts'
import { unrestricted } from './tenant/photoSettings.ts'
import { createRequestLog } from './traffic/requestLog.ts'
import { openState } from './state.ts'
import { changing } from './tenant/changing.ts'
import { tenantFromFile } from './tenant/fromFile.ts'
import { generateTenant } from './tenant/generated.ts'
import { createTokens } from './entra/tokens.ts'
import type { SandboxEnv, SandboxOptions, Services } from './services.ts'

export interface Sandbox {
  port: number
  /** `http://localhost:<port>`, the preload's SANDBOX_URL */
  url: string
  /** sets the product's address, once it is known */
  productAt(url: string): void
  stop(): Promise<void>
}

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const defaults: Omit<SandboxOptions, 'dataDir'> = {
  port: 0,
  people: 500,
  tenantFile: null,
  latencyMs: 0,
  seed: '1',
  cloud: 'global',
  productUrl: 'http://localhost:3978',
  pageDir: fromHere('../../dist/teams'),
  manifestFile: fromHere('../../appPackage/manifest.json'),
  granted: {},
}

/**
 * Starts a stand-in for Microsoft 365. It listens on 127.0.0.1 only, as it issues tokens to anyone who asks.
 * @throws Error with a sentence for an invalid tenant file or an unknown permission, Node's EADDRINUSE for a port in use
 */
export async function startSandbox(
  given: Partial<SandboxOptions> & Pick<SandboxOptions, 'dataDir'>,
): Promise<Sandbox> {
  const services = await openServices({ ...defaults, ...given })
  const server = await listen(sandboxApp(services), services.options.port)
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://localhost:${port}`,
    productAt: (url) => {
      services.options.productUrl = url.replace(/\/+$/, '')
    },
    stop: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()))
        // close() waits for open event streams
        server.closeAllConnections()
      }),
  }
}

async function openServices(options: SandboxOptions): Promise<Services> {
  const { dataDir, tenantFile, people, seed } = options
  const tenant = tenantFile === null ? generateTenant(people, seed) : tenantFromFile(tenantFile)
  const state = openState(dataDir)
  const keys = await openKeys(state)
  const cloud = clouds[options.cloud]
  const tokens = createTokens(keys, cloud)
  const productUrl = (): string => options.productUrl
  const faults = createFaults()
  return {
    options,
    cloud,
    state,
    keys,
    grants: createGrants(options.granted),
    appCredentials: createAppCredentials(),
    tokens,
    tenant: changing(tenant),
    photos: await openPhotos(state),
    photoSettings: unrestricted,
    faults,
    rateLimit: createRateLimit(),
    photosUnderWay: countPhotosUnderWay(),
    requestLog: createRequestLog(),
    chat: createChat({
      productUrl,
      cloud,
      tokens,
      faults,
      history: openHistory(state),
      files: openFiles(state),
      installed: openInstalled(state),
    }),
    playground: createPlaygroundClients(),
  }
}

/** One app for all hosts, each below a path of its own name. */
function sandboxApp(services: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.use(async (c, next) =>
    c.env.inBatch || isLoopback(c.req.header('host'))
      ? next()
      : c.json(
          { error: { code: 'forbidden', message: 'Only requests to localhost are answered.' } },
          403,
        ),
  )
  app.route('/sandbox', sandboxApi(services))
  const hosts = new Hono<SandboxEnv>()
  hosts.use(injectFaults(services))
  const { cloud } = services
  hosts.route(`/${cloud.login}`, entra(services))
  hosts.route(
    `/${cloud.graph}`,
    graph(services, async (request, c) => app.fetch(request, { ...c.env, inBatch: true })),
  )
  hosts.route(`/${cloud.botLogin}`, botFrameworkLogin(services))
  hosts.route(`/${cloud.connector}`, connector(services))
  hosts.route(`/${oneDriveHost(cloud)}`, fileHost(services))
  hosts.route('/:host', otherClouds(cloud))
  hosts.all('*', (c) => notStoodInFor(c.req.method, c.req.path))
  hosts.onError(internalError)
  app.all('/:host/*', async (c, next) =>
    isRerouted(c.req.param('host')) ? hosts.fetch(c.req.raw, c.env) : next(),
  )
  app.get('*', serveStatic({ root: services.options.pageDir }))
  app.get('/', (c) => c.text('The page is not built yet. Run npm start.', 503))
  app.notFound((c) => notStoodInFor(c.req.method, c.req.path))
  app.onError(internalError)
  return app
}

/** Marks errors of the sandbox itself, so that they are not taken for injected ones. */
function internalError(error: Error): Response {
  const message = `The sandbox itself failed: ${error.stack ?? error.message}`
  return Response.json({ error: { code: 'sandboxFault', message } }, { status: 500 })
}

function notStoodInFor(method: string, path: string): Response {
  const message = `The sandbox does not stand in for ${method} ${path}.`
  return Response.json({ error: { code: 'NotImplemented', message } }, { status: 501 })
}

function listen(app: Hono<SandboxEnv>, port: number): Promise<Server> {
  return new Promise((done, fail) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1', createServer }, () =>
      done(server as Server),
    )
    server.once('error', fail)
  })
}
