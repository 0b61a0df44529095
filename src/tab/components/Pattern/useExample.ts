import { useQuery } from '@tanstack/react-query'
import type { MatchView } from '../../../api/contract.ts'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'

interface Tried {
  match: MatchView | null
  /** what is wrong with the pattern; null = nothing */
  wrong: string | null
  /** why it could not be tried; null = it was */
  failed: string | null
}

/** What a pattern finds for one file name: the server matches it as it does all files. */
export function useExample(name: string | null, pattern: string): Tried {
  const { client } = useServices()
  const tried = useQuery({
    queryKey: queryKeys.patternExample(pattern, name),
    queryFn: async () =>
      (await client.match([{ name: name ?? NAMELESS, size: 0 }], pattern)).matches[0] ?? null,
    enabled: pattern !== '',
    // avoids flicker while typing, but never shows what was read in another name
    placeholderData: (before) => (before?.file.name === name ? before : undefined),
    retry: false,
  })
  if (pattern === '') return { match: null, wrong: null, failed: null }
  if (!tried.isError)
    return { match: name === null ? null : (tried.data ?? null), wrong: null, failed: null }
  const problem = asProblem(tried.error)
  const sentence = [problem.sentence, problem.detail].filter(Boolean).join(' ')
  return problem.code === 'pattern_invalid'
    ? { match: null, wrong: sentence, failed: null }
    : { match: null, wrong: null, failed: problem.sentence }
}

/** Stands for a file while there is none: the pattern is validated all the same. */
const NAMELESS = '-'
