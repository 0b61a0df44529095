import { describe, expect, test } from 'vitest'
import { filesBelow, readSource } from '../../fixtures/house/sourceTree.ts'
import { commandRooms, messagesOf, rooms } from '../../fixtures/words/rooms.ts'
import { usedKeys } from '../../fixtures/words/usedKeys.ts'

/** Sources that are not words themselves; index.html names the words of its fallback. */
const sourcesIn = (folder: string): string[] =>
  filesBelow(folder)
    .filter((file) => /\.tsx?$/u.test(file) && !/\/words\/\w+(?:\/|\.ts$)/u.test(file))
    .map(readSource)

/** Core's sentences are also said by the API and the bot. */
const readers: Record<string, string[]> = {
  'src/core/words': ['src/core', 'src/api', 'src/bot', 'src/confirm', 'src/backup', 'src/tab'],
  'src/bot/words': ['src/bot'],
  'src/tab/words': ['src/tab'],
  'src/confirm/words': ['src/confirm'],
  'src/backup/words': ['src/backup'],
}

describe('messages', () => {
  test.each([...rooms, ...commandRooms])('of %s are used, every one', async (room) => {
    const keys = Object.keys(await messagesOf(room, 'en'))
    const used = usedKeys(keys, (readers[room] ?? []).flatMap(sourcesIn))
    expect(keys.filter((key) => !used.has(key))).toEqual([])
  })

  test('are used by name, or by a template that has a step of theirs', () => {
    const source =
      "words('run.pause'); `| ${words(`run.item.${item.state}.text`)} |`; `${key}.next`; `${a}.${b}`"
    const used = ['run.pause', 'run.item.done.text', 'start.late.next']
    expect([...usedKeys([...used, 'run.resume', 'run.item.done'], [source])]).toEqual(used)
  })
})
