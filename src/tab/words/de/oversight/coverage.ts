import type { Translation } from '../../../../core/words/createWords.ts'
import type { coverage as english } from '../../en/oversight/coverage.ts'

export const coverage: Translation<typeof english> = {
  'coverage.title': 'Abdeckung',
  'coverage.loading': 'Abdeckung wird geladen',
  'coverage.loadingChart': 'Diagramm wird geladen',
  'coverage.days': 'Zeitraum',
  'coverage.days.option': '{days, plural, =365 {Letztes Jahr} other {Letzte # Tage}}',
  'coverage.headline': '{share} der aktiven Personen haben ein Foto',
  'coverage.headline.unknown': 'Es wurde noch niemand auf ein Foto geprüft',
  'coverage.change':
    '{points, plural, =0 {Keine Änderung seit {date}} one {{sign}1 Prozentpunkt seit {date}} other {{sign}# Prozentpunkte seit {date}}}',
  'coverage.empty': 'Das Verzeichnis enthält noch niemanden',
  'coverage.empty.text': 'Sobald es gelesen ist, sehen Sie hier, wer ein Foto hat.',

  'coverage.department': 'Nach Abteilung',
  'coverage.office': 'Nach Büro',
  'coverage.nights': 'Nacht für Nacht',
  'coverage.quality': 'Qualität der Fotos',
  'coverage.group.worst': 'Zuerst kommen diejenigen mit dem größten Anteil ohne Foto.',
  'coverage.group.without': '{by, select, department {Keine Abteilung} other {Kein Büro}}',
  'coverage.group.bar':
    '{name}: {share} {photo, select, has {mit Foto} none {ohne Foto} other {noch nicht geprüft}}, {count, number} von {total, plural, one {# Person} other {# Personen}}. Öffnet sie.',
  'coverage.group.name': '{by, select, department {Abteilung} other {Büro}}',
  'coverage.group.showAll':
    '{by, select, department {Alle {count, number} Abteilungen anzeigen} other {Alle {count, number} Büros anzeigen}}',
  'coverage.group.showFewer': 'Weniger anzeigen',
  'coverage.group.none':
    '{by, select, department {Das Verzeichnis nennt von niemandem die Abteilung.} other {Das Verzeichnis nennt von niemandem das Büro.}}',

  'coverage.nights.about':
    'Der Anteil aktiver Personen mit Foto, jede Nacht gezählt. Eine Lücke ist eine Nacht, in der Likeness nicht ausgeführt wurde.',
  'coverage.nights.none': 'Die erste Nacht wird nach 2:00 Uhr gezählt.',
  'coverage.nights.missing':
    '{count, plural, =0 {Es fehlt keine Nacht.} one {Es fehlt # Nacht.} other {Es fehlen # Nächte.}}',
  'coverage.nights.point': '{date}: {share}',

  'coverage.quality.about':
    'Likeness kennt die Qualität der Fotos, die hier festgelegt wurden. Die anderen wurden nicht angesehen.',
  'coverage.quality.none': 'Es hat noch niemand ein Foto.',
  'coverage.quality.name': '{quality, select, fine {Gut} low {Niedrig} other {Nicht angesehen}}',
  'coverage.quality.bar':
    '{quality, select, fine {Gute Qualität} low {Niedrige Qualität} other {Nicht angesehen}}: {share}, {count, plural, one {# Foto} other {# Fotos}}. Öffnet die Personen.',
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
