/** Calls about photos that Graph is answering, items of batches included. */
export interface PhotosUnderWay {
  /** how many there may be at once; null = any number */
  limit(atOnce: number | null): void
  /** counts one more, unless there are too many; whoever gets `true` calls `end` */
  begin(): boolean
  end(): void
  report(): { photosAtOnce: number | null; photosUnderWay: number; mostPhotosUnderWay: number }
}

/**
 * The Outlook service, which keeps photos, answers four calls of an app at a time, "regardless of whether the requests
 * access the same mailbox" (Graph: throttling-limits). Not limited until it is set; `limit` also starts the maximum anew.
 */
export function countPhotosUnderWay(): PhotosUnderWay {
  let photosAtOnce: number | null = null
  let photosUnderWay = 0
  let mostPhotosUnderWay = 0
  return {
    limit(atOnce) {
      photosAtOnce = atOnce
      mostPhotosUnderWay = photosUnderWay
    },
    begin() {
      if (photosAtOnce !== null && photosUnderWay >= photosAtOnce) return false
      photosUnderWay += 1
      mostPhotosUnderWay = Math.max(mostPhotosUnderWay, photosUnderWay)
      return true
    },
    end() {
      photosUnderWay -= 1
    },
    report: () => ({ photosAtOnce, photosUnderWay, mostPhotosUnderWay }),
  }
}

/** Whether a target such as `graph.microsoft.com/v1.0/users/1/photo/$value` is about photos of people. */
export const isAboutPhotos = (target: string): boolean =>
  /^[^/?]+\/[^/?]+\/(me|users\/[^/?]+)\/photos?(?=[/?]|$)/.test(target)
