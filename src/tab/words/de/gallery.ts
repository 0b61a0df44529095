import type { Translation } from '../../../core/words/createWords.ts'
import type { gallery as english } from '../en/gallery.ts'

export const gallery: Translation<typeof english> = {
  'gallery.title': 'Profilfotos',
  'gallery.title.short': 'Fotos',
  'gallery.myPhoto': 'Mein Foto',
  'gallery.addPhotos': 'Fotos hinzufügen',
  // begins as the full one does
  'gallery.addPhotos.short': 'Fotos',
  'gallery.more': 'Mehr',
  'gallery.runs': 'Vorgänge',
  'gallery.refresh': 'Verzeichnis aktualisieren',
  'gallery.reading': 'Verzeichnis wird gelesen…',
  'gallery.checking': '{asked, number} von {of, number} Personen auf ein Foto geprüft',
  'gallery.checking.minutes':
    '{asked, number} von {of, number} Personen auf ein Foto geprüft, noch etwa {minutes, plural, one {# Minute} other {# Minuten}}',
  'gallery.checking.hours':
    '{asked, number} von {of, number} Personen auf ein Foto geprüft, noch etwa {hours, plural, one {# Stunde} other {# Stunden}}',

  'gallery.coverage': 'Abdeckung',
  'gallery.coverage.share':
    '{scope, select, all {{share} aller Konten haben ein Foto} other {{share} der Aktiven haben ein Foto}}',
  'gallery.coverage.ofThese': '{share} haben ein Foto',
  'gallery.coverage.counts':
    '{has, number} von {total, number} Personen haben ein Foto, {none, number} nicht{unknown, plural, =0 {} one {, und # wurde noch nicht geprüft} other {, und # wurden noch nicht geprüft}}',
  'gallery.coverage.counting': 'Wird gezählt',
  'gallery.show': 'Anzeigen',
  'gallery.photo.chip':
    '{photo, select, has {Mit Foto {count}} none {Ohne Foto {count}} other {Nicht geprüft {count}}}',
  'gallery.photo.cell':
    '{photo, select, has {Hat Foto} none {Kein Foto} other {Noch nicht geprüft}}',
  'gallery.photo': '{photo, select, has {mit Foto} none {ohne Foto} other {noch nicht geprüft}}',
  'gallery.run': 'Personen eines Vorgangs',
  'gallery.run.shown': 'Es werden nur Personen eines Vorgangs angezeigt.',
  'gallery.run.open': 'Vorgang anzeigen',

  'gallery.drop.person': 'Legen Sie hier ein Bild ab, um das Foto von {name} zu ändern',
  'gallery.drop.anyone': 'Legen Sie hier ein Bild ab, um das Foto dieser Person zu ändern',
  'gallery.drop.page':
    'Hier ablegen, um Fotos hinzuzufügen, oder auf einer Person, um ihr Foto zu ändern',
  'gallery.drop.several': 'Eine Person hat ein Foto. Legen Sie ein einzelnes Bild auf ihr ab.',
  'gallery.drop.several.next':
    'Um Fotos mehrerer Personen hinzuzufügen, legen Sie die Dateien neben den Personen ab.',
  'gallery.drop.add': '{count, plural, one {# Datei hinzufügen} other {# Dateien hinzufügen}}',
  'gallery.drop.dismiss': 'Abbrechen',

  'gallery.find': 'Personen suchen',
  'gallery.search': 'Personen suchen',
  'gallery.search.hint': 'Suchen',
  'gallery.department': 'Abteilung',
  'gallery.scope': 'Konten',
  'gallery.scope.active': 'Aktive Personen',
  'gallery.scope.all': 'Auch Gäste und deaktivierte',

  'gallery.filters': '{count, plural, =0 {Filter} other {Filter (#)}}',
  'gallery.filters.title': 'Filter',
  'gallery.filters.clear': 'Filter löschen',
  'gallery.filter.everyone': 'Alle',
  'gallery.filter.group.search': 'Gruppen nach Namen suchen',
  'gallery.filter.group.none': 'Keine Gruppe mit diesem Namen',

  'gallery.view': 'Ansicht',
  'gallery.look': '{look, select, comfortable {Große Fotos} compact {Kleine Fotos} other {Liste}}',
  'gallery.sort': 'Sortieren nach',
  'gallery.sort.by':
    '{sort, select, name {Name} department {Abteilung} office {Büro} photoChanged {Foto geändert} other {Hinzugefügt}}',
  'gallery.order': 'Reihenfolge',
  'gallery.sort.direction':
    '{of, select, date {{descending, select, true {Neueste zuerst} other {Älteste zuerst}}} other {{descending, select, true {Z bis A} other {A bis Z}}}}',
  'gallery.group': 'Gruppieren nach',
  'gallery.group.by': '{by, select, department {Abteilung} office {Büro} other {Keine Gruppen}}',
  'gallery.letters': 'Zu einem Buchstaben springen',
  'gallery.letters.from': 'Namen ab {letter}. Zu einem anderen Buchstaben springen',
  'gallery.letters.loading': 'Buchstaben werden geladen',
  'gallery.letters.count': '{letter}: {count, plural, one {# Person} other {# Personen}}',
  'gallery.letters.start': 'Vom Anfang',
  'gallery.column':
    '{column, select, name {Name} department {Abteilung} office {Büro} jobTitle {Position} other {Foto}}',
  'gallery.marked': '{name} ({marks})',
  'gallery.group.none': '{by, select, department {Keine Abteilung} other {Kein Büro}}',
  'gallery.group.counts':
    '{count, plural, one {# Person} other {# Personen}}, {share} haben ein Foto',

  'gallery.people': 'Personen',
  'gallery.found': '{count, plural, one {# Person} other {# Personen}}',
  'gallery.loadingMore': 'Weitere Personen werden geladen',

  'gallery.empty.everyone': 'Hier ist noch niemand',
  'gallery.empty.everyone.text': 'Das Verzeichnis wird noch gelesen oder enthält keine Personen.',
  'gallery.empty.photo':
    '{photo, select, has {Noch keine Fotos} none {Alle haben ein Foto} other {Alle wurden geprüft}}',
  'gallery.empty.photo.text':
    '{photo, select, has {Fügen Sie die ersten Fotos hinzu, um sie hier zu sehen.} none {Alle geprüften Personen haben ein Foto.} other {Es ist niemand mehr zu prüfen.}}',
  'gallery.empty.filtered': 'Niemand gefunden',
  'gallery.empty.filtered.text': 'Niemand entspricht diesen Filtern: {filters}.',
  'gallery.empty.search': 'Niemand entspricht „{search}“.',
  'gallery.quoted': '„{search}“',
  'gallery.showEveryone': 'Alle anzeigen',
  'gallery.searchEveryone': 'Alle durchsuchen',
}
