import { Caption1 } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { SelectionView } from '../../../api/contract.ts'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useDebounced } from '../../hooks/useDebounced.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { ColourChoiceField } from './ColourChoiceField.tsx'
import { faultOf, type ColourChoice } from './colours.ts'
import { useStyles } from './DefaultPictureDialog.styles.ts'

interface InitialsFieldProps {
  selection: SelectionView
  choice: ColourChoice
  /** colours of the organisation */
  suggested: readonly string[]
  onChoice: (choice: ColourChoice) => void
}

const DRAW_DELAY_MS = 500

/** The colours, and how a few people look on them. */
export function InitialsField({ selection, choice, suggested, onChoice }: InitialsFieldProps) {
  return (
    <>
      <ColourChoiceField choice={choice} suggested={suggested} onChoice={onChoice} />
      <Examples selection={selection} colours={faultOf(choice) === null ? choice.chosen : []} />
    </>
  )
}

interface ExamplesProps {
  selection: SelectionView
  /** empty = none that can be used: what was drawn last stays */
  colours: readonly string[]
}

function Examples({ selection, colours }: ExamplesProps) {
  const styles = useStyles()
  const { client } = useServices()
  const tried = useDebounced(colours.join(' '), DRAW_DELAY_MS)
  const { data, error } = useQuery({
    queryKey: queryKeys.defaultExamples(selection, tried),
    queryFn: ({ signal }) => client.defaultExamples(selection, tried.split(' '), signal),
    enabled: tried !== '',
    // avoids flicker while colours are chosen
    placeholderData: (before) => before,
    retry: false,
  })
  if (error) return <ProblemNote problem={asProblem(error)} />
  return (
    <ul className={styles.examples} aria-label={words('defaults.examples')}>
      {data?.examples.map(({ person, picture }) => (
        <li key={person.id} className={styles.example}>
          <img className={styles.face} src={picture} alt="" />
          <Caption1 className={styles.name} title={person.displayName}>
            {person.displayName}
          </Caption1>
        </li>
      ))}
    </ul>
  )
}
