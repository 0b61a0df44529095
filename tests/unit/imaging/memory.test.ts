import { afterAll, expect, test } from 'vitest'
import { decodeMemoryMb } from '../../../src/core/imaging/header/memory.ts'
import { closeImaging, preparePhoto } from '../../../src/core/imaging/prepare.ts'
import { heicGrid } from '../../fixtures/pictures/heicGrid.ts'
import { kinds, largest, type Make } from '../../fixtures/pictures/hostile.ts'
import { noMemoryWatch, watchMemory } from '../../fixtures/memory.ts'

afterAll(closeImaging)

/** The most demanding of each format, and one that needs next to nothing. */
const names = ['JPEG of 49 MP', 'progressive JPEG of 25 MP', 'AVIF of 24 MP', 'GIF of 49 MP']

const MAX_MEMORY_MB = 600

test.skipIf(noMemoryWatch)(
  `preparing the largest pictures of all formats and small ones at once takes at most 600 MB${noMemoryWatch ?? ''}`,
  { timeout: 120_000 },
  async () => {
    const small = await (kinds['JPEG'] as Make)()
    const large = await Promise.all(names.map((name) => (largest[name] as Make)()))
    const files = [heicGrid(8064, 6048), heicGrid(4032, 3024), heicGrid(3024, 4032), ...large]
    const memory = watchMemory(process.pid)
    const results = await Promise.all(
      files.flatMap((file) => [preparePhoto(file), preparePhoto(small)]),
    )
    memory.stop()
    expect(results.map(({ kind }) => kind)).toEqual(results.map(() => 'ready'))
    expect(memory.processes()).toBeGreaterThan(2)
    expect(memory.together()).toBeLessThanOrEqual(MAX_MEMORY_MB)
  },
)

test.each([
  ['12 MP JPEG', { format: 'jpeg', isProgressive: false, width: 4032, height: 3024 }, 0],
  [
    '12 MP progressive JPEG',
    { format: 'jpeg', isProgressive: true, width: 4032, height: 3024 },
    98,
  ],
  ['24 MP AVIF', { format: 'avif', isProgressive: false, width: 6000, height: 4000 }, 456],
] as const)(
  'the memory to decode a %s is estimated in MB',
  (_, { format, ...header }, expected) => {
    expect(Math.round(decodeMemoryMb(format, header))).toBe(expected)
  },
)
