/** The door into core: the API, the bot and `main.ts` import this, the nouns of `model.ts` and `errors.ts`, no more. */
export type * from './contracts.ts'
export type { Log } from './log.ts'
export { openCore } from './open.ts'
