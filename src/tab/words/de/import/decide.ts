import type { Translation } from '../../../../core/words/createWords.ts'
import type { decide as english } from '../../en/import/decide.ts'

export const decide: Translation<typeof english> = {
  'decide.title': '{number, number} von {count, number}',
  'decide.title.done': 'Fertig',
  'decide.done':
    '{postponed, plural, =0 {Es gibt nichts mehr zu entscheiden.} one {Bis auf die zurückgestellte Datei gibt es nichts mehr zu entscheiden.} other {Bis auf die # zurückgestellten Dateien gibt es nichts mehr zu entscheiden.}}',
  'decide.back': 'Zurück',
  'decide.skip': 'Überspringen',
  'decide.postpone': 'Zurückstellen',
  'decide.close': 'Schließen',
  'decide.finish': 'Fertig',
  'decide.keys': 'Tasten: 1 bis 9 wählen aus, → stellt zurück, ← geht zurück, 0 überspringt',
  'decide.which':
    '{count, plural, one {# Datei ist} other {# Dateien sind}} für dieselbe Person. Welche möchten Sie verwenden?',
  'decide.nobody':
    'Es wurde niemand mit diesem Namen gefunden. Suchen Sie nach der Person, oder überspringen Sie die Datei.',
  'decide.anyway': 'Das Foto von {name} trotzdem festlegen?',
  'decide.who': '{match}. Wer ist es?',
  'decide.anotherPersonFor': 'Andere Person für {file}',
  'decide.yes': 'Ja, das ist {name}',
  'decide.yesAnyway': 'Ja, für {name} festlegen',
  'picker.open': '{label}: Personen anzeigen',
  'picker.search': 'Nach einer Person suchen',
  'picker.similar': 'Ähnliche Namen anzeigen',
  'picker.several': 'Aus {count, number} Personen auswählen',
  'picker.more':
    'Es gibt weitere Personen. Fügen Sie ein weiteres Wort hinzu, z. B. eine Abteilung.',
  'picker.typeName': 'Namen eingeben',
  'picker.searching': 'Suche…',
  'picker.nobody': 'Niemand gefunden',
  'picker.guest': 'Gast',
  'picker.disabled': 'deaktiviert',
  'picker.shared': 'Raum oder freigegebenes Postfach',
}
