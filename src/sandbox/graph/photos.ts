import { Hono, type Context } from 'hono'
import { offeredSide, type PhotoInfo } from '../tenant/photos.ts'
import { isGuest, type TenantPerson } from '../tenant/person.ts'
import type { GraphCaller } from '../entra/tokens.ts'
import type { Services } from '../services.ts'
import { metadataOf, subjectOf, type GraphEnv } from './caller.ts'
import { graphError, refuse } from './errors.ts'
import { noPhoto } from './noPhoto.ts'
import { anotherPicture, measure, photoSides } from '../tenant/photoSizes.ts'
import type { FaultKind } from '../traffic/faults.ts'
import { targetOf } from '../traffic/injectFaults.ts'

/** "Photos can be up to 4 MB" (Graph: profilephoto-update). */
const MAX_PHOTO_BYTES = 4 * 1024 * 1024
const MAX_PHOTO_BYTES_WITHOUT_MAILBOX = 100 * 1024
const MIN_PHOTO_SIDE_PX = 48

const noPicture = Buffer.from('This is no picture.')

/** The photo paths below `/users/{id}` and `/me`. */
export function photoRoutes(services: Services): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>()
  const writable = ['/photo/$value', '/photo']
  app.get('/photo', (c) => metadata(c, services, null))
  app.get('/photo/$value', (c) => value(c, services, photoSides[0]))
  app.get('/photos', (c) => allMetadata(c, services))
  app.get('/photos/:size', (c) => metadata(c, services, c.req.param('size')))
  app.get('/photos/:size/$value', (c) => {
    const side = sideOf(c.req.param('size'))
    return side ? value(c, services, side) : badSize(c)
  })
  app.on(['PUT', 'PATCH'], writable, (c) => put(c, services))
  app.delete('/photo/$value', (c) => remove(c, services))
  app.delete('/photo', (c) => remove(c, services))
  return app
}

async function metadata(c: Context<GraphEnv>, services: Services, size: string | null) {
  const person = subjectOf(c, services)
  if (!person) return refuse.unknownUser(c, c.req.param('id') ?? '')
  const denied = readDenied(c, c.get('caller'))
  if (denied) return denied
  const wanted = size === null ? photoSides[0] : sideOf(size)
  if (!wanted) return badSize(c)
  const info = await services.photos.info(person)
  if (!info) return noneThere(c, services, 'metadata')
  c.header('ETag', `"${info.etag}"`)
  const side = offeredSide(info, wanted)
  const context = `${metadataOf(c)}#users('${person.user.id}')/photo/$entity`
  return c.json({ '@odata.context': context, ...describe(info, side) })
}

async function allMetadata(c: Context<GraphEnv>, services: Services) {
  const person = subjectOf(c, services)
  if (!person) return refuse.unknownUser(c, c.req.param('id') ?? '')
  const denied = readDenied(c, c.get('caller'))
  if (denied) return denied
  const info = await services.photos.info(person)
  const sides = info ? photoSides.filter((side) => side <= info.side).toReversed() : []
  return c.json({
    '@odata.context': `${metadataOf(c)}#users('${person.user.id}')/photos`,
    value: info ? sides.map((side) => describe(info, side)) : [],
  })
}

async function value(c: Context<GraphEnv>, services: Services, side: number) {
  const person = subjectOf(c, services)
  if (!person) return refuse.unknownUser(c, c.req.param('id') ?? '')
  const denied = readDenied(c, c.get('caller'))
  if (denied) return denied
  const bytes = await services.photos.bytes(person, side)
  const info = await services.photos.info(person)
  if (!bytes || !info) return noneThere(c, services, 'value')
  c.header('ETag', `"${info.etag}"`)
  const sent = unreadable(c, services) ?? bytes
  return c.body(new Uint8Array(sent), 200, { 'Content-Type': 'image/jpeg' })
}

/** What a fault lets be sent in the place of a photo. */
function unreadable(c: Context<GraphEnv>, { faults }: Services): Buffer | null {
  const kinds = ['unreadablePhoto'] as const
  const fault = faults.consume({ method: c.req.method, url: targetOf(c), kinds })
  if (fault?.kind !== 'unreadablePhoto') return null
  return fault.empty ? Buffer.alloc(0) : noPicture
}

/** In the form that a fault asks for, if there is one. */
function noneThere(
  c: Context<GraphEnv>,
  { faults }: Services,
  asked: 'metadata' | 'value',
): Response {
  const fault = faults.consume({ method: c.req.method, url: targetOf(c), kinds: ['noPhoto'] })
  return noPhoto(c, asked, fault?.kind === 'noPhoto' ? fault.form : 'imageNotFound')
}

