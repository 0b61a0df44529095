import { setTimeout as pause } from 'node:timers/promises'
import type { Cloud } from '../clouds.ts'
import type { Tokens } from '../entra/tokens.ts'
import { identity } from '../tenant/identity.ts'
import type { Faults } from '../traffic/faults.ts'
import { serviceUrlOf, type Activity, type ActivityTwist } from './activity.ts'

export interface DeliveryServices {
  productUrl: () => string
  cloud: Cloud
  tokens: Tokens
  faults: Faults
}

/** The bot's HTTP answer, or 504 from Bot Service, which had not waited for it. */
export interface BotAnswer {
  status: number
  body: unknown
}

export const TIMED_OUT: BotAnswer = { status: 504, body: null }

/**
 * Posts an activity to the bot, as Bot Service does: once, unless a fault delivers it again, and with a time limit where
 * a fault sets one. Resolves when all deliveries are answered, with the first answer. Rejects if the bot can't be reached.
 */
export async function deliver(
  services: DeliveryServices,
  said: Activity,
  twist: ActivityTwist | null,
): Promise<BotAnswer> {
  const url = `${new URL(services.productUrl()).host}/api/messages`
  const consume = (kind: 'connectorTimeout' | 'redeliver') =>
    services.faults.consume({ method: 'POST', url, kinds: [kind] })
  const limit = consume('connectorTimeout')
  const again = consume('redeliver')
  const first = post(services, said, twist)
  const work =
    again?.kind === 'redeliver'
      ? answeredAll(first, again, () => post(services, said, twist))
      : first
  if (limit?.kind !== 'connectorTimeout') return work
  // The client has its 504 by then; how the bot's turn ends shows in the chat.
  work.catch(() => undefined)
  return Promise.race([work, pause(limit.seconds * 1000, TIMED_OUT, { ref: false })])
}

interface Again {
  copies: number
  seconds: number
  evenIfAnswered: boolean
}

/** Delivers again after every `seconds` without an answer, and waits for all answers. */
async function answeredAll(
  first: Promise<BotAnswer>,
  { copies, seconds, evenIfAnswered }: Again,
  postAgain: () => Promise<BotAnswer>,
): Promise<BotAnswer> {
  const deliveries: [Promise<BotAnswer>, ...Promise<BotAnswer>[]] = [first]
  // Promise.all reports it, when the waiting is over
  first.catch(() => undefined)
  for (let copy = 0; copy < copies; copy += 1) {
    const waited = pause(seconds * 1000, 'waited' as const, { ref: false })
    const ended = evenIfAnswered
      ? await waited
      : await Promise.race([waited, Promise.race(deliveries)])
    if (ended !== 'waited') break
    deliveries.push(postAgain())
  }
  const [answer] = await Promise.all(deliveries)
  return answer
}

async function post(
  { productUrl, cloud, tokens }: DeliveryServices,
  said: Activity,
  twist: ActivityTwist | null,
): Promise<BotAnswer> {
  const claims = {
    iss: `https://${cloud.botApi}`,
    aud: identity.clientId,
    serviceurl: said.serviceUrl ?? serviceUrlOf(cloud),
  }
  const token = await tokens.forActivity(claims, twist === 'forgedSignature')
  const response = await fetch(`${productUrl()}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(twist === 'noSignature' ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(said),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : parsed(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // not every response is JSON
    return text
  }
}
