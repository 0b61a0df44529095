import {
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  Spinner,
  Subtitle2,
} from '@fluentui/react-components'
import type { FormEvent, ReactNode } from 'react'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { Waiting } from '../components/Page/Waiting.tsx'
import { ProblemNote } from '../components/ProblemNote/ProblemNote.tsx'
import { ChangesList } from '../components/Settings/ChangesList.tsx'
import {
  DefaultColoursField,
  LanguagesField,
  NumberField,
  PolicyField,
  SwitchField,
} from '../components/Settings/Fields.tsx'
import { useStyles } from '../components/Settings/Settings.styles.ts'
import { useSettingsForm, type SettingsForm } from '../components/Settings/useSettingsForm.ts'
import { Trouble } from '../components/Trouble/Trouble.tsx'
import { words } from '../words/words.ts'

/** What the organisation decides for itself, and who decided what before. */
export function Settings() {
  const page = usePageStyles()
  const styles = useStyles()
  const form = useSettingsForm()
  return (
    <div className={page.page}>
      <PageHeader title={words('settings.title')} back />
      <main className={styles.page}>
        {form.stored ? (
          <>
            <Form form={form} />
            <Part title={words('settings.history')}>
              <ChangesList />
            </Part>
          </>
        ) : form.loading ? (
          <Trouble problem={form.loading} onRetry={form.reload} />
        ) : (
          <Waiting label={words('settings.loading')} />
        )}
      </main>
    </div>
  )
}

function Form({ form }: { form: SettingsForm }) {
  const styles = useStyles()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    form.save()
  }
  return (
    <form className={styles.page} style={{ paddingBottom: 0 }} onSubmit={submit} noValidate>
      <LastChange form={form} />
      <Part title={words('settings.own')}>
        <PolicyField form={form} />
        <NumberField form={form} name="leastSidePx" />
        <SwitchField form={form} name="faceRequired" />
      </Part>
      <Part title={words('settings.all')}>
        <SwitchField form={form} name="automaticCrop" />
        <NumberField form={form} name="retentionDays" />
        <NumberField form={form} name="leaverDays" />
      </Part>
      <Part title={words('settings.reminders')}>
        <SwitchField form={form} name="remindGuests" />
        <NumberField form={form} name="remindAgainDays" />
      </Part>
      <Part title={words('settings.words')}>
        <LanguagesField form={form} />
      </Part>
      <Part title={words('settings.default')}>
        <DefaultColoursField form={form} />
      </Part>
      <SaveBar form={form} />
    </form>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <section className={styles.part}>
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
    </section>
  )
}

function LastChange({ form: { stored } }: { form: SettingsForm }) {
  const styles = useStyles()
  if (!stored?.changed) return null
  const { by, at } = stored.changed
  const when = words.dateTime(new Date(at))
  return (
    <Caption1 className={styles.quiet}>
      {words('settings.changed', { name: by.name, when })}
    </Caption1>
  )
}

/** Stays at the bottom of the window. */
function SaveBar({ form }: { form: SettingsForm }) {
  const styles = useStyles()
  const { isSaving, isSaved, names, problem } = form
  const unchanged = names.length === 0
  return (
    <div className={styles.bar}>
      {problem && <ProblemNote problem={problem} />}
      {isSaved && (
        <MessageBar intent="success" layout="multiline" aria-live="polite">
          <MessageBarBody>{words('settings.saved')}</MessageBarBody>
        </MessageBar>
      )}
      <Caption1 className={styles.count} role="status">
        {words('settings.unsaved', { count: names.length })}
      </Caption1>
      <Button disabled={unchanged || isSaving} onClick={form.discard}>
        {words('settings.discard')}
      </Button>
      <Button
        type="submit"
        appearance="primary"
        disabledFocusable={unchanged || isSaving}
        {...(isSaving ? { icon: <Spinner size="tiny" /> } : {})}
      >
        {words(isSaving ? 'settings.saving' : 'settings.save')}
      </Button>
    </div>
  )
}
