import type { PrivacyService } from '../contracts.ts'
import { AppError } from '../errors.ts'
import { issueTicket } from '../exports/tickets.ts'
import { permissions } from '../graph/permissions.ts'
import type { Log } from '../log.ts'
import type { Store } from '../store/open.ts'
import { words as english } from '../words/words.ts'
import { countKept } from './countKept.ts'
import { deletePerson, type Asked } from './deletePerson.ts'
import { isAnythingKept } from './eraseRows.ts'
import { exportPerson } from './exportPerson.ts'
import { findPerson } from './findPerson.ts'
import { listDeletions } from './listDeletions.ts'
import type { KeptDays } from './inventory.ts'
import { keptAboutPeople } from './keptAboutPeople.ts'

interface Dependencies {
  store: Pick<Store, 'db' | 'engine' | 'originals'>
  /** as they are now */
  days: () => Promise<KeptDays>
  log: Log
}

export function createPrivacy({ store, days, log }: Dependencies): PrivacyService {
  return {
    kept: async (words) => keptAboutPeople(words, await days()),
    permissions: () =>
      permissions.map(({ permission, kind, usedFor }) => ({ permission, kind, usedFor })),
    deletions: (query) => listDeletions(store.db, query),
    find: (who) => findPerson(store.db, who),
    count: (id) => countKept(store.db, id),
    async *exportPerson(id, words, signal) {
      yield* exportPerson({ ...store, days: await days(), words }, id, signal)
    },
    async issue(owner, personId) {
      if (!(await isAnythingKept(store.db, personId))) throw new AppError('nothing_about_person')
      const request = { content: 'person', personId } as const
      const ticket = await issueTicket(store.db, owner, { fileName: fileNameOf(), request })
      return { ...ticket, people: 1 }
    },
    async deletePerson(id, by, signal) {
      const deleted = await deletePerson(store, id, askedBy(id, by), signal)
      log.info({ ...deleted }, 'All about a person was deleted')
      return deleted
    },
  }
}

const askedBy = (id: string, by: Asked['by']): Asked => {
  if (by === null) return { for: 'operator', by: null }
  return by.id === id ? { for: 'self', by: null } : { for: 'manager', by }
}

/** Of nobody's name: it stays in the folder of whoever downloads it. */
const fileNameOf = (): string =>
  `${english('privacy.export.fileName', { date: new Date().toISOString().slice(0, 10) })}.zip`
