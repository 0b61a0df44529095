import type { ImportsRoom } from '../index.ts'
import type { Store } from '../store/open.ts'
import { addItems, createImport } from './create.ts'
import { follow } from './follow.ts'
import { listImports, ownImport, pageOfItems, summaryOf } from './read.ts'
import { receiveFile, type RequestRun } from './receive.ts'

/** Imports as those who begin them see them; the work itself is `run.ts`. */
export function createImports(
  { db, originals }: Pick<Store, 'db' | 'originals'>,
  requestRun: RequestRun,
): ImportsRoom {
  return {
    async create(owner, existing) {
      const id = await createImport(db, owner, existing)
      return summaryOf(db, await ownImport(db, owner, id))
    },
    addItems: (owner, importId, added) => addItems(db, owner, importId, added),
    receiveFile: (owner, importId, itemId, file) =>
      receiveFile({ db, originals, requestRun }, owner, importId, itemId, file),
    list: (owner) => listImports(db, owner),
    get: async (owner, importId) => summaryOf(db, await ownImport(db, owner, importId)),
    async items(owner, importId, query) {
      await ownImport(db, owner, importId)
      return pageOfItems(db, importId, query)
    },
    follow: (owner, importId, signal) => follow(db, owner, importId, signal),
  }
}
