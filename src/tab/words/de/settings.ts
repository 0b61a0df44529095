import type { Translation } from '../../../core/words/createWords.ts'
import type { settings as english } from '../en/settings.ts'

export const settings: Translation<typeof english> = {
  'settings.title': 'Einstellungen',
  'settings.loading': 'Einstellungen werden geladen',
  'settings.changed': 'Zuletzt geändert von {name}, {when}',
  'settings.save': 'Speichern',
  'settings.saving': 'Wird gespeichert',
  'settings.saved':
    'Die Einstellungen sind gespeichert. Sie gelten innerhalb weniger Sekunden überall.',
  'settings.discard': 'Verwerfen',
  'settings.unsaved':
    '{count, plural, =0 {} one {# Änderung nicht gespeichert} other {# Änderungen nicht gespeichert}}',
  'settings.alsoChanged': '{name} hat dies geändert in: {value}.',

  'settings.own': 'Fotos, die Personen selbst festlegen',
  'settings.ownPhoto': 'Wer das eigene Foto festlegen darf',
  'settings.ownPhoto.hint':
    'In Likeness und im Chat mit dem Bot. Personen, die Fotos verwalten, dürfen dies immer. Für die eigenen Apps hat Microsoft 365 eine eigene Einstellung.',
  'settings.ownPhoto.everybody': 'Alle',
  'settings.ownPhoto.nobody': 'Niemand',
  'settings.leastSidePx': 'Mindestgröße (Pixel)',
  'settings.leastSidePx.hint':
    'Die Breite des Teils, der zum Foto wird, von {min, number} bis {max, number}. Kleinere werden abgelehnt. Personen, die Fotos verwalten, erhalten eine Warnung und entscheiden.',
  'settings.faceRequired': 'Gesicht verlangen',
  'settings.faceRequired.hint':
    'Bilder, in denen kein Gesicht gefunden wird, werden abgelehnt. Personen, die Fotos verwalten, erhalten eine Warnung und entscheiden.',

  'settings.all': 'Alle Fotos',
  'settings.automaticCrop': 'Auf das Gesicht zuschneiden',
  'settings.automaticCrop.hint':
    'Andernfalls wird die Mitte des Bilds verwendet. Der Ausschnitt jedes Fotos kann vor dem Festlegen noch geändert werden.',
  'settings.retentionDays': 'Ersetzte Fotos aufbewahren (Tage)',
  'settings.retentionDays.hint':
    'Von 1 bis {max, number}. Solange sie aufbewahrt werden, kann eine Änderung rückgängig gemacht werden. Bei weniger Tagen wird in der nächsten Nacht auch entfernt, was jetzt gespeichert ist.',

  'settings.default': 'Standardbild',
  'settings.defaultColours.hint': 'Werden beim Festlegen von Standardbildern zuerst angeboten.',

  'settings.number': 'Geben Sie eine ganze Zahl von {min, number} bis {max, number} ein.',

  'settings.history': 'Was geändert wurde',
  'settings.history.none': 'Es wurde noch keine Einstellung geändert.',
  'settings.history.more': 'Frühere Änderungen anzeigen',
  'settings.history.values': 'Von {before} in {after}',
  'settings.history.by': '{name}, {when}',
  'settings.value.yes': 'Ja',
  'settings.value.no': 'Nein',
  'settings.value.pixels': '{count, plural, one {# Pixel} other {# Pixel}}',
  'settings.value.days': '{count, plural, one {# Tag} other {# Tage}}',
}
