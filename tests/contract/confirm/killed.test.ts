import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import { signInName, startConfirmation, type Confirmation } from '../../fixtures/confirm.ts'

let confirmation: Confirmation
beforeEach(async () => {
  confirmation = await startConfirmation()
})
afterEach(() => confirmation.close())

/** Kills the program when the photo of the test user has been changed. */
async function killInBetween(user: 'ana' | 'ben'): Promise<void> {
  const { child, says, ended } = confirmation.start(
    ['--wait', '10'],
    [signInName(user), 'y', 'n', 'y'],
  )
  await says('Step 3 of 11')
  child.kill('SIGKILL')
  await ended
}

const keptFiles = async () =>
  (await confirmation.files()).filter((name) => name.startsWith('confirm-kept-photo-'))

describe('after it was killed', () => {
  test('the next start puts the photo back before anything else', async () => {
    const before = await confirmation.photoOf('ana')
    await killInBetween('ana')
    const between = await confirmation.photoOf('ana')
    if (!before || !between) throw new Error('Ana has no photo')
    expect(await looksAlike(before, between)).toBe(false)
    expect(await keptFiles()).toEqual([expect.stringMatching(/\.jpg$/)])
    const { code, stdout } = await confirmation.start([], ['y', '', 'q']).ended
    expect(stdout).toContain('It kept a photo that was not put back:')
    expect(stdout).toContain('The photo is back as it was.')
    const after = await confirmation.photoOf('ana')
    expect(after && (await looksAlike(before, after))).toBe(true)
    expect(await keptFiles()).toEqual([])
    expect(code).toBe(130)
  })

  test('the next start removes the test photo of someone who had none', async () => {
    await killInBetween('ben')
    expect(await confirmation.photoOf('ben')).not.toBe(null)
    expect(await keptFiles()).toEqual([expect.stringMatching(/\.none$/)])
    await confirmation.start(['--yes']).ended
    expect(await confirmation.photoOf('ben')).toBe(null)
    expect(await keptFiles()).toEqual([])
  })

  test('nobody else is tried before the photo is back', async () => {
    await killInBetween('ana')
    const { code, stdout } = await confirmation.start([], ['n']).ended
    expect(code).toBe(3)
    expect(stdout).not.toContain('Sign-in name')
    expect(await keptFiles()).toHaveLength(1)
  })
})

describe('a photo that can not be put back', () => {
  test('stays in its file, and the end says where', async () => {
    const { child, says, ended } = confirmation.start(
      ['--wait', '1'],
      [signInName('ana'), 'y', 'n', 'y'],
    )
    await says('Step 3 of 11')
    const refusal = { kind: 'status', status: 403, code: 'ErrorAccessDenied', message: 'No.' }
    await confirmation.sandbox.fault({ ...refusal, match: { method: 'PUT', url: 'photo' } })
    child.stdin?.write('q\n')
    const { code, stdout } = await ended
    const [file] = await keptFiles()
    expect(code).toBe(3)
    expect(stdout).toContain('The photo could not be put back.')
    expect(stdout).toContain(`${confirmation.folder}/${file}`)
    expect(await confirmation.report()).toContain(
      'Not all photos of the test users are known to be',
    )
  })
})
