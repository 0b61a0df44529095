import { useMutation } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { LocalFile } from '../files/localFile.ts'
import type { ReviewState } from '../review/context.ts'
import type { Reviews } from '../review/store.ts'
import { fetchSamples } from '../files/samples.ts'
import { useMe, useServices } from './useServices.ts'

/** The review as the page shows it; `version` changes with every change of it. */
export interface Review extends ReviewState {
  version: number
  reviews: Reviews
}

/** The files added so far, the people they match, and what was decided about them. Survives leaving the page. */
export function useReview(): Review {
  const { reviews } = useServices()
  const version = useSyncExternalStore(reviews.subscribe, reviews.version)
  return { ...reviews.state(), version, reviews }
}

/** Adding the sample pictures, which an operator may offer for trying the app. */
export function useSamples(add: (files: LocalFile[]) => Promise<void>) {
  const { samplePhotosUrl } = useMe()
  const samples = useMutation({
    mutationFn: async () => add(await fetchSamples(samplePhotosUrl ?? '')),
  })
  return {
    /** null where none are offered */
    add: samplePhotosUrl ? () => samples.mutate() : null,
    again: () => samples.mutate(),
    fetching: samples.isPending,
    error: samples.error,
  }
}
