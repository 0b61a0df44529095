/** Core's public interface, together with `model.ts`, `errors.ts`, `config.ts` and `clouds.ts`. */
export type * from './contracts.ts'
export { MAX_SOURCE_BYTES } from './imaging/recipe.ts'
export type { Log } from './log.ts'
export { openCore } from './open.ts'
