import * as z from 'zod'
import type { State } from '../state.ts'

const FILE = 'installed.json'
const stored = z.record(z.string(), z.boolean())

/** Who has the app: who opened it or wrote to the bot, or for whom Graph installed it. Survives a restart. */
export interface Installed {
  /** null for people who never had it */
  state(personId: string): boolean | null
  set(personId: string, isInstalled: boolean): Promise<void>
}

export function openInstalled(state: State): Installed {
  const kept = state.readNow(FILE)
  const people = new Map(Object.entries(kept ? stored.parse(JSON.parse(kept.toString())) : {}))
  return {
    state: (personId) => people.get(personId) ?? null,
    async set(personId, isInstalled) {
      if (people.get(personId) === isInstalled) return
      people.set(personId, isInstalled)
      await state.write(FILE, JSON.stringify(Object.fromEntries(people)))
    },
  }
}