async function put(c: Context<GraphEnv>, services: Services) {
  const person = subjectOf(c, services)
  if (!person) return refuse.unknownUser(c, c.req.param('id') ?? '')
  const denied = writeDenied(c, services, person)
  if (denied) return denied
  const bytes = Buffer.from(await c.req.arrayBuffer())
  const refused = await pictureRefused(c, bytes, person)
  if (refused) return refused
  const stored = hasFault(c, services, 'differentPhoto') ? await anotherPicture(bytes) : bytes
  await services.photos.put(person, stored, hiddenMs(c, services))
  return c.body(null, 200)
}

async function remove(c: Context<GraphEnv>, services: Services) {
  const person = subjectOf(c, services)
  if (!person) return refuse.unknownUser(c, c.req.param('id') ?? '')
  const denied = writeDenied(c, services, person)
  if (denied) return denied
  if (person.mailbox === 'onPremises') return onPremises(c)
  const removed = await services.photos.remove(person, hiddenMs(c, services))
  return removed ? c.body(null, 204) : noPhoto(c, 'value')
}

/** How long the fault `lateRead` hides this write from reads, in milliseconds. */
function hiddenMs(c: Context<GraphEnv>, { faults }: Services): number {
  const url = targetOf(c)
  const fault = faults.consume({ method: c.req.method, url, kinds: ['lateRead'] })
  return fault?.kind === 'lateRead' ? fault.seconds * 1000 : 0
}

function hasFault(c: Context<GraphEnv>, { faults }: Services, kind: FaultKind): boolean {
  return faults.consume({ method: c.req.method, url: targetOf(c), kinds: [kind] }) !== null
}

/** Refuses guests: they cannot read photos with a delegated token. */
function readDenied(c: Context, caller: GraphCaller): Response | null {
  if (caller.kind === 'app' || !isGuest(caller.person)) return null
  return graphError(c, 403, 'UnknownError', 'NoPermissionsInAccessToken')
}

/**
 * Apps may write every photo; people their own, and others' with a directory role; guests none. Nobody may where photos
 * are managed on-premises, "for both admins and users" (Graph: profilephoto-configure-settings).
 */
function writeDenied(
  c: Context<GraphEnv>,
  { photoSettings: { source, allowedRoles } }: Services,
  owner: TenantPerson,
): Response | null {
  const caller = c.get('caller')
  if (source === 'onPremises') return refuse.photoAccess(c)
  if (caller.kind === 'app') return null
  const isOwn = caller.person.user.id === owner.user.id
  const inRole =
    allowedRoles.length === 0 || caller.directoryRoles.some((role) => allowedRoles.includes(role))
  const allowed = inRole && !isGuest(caller.person) && (isOwn || caller.writesAnyPhoto)
  return allowed ? null : refuse.photoAccess(c)
}

async function pictureRefused(
  c: Context,
  bytes: Buffer,
  person: TenantPerson,
): Promise<Response | null> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  // microsoftgraph/msgraph-sdk-dotnet#237
  if (type === 'application/octet-stream') {
    return graphError(c, 500, 'ErrorInternalServerError', 'An internal server error occurred.')
  }
  if (type !== 'image/jpeg') return invalid(c, 'ValidationContentTypeNotSupported')
  if (bytes.length > MAX_PHOTO_BYTES) {
    return graphError(c, 413, 'RequestEntityTooLarge', 'The photo is larger than 4 MB.')
  }
  if (person.mailbox === 'onPremises') return onPremises(c)
  // Misleading, but what Graph answers: microsoftgraph/microsoft-graph-docs#8236
  if (person.mailbox === 'none' && bytes.length > MAX_PHOTO_BYTES_WITHOUT_MAILBOX)
    return noPhoto(c, 'value')
  const size = await measure(bytes)
  if (!size) return invalid(c, 'ValidationImageInvalid')
  if (size.width < MIN_PHOTO_SIDE_PX) return invalid(c, 'ValidationWidthTooSmall')
  if (size.height < MIN_PHOTO_SIDE_PX) return invalid(c, 'ValidationHeightTooSmall')
  return null
}

function invalid(c: Context, code: string): Response {
  const exception = 'Microsoft.Fast.Profile.Core.Exception.ProfileBadRequestException'
  return graphError(c, 400, code, `Exception of type '${exception}' was thrown.`)
}

function onPremises(c: Context): Response {
  return graphError(
    c,
    404,
    'MailboxNotHostedInExchangeOnline',
    'Mailbox is hosted by an on-premise or non-Exchange server, which is not supported.',
  )
}

function describe({ etag }: PhotoInfo, side: number) {
  return {
    '@odata.mediaContentType': 'image/jpeg',
    '@odata.mediaEtag': `"${etag}"`,
    id: `${side}x${side}`,
    width: side,
    height: side,
  }
}

function sideOf(size: string): number | null {
  const [, width, height] = /^(\d+)[xX](\d+)$/.exec(size) ?? []
  const side = photoSides.find((each) => String(each) === width && width === height)
  return side ?? null
}

function badSize(c: Context): Response {
  return graphError(c, 400, 'ErrorInvalidImageId', 'The image id or size is not supported.')
}
