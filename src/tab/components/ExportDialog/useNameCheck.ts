import { useQuery } from '@tanstack/react-query'
import type { NameCheckView, SelectionView } from '../../../api/contract.ts'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'

interface CheckedNames {
  /** null while it isn't known */
  check: NameCheckView | null
  /** what is wrong with the pattern; null = nothing */
  wrong: string | null
  /** why it could not be checked; null = it was */
  failed: string | null
}

/** How the files would be named. */
export function useNameCheck(selection: SelectionView, pattern: string): CheckedNames {
  const { client } = useServices()
  const checked = useQuery({
    queryKey: queryKeys.exportNames(selection, pattern),
    queryFn: ({ signal }) => client.checkNames(selection, pattern, signal),
    enabled: pattern !== '',
    // avoids flicker while typing
    placeholderData: (before) => before,
    retry: false,
  })
  if (pattern === '') return { check: null, wrong: null, failed: null }
  if (!checked.isError) return { check: checked.data ?? null, wrong: null, failed: null }
  const { code, sentence, detail } = asProblem(checked.error)
  return code === 'pattern_invalid'
    ? { check: null, wrong: [sentence, detail].filter(Boolean).join(' '), failed: null }
    : { check: null, wrong: null, failed: sentence }
}
