import { readFile } from 'node:fs/promises'
import { startLikeness, until, type Likeness } from '../../fixtures/likeness.ts'
import type { Row } from '../table.ts'

/** Of one call to Graph. */
const LATENCIES_MS = [100, 1500, 3500]
const ROUNDS = 5
/** Teams tells a person that the bot does not answer if an activity is not received within some seconds; issue 17 says 5. */
const TEAMS_WAITS_MS = 5000

interface Message {
  from: 'user' | 'bot'
  activity: unknown
}

/** How soon Teams has the answer to a message and to a button, while Graph takes its time; the slowest of some. */
export async function answers(): Promise<Row[]> {
  const likeness = await startLikeness()
  const portrait = await readFile(new URL('../../fixtures/pictures/astronaut.jpg', import.meta.url))
  try {
    await until(async () => (await counts(likeness)).unknown === 0)
    const rows: Row[] = []
    for (const ms of LATENCIES_MS) rows.push(...(await withLatency(likeness, portrait, ms)))
    return rows
  } finally {
    await likeness.stop()
  }
}

const counts = ({ json }: Likeness) =>
  json<{ unknown: number }>('admin', 'GET', '/api/people/counts')

async function withLatency(likeness: Likeness, portrait: Buffer, ms: number): Promise<Row[]> {
  const { ask } = likeness
  const match = { url: 'graph.microsoft.com' }
  await ask('POST', '/sandbox/faults', { match, kind: 'latency', ms })
  const [messages, buttons]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    messages.push(await timed(() => say(likeness, { text: 'show my photo' })))
    messages.push(await timed(() => say(likeness, picture(portrait, round))))
    const draftId = await nextDraft(likeness)
    const action = { verb: 'photo.confirm', data: { verb: 'photo.confirm', draftId } }
    buttons.push(await timed(() => say(likeness, { action })))
    await until(async () => JSON.stringify(await fromBot(likeness)).includes('Your photo is set'))
  }
  await ask('DELETE', '/sandbox/faults')
  return [
    row(`a message is received, Graph at ${ms} ms a call`, messages, 0.2),
    row(`a button is answered, Graph at ${ms} ms a call`, buttons, 0.7),
  ]
}

const say = ({ ask }: Likeness, turn: object) =>
  ask('POST', '/sandbox/chat', { persona: 'member', ...turn })

const picture = (portrait: Buffer, round: number) => ({
  files: [
    { name: `me ${round}.jpg`, contentType: 'image/jpeg', base64: portrait.toString('base64') },
  ],
})

/** The bot's messages since the last picture. */
async function fromBot({ ask }: Likeness): Promise<Message[]> {
  const { messages } = await ask<{ messages: Message[] }>('GET', '/sandbox/chat?persona=member')
  return messages.slice(messages.findLastIndex(({ from }) => from === 'user')).slice(1)
}

async function nextDraft(likeness: Likeness): Promise<string> {
  const draftIn = async () =>
    /"verb":"photo.confirm","draftId":"([^"]+)"/.exec(JSON.stringify(await fromBot(likeness)))?.[1]
  await until(async () => (await draftIn()) !== undefined)
  return (await draftIn()) ?? ''
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function row(name: string, all: number[], aim: number): Row {
  const value = Math.max(...all)
  const bound = TEAMS_WAITS_MS
  const against = 'what Teams waits'
  return { name, value, unit: 'ms', against, bound, ratio: value / bound, aim, atMost: true }
}
