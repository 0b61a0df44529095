import type { CoreWords } from './words.ts'

/** Who did something, as a name: of whoever was deleted since, none is kept. */
export const actorName = (name: string | null, words: CoreWords): string =>
  name || words('privacy.somebodyDeleted')
