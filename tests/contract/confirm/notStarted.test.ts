import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInName, startConfirmation, type Confirmation } from '../../fixtures/confirm.ts'

let confirmation: Confirmation
beforeAll(async () => {
  confirmation = await startConfirmation()
})
afterAll(() => confirmation.close())

test('without its configuration it names what is missing, as the product does', async () => {
  const empty = { TENANT_ID: '', CLIENT_SECRET: '' }
  const { code, stdout, stderr } = await confirmation.start([], [], empty).ended
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr.split('\n')).toEqual([
    "The configuration isn't valid.",
    '  TENANT_ID is missing',
    '  CLIENT_SECRET or CLIENT_CERTIFICATE is missing',
    'Correct the variables listed above.',
    '',
  ])
})

test('an unknown sign-in name is said in a sentence, and nothing is written', async () => {
  const { code, stdout, stderr } = await confirmation.start([
    '--yes',
    '--user',
    'nobody@contoso.com',
  ]).ended
  expect([code, stderr]).toEqual([1, ''])
  expect(stdout).toContain(
    'Nobody signs in as nobody@contoso.com. Check the spelling: a mail address may differ.',
  )
  expect(await confirmation.files()).toEqual([])
})

test('a wrong secret is said in the words of the product', async () => {
  const given = ['--yes', '--user', signInName('ana')]
  const { code, stderr } = await confirmation.start(given, [], { CLIENT_SECRET: 'wrong' }).ended
  expect(code).toBe(1)
  expect(stderr).toContain('AADSTS7000215')
  expect(stderr).not.toContain('at ')
})

test.each([[['--yolo']], [['--wait', 'long']], [['ana@contoso.example']]])(
  'options that it does not know are followed by those that it does: %s',
  async (given) => {
    const { code, stderr } = await confirmation.start(given).ended
    expect(code).toBe(1)
    expect(stderr).toContain('--user-without-mailbox NAME')
  },
)
