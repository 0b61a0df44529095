import {
  Body1,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  Text,
  mergeClasses,
} from '@fluentui/react-components'
import { useState, type RefObject } from 'react'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import type { DecideOption } from '../../review/decide.ts'
import type { ReviewPerson, Row } from '../../review/row.ts'
import type { Reviews } from '../../review/store.ts'
import { describeChoice } from '../PersonPicker/picker.ts'
import { PersonPicker } from '../PersonPicker/PersonPicker.tsx'
import { PersonPhoto } from '../PersonPhoto/PersonPhoto.tsx'
import { FilePicture } from '../FilePicture/FilePicture.tsx'
import { describeFile } from '../../review/explain.ts'
import { words } from '../../words/words.ts'
import { questionAbout } from './question.ts'
import { useStyles } from './Decide.styles.ts'

interface DecideQuestionProps {
  ref: RefObject<HTMLDivElement | null>
  rows: Row[]
  options: DecideOption[]
  reviews: Reviews
  onChoose: (index: number) => void
  onFound: (person: ReviewPerson) => void
}

/** Options with a digit as their key; the others are shown on request. */
const MAX_SHOWN = 9

/** One doubtful file, or several for one person, with the options to choose from. */
export function DecideQuestion(props: DecideQuestionProps) {
  const { ref, rows, options, reviews, onChoose, onFound } = props
  const styles = useStyles()
  const isNarrow = useIsNarrow()
  const [all, setAll] = useState(false)
  const [row] = rows
  if (!row) return null
  const verdict = reviews.state().book.verdicts.get(row.id)
  const { asked, warning, yes } = questionAbout(rows, options, verdict)
  const single = rows.length === 1
  const shown = all ? options : options.slice(0, MAX_SHOWN)
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="group"
      aria-label={warning === null ? asked : `${warning} ${asked}`}
      className={mergeClasses(styles.question, single && styles.withPicture)}
    >
      {single && (
        <div className={styles.picture}>
          <FilePicture
            file={reviews.fileOf(row.id)}
            name={row.name}
            size={isNarrow ? 'card' : 'large'}
          />
        </div>
      )}
      <div className={mergeClasses(styles.words, single && styles.wordsBeside)}>
        <Text block weight="semibold" className={styles.name}>
          {single ? row.name : options[0]?.person.displayName}
        </Text>
        <Warning text={warning} />
        <Body1 block className={styles.quiet}>
          {asked}
        </Body1>
      </div>
      <div className={mergeClasses(styles.words, single && styles.choicesBelow)}>
        <ol className={styles.options}>
          {shown.map((option, index) => (
            <li key={option.kind === 'file' ? option.row.id : option.person.id}>
              <Button
                className={mergeClasses(styles.option, yes !== null && styles.yes)}
                appearance={yes === null ? 'secondary' : 'primary'}
                autoFocus={all && index === MAX_SHOWN}
                onClick={() => onChoose(index)}
              >
                {index < MAX_SHOWN && (
                  <kbd className={styles.key} aria-hidden>
                    {index + 1}
                  </kbd>
                )}
                <Choice option={option} single={single} yes={yes} reviews={reviews} />
              </Button>
            </li>
          ))}
        </ol>
        {shown.length < options.length && (
          <Button appearance="subtle" className={styles.more} onClick={() => setAll(true)}>
            {words('review.showAll', { count: options.length })}
          </Button>
        )}
        {single && (
          <PersonPicker
            label={words('decide.anotherPersonFor', { file: row.name })}
            candidates={[]}
            autoFocus={options.length === 0}
            onChoose={onFound}
          />
        )}
        {options.length > 0 && (
          <Caption1 block className={styles.keys}>
            {words('decide.keys')}
          </Caption1>
        )}
      </div>
    </div>
  )
}

function Warning({ text }: { text: string | null }) {
  if (text === null) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  )
}

interface ChoiceProps {
  option: DecideOption
  /** whether the question is about one file */
  single: boolean
  /** the answer that it is, if it is the only one */
  yes: string | null
  reviews: Reviews
}

/** A person to choose, or one of several files. */
function Choice({ option, single, yes, reviews }: ChoiceProps) {
  const styles = useStyles()
  if (option.kind === 'file' && !single) {
    const { row } = option
    return (
      <>
        <FilePicture file={reviews.fileOf(row.id)} name={row.name} size="card" />
        <span className={styles.choice}>
          {row.name}
          <Caption1 block className={styles.quiet}>
            {describeFile(row, option.person)}
          </Caption1>
        </span>
      </>
    )
  }
  return (
    <>
      <PersonPhoto person={option.person} size={56} />
      <span className={styles.choice}>
        {yes ?? option.person.displayName}
        <Caption1 block className={styles.quiet}>
          {describeChoice(option.person)}
        </Caption1>
      </span>
    </>
  )
}
