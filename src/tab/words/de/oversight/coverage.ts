import type { Translation } from '../../../../core/words/createWords.ts'
import type { coverage as english } from '../../en/oversight/coverage.ts'

export const coverage: Translation<typeof english> = {
  'coverage.title': 'Abdeckung',
  'coverage.loading': 'Abdeckung wird geladen',
  'coverage.loadingChart': 'Diagramm wird geladen',
  'coverage.days': 'Zeitraum',
  'coverage.days.option': '{days, plural, =365 {Letzte 12 Monate} other {Letzte # Tage}}',
  'coverage.headline': '{share} der aktiven Personen haben ein Foto',
  'coverage.headline.unknown': 'Noch niemand wurde auf ein Foto geprüft',
  'coverage.change':
    '{points, plural, =0 {Keine Änderung seit dem {date}} one {{sign}# Prozentpunkt seit dem {date}} other {{sign}# Prozentpunkte seit dem {date}}}',
  'coverage.empty': 'Noch niemand ist im Verzeichnis',
  'coverage.empty.text': 'Sobald es gelesen wurde, sehen Sie hier, wer ein Foto hat.',

  'coverage.department': 'Nach Abteilung',
  'coverage.office': 'Nach Büro',
  'coverage.nights': 'Nacht für Nacht',
  'coverage.quality': 'Qualität der Fotos',
  'coverage.group.worst': 'Der größte Anteil ohne Foto steht an erster Stelle.',
  'coverage.group.without': '{by, select, department {Keine Abteilung} other {Kein Büro}}',
  'coverage.group.bar':
    '{name}: {share} {photo, select, has {mit Foto} none {ohne Foto} other {noch nicht geprüft}}, {count, number} von {total, plural, one {# Person} other {# Personen}}. Zeigt diese Personen an.',
  'coverage.group.name': '{by, select, department {Abteilung} other {Büro}}',
  'coverage.group.showAll':
    '{by, select, department {Alle {count, number} Abteilungen anzeigen} other {Alle {count, number} Büros anzeigen}}',
  'coverage.group.showFewer': 'Weniger anzeigen',
  'coverage.group.none':
    '{by, select, department {Im Verzeichnis ist bei niemandem eine Abteilung angegeben.} other {Im Verzeichnis ist bei niemandem ein Büro angegeben.}}',

  'coverage.nights.about':
    'Der Anteil der aktiven Personen mit Foto, jede Nacht gezählt. Eine Lücke ist eine Nacht, in der Likeness nicht ausgeführt wurde.',
  'coverage.nights.none': 'Die erste Nacht wird nach 2:00 Uhr gezählt.',
  'coverage.nights.missing':
    '{count, plural, =0 {Es fehlt keine Nacht.} one {Es fehlt # Nacht.} other {Es fehlen # Nächte.}}',
  'coverage.nights.point': '{date}: {share}',

  'coverage.quality.about':
    'Likeness kennt die Qualität von Fotos, die hier festgelegt wurden. Die anderen wurden nicht geprüft.',
  'coverage.quality.none': 'Noch niemand hat ein Foto.',
  'coverage.quality.name': '{quality, select, fine {Gut} low {Niedrig} other {Nicht geprüft}}',
  'coverage.quality.bar':
    '{quality, select, fine {Gute Qualität} low {Niedrige Qualität} other {Nicht geprüft}}: {share}, {count, plural, one {# Foto} other {# Fotos}}. Zeigt diese Personen an.',
  'coverage.quality.share': 'Anteil der Fotos',

  'coverage.column.share': 'Mit Foto',
  'coverage.column.none': 'Ohne Foto',
  'coverage.column.unknown': 'Nicht geprüft',
  'coverage.column.people': 'Personen',
  'coverage.column.before': 'Am {date}',
  'coverage.column.night': 'Nacht',
  'coverage.column.photos': 'Fotos',
  'coverage.missing': 'Nicht gezählt',
  'coverage.legend': '{photo, select, has {Mit Foto} none {Ohne Foto} other {Noch nicht geprüft}}',

  'coverage.asTable': 'Als Tabelle anzeigen',
  'coverage.asTable.of': '{title}: als Tabelle anzeigen',
  'coverage.asChart.of': '{title}: als Diagramm anzeigen',
  'coverage.asChart': 'Als Diagramm anzeigen',
  'coverage.save': 'Speichern',
  'coverage.save.of': '{title}: speichern',
  'coverage.save.png': 'Bild (PNG)',
  'coverage.save.csv': 'Tabelle (CSV)',
  'coverage.fileName':
    '{of, select, departments {abdeckung-abteilungen} offices {abdeckung-bueros} nights {abdeckung-naechte} other {abdeckung-qualitaet}}',
}
