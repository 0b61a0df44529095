import { Body1, Subtitle2 } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { KeptList } from '../../components/Privacy/KeptList.tsx'
import { PersonData } from '../../components/Privacy/PersonData.tsx'
import { useStyles } from '../../components/Privacy/Privacy.styles.ts'
import { usePageStyles } from '../../components/Page/Page.styles.ts'
import { PageHeader } from '../../components/Page/PageHeader.tsx'
import { usePerson } from '../../components/PersonDetails/usePerson.ts'
import { useMe } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'

/** What is kept about the reader, with the file and its deletion. */
export function Privacy() {
  const me = useMe()
  return (
    <Page
      title={words('privacy.title')}
      back={me.manage === null ? 'mine' : true}
      data={<PersonData personId={null} name={me.name} />}
    />
  )
}

/** The same about somebody else, for those who manage photos. */
export function PersonPrivacy({ id }: { id: string }) {
  const person = usePerson(id)
  const name = person.data?.displayName ?? id
  return (
    <Page
      title={words('privacy.title.person', { name })}
      back
      data={<PersonData key={id} personId={id} name={name} />}
    />
  )
}

function Page({ title, back, data }: { title: string; back: boolean | 'mine'; data: ReactNode }) {
  const page = usePageStyles()
  const styles = useStyles()
  return (
    <div className={page.page}>
      <PageHeader title={title} back={back} />
      <main className={styles.page}>
        <Body1>{words('privacy.about')}</Body1>
        {data}
        <section className={styles.section}>
          <Subtitle2 as="h2" className={styles.heading}>
            {words('privacy.list')}
          </Subtitle2>
          <KeptList />
        </section>
      </main>
    </div>
  )
}
