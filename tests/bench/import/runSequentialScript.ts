/**
 * Program: the rival, a careful script that makes one call at a time: read, keep the old photo, set the new one, read
 * again. Sends its parent the seconds that it took.
 */
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { personId } from '../../fixtures/people/people.ts'
import { newPhotos } from './tenant.ts'

const [url = '', folder = '', count = '0'] = process.argv.slice(2)
const graph = `${url}/graph.microsoft.com/v1.0/users`
const pictures = await newPhotos(folder)
const authorization = `Bearer ${await token()}`
const began = performance.now()
for (let n = 0; n < Number(count); n += 1) await setPhoto(n)
process.send?.((performance.now() - began) / 1000)
process.exit(0)

async function setPhoto(n: number): Promise<void> {
  const photo = `${graph}/${personId(n)}/photo`
  const present = await ask(photo)
  if (present.status === 200) await ask(`${photo}/$value`)
  const body = new Uint8Array(pictures[n % pictures.length] ?? [])
  const put = await ask(`${photo}/$value`, { method: 'PUT', body })
  const after = await ask(photo)
  if (put.status !== 200 || after.status !== 200) throw new Error(`person ${n} has no photo`)
}

async function ask(address: string, request: RequestInit = {}): Promise<Response> {
  const type = request.body ? { 'content-type': 'image/jpeg' } : {}
  const response = await fetch(address, { ...request, headers: { authorization, ...type } })
  await response.arrayBuffer()
  return response
}

async function token(): Promise<string> {
  const path = `${url}/login.microsoftonline.com/${identity.tenantId}/oauth2/v2.0/token`
  const response = await fetch(path, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: identity.clientId,
      client_secret: identity.clientSecret,
      grant_type: 'client_credentials',
      scope: 'https://graph.microsoft.com/.default',
    }),
  })
  return ((await response.json()) as { access_token: string }).access_token
}
