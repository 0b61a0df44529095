import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  resultOf,
  signInName,
  startConfirmation,
  type Confirmation,
} from '../../fixtures/confirm.ts'

let confirmation: Confirmation
beforeEach(async () => {
  confirmation = await startConfirmation()
})
afterEach(() => confirmation.close())

const run = (user: 'ana' | 'ben' | 'dora' = 'ben') =>
  confirmation.start(['--yes', '--user', signInName(user), '--wait', '1']).ended

describe('what differs from what Likeness expects', () => {
  test('is a “no photo” in a form that it does not know', async () => {
    const form = { status: 404, code: 'PictureMissing', message: 'No picture.' }
    await confirmation.sandbox.fault({
      ...form,
      kind: 'status',
      match: { method: 'GET', url: 'photos/96x96' },
    })
    const { code, stdout } = await run()
    const report = await confirmation.report()
    expect(code).toBe(2)
    expect(resultOf(report, 'The answer for someone without a photo')).toBe(
      'Not as Likeness expects',
    )
    expect(stdout).toContain('Photo details in a batch: read as “no photo”')
    expect(stdout).toMatch(/The 96-pixel photo in a batch: .*\(Graph: 404 PictureMissing/)
  })

  test('is a write that the app may not make', async () => {
    const refusal = { kind: 'status', status: 403, code: 'ErrorAccessDenied', message: 'No.' }
    await confirmation.sandbox.fault({ ...refusal, match: { method: 'PUT', url: 'photo' } })
    const { code, stdout } = await run()
    expect(code).toBe(2)
    expect(stdout).toContain('The photo was not accepted.')
    expect(stdout).toContain('(Graph: 403 ErrorAccessDenied No.)')
  })

  test('is not a photo that Microsoft 365 shows late: how late is measured', async () => {
    await confirmation.sandbox.fault({ kind: 'lateRead', seconds: 2, match: { method: 'PUT' } })
    await confirmation.start(['--yes', '--user', signInName('ben'), '--wait', '20']).ended
    const report = await confirmation.report()
    expect(resultOf(report, 'Setting a photo, and how soon it is shown')).toBe('As expected')
    const waited = [...report.matchAll(/: shown after ([\d.]+) s/g)].map(([, seconds]) =>
      Number(seconds),
    )
    expect(waited.length).toBeGreaterThanOrEqual(4)
    for (const seconds of waited.slice(0, 4)) expect(seconds).toBeGreaterThanOrEqual(2)
  })

  test('does not end the other steps', async () => {
    await confirmation.sandbox.fault({ kind: 'reset', match: { method: 'PUT', url: 'photo' } })
    await run()
    const report = await confirmation.report()
    expect(resultOf(report, 'Setting a photo, and how soon it is shown')).toBe('Not found out')
    expect(resultOf(report, 'The tab and the consent page')).toBe('Skipped')
  })
})

describe('someone whose photo might not go back', () => {
  test('is not used: it is larger than what may be set without a mailbox', async () => {
    const before = await confirmation.photoOf('dora')
    expect(before?.length).toBeGreaterThan(100 * 1024)
    const { code, stdout } = await run('dora')
    expect(code).toBe(1)
    expect(stdout).toContain('larger than 100 KB, and this person has no mailbox')
    expect(await confirmation.photoOf('dora')).toEqual(before)
  })

  test('is not used: it cannot be read', async () => {
    const unread = { kind: 'status', status: 403, code: 'ErrorAccessDenied', message: 'No.' }
    await confirmation.sandbox.fault({ ...unread, match: { method: 'GET', url: 'photo' } })
    const { code, stdout } = await run('ana')
    expect(code).toBe(1)
    expect(stdout).toContain('The present photo can’t be read, so nothing is changed.')
    expect(await confirmation.files()).toEqual([])
  })
})
