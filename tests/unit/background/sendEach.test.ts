import { expect, test } from 'vitest'
import { sendEach } from '../../../src/core/background/sendEach.ts'
import type { Delivery } from '../../../src/core/model.ts'

const never = new AbortController().signal
const later = (seconds: number | null): Delivery => ({ kind: 'later', seconds })

/** Sends to all, who answer like this, without waiting. */
async function sendTo(answers: (Delivery | Error | null)[], signal = never) {
  const asked: number[] = []
  const pauses: number[] = []
  const clock = { random: () => 1, sleep: async (ms: number) => void pauses.push(ms) }
  const sendings = await sendEach([...answers.keys()], { clock, signal }, async (n) => {
    asked.push(n)
    const answer = answers[n] ?? null
    if (answer instanceof Error) throw answer
    return answer
  })
  return { ...sendings, asked, pauses }
}

test('one who can’t be sent theirs keeps nobody else from it', async () => {
  const failure = new Error('no rights can be read')
  const { sent, failures, asked } = await sendTo([failure, { kind: 'sent' }, null])
  expect([sent, failures, asked]).toEqual([1, [failure], [0, 1, 2]])
})

test('Teams is left in peace for as long as it asks for, and longer each time in a row', async () => {
  const { pauses } = await sendTo([later(7), later(null), { kind: 'sent' }, later(null)])
  expect(pauses).toEqual([7000, 2000, 1000])
})

test('those who are left when Teams takes no more five times in a row wait for the next call', async () => {
  const { asked } = await sendTo(Array.from({ length: 8 }, () => later(null)))
  expect(asked).toEqual([0, 1, 2, 3, 4])
})

test('nothing more is sent once the process stops', async () => {
  const { asked } = await sendTo([{ kind: 'sent' }], AbortSignal.abort())
  expect(asked).toEqual([])
})
