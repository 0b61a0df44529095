import { Hono, type Context } from 'hono'
import type { Services } from '../services.ts'
import { identity } from '../tenant/identity.ts'
import { skus } from '../tenant/organisation/licences.ts'
import { isRoom, type GraphUser } from '../tenant/person.ts'
import { metadataOf, subjectOf, type GraphEnv } from './caller.ts'
import { graphError } from './errors.ts'

const DEFAULT_TOP = 100

/** `/subscribedSkus`, the rooms of `/places`, and what mailboxes are for. */
export function subscriptionRoutes(services: Services): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>()
  app.get('/subscribedSkus', (c) =>
    c.json({
      '@odata.context': `${metadataOf(c)}#subscribedSkus`,
      value: Object.values(skus).map((sku) => ({
        id: `${identity.tenantId}_${sku.skuId}`,
        ...sku,
      })),
    }),
  )
  app.get('/places/microsoft.graph.room', (c) => {
    const skip = Number(c.req.query('$skip') ?? 0)
    const top = Number(c.req.query('$top') ?? DEFAULT_TOP)
    // Without a link to the next page (learn.microsoft.com/answers/questions/1021419).
    return c.json({
      '@odata.context': `${metadataOf(c)}#places/microsoft.graph.room`,
      value: roomsOf(services)
        .slice(skip, skip + top)
        .map(placeOf),
    })
  })
  for (const path of ['/users/:id', '/me'])
    app.get(`${path}/mailboxSettings/userPurpose`, (c) => userPurpose(c, services))
  return app
}

/**
 * Graph: user-get-mailboxsettings. Whoever has no mailbox, or one on-premises, gets the 404 that is reported in Microsoft's
 * repositories (microsoft-graph-docs#5888 and #17826).
 */
function userPurpose(c: Context<GraphEnv>, services: Services): Response {
  const person = subjectOf(c, services)
  const id = c.req.param('id') ?? ''
  if (!person)
    return graphError(c, 404, 'ErrorInvalidUser', `The requested user '${id}' is invalid.`)
  if (person.mailbox !== 'cloud')
    return graphError(
      c,
      404,
      'MailboxNotEnabledForRESTAPI',
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    )
  return c.json({
    '@odata.context': `${metadataOf(c)}#users('${person.user.id}')/mailboxSettings/userPurpose`,
    value: person.purpose,
  })
}

function roomsOf({ tenant }: Services): GraphUser[] {
  const people = Array.from({ length: tenant.size }, (_, n) => tenant.at(n))
  return people
    .filter((person) => isRoom(person) && !tenant.isRemoved(person.user.id))
    .map(({ user }) => user)
}

/** A place has an id of its own: the room's address is what it shares with the account. */
const placeOf = ({ id, displayName, mail }: GraphUser) => ({
  id: id.split('-').toReversed().join('-').toUpperCase(),
  displayName,
  emailAddress: mail,
})
