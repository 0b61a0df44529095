import {
  Checkbox,
  Field,
  FieldContextProvider,
  Input,
  Radio,
  RadioGroup,
  Switch,
} from '@fluentui/react-components'
import type { SettingsView } from '../../../api/contract.ts'
import { LIMITS } from '../../../api/contract/limits.ts'
import { words } from '../../words/words.ts'
import { ColoursField } from '../DefaultPictureDialog/ColoursField.tsx'
import { readColours } from '../DefaultPictureDialog/colours.ts'
import { allLanguages } from '../../../core/words/languages.ts'
import {
  languageName,
  languagesIn,
  policies,
  settingLabel,
  valueText,
  type SettingName,
} from './settings.ts'
import { useStyles } from './Settings.styles.ts'
import type { SettingsForm } from './useSettingsForm.ts'

const { MIN_LEAST_SIDE_PX, MAX_LEAST_SIDE_PX, MAX_RETENTION_DAYS, MAX_REMIND_AGAIN_DAYS } = LIMITS

interface FieldProps {
  form: SettingsForm
}

/** What stands below a field: why it can't be saved, or what somebody else has made of it. */
function messageOf({ wrong, theirs, stored }: SettingsForm, name: SettingName) {
  const sentence = wrong[name]
  if (sentence) return { validationState: 'error', validationMessage: sentence } as const
  if (!stored || !theirs?.names.includes(name)) return {}
  const value = valueText(name, stored.settings[name])
  const validationMessage = words('settings.alsoChanged', { name: theirs.by, value })
  return { validationState: 'warning', validationMessage } as const
}

export function PolicyField({ form }: FieldProps) {
  return (
    <Field
      label={settingLabel('ownPhoto')}
      hint={words('settings.ownPhoto.hint')}
      {...messageOf(form, 'ownPhoto')}
    >
      <RadioGroup
        value={form.entered?.ownPhoto ?? ''}
        onChange={(_event, { value }) =>
          form.enter({ ownPhoto: value as SettingsView['ownPhoto'] })
        }
      >
        {policies.map((policy) => (
          <Radio key={policy} value={policy} label={words(`settings.ownPhoto.${policy}`)} />
        ))}
      </RadioGroup>
    </Field>
  )
}

const hints = {
  leastSidePx: () =>
    words('settings.leastSidePx.hint', { min: MIN_LEAST_SIDE_PX, max: MAX_LEAST_SIDE_PX }),
  leaverDays: () => words('settings.leaverDays.hint', { max: MAX_RETENTION_DAYS }),
  remindAgainDays: () => words('settings.remindAgainDays.hint', { max: MAX_REMIND_AGAIN_DAYS }),
  retentionDays: () => words('settings.retentionDays.hint', { max: MAX_RETENTION_DAYS }),
}

export function NumberField({ form, name }: FieldProps & { name: keyof typeof hints }) {
  const styles = useStyles()
  return (
    <Field label={settingLabel(name)} hint={hints[name]()} {...messageOf(form, name)}>
      <Input
        className={styles.number}
        inputMode="numeric"
        autoComplete="off"
        value={form.entered?.[name] ?? ''}
        onChange={(_event, { value }) => form.enter({ [name]: value })}
      />
    </Field>
  )
}

export function SwitchField({
  form,
  name,
}: FieldProps & { name: 'faceRequired' | 'automaticCrop' | 'remindGuests' }) {
  return (
    <Field hint={words(`settings.${name}.hint`)} {...messageOf(form, name)}>
      <Switch
        label={settingLabel(name)}
        checked={form.entered?.[name] ?? false}
        onChange={(_event, { checked }) => form.enter({ [name]: checked })}
      />
    </Field>
  )
}

/** "français" alone in a line is "Français". */
const titleOf = ([first = '', ...rest]: string, locale: string): string =>
  first.toLocaleUpperCase(locale) + rest.join('')

/** Each by its own name, as its readers look for it. */
export function LanguagesField({ form }: FieldProps) {
  const chosen = languagesIn(form.entered?.languages ?? '')
  const [first] = chosen
  return (
    <Field
      label={settingLabel('languages')}
      {...(first && {
        hint: words('settings.languages.hint', { language: languageName(first) }),
      })}
      {...messageOf(form, 'languages')}
    >
      <div role="group" aria-label={settingLabel('languages')}>
        {/* otherwise all would have the same id, and every label would be that of the first */}
        <FieldContextProvider value={undefined}>
          {allLanguages.map((language) => (
            <div key={language} lang={language}>
              <Checkbox
                label={titleOf(languageName(language, language), language)}
                checked={chosen.includes(language)}
                onChange={(_event, { checked }) => {
                  const others = chosen.filter((each) => each !== language)
                  const next = checked === true ? [...others, language] : others
                  form.enter({ languages: languagesIn(next.join(' ')).join(' ') })
                }}
              />
            </div>
          ))}
        </FieldContextProvider>
      </div>
    </Field>
  )
}

export function DefaultColoursField({ form }: FieldProps) {
  const styles = useStyles()
  const text = form.entered?.defaultColours ?? ''
  const read = readColours(text)
  return (
    <>
      <ColoursField
        text={text}
        suggested={form.stored?.installed.defaultColours ?? []}
        hint={words('settings.defaultColours.hint')}
        message={messageOf(form, 'defaultColours')}
        onText={(defaultColours) => form.enter({ defaultColours })}
      />
      <div className={styles.swatches} aria-hidden>
        {(read.kind === 'colours' ? read.colours : []).map((colour) => (
          <span key={colour} className={styles.swatch} style={{ backgroundColor: colour }} />
        ))}
      </div>
    </>
  )
}
