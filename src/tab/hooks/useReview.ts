import { useMutation } from '@tanstack/react-query'
import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import {
  addRows,
  change,
  judge,
  markForeign,
  tally,
  takeMatches,
  type Change,
  type Existing,
  type Row,
} from '../components/Review/review.ts'
import type { MatchView, SourceFileView } from '../../api/contract.ts'
import { newFiles, type LocalFile } from '../files.ts'
import { isForeign } from '../pictureKind.ts'
import { asProblem } from '../problem.ts'
import { fetchSamples } from '../samples.ts'
import { useMe, useServices } from './useServices.ts'

export type Review = ReturnType<typeof useReview>

/** names sent at once: enough for few requests, few enough for results to appear soon */
const piece = 250

/** The files chosen so far, the people they match, and what was decided about them. */
export function useReview() {
  const { client } = useServices()
  const { samplePhotosUrl } = useMe()
  const [rows, apply] = useReducer(change, [])
  const [existing, setExisting] = useState<Existing>('replace')
  const files = useRef(new Map<number, LocalFile>())
  const verdicts = useMemo(() => judge(rows, existing), [rows, existing])

  const add = (chosen: LocalFile[]): void => {
    const fresh = newFiles([...files.current.values()], chosen)
    const first = files.current.size
    const added = fresh.map((local, index): Row => {
      files.current.set(first + index, local)
      return { id: first + index, name: local.name, size: local.size, match: null }
    })
    apply(addRows(added))
    void markForeignFiles(added, files.current, apply)
  }

  const samples = useMutation({
    mutationFn: async () => add(await fetchSamples(samplePhotosUrl ?? '')),
  })
  const matching = useMatching(rows, client.match, (matches) => apply(takeMatches(matches)))

  return {
    rows,
    verdicts,
    tally: useMemo(() => tally(verdicts.values()), [verdicts]),
    existing,
    setExisting,
    apply,
    add,
    fileOf: (id: number): LocalFile | null => files.current.get(id) ?? null,
    addSamples: samplePhotosUrl ? () => samples.mutate() : null,
    fetchingSamples: samples.isPending,
    /** tries again whatever failed: the matching or the sample pictures */
    retry: () => {
      matching.reset()
      if (samples.isError) samples.mutate()
    },
    problem: matching.error ?? samples.error,
  }
}

/** Looked at one after the other: each costs a look at the disk, and a folder may hold thousands. */
async function markForeignFiles(
  rows: Row[],
  files: Map<number, LocalFile>,
  apply: (change: Change) => void,
): Promise<void> {
  const ids: number[] = []
  for (const { id } of rows) {
    const local = files.get(id)
    if (local && (await isForeign(local))) ids.push(id)
  }
  if (ids.length > 0) apply(markForeign(ids))
}

/** Sends the names that have no answer yet, one piece after the other; stops at an error until `reset`. */
function useMatching(
  rows: Row[],
  match: (files: SourceFileView[]) => Promise<{ matches: MatchView[] }>,
  onMatches: (matches: Map<number, MatchView>) => void,
) {
  const mutation = useMutation({
    mutationFn: (open: Row[]) => match(open.map(({ name, size }) => ({ name, size }))),
    onSuccess: ({ matches }, open) =>
      onMatches(
        new Map(
          open.flatMap((row, index): [number, MatchView][] => {
            const answer = matches[index]
            return answer ? [[row.id, answer]] : []
          }),
        ),
      ),
    retry: (failures, error) => failures < 3 && asProblem(error).passing,
  })
  const { mutate, isPending, isError } = mutation
  useEffect(() => {
    if (isPending || isError) return
    const open = rows.filter((row) => row.match === null).slice(0, piece)
    if (open.length > 0) mutate(open)
  }, [rows, isPending, isError, mutate])
  return mutation
}
