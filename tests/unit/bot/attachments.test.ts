import { buffer } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import { BatchInterceptor } from '@mswjs/interceptors'
import { FetchInterceptor } from '@mswjs/interceptors/fetch'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pictureAddresses, pictureStream } from '../../../src/bot/attachments.ts'
import { config, keptLog } from '../../fixtures/bot/teamsConnector.ts'

const MEGABYTE = 1024 * 1024
const requests: { url: string; authorization: string | null }[] = []
const answers: Record<string, () => Response> = {
  '/fine': () => new Response('picture'),
  '/empty': () => new Response(''),
  '/gone': () => new Response('no', { status: 410 }),
  '/elsewhere': () =>
    new Response(null, { status: 302, headers: { location: 'https://evil.example/' } }),
  '/large': () => new Response(streamOf(26)),
  '/just': () => new Response(streamOf(25)),
  '/cut': () =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(10))
          controller.error(new Error('reset'))
        },
      }),
    ),
}
const interceptor = new BatchInterceptor({ name: 'hosts', interceptors: [new FetchInterceptor()] })

beforeAll(() => {
  interceptor.on('request', ({ request, controller }) => {
    requests.push({ url: request.url, authorization: request.headers.get('authorization') })
    const answer = answers[new URL(request.url).pathname]
    controller.respondWith(answer ? answer() : new Response(null, { status: 404 }))
  })
  interceptor.apply()
})
afterAll(() => interceptor.dispose())
beforeEach(() => {
  requests.length = 0
})

function streamOf(megabytes: number): ReadableStream {
  let left = megabytes
  return new ReadableStream({
    pull(controller) {
      if (left-- > 0) controller.enqueue(new Uint8Array(MEGABYTE))
      else controller.close()
    },
  })
}

const botToken = async () => 'the-token'

async function download(url: string, source: 'file' | 'service' = 'file') {
  const { log, lines } = keptLog()
  const result = await buffer(pictureStream({ url, source }, botToken, config, log)).catch(
    (error: unknown) => error,
  )
  return { result, lines }
}

describe('the attachments of a message', () => {
  test('are used in order if they are pictures or files, and ignored otherwise', () => {
    const info = 'application/vnd.microsoft.teams.file.download.info'
    const attachments = [
      { contentType: 'text/html', content: '<p>hi</p>' },
      { contentType: info, content: { downloadUrl: 'https://a' }, name: 'Ana Müller.jpg' },
      { contentType: 'image/*', contentUrl: 'https://b' },
      { contentType: 'image/png', contentUrl: 'https://c' },
      { contentType: info, content: { uniqueId: 'no address' } },
      { contentType: 'image/*' },
      { contentType: 'application/vnd.microsoft.card.adaptive', content: {} },
    ].map((attachment) => ({ contentUrl: undefined, name: undefined, ...attachment }))
    expect(pictureAddresses(attachments)).toEqual([
      { url: 'https://a', source: 'file', name: 'Ana Müller.jpg' },
      { url: 'https://b', source: 'service', name: '' },
      { url: 'https://c', source: 'service', name: '' },
    ])
  })
})

describe('a picture is downloaded', () => {
  test("with the bot's token from the connector, without it from the file host", async () => {
    const bytes = Buffer.from('picture')
    const file = await download('https://contoso.sharepoint.com/fine')
    const pasted = await download('https://smba.trafficmanager.net/fine', 'service')
    expect([file.result, pasted.result]).toEqual([bytes, bytes])
    expect(requests.map(({ authorization }) => authorization)).toEqual([null, 'Bearer the-token'])
  })

  test('once it is read, and not before', async () => {
    const url = 'https://contoso.sharepoint.com/fine'
    const stream = pictureStream({ url, source: 'file' }, botToken, config, keptLog().log)
    await setImmediate()
    expect(requests).toEqual([])
    expect(await buffer(stream)).toEqual(Buffer.from('picture'))
  })

  test('if it has 25 MB, and refused while streaming if it has more', async () => {
    const just = await download('https://contoso.sharepoint.com/just')
    expect(just.result).toHaveLength(25 * MEGABYTE)
    const large = await download('https://contoso.sharepoint.com/large')
    expect(large.result).toMatchObject({ code: 'file_too_large' })
  })
})

describe('no request and no token is sent', () => {
  test.each([
    ['https://evil.example/fine', 'file'],
    ['http://contoso.sharepoint.com/fine', 'file'],
    ['https://contoso.sharepoint.com.evil.example/fine', 'file'],
    ['https://sharepoint.com/fine', 'file'],
    ['https://contoso.sharepoint.com:8443/fine', 'file'],
    ['https://me:secret@contoso.sharepoint.com/fine', 'file'],
    ['https://169.254.169.254/fine', 'file'],
    ['file:///etc/passwd', 'file'],
    ['nonsense', 'file'],
    ['https://contoso.sharepoint.com/fine', 'service'],
    ['https://smba.trafficmanager.net@evil.example/fine', 'service'],
  ] as const)('to %s as a %s', async (url, source) => {
    const { result } = await download(url, source)
    expect(result).toMatchObject({ code: 'download_refused' })
    expect(requests).toEqual([])
  })
})

describe('a failed download ends the stream with a code:', () => {
  test.each([
    ['/gone', 'download_refused'],
    ['/elsewhere', 'download_refused'],
    ['/cut', 'download_refused'],
    ['/empty', 'empty_file'],
  ])('%s → %s', async (path, code) => {
    const { result, lines } = await download(
      `https://contoso.sharepoint.com${path}?tempauth=secret`,
    )
    expect(result).toMatchObject({ code })
    expect(requests).toHaveLength(1)
    expect(lines.join()).not.toContain('tempauth')
  })
})
