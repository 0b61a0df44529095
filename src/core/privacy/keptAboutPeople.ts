import type { KeptAboutPeople } from '../model.ts'
import type { CoreWords } from '../words/words.ts'
import { inventory, type KeptDays } from './inventory.ts'

/** The inventory in words. */
export const keptAboutPeople = (words: CoreWords, days: KeptDays): KeptAboutPeople[] =>
  inventory.map(({ id, where, howLong }) => ({
    id,
    what: words(`privacy.kept.${id}`),
    where: words(`privacy.where.${where}`),
    why: words(`privacy.kept.${id}.why`),
    howLong: words(`privacy.for.${howLong}`, {
      days: days.retentionDays,
      leaverDays: days.leaverDays,
    }),
  }))
