/** What the API and the bot use of imaging: light enough for tests and tools, unlike `index.ts`, which loads all of core. */
export { MAX_SOURCE_BYTES } from './imaging/recipe.ts'
export { translateNote } from './imaging/notes/noteSentence.ts'
