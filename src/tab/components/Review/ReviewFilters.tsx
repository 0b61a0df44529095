import {
  Button,
  SearchBox,
  Select,
  Tab,
  TabList,
  ToggleButton,
  Tooltip,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import { CheckmarkStarburstRegular, SearchRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import type { Tally } from '../../review/verdict.ts'
import { format, groupNames, type TabName } from '../../review/words.ts'
import { useStyles } from './ReviewTable.styles.ts'

const tabs: TabName[] = ['all', 'ready', 'decide', 'none', 'left', 'unusable']
/** offered even while they are empty */
const always: TabName[] = ['all', 'ready', 'decide', 'none']

interface ReviewFiltersProps {
  tally: Tally
  tab: TabName
  onTab: (tab: TabName) => void
  text: string
  onText: (text: string) => void
  /** null = there is nothing to settle */
  onSettle: (() => void) | null
}

/** Which files are listed: all, or those of one state, and only those with a text. On a phone all of it is one line. */
export function ReviewFilters(props: ReviewFiltersProps) {
  const { tally, tab, onTab, text, onText, onSettle } = props
  const styles = useStyles()
  const isNarrow = useIsNarrow()
  const [searching, setSearching] = useState(false)
  const getsFocusBack = useRestoreFocusTarget()
  const offered = tabs
    .filter((name) => always.includes(name) || tally[name] > 0 || name === tab)
    .map((name) => ({ name, label: `${groupNames[name]} (${format(tally[name])})` }))
  const toggleSearch = (): void => {
    if (searching) onText('')
    setSearching(!searching)
  }
  return (
    <div className={styles.bar}>
      {isNarrow ? (
        <Select
          aria-label="Which files"
          className={styles.choice}
          value={tab}
          onChange={(_event, { value }) => onTab(tabOf(value))}
        >
          {offered.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </Select>
      ) : (
        <TabList
          className={styles.tabs}
          selectedValue={tab}
          onTabSelect={(_event, { value }) => onTab(tabOf(value))}
        >
          {offered.map(({ name, label }) => (
            <Tab key={name} value={name}>
              {label}
            </Tab>
          ))}
        </TabList>
      )}
      {isNarrow ? (
        <Tooltip content="Search" relationship="label">
          <ToggleButton
            icon={<SearchRegular />}
            checked={searching || text !== ''}
            onClick={toggleSearch}
          />
        </Tooltip>
      ) : (
        <span className={styles.space} />
      )}
      {(!isNarrow || searching || text !== '') && (
        <SearchBox
          className={styles.search}
          placeholder="File or person"
          aria-label="Search the files and people"
          autoFocus={searching}
          value={text}
          onChange={(_event, { value }) => onText(value)}
        />
      )}
      {onSettle && (
        <Button
          {...getsFocusBack}
          className={styles.settle}
          icon={<CheckmarkStarburstRegular />}
          aria-label="Settle one by one"
          onClick={onSettle}
        >
          {isNarrow ? 'Settle' : 'Settle one by one'}
        </Button>
      )}
    </div>
  )
}

const tabOf = (value: unknown): TabName => tabs.find((name) => name === value) ?? 'all'
