/** The door into core: the API, the bot and `main.ts` import this, the nouns of `model.ts` and `errors.ts`, no more. */
export type * from './contracts.ts'
export { MAX_SOURCE_BYTES } from './imaging/recipe.ts'
export type { Log } from './log.ts'
export { openCore } from './open.ts'
