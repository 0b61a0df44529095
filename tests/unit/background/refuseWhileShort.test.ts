import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { refuseWhileShort } from '../../../src/core/background/refuseWhileShort.ts'
import { AppError } from '../../../src/core/errors.ts'
import { createApiCore } from '../../fixtures/api/core.ts'
import { principal } from '../../fixtures/runs.ts'

test('while memory is short, what needs much of it is refused before it begins; all else goes on', async () => {
  let isShort = true
  const refuseIfShort = () => {
    if (isShort) throw new AppError('memory_short', { retryAfterSeconds: 10 })
  }
  const owner = principal(1)
  const { core } = createApiCore()
  const services = refuseWhileShort({ refuseIfShort }, core)
  const run = await services.runs.create(owner, 'replace')
  const file = Readable.from([Buffer.alloc(9)])
  const demanding = () => [
    services.match(owner.id, []),
    services.runs.receiveFile(owner, run.id, 'none', file),
    services.ownPhoto.draft(owner, file),
    services.personPhoto.draft(owner, 'somebody', file),
  ]
  for (const end of await Promise.allSettled(demanding()))
    expect(end).toMatchObject({ reason: { code: 'memory_short', retryAfterSeconds: 10 } })
  expect(file.readableDidRead).toBe(false)
  expect(await services.runs.get(owner, run.id)).toMatchObject({ id: run.id })
  isShort = false
  expect(await services.match(owner.id, [])).toEqual([])
})
