import { Body1 } from '@fluentui/react-components'
import type { AppliedList } from '../../sources/list.ts'
import { isComplete, isUnclear, type List, type ListChoice } from '../../sources/source.ts'
import { words } from '../../words/words.ts'
import { explainApplied, explainDoubts } from './explain.ts'
import { PeopleFound } from './PeopleFound.tsx'
import { useStyles } from './Sources.styles.ts'

interface ListResultProps {
  list: List
  choice: ListChoice
  applied: AppliedList
}

/** How many files and people the chosen columns find, or what is still to be chosen. */
export function ListResult({ list, choice: { sheet, columns }, applied }: ListResultProps) {
  const styles = useStyles()
  return (
    <div className={styles.result} role="status">
      {isComplete(columns) && !isUnclear(list) ? (
        <>
          <Body1 block>{explainApplied(applied)}</Body1>
          {explainDoubts(applied).map((sentence) => (
            <Body1 block key={sentence} className={styles.name}>
              {sentence}
            </Body1>
          ))}
          <PeopleFound sheet={list.sheets[sheet]} columns={columns} />
        </>
      ) : (
        <Body1 block>{words(whatIsMissing(list, columns.file))}</Body1>
      )}
    </div>
  )
}

function whatIsMissing(list: List, file: number | null) {
  if (isUnclear(list)) return 'sources.chooseReading'
  return file === null ? 'sources.noFileColumn' : 'sources.noPersonColumn'
}
