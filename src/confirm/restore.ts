import { AppError } from '../core/errors.ts'
import { photosAs } from '../core/graph/photos.ts'
import { forget, keptFileOf, keptIn, type KeptPhoto } from './photos/keptPhotos.ts'
import { putBack, type PutBack } from './photos/putBack.ts'
import { sentenceOf } from './sentences.ts'
import type { Situation } from './situation.ts'
import { words } from './words/words.ts'

/**
 * Puts photos back, says so, and deletes the file of each that Microsoft 365 shows again. Does not end when the admin
 * stops: it is what happens then.
 * @returns those that are not known to be back; their files stay
 */
export async function restore(
  { graph, options, dialogue }: Situation,
  folder: string,
  kept: readonly KeptPhoto[],
): Promise<KeptPhoto[]> {
  const photos = photosAs(graph, { as: 'app' })
  const watch = { graph, photos, waitMs: options.waitMs, stopped: new AbortController().signal }
  const left: KeptPhoto[] = []
  for (const photo of kept) {
    dialogue.say(`\n${words('restore.begin')}`)
    const result = await outcomeOf(() => putBack(watch, photo))
    if (result.kind === 'back') {
      await forget(folder, photo)
      dialogue.say(words(photo.jpeg ? 'restore.done' : 'restore.doneNone'))
      continue
    }
    left.push(photo)
    const file = keptFileOf(folder, photo)
    if (result.kind === 'accepted') dialogue.say(words('restore.accepted', { file }))
    else dialogue.say(words('restore.failed', { why: sentenceOf(result), file }))
  }
  return left
}

/** Without a token there is no answer but an exception. */
async function outcomeOf(work: () => Promise<PutBack>): Promise<PutBack> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { kind: 'failed', code: error.code, detail: error.detail ?? '', requestId: null }
  }
}

/**
 * Offers to put back what an earlier run kept and did not put back.
 * @returns whether nothing of it is left: otherwise a new run would keep a test picture as somebody's photo
 */
export async function restoreEarlier(situation: Situation, folder: string): Promise<boolean> {
  const { dialogue } = situation
  const kept = await keptIn(folder)
  if (kept.length === 0) return true
  dialogue.say(words('restore.earlier', { count: kept.length, folder }))
  for (const photo of kept) dialogue.say(`  ${keptFileOf(folder, photo)}`)
  if ((await dialogue.choose(words('restore.ask'), ['y', 'n'])) === 'n') return false
  return (await restore(situation, folder, kept)).length === 0
}
