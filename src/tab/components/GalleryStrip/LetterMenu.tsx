import {
  Button,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Spinner,
  Tooltip,
} from '@fluentui/react-components'
import { TextSortAscendingRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import type { PeopleFilter } from '../../app/peopleFilters.ts'
import type { PeopleOrder } from '../../app/peopleOrder.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { belowStrip } from './belowStrip.ts'
import { useLetterStyles } from './LetterMenu.styles.ts'

interface LetterMenuProps {
  filter: PeopleFilter
  order: PeopleOrder
  onOrder: (change: Partial<PeopleOrder>) => void
  className: string
}

/** Leads to the people whose names begin with a letter: the list begins there. */
export function LetterMenu({ filter, order, onOrder, className }: LetterMenuProps) {
  const styles = useLetterStyles()
  const [isOpen, setOpen] = useState(false)
  const { letter } = order
  const choose = (chosen: string | null): void => {
    setOpen(false)
    onOrder({ letter: chosen })
  }
  const label =
    letter === null
      ? words('gallery.letters')
      : words('gallery.letters.from', { letter: shownLetter(letter) })
  return (
    <Popover
      inline
      open={isOpen}
      onOpenChange={(_event, { open }) => setOpen(open)}
      positioning={belowStrip}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Tooltip content={label} relationship="label">
          <Button
            className={mergeClasses(className, letter !== null && styles.chosen)}
            appearance="subtle"
            icon={letter === null ? <TextSortAscendingRegular /> : <b>{shownLetter(letter)}</b>}
          />
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={words('gallery.letters')}>
        <Letters filter={filter} chosen={letter} onChoose={choose} />
      </PopoverSurface>
    </Popover>
  )
}

const shownLetter = (letter: string): string => letter.toLocaleUpperCase(words.locale)

interface LettersProps {
  filter: PeopleFilter
  chosen: string | null
  onChoose: (letter: string | null) => void
}

function Letters({ filter, chosen, onChoose }: LettersProps) {
  const styles = useLetterStyles()
  const { client } = useServices()
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.peopleLetters(filter),
    queryFn: ({ signal }) => client.letters(filter, signal),
  })
  if (error) return <ProblemNote problem={asProblem(error)} onRetry={() => void refetch()} />
  if (!data) return <Spinner size="small" label={words('gallery.letters.loading')} />
  return (
    <>
      <div className={styles.letters}>
        {data.letters.map(({ letter, total }) => (
          <Button
            key={letter}
            size="small"
            className={styles.letter}
            appearance={letter === chosen ? 'primary' : 'subtle'}
            aria-label={words('gallery.letters.count', {
              letter: shownLetter(letter),
              count: total,
            })}
            onClick={() => onChoose(letter)}
          >
            {shownLetter(letter)}
          </Button>
        ))}
      </div>
      <Button size="small" disabledFocusable={chosen === null} onClick={() => onChoose(null)}>
        {words('gallery.letters.start')}
      </Button>
    </>
  )
}
