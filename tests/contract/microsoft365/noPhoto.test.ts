import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { photosAs, photoStates, thumbnailsOf } from '../../../src/core/graph/photos.ts'
import type { Graph } from '../../../src/core/graph/request.ts'
import { startProductOnSandbox, type ProductOnSandbox } from '../../fixtures/productOnSandbox.ts'
import { jpeg } from '../../fixtures/sandbox.ts'

let product: ProductOnSandbox
let graph: Graph
let id: string
beforeAll(async () => {
  product = await startProductOnSandbox()
  graph = product.newGraph()
  id = await product.sandbox.personaId('hr')
})
afterEach(() => product.sandbox.ask('DELETE', 'sandbox/faults'))
afterAll(() => product.close())

describe.each([
  'imageNotFound',
  'errorItemNotFound',
  'errorEntityNotFound',
  'profileNotFound',
  'consumerPhotoIsNotSupported',
  'gif1x1',
  'gif1x1Value',
  'nullBodyInBatch',
])('no photo, told as %s', (form) => {
  test('is read as none, alone and in batches, until a photo is set', async () => {
    const photos = photosAs(graph, { as: 'app' })
    await photos.remove(id)
    await product.sandbox.fault({ match: { url: '/photo' }, kind: 'noPhoto', form })
    expect(await photos.metadata(id)).toEqual({ kind: 'none' })
    expect(await photos.bytes(id)).toEqual({ kind: 'none' })
    expect(await photoStates(graph, [id])).toEqual(new Map([[id, { kind: 'none' }]]))
    expect(await thumbnailsOf(graph, [id])).toEqual(new Map([[id, { kind: 'none' }]]))
    expect(await photos.put(id, await jpeg(100))).toMatchObject({ kind: 'done' })
    expect(await photos.metadata(id)).toMatchObject({ kind: 'found', value: { width: 96 } })
    expect(await photos.bytes(id)).toMatchObject({ kind: 'found' })
  })
})
