import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import {
  resultOf,
  signInName,
  startConfirmation,
  type Confirmation,
} from '../../fixtures/confirm.ts'

describe('npm run confirm without questions', () => {
  let confirmation: Confirmation
  let before: Buffer | null
  let ended: { code: number | null; stdout: string; stderr: string }
  let report: string
  beforeAll(async () => {
    confirmation = await startConfirmation()
    before = await confirmation.photoOf('ana')
    const users = {
      '--user': signInName('ana'),
      '--user-without-mailbox': signInName('cleo'),
      '--guest': signInName('gast'),
    }
    const given = ['--yes', '--wait', '10', ...Object.entries(users).flat()]
    ended = await confirmation.start(given).ended
    report = await confirmation.report()
  })
  afterAll(() => confirmation.close())

  test('ends well when nothing differs from what Likeness expects', () => {
    expect(ended).toMatchObject({ code: 0, stderr: '' })
  })

  test.each([
    ['Permissions of the app', 'As expected'],
    ['Setting a photo, and how soon it is shown', 'As expected'],
    ['A new etag with every write', 'As expected'],
    ['Pictures that are refused', 'As expected'],
    ['Removing a photo, and how soon it is gone', 'As expected'],
    ['The answer for someone without a photo', 'As expected'],
    ['A photo above 100 KB for someone without a mailbox', 'As expected'],
    ['The photo of a guest', 'As expected'],
    ['Pictures in the bot’s cards', 'Skipped'],
    ['The tab and the consent page', 'Skipped'],
  ])('reports the step “%s”: %s', (step, result) => {
    expect(resultOf(report, step)).toBe(result)
  })

  test('says how soon each way of reading showed the photo', () => {
    for (const view of [
      'Photo details',
      'The photo itself',
      'Photo details in a batch',
      'The 96-pixel photo in a batch',
    ]) {
      expect(ended.stdout).toMatch(
        new RegExp(`^ {2}${view}: shown (at once|after [\\d.]+ s)$`, 'm'),
      )
    }
  })

  test('reports what Graph answers for someone without a photo, alone and in a batch', () => {
    const section = report.split('## The answer for someone without a photo')[1] ?? ''
    for (const request of ['GET /users/{id}/photo', '$batch: GET /users/{id}/photos/96x96/$value'])
      expect(section).toContain(`${request}\n404\n`)
    expect(section).toContain('"code":"ImageNotFound"')
  })

  test('reports with which error each unusable picture is refused, and the limit without a mailbox', () => {
    for (const error of ['400 ValidationWidthTooSmall', '400 ValidationImageInvalid', '413 '])
      expect(report).toContain(`(Graph: ${error}`)
    expect(report).toContain('One of 150 KB is not accepted.')
  })

  test('puts the photos back, and none where there was none', async () => {
    const [ana, cleo, gast] = await Promise.all(
      (['ana', 'cleo', 'gast'] as const).map((user) => confirmation.photoOf(user)),
    )
    if (!before || !ana) throw new Error('Ana has no photo')
    expect(await looksAlike(before, ana)).toBe(true)
    expect([cleo, gast]).toEqual([null, null])
    expect(report).toContain('The photos of the test users are back as they were.')
  })

  test('leaves the report and nothing else', async () => {
    const files = await confirmation.files()
    expect(files).toEqual([expect.stringMatching(/^confirm-report-\d{4}-\d\d-\d\d\.md$/)])
  })

  test('reports no names, no tokens and no secret', () => {
    expect(report).toContain('Test user: 11111111-')
    for (const secret of [
      'Ana',
      'contoso.example',
      'Cleo',
      'Gast',
      'eyJ',
      'sandbox-secret',
      '/9j/',
    ])
      expect(report).not.toContain(secret)
  })
})
