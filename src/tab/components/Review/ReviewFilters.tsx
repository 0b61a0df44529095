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
import type { TabName } from '../../review/reasons.ts'
import type { Tally } from '../../review/tally.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './ReviewTable.styles.ts'

const tabs: readonly TabName[] = ['all', 'ready', 'decide', 'none', 'left', 'unusable']
/** shown even while they are empty */
const permanent: readonly TabName[] = ['all', 'ready', 'decide', 'none']

interface ReviewFiltersProps {
  tally: Tally
  tab: TabName
  onTab: (tab: TabName) => void
  text: string
  onText: (text: string) => void
  /** null = there is nothing to decide */
  onDecide: (() => void) | null
}

/** Filters the files by state and text. On a phone, all filters share one line. */
export function ReviewFilters(props: ReviewFiltersProps) {
  const { tally, tab, onTab, text, onText, onDecide } = props
  const styles = useStyles()
  const isNarrow = useIsNarrow()
  const [searching, setSearching] = useState(false)
  const getsFocusBack = useRestoreFocusTarget()
  const offered = tabs
    .filter((name) => permanent.includes(name) || tally[name] > 0 || name === tab)
    .map((name) => ({ name, label: nameOf(name, tally[name]) }))
  const toggleSearch = (): void => {
    if (searching) onText('')
    setSearching(!searching)
  }
  return (
    <div className={styles.bar}>
      {isNarrow ? (
        <Select
          aria-label={words('review.which')}
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
        <Tooltip content={words('review.search')} relationship="label">
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
          placeholder={words('review.searchHint')}
          aria-label={words('review.searchLabel')}
          autoFocus={searching}
          dismiss={{ 'aria-label': words('app.clearSearch') }}
          value={text}
          onChange={(_event, { value }) => onText(value)}
        />
      )}
      {onDecide && (
        <Button
          {...getsFocusBack}
          className={styles.decide}
          icon={<CheckmarkStarburstRegular />}
          aria-label={words('review.decideOneByOne')}
          onClick={onDecide}
        >
          {words(isNarrow ? 'review.decide' : 'review.decideOneByOne')}
        </Button>
      )}
    </div>
  )
}

const nameOf = (tab: TabName, count: number): string =>
  words('review.withCount', { name: words(`review.tab.${tab}`), count })

const tabOf = (value: unknown): TabName => tabs.find((name) => name === value) ?? 'all'
