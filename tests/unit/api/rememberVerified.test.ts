import { expect, test } from 'vitest'
import { rememberVerified } from '../../../src/api/auth/remember.ts'

const MINUTE = 60_000

function verifying({ lastsMs = 60 * MINUTE, fails = false } = {}) {
  let time = 0
  const verified: string[] = []
  const verify = async (token: string) => {
    verified.push(token)
    if (fails) throw new Error('refused')
    const expiresAt = new Date(lastsMs)
    return { tenantId: '', id: token, name: '', roles: [], assertion: token, expiresAt }
  }
  const ask = rememberVerified(verify, () => time)
  return { ask, verified, pass: (ms: number) => void (time += ms) }
}

test('a token is verified once in five minutes', async () => {
  const { ask, verified, pass } = verifying()
  await ask('a')
  pass(5 * MINUTE - 1)
  expect((await ask('a')).id).toBe('a')
  expect(verified).toEqual(['a'])
  pass(1)
  await ask('a')
  expect(verified).toEqual(['a', 'a'])
})

test('a token that expires is verified again, and so refused', async () => {
  const { ask, verified, pass } = verifying({ lastsMs: MINUTE })
  await ask('a')
  pass(MINUTE)
  await ask('a')
  expect(verified).toEqual(['a', 'a'])
})

test('a token that was refused, or differs in one character, is verified', async () => {
  const refusing = verifying({ fails: true })
  await expect(refusing.ask('a')).rejects.toThrow('refused')
  await expect(refusing.ask('a')).rejects.toThrow('refused')
  expect(refusing.verified).toEqual(['a', 'a'])
  const { ask, verified } = verifying()
  await ask('token')
  await ask('tokeN')
  expect(verified).toEqual(['token', 'tokeN'])
})

test('only the 5,000 tokens that came last are remembered', async () => {
  const { ask, verified } = verifying()
  for (let n = 0; n <= 5000; n += 1) await ask(`${n}`)
  await ask('5000')
  await ask('0')
  expect(verified.slice(-2)).toEqual(['5000', '0'])
})
