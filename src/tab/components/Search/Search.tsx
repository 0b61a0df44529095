import { SearchBox } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { LIMITS } from '../../../api/contract/limits.ts'
import { useDebounced } from '../../hooks/useDebounced.ts'
import { words } from '../../words/words.ts'

const SEARCH_AFTER_MS = 250

interface SearchProps {
  label: string
  hint: string
  search: string
  onSearch: (search: string) => void
  className: string
}

/** Debounces what is typed. A search that changes elsewhere, such as by the back button, replaces it. */
export function Search({ label, hint, search, onSearch, className }: SearchProps) {
  const [text, setText] = useState(search)
  const [outside, setOutside] = useState(search)
  if (search !== outside) {
    setOutside(search)
    if (search !== text.trim()) setText(search)
  }
  const settled = useDebounced(text.trim(), SEARCH_AFTER_MS)
  useEffect(() => {
    if (settled !== search && settled === text.trim()) onSearch(settled)
  }, [settled, search, text, onSearch])
  return (
    <SearchBox
      className={className}
      aria-label={label}
      placeholder={hint}
      maxLength={LIMITS.MAX_SEARCH_LENGTH}
      dismiss={{ 'aria-label': words('app.clearSearch') }}
      value={text}
      onChange={(_event, { value }) => setText(value)}
    />
  )
}
