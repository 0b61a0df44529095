import type { Translation } from '../../../../core/words/createWords.ts'
import type { settings as english } from '../../en/oversight/settings.ts'

export const settings: Translation<typeof english> = {
  'settings.title': 'Einstellungen',
  'settings.loading': 'Einstellungen werden geladen',
  'settings.changed': 'Zuletzt geändert von {name}, {when}',
  'settings.save': 'Speichern',
  'settings.saving': 'Wird gespeichert',
  'settings.saved': 'Die Einstellungen sind gespeichert. Sie gelten in wenigen Sekunden überall.',
  'settings.discard': 'Verwerfen',
  'settings.unsaved':
    '{count, plural, =0 {} one {# Änderung nicht gespeichert} other {# Änderungen nicht gespeichert}}',
  'settings.alsoChanged': '{name} hat dies geändert in: {value}.',

  'settings.own': 'Selbst festgelegte Fotos',
  'settings.ownPhoto': 'Wer das eigene Foto festlegen darf',
  'settings.ownPhoto.hint':
    'In Likeness und im Chat mit dem Bot. Personen, die Fotos verwalten, dürfen es immer. Für seine anderen Apps hat Microsoft 365 eine eigene Einstellung.',
  'settings.ownPhoto.everybody': 'Alle',
  'settings.ownPhoto.withApproval': 'Alle, mit Genehmigung',
  'settings.ownPhoto.nobody': 'Niemand',
  'settings.leastSidePx': 'Mindestgröße (Pixel)',
  'settings.leastSidePx.hint':
    'Die Breite des Ausschnitts, der zum Foto wird, von {min, number} bis {max, number}. Kleinere werden nicht akzeptiert. Personen, die Fotos verwalten, erhalten eine Warnung und entscheiden selbst.',
  'settings.faceRequired': 'Gesicht verlangen',
  'settings.faceRequired.hint':
    'Bilder, auf denen kein Gesicht gefunden wird, werden nicht akzeptiert. Personen, die Fotos verwalten, erhalten eine Warnung und entscheiden selbst.',

  'settings.all': 'Alle Fotos',
  'settings.automaticCrop': 'Um das Gesicht zuschneiden',
  'settings.automaticCrop.hint':
    'Andernfalls wird die Mitte des Bilds verwendet. Der Ausschnitt jedes Fotos kann vor dem Festlegen noch geändert werden.',
  'settings.leaverDays': 'Daten ausgeschiedener Personen behalten (Tage)',
  'settings.leaverDays.hint':
    'Von 1 bis {max, number}, gerechnet ab dem Zeitpunkt, zu dem sie nicht mehr im Verzeichnis sind. Danach werden ihre Fotos und ihr Verlauf in der Nacht gelöscht.',
  'settings.retentionDays': 'Ersetzte Fotos behalten (Tage)',
  'settings.retentionDays.hint':
    'Von 1 bis {max, number}. Solange sie gespeichert sind, kann eine Änderung rückgängig gemacht werden. Bei weniger Tagen werden in der nächsten Nacht auch bereits gespeicherte Fotos entfernt.',

  'settings.reminders': 'Erinnerungen',
  'settings.remindGuests': 'Auch Gäste erinnern',
  'settings.remindGuests.hint':
    'Nur Gäste, die Likeness verwenden dürfen; andernfalls erinnert der Bot nur Mitglieder. Räume, freigegebene Postfächer, deaktivierte Konten und Personen, die darum gebeten haben, erinnert er nie.',
  'settings.remindAgainDays': 'Tage zwischen zwei Erinnerungen',
  'settings.remindAgainDays.hint':
    'Von 1 bis {max, number}. Häufiger wird niemand an ein Foto erinnert, ganz gleich, wer den Bot darum bittet.',

  'settings.words': 'Sprache',
  'settings.languages': 'Angebotene Sprachen',
  'settings.languages.hint':
    'Wer eine andere Sprache verwendet, liest {language}. Dies gilt, sobald jemand Likeness das nächste Mal öffnet oder dem Bot schreibt.',
  'settings.languages.none': 'Wählen Sie mindestens eine Sprache aus.',

  'settings.default': 'Standardbild',
  'settings.defaultColours': 'Farben der Standardbilder',
  'settings.defaultColours.hint': 'Werden zuerst angeboten, wenn Sie Standardbilder festlegen.',

  'settings.number': 'Geben Sie eine ganze Zahl von {min, number} bis {max, number} ein.',

  'settings.history': 'Änderungen',
  'settings.history.none': 'Bisher hat niemand eine Einstellung geändert.',
  'settings.history.more': 'Frühere Änderungen anzeigen',
  'settings.history.values': 'Von „{before}“ in „{after}“ geändert',
  'settings.history.by': '{name}, {when}',
  'settings.value.yes': 'Ja',
  'settings.value.no': 'Nein',
  'settings.value.pixels': '{count, plural, one {# Pixel} other {# Pixel}}',
  'settings.value.days': '{count, plural, one {# Tag} other {# Tage}}',
}
