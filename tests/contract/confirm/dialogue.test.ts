import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
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

const noSteps = (count: number): string[] => Array.from({ length: count }, () => 'n')

describe('the admin', () => {
  test('is asked for a test user until there is one, and before each step', async () => {
    const answers = ['nobody@contoso.example', signInName('ben'), 'y', 'perhaps', 'yes', 'n', 'q']
    const { code, stdout } = await confirmation.start(['--wait', '10'], answers).ended
    expect(code).toBe(130)
    expect(stdout).toContain('Nobody signs in as nobody@contoso.example.')
    expect(stdout).toContain('Ben Stone (ben@contoso.example)')
    expect(stdout).toContain('Type y, n, or q.')
    const report = await confirmation.report()
    expect(resultOf(report, 'Permissions of the app')).toBe('As expected')
    expect(resultOf(report, 'Setting a photo, and how soon it is shown')).toBe('Skipped')
    expect(resultOf(report, 'A new etag with every write')).toBe(null)
    expect(report).toContain('You stopped before the last step.')
  })

  test('may refuse a person, whose photo is then neither kept nor changed', async () => {
    const { code, stdout } = await confirmation.start([], [signInName('ana'), 'n', 'q']).ended
    expect(code).toBe(130)
    expect(stdout).not.toContain('is kept until')
    expect(await confirmation.files()).toEqual([])
  })

  test('is asked what the cards show on each device, and a note is in the report', async () => {
    const seen = ['y', 'y', 'n', 's', 'an empty frame']
    const answers = [signInName('ben'), 'y', ...noSteps(9), ...seen, 'n']
    const { code } = await confirmation.start(['--wait', '10'], answers).ended
    const report = await confirmation.report()
    expect(code).toBe(2)
    expect(resultOf(report, 'Pictures in the bot’s cards')).toBe('Not as Likeness expects')
    expect(report).toContain('- Teams on the web: does the card show the photo? Yes')
    expect(report).toContain('- Teams on the desktop: does the card show the photo? No')
    expect(report).toContain('- Teams on a phone: does the card show the photo? Not tried')
    expect(report).toContain('- Seen instead: an empty frame')
    expect(await confirmation.photoOf('ben')).toBe(null)
  })

  test('may say that there is no guest', async () => {
    const answers = [signInName('ben'), 'y', ...noSteps(8), 'y', '', 'q']
    await confirmation.start([], answers).ended
    expect(resultOf(await confirmation.report(), 'The photo of a guest')).toBe('Skipped')
  })

  test('who stops with Ctrl+C in the middle of a step gets the photo back', async () => {
    const before = await confirmation.photoOf('ana')
    // so that the third step takes longer than the signal
    await confirmation.sandbox.fault({ kind: 'latency', ms: 1500, match: { method: 'PUT' } })
    const { child, says, ended } = confirmation.start(['--yes', '--user', signInName('ana')])
    await says('Step 3 of 11')
    child.kill('SIGINT')
    // npm passes on the signal that the terminal has sent as well
    await sleep(100)
    child.kill('SIGINT')
    const { code, stdout } = await ended
    expect(code).toBe(130)
    expect(stdout).toContain('Stopping. A photo that was kept is put back first.')
    expect(stdout).toContain('The photo is back as it was.')
    const after = await confirmation.photoOf('ana')
    if (!before || !after) throw new Error('Ana has no photo')
    expect(await looksAlike(before, after)).toBe(true)
    expect(await confirmation.report()).toContain('You stopped before the last step.')
  })

  test('whose terminal goes away gets the photo back', async () => {
    const { child, says, ended } = confirmation.start([], [signInName('ben'), 'y', 'y', 'y'])
    await says('Step 3 of 11')
    child.stdin?.end()
    child.stdout?.destroy()
    expect(await ended).toMatchObject({ code: 130 })
    expect(await confirmation.photoOf('ben')).toBe(null)
    expect(await confirmation.files()).toHaveLength(1)
  })
})
