import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jpeg, startTestSandbox, type Answer, type TestSandbox } from '../../fixtures/sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await startTestSandbox()
})
afterAll(() => sandbox.close())

interface User {
  id: string
  userType: string
  assignedPlans: { service: string }[]
}
const everybody = async (): Promise<User[]> => {
  const path = '/users?$top=999&$select=id,userType,assignedPlans,displayName,accountEnabled'
  return (await sandbox.graph('GET', path)).json['value'] as User[]
}
const put = (
  id: string,
  body: Buffer,
  { as, type = 'image/jpeg' }: { as?: string; type?: string } = {},
): Promise<Answer> =>
  sandbox.graph('PUT', `/users/${id}/photo/$value`, {
    body,
    headers: { 'content-type': type },
    ...(as ? { as } : {}),
  })
const codeOf = ({ json }: Answer) => (json['error'] as { code: string } | undefined)?.code
const metadata = (id: string) => sandbox.graph('GET', `/users/${id}/photo`)
const value = (id: string, size?: string) =>
  sandbox.graph('GET', size ? `/users/${id}/photos/${size}/$value` : `/users/${id}/photo/$value`)
const withoutPhoto = async (): Promise<string> => {
  for (const { id, userType } of await everybody()) {
    if (userType === 'Member' && (await metadata(id)).status === 404) return id
  }
  throw new Error('everybody has a photo')
}

describe('reading', () => {
  test('metadata has the shape of Graph’s', async () => {
    const { status, json } = await metadata(await sandbox.personaId('member'))
    expect(status).toBe(200)
    expect(json).toMatchObject({
      '@odata.mediaContentType': 'image/jpeg',
      '@odata.mediaEtag': expect.stringMatching(/^"[0-9A-F]+"$/) as string,
      id: '648x648',
      width: 648,
      height: 648,
    })
  })

  test('comes with its ETag as a header, on metadata and bytes of every size', async () => {
    const id = await sandbox.personaId('member')
    const { headers, json } = await metadata(id)
    const etag = json['@odata.mediaEtag']
    expect(headers.get('etag')).toBe(etag)
    for (const size of [undefined, '96x96']) {
      expect((await value(id, size)).headers.get('etag')).toBe(etag)
    }
  })

  test('every size is a JPEG of that size', async () => {
    const id = await sandbox.personaId('member')
    for (const side of [48, 64, 96, 120, 240, 360, 432, 504, 648]) {
      const { bytes, headers } = await value(id, `${side}x${side}`)
      expect(headers.get('content-type')).toBe('image/jpeg')
      expect(await sharp(bytes).metadata()).toMatchObject({ width: side, height: side })
    }
    expect((await value(id, '50x50')).status).toBe(400)
  })

  test('about 60 of 100 people have a photo, each a different one', async () => {
    const answers = await Promise.all((await everybody()).map(({ id }) => metadata(id)))
    const etags = answers.flatMap(({ json }) => json['@odata.mediaEtag'] ?? [])
    expect(etags.length).toBeGreaterThan(45)
    expect(etags.length).toBeLessThan(75)
    expect(new Set(etags).size).toBe(etags.length)
  })

  test('a person without a photo and an unknown person get different 404s', async () => {
    const id = await withoutPhoto()
    for (const answer of [await metadata(id), await value(id), await value(id, '96x96')]) {
      expect(answer.status).toBe(404)
      expect(codeOf(answer)).toBe('ImageNotFound')
    }
    const nobody = await value('00000000-0000-4000-8000-000000000000')
    expect([nobody.status, codeOf(nobody)]).toEqual([404, 'Request_ResourceNotFound'])
  })
})

