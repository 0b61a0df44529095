import { EventEmitter } from 'node:events'
import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { State } from '../state.ts'
import { activity, type Activity } from './activity.ts'

const longest = 200

const message = z.object({
  id: z.string(),
  from: z.enum(['user', 'bot']),
  at: z.string(),
  activity,
})
type Message = z.infer<typeof message>

/** What was said in each person's chat with the bot; the last 200 messages of each survive a restart. */
export interface History {
  list(personId: string): Promise<Message[]>
  /** also tells who follows, unless it is part of an answer they wait for anyway */
  add(personId: string, from: Message['from'], said: Activity, quiet: boolean): Promise<Message>
  /** false if there is no such message */
  replace(personId: string, id: string, said: Activity, quiet: boolean): Promise<boolean>
  remove(personId: string, id: string): Promise<boolean>
  /** hears the messages that the bot sends on its own; returns how to stop */
  follow(personId: string, hear: (message: Message) => void): () => void
}

export function openHistory(state: State): History {
  const news = new EventEmitter().setMaxListeners(0)
  const chatOf = loader(state)
  const keep = async (personId: string, chat: Message[], said: Message | null): Promise<void> => {
    if (chat.length > longest) chat.splice(0, chat.length - longest)
    await state.write(fileOf(personId), JSON.stringify(chat))
    if (said) news.emit(personId, said)
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
      news.on(personId, hear)
      return () => news.off(personId, hear)
    },
  }
}

/** Each chat is read once and then kept in memory. */
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
