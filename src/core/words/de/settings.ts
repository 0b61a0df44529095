import type { Translation } from '../createWords.ts'
import type { settingWords as english } from '../en/settings.ts'

export const settingWords: Translation<typeof english> = {
  'setting.leastSidePx': 'Geben Sie eine ganze Zahl von {min, number} bis {max, number} ein.',
  'setting.retentionDays': 'Geben Sie eine ganze Zahl von 1 bis {max, number} ein.',
  'setting.leaverDays': 'Geben Sie eine ganze Zahl von 1 bis {max, number} ein.',
  'setting.remindAgainDays': 'Geben Sie eine ganze Zahl von 1 bis {max, number} ein.',
  'setting.languages': 'Wählen Sie mindestens eine Sprache aus.',
  'setting.defaultColours': 'Verwenden Sie 1 bis {max, number} Farbcodes, z. B. #0078d4.',
  'setting.name.ownPhoto': 'Wer das eigene Foto festlegen darf',
  'setting.name.leastSidePx': 'Mindestgröße (Pixel)',
  'setting.name.faceRequired': 'Gesicht verlangen',
  'setting.name.automaticCrop': 'Um das Gesicht zuschneiden',
  'setting.name.retentionDays': 'Ersetzte Fotos behalten (Tage)',
  'setting.name.leaverDays': 'Daten ausgeschiedener Personen behalten (Tage)',
  'setting.name.remindGuests': 'Auch Gäste erinnern',
  'setting.name.remindAgainDays': 'Tage zwischen zwei Erinnerungen',
  'setting.name.languages': 'Angebotene Sprachen',
  'setting.name.defaultColours': 'Farben der Standardbilder',
  'setting.value.everybody': 'Alle',
  'setting.value.withApproval': 'Alle, mit Genehmigung',
  'setting.value.nobody': 'Niemand',
  'setting.value.yes': 'Ja',
  'setting.value.no': 'Nein',
  'setting.value.pixels': '{count, plural, one {# Pixel} other {# Pixel}}',
  'setting.value.days': '{count, plural, one {# Tag} other {# Tage}}',
  'settings.changedAgo': '{name} hat die Einstellungen vor {duration} geändert.',
  'settings.changedOn': '{name} hat die Einstellungen am {date} geändert.',
  'photo.belowLeastSide':
    'Der Ausschnitt ist nur {pixels, plural, one {# Pixel} other {# Pixel}} breit. Ihre Organisation verlangt mindestens {least, number}.',
}
