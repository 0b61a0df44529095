import { Select } from '@fluentui/react-components'
import { DataBarHorizontalRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { asProblem } from '../api/problem.ts'
import { queryKeys } from '../api/queryKeys.ts'
import { coverageDays, readRoute, type CoverageDays } from '../app/route.ts'
import { BackgroundNotes } from '../components/Background/BackgroundNotes.tsx'
import { useStyles } from '../components/Coverage/Coverage.styles.ts'
import { GroupCard } from '../components/Coverage/GroupCard.tsx'
import { Headline } from '../components/Coverage/Headline.tsx'
import { NightsCard } from '../components/Coverage/NightsCard.tsx'
import { QualityCard } from '../components/Coverage/QualityCard.tsx'
import { Message } from '../components/Page/Message.tsx'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { Waiting } from '../components/Page/Waiting.tsx'
import { Trouble } from '../components/Trouble/Trouble.tsx'
import { goTo } from '../hooks/useRoute.ts'
import { useServices } from '../hooks/useServices.ts'
import { words } from '../words/words.ts'

/** Who has a photo, as pictures rather than numbers. */
export function CoveragePage({ days }: { days: CoverageDays }) {
  const page = usePageStyles()
  const { client } = useServices()
  const query = useQuery({
    queryKey: queryKeys.coverage(days),
    queryFn: ({ signal }) => client.coverage(days, signal),
    placeholderData: (before) => before,
  })
  return (
    <div className={page.page}>
      <PageHeader title={words('coverage.title')} back>
        <Select
          aria-label={words('coverage.days')}
          value={String(days)}
          onChange={(_, { value }) => goTo(readRoute(`#/coverage?days=${value}`))}
        >
          {coverageDays.map((each) => (
            <option key={each} value={each}>
              {words('coverage.days.option', { days: each })}
            </option>
          ))}
        </Select>
      </PageHeader>
      <BackgroundNotes />
      <main className={page.stack}>
        {query.isPending && <Waiting label={words('coverage.loading')} />}
        {query.isError && !query.data && (
          <Trouble problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
        )}
        {query.data && <Charts coverage={query.data} days={days} />}
      </main>
    </div>
  )
}

function Charts({ coverage, days }: Parameters<typeof NightsCard>[0]) {
  const styles = useStyles()
  if (coverage.everybody.total === 0) {
    return (
      <Message symbol={<DataBarHorizontalRegular />} title={words('coverage.empty')}>
        {words('coverage.empty.text')}
      </Message>
    )
  }
  return (
    <>
      <Headline coverage={coverage} />
      <div className={styles.grid}>
        <GroupCard coverage={coverage} by="department" days={days} />
        <GroupCard coverage={coverage} by="office" days={days} />
        <NightsCard coverage={coverage} days={days} />
        <QualityCard coverage={coverage} days={days} />
      </div>
    </>
  )
}
