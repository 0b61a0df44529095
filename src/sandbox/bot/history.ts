import { EventEmitter } from 'node:events'
import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { State } from '../state.ts'
import { activity, type Activity } from './activity.ts'

/** Messages kept for each person. */
const MAX_MESSAGES = 200

const message = z.object({
  id: z.string(),
  from: z.enum(['user', 'bot']),
  at: z.string(),
  activity,
})
type Message = z.infer<typeof message>

/** Everyone's chat messages; the last `MAX_MESSAGES` of each person survive a restart. */
export interface History {
  list(personId: string): Promise<Message[]>
  /** notifies followers unless `quiet`: the messages of a turn are part of its response anyway */
  add(personId: string, from: Message['from'], said: Activity, quiet: boolean): Promise<Message>
  /** false if there is no such message */
  replace(personId: string, id: string, said: Activity, quiet: boolean): Promise<boolean>
  remove(personId: string, id: string): Promise<boolean>
  /** calls back for each message that is not quiet; returns how to stop */
  follow(personId: string, hear: (message: Message) => void): () => void
}

export function openHistory(state: State): History {
  const emitter = new EventEmitter().setMaxListeners(0)
  const chatOf = loader(state)
  const keep = async (personId: string, chat: Message[], said: Message | null): Promise<void> => {
    if (chat.length > MAX_MESSAGES) chat.splice(0, chat.length - MAX_MESSAGES)
    await state.write(fileOf(personId), JSON.stringify(chat))
    if (said) emitter.emit(personId, said)
  }
  return {
    list: async (personId) => [...(await chatOf(personId))],
    add: async (personId, from, said, quiet) => {
      const chat = await chatOf(personId)
      const id = said.id ?? randomUUID()
      const added = { id, from, at: new Date().toISOString(), activity: { ...said, id } }
      chat.push(added)
      await keep(personId, chat, quiet ? null : added)
      return added
    },
    replace: async (personId, id, said, quiet) => {
      const chat = await chatOf(personId)
      const found = chat.find((each) => each.id === id)
      if (!found) return false
      found.activity = { ...said, id }
      await keep(personId, chat, quiet ? null : found)
      return true
    },
    remove: async (personId, id) => {
      const chat = await chatOf(personId)
      const index = chat.findIndex((each) => each.id === id)
      if (index >= 0) chat.splice(index, 1)
      await keep(personId, chat, null)
      return index >= 0
    },
    follow: (personId, hear) => {
      emitter.on(personId, hear)
      return () => emitter.off(personId, hear)
    },
  }
}

/** Reads each chat once and then keeps it in memory. */
function loader(state: State): (personId: string) => Promise<Message[]> {
  const chats = new Map<string, Promise<Message[]>>()
  const load = async (personId: string): Promise<Message[]> => {
    const kept = await state.read(fileOf(personId))
    return kept ? z.array(message).parse(JSON.parse(kept.toString())) : []
  }
  return (personId) => {
    const chat = chats.get(personId) ?? load(personId)
    chats.set(personId, chat)
    return chat
  }
}

function fileOf(personId: string): string {
  return `chats/${personId}.json`
}
