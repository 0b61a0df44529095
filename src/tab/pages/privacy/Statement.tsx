import { Body1, Body1Strong, Button, Caption1, Subtitle2 } from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { usePageStyles } from '../../components/Page/Page.styles.ts'
import { PageHeader } from '../../components/Page/PageHeader.tsx'
import { Waiting } from '../../components/Page/Waiting.tsx'
import { Deletions } from '../../components/Privacy/Deletions.tsx'
import { KeptList } from '../../components/Privacy/KeptList.tsx'
import { useStyles } from '../../components/Privacy/Privacy.styles.ts'
import { Trouble } from '../../components/Trouble/Trouble.tsx'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'

const who = ['self', 'managers', 'owner', 'operator'] as const
const not = ['recognition', 'box', 'sent', 'watched', 'decided'] as const

/** What an admin can hand to a works council: on the screen, and on paper. */
export function Statement() {
  const page = usePageStyles()
  const styles = useStyles()
  return (
    <div className={page.page}>
      <PageHeader title={words('privacy.statement')} back>
        <Button
          className={styles.onScreen}
          icon={<PrintRegular />}
          onClick={() => globalThis.print()}
        >
          {words('privacy.statement.print')}
        </Button>
      </PageHeader>
      <main className={styles.page}>
        <Section title={words('privacy.statement.purpose')}>
          <Body1>{words('privacy.statement.purpose.text')}</Body1>
        </Section>
        <Section title={words('privacy.statement.not')}>
          <Points texts={not.map((name) => words(`privacy.statement.not.${name}`))} />
        </Section>
        <Section title={words('privacy.statement.who')}>
          <Points texts={who.map((name) => words(`privacy.statement.who.${name}`))} />
        </Section>
        <Section title={words('privacy.statement.kept')}>
          <KeptList />
        </Section>
        <Section title={words('privacy.statement.permissions')}>
          <Permissions />
        </Section>
        <Section title={words('privacy.deletions')}>
          <Body1>{words('privacy.deletions.text')}</Body1>
          <Deletions />
        </Section>
      </main>
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
    </section>
  )
}

function Points({ texts }: { texts: string[] }) {
  const styles = useStyles()
  return (
    <ul className={styles.plain}>
      {texts.map((text) => (
        <li key={text}>
          <Body1>{text}</Body1>
        </li>
      ))}
    </ul>
  )
}

function Permissions() {
  const styles = useStyles()
  const { client } = useServices()
  const used = useQuery({
    queryKey: queryKeys.usedPermissions(),
    queryFn: () => client.usedPermissions(),
  })
  if (used.isPending) return <Waiting label={words('privacy.loading')} />
  if (used.isError)
    return <Trouble problem={asProblem(used.error)} onRetry={() => void used.refetch()} />
  return (
    <ul className={styles.list}>
      {used.data.permissions.map(({ permission, kind, usedFor }) => (
        <li key={`${kind} ${permission}`} className={styles.place}>
          <Body1Strong className={styles.permission}>{permission}</Body1Strong>
          <Body1>{usedFor}</Body1>
          <Caption1 className={styles.quiet}>{words('privacy.statement.kind', { kind })}</Caption1>
        </li>
      ))}
    </ul>
  )
}
