import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import { identity } from '../tenant/identity.ts'
import { isLoopback } from '../hosts.ts'
import type { SandboxEnv, Services } from '../services.ts'
import type { Fault } from '../traffic/faults.ts'
import { entraErrorRow } from './errorTable.ts'
import { asDocumented } from './grants.ts'

/**
 * The pages for granting consent and for multifactor authentication. Their button clears the fault that led here (an
 * administrator's consent restores withdrawn permissions, too), then redirects to `redirect_uri` if that is on this
 * machine.
 */
export function consentRoutes(services: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  for (const path of ['/oauth2/v2.0/authorize', '/adminconsent', '/v2.0/adminconsent']) {
    app.get(`/:tenant${path}`, (c) => ask(c, services))
    app.post(`/:tenant${path}`, (c) => grant(c, services))
  }
  return app
}

const documented = [...new Set([...asDocumented.delegated, ...asDocumented.application])]

/** What the person does on these pages to end a fault; null for faults that no page ends. */
function resolvedBy(fault: Fault): 'consent' | 'mfa' | null {
  if (fault.kind === 'consentRequired') return 'consent'
  if (fault.kind === 'mfaRequired') return 'mfa'
  if (fault.kind !== 'entraError' || fault.grant === 'app') return null
  return entraErrorRow(fault.number)?.resolvedBy ?? null
}

async function ask(c: Context<SandboxEnv>, services: Services): Promise<Response> {
  const missing = new Set(services.faults.list().map(resolvedBy))
  const scopes = (c.req.query('scope') ?? '').split(' ').filter(Boolean)
  const mfa = missing.has('mfa') && !missing.has('consent')
  const content = mfa
    ? await html`<h1>Verify your identity</h1>
        <p>${identity.tenantName} requires multifactor authentication.</p>
        <form method="post"><button>Approve</button></form>`
    : await html`<h1>Permissions requested</h1>
        <p>${identity.appName} needs these permissions in ${identity.tenantName}:</p>
        <ul>
          ${(scopes.length > 0 ? scopes : documented).map(
            (scope) => html`<li>${scope.replace(/^https:\/\/[^/]+\//, '')}</li>`,
          )}
        </ul>
        <form method="post"><button>Accept</button></form>`
  return page(c, content)
}

async function grant(c: Context<SandboxEnv>, services: Services): Promise<Response> {
  services.faults.clear((fault) => resolvedBy(fault) !== null)
  if (c.req.path.endsWith('/adminconsent')) services.grants.reset()
  const back = c.req.query('redirect_uri') ?? ''
  if (URL.canParse(back) && isLoopback(new URL(back).host)) {
    const target = new URL(back)
    const state = c.req.query('state')
    if (state !== undefined) target.searchParams.set('state', state)
    const granted = c.req.path.endsWith('/adminconsent')
      ? { admin_consent: 'True', tenant: identity.tenantId }
      : { code: 'only-the-sandbox-gives-this-code' }
    for (const [name, value] of Object.entries(granted)) target.searchParams.set(name, value)
    return c.redirect(target.href)
  }
  return page(
    c,
    await html`<h1>Done</h1>
      <p>You can close this window and return to the app.</p>`,
  )
}

async function page(c: Context, content: unknown): Promise<Response> {
  return c.html(
    await html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>Sign in (sandbox)</title>
          <style>
            body {
              font:
                16px/1.5 'Segoe UI',
                system-ui,
                sans-serif;
              color-scheme: light dark;
              max-width: 28rem;
              margin: 15vh auto;
              padding: 0 1rem;
            }
            h1 {
              font-size: 1.4rem;
              font-weight: 600;
            }
            button {
              font: inherit;
              padding: 0.4rem 1.2rem;
            }
          </style>
        </head>
        <body>
          ${content}
        </body>
      </html>`,
  )
}