describe('writing', () => {
  test('takes effect at once, re-encoded, with a new etag even for the same picture', async () => {
    const id = await withoutPhoto()
    const picture = await jpeg(648)
    expect((await put(id, picture)).status).toBe(200)
    const first = await metadata(id)
    const kept = await value(id)
    expect(kept.bytes.equals(picture)).toBe(false)
    const { dominant } = await sharp(kept.bytes).stats()
    expect(dominant.r).toBeGreaterThan(200)
    await put(id, picture)
    expect((await metadata(id)).json['@odata.mediaEtag']).not.toBe(first.json['@odata.mediaEtag'])
    const thumbnail = await value(id, '96x96')
    expect(await sharp(thumbnail.bytes).metadata()).toMatchObject({ width: 96 })
  })

  test('never enlarges: a small picture has only the sizes up to its own', async () => {
    const id = await sandbox.personaId('member')
    await put(id, await jpeg(300))
    expect((await metadata(id)).json).toMatchObject({ width: 240, height: 240 })
    const { json } = await sandbox.graph('GET', `/users/${id}/photos`)
    expect((json['value'] as unknown[]).length).toBe(5)
    expect(await sharp((await value(id, '648x648')).bytes).metadata()).toMatchObject({ width: 240 })
  })

  test('removing responds with 204 once and then with ImageNotFound', async () => {
    const id = await sandbox.personaId('admin')
    expect((await sandbox.graph('DELETE', `/users/${id}/photo/$value`)).status).toBe(204)
    const again = await sandbox.graph('DELETE', `/users/${id}/photo/$value`)
    expect([again.status, codeOf(again)]).toEqual([404, 'ImageNotFound'])
  })

  test('changes survive a restart, and portraits stay the same', async () => {
    const id = await withoutPhoto()
    await put(id, await jpeg(120, 'blue'))
    const hr = await sandbox.personaId('hr')
    const before = [await value(id), await value(hr), await metadata(hr)]
    await sandbox.restart()
    const after = [await value(id), await value(hr), await metadata(hr)]
    expect(after.map(({ bytes }) => bytes)).toEqual(before.map(({ bytes }) => bytes))
  })
})

describe('Graph refuses', () => {
  test('anything but a JPEG sent as image/jpeg', async () => {
    const id = await sandbox.personaId('hr')
    const png = await sharp(await jpeg(100))
      .png()
      .toBuffer()
    expect((await put(id, png, { type: 'image/png' })).status).toBe(400)
    expect(codeOf(await put(id, png))).toMatch(/^Validation/)
    expect(codeOf(await put(id, Buffer.from('no picture')))).toMatch(/^Validation/)
    const octets = await put(id, await jpeg(100), { type: 'application/octet-stream' })
    expect([octets.status, codeOf(octets)]).toEqual([500, 'ErrorInternalServerError'])
  })

  test('a picture that is too small with ValidationWidthTooSmall, and one over 4 MB with 413', async () => {
    const id = await sandbox.personaId('hr')
    const small = await put(id, await jpeg(23))
    expect([small.status, codeOf(small)]).toEqual([400, 'ValidationWidthTooSmall'])
    const large = Buffer.concat([await jpeg(100), Buffer.alloc(4 * 1024 * 1024)])
    expect((await put(id, large)).status).toBe(413)
  })

  test('more than 100 KB for a person without a mailbox, with a misleading 404', async () => {
    const found = (await everybody()).find(
      ({ userType, assignedPlans }) =>
        userType === 'Member' &&
        assignedPlans.length > 0 &&
        !assignedPlans.some(({ service }) => service === 'exchange'),
    )
    const id = found?.id ?? ''
    const large = await jpeg(648, 'noise')
    expect(large.length).toBeGreaterThan(100 * 1024)
    const refused = await put(id, large)
    expect([refused.status, codeOf(refused)]).toEqual([404, 'ImageNotFound'])
    expect((await put(id, await jpeg(648))).status).toBe(200)
  })

  test('a mailbox on premises, by its own code', async () => {
    const answers = await Promise.all(
      (await everybody()).map(async ({ id }) => codeOf(await put(id, await jpeg(64)))),
    )
    const refused = answers.filter((code) => code !== undefined)
    expect(refused).toEqual(['MailboxNotHostedInExchangeOnline'])
  })

  test('another person’s photo from members and HR: the app role gives no permission in Graph', async () => {
    const [admin, member] = [await sandbox.personaId('admin'), await sandbox.personaId('member')]
    for (const as of ['member', 'hr']) {
      const answer = await put(admin, await jpeg(100), { as })
      expect([answer.status, codeOf(answer)]).toEqual([403, 'ErrorAccessDenied'])
    }
    expect((await put(member, await jpeg(100), { as: 'admin' })).status).toBe(200)
    const own = await sandbox.graph('PUT', '/me/photo/$value', {
      as: 'member',
      body: await jpeg(100),
      headers: { 'content-type': 'image/jpeg' },
    })
    expect(own.status).toBe(200)
  })

  test('everything from guests, even their own photo', async () => {
    const guest = (await everybody()).find(({ userType }) => userType === 'Guest')?.id ?? ''
    const answer = await put(guest, await jpeg(100), { as: guest })
    expect(answer.status).toBe(403)
    expect(codeOf(await sandbox.graph('GET', '/me/photo', { as: guest }))).toBe('UnknownError')
  })
})
