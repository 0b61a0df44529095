import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApi } from '../../../src/api/server.ts'
import { createBot } from '../../../src/bot/index.ts'
import { readConfig } from '../../../src/core/config.ts'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { startSandbox, type Sandbox } from '../../../src/sandbox/main.ts'
import { reroute } from '../../../src/sandbox/reroute.ts'
import { createChatCore } from '../../fixtures/bot/core.ts'
import { keptLog } from '../../fixtures/bot/teamsConnector.ts'

const picture = Buffer.from('the bytes of a picture')
const chat = createChatCore()
const closing: (() => unknown)[] = []
let sandbox: Sandbox

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'likeness-'))
  sandbox = await startSandbox({ dataDir, people: 20 })
  const config = readConfig({
    PORT: '0',
    TENANT_ID: identity.tenantId,
    CLIENT_ID: identity.clientId,
    CLIENT_SECRET: identity.clientSecret,
    BOT_ID: identity.clientId,
    PUBLIC_URL: 'http://localhost:3978',
  })
  const parts = { config, core: chat.core, log: keptLog().log }
  const api = await createApi({ ...parts, bot: createBot(parts) })
  sandbox.productAt(`http://localhost:${api.port}`)
  closing.push(
    reroute(sandbox.url),
    () => api.close(),
    () => sandbox.stop(),
    () => rm(dataDir, { recursive: true }),
  )
})
afterAll(async () => {
  for (const close of closing) await close()
})

async function say(message: object) {
  const response = await fetch(`${sandbox.url}/sandbox/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona: 'member', awaitReply: true, ...message }),
  })
  expect(response.status).toBe(200)
  return (await response.json()) as { status: number; activities: object[] }
}

describe("through the sandbox's connector", () => {
  test.each([false, true])(
    'a picture (pasted: %s) is shown, then set by "Set photo"',
    async (inline) => {
      const files = [
        { name: 'me.jpg', contentType: 'image/jpeg', base64: picture.toString('base64') },
      ]
      const shown = JSON.stringify(await say({ files, inline }))
      expect(shown).toContain(picture.toString('base64'))
      const draftId = /"draftId":"([^"]+)"/.exec(shown)?.[1]
      const { activities } = await say({ action: { verb: 'photo.confirm', data: { draftId } } })
      expect(JSON.stringify(activities)).toContain('Your photo is set')
      expect([...chat.photos.values()]).toEqual([picture])
    },
  )

  test('the Action.Submit of a button works like the button', async () => {
    const { activities } = await say({ action: { data: { verb: 'photo.keep' } } })
    expect(JSON.stringify(activities)).toContain("Your photo wasn't changed.")
  })

  test.each([
    'forgedSignature',
    'noSignature',
    'otherTenant',
    'noServiceUrl',
    'foreignServiceUrl',
    'httpServiceUrl',
  ])('%s is answered with 401 and no message', async (twist) => {
    const before = chat.asked.length
    expect(await say({ text: 'help', twist })).toEqual({ status: 401, activities: [] })
    expect(chat.asked).toHaveLength(before)
  })
})
