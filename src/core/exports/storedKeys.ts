import type { Database } from '../store/database.ts'
import { personKeys } from '../store/schema.ts'
import { isOneOf } from '../store/statements/oneOf.ts'
import type { LookUpKeys } from './fileNames.ts'

/** Looks keys up in the database. */
export const storedKeys =
  (db: Database): LookUpKeys =>
  async (texts) =>
    texts.length === 0
      ? []
      : db
          .selectDistinct({ kind: personKeys.kind, key: personKeys.key })
          .from(personKeys)
          .where(isOneOf(personKeys.key, texts))
