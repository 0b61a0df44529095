import type { Core } from '../contracts.ts'
import type { MemoryWatch } from './memory.ts'

type Demanding = Pick<Core, 'match' | 'runs' | 'ownPhoto' | 'personPhoto' | 'defaultPictures'>

/**
 * The same use cases, but those that need much memory throw `memory_short` while V8 is about to end the process. Nothing has
 * begun then, so trying again later loses nothing.
 */
export function refuseWhileShort(
  memory: Pick<MemoryWatch, 'refuseIfShort'>,
  services: Demanding,
): Demanding {
  const { runs, ownPhoto, personPhoto, defaultPictures } = services
  const ifEnough = async <R>(work: () => Promise<R>): Promise<R> => {
    memory.refuseIfShort()
    return work()
  }
  return {
    match: (...asked) => ifEnough(() => services.match(...asked)),
    runs: { ...runs, receiveFile: (...file) => ifEnough(() => runs.receiveFile(...file)) },
    ownPhoto: { ...ownPhoto, draft: (...picture) => ifEnough(() => ownPhoto.draft(...picture)) },
    personPhoto: {
      ...personPhoto,
      draft: (...picture) => ifEnough(() => personPhoto.draft(...picture)),
      draftOfPresent: (...asked) => ifEnough(() => personPhoto.draftOfPresent(...asked)),
    },
    defaultPictures: {
      ...defaultPictures,
      draft: (...picture) => ifEnough(() => defaultPictures.draft(...picture)),
    },
  }
}
