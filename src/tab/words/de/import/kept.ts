import type { Translation } from '../../../../core/words/createWords.ts'
import type { kept as english } from '../../en/import/kept.ts'

export const kept: Translation<typeof english> = {
  'kept.title':
    'Ihre letzte Überprüfung von {count, plural, one {# Datei} other {# Dateien}} ist noch da',
  'kept.decided':
    '{count, plural, =0 {Sie hatten bei der letzten Änderung am {when} noch über keine entschieden.} one {Sie hatten bei der letzten Änderung am {when} über # entschieden.} other {Sie hatten bei der letzten Änderung am {when} über # entschieden.}}',
  'kept.resume': 'Fahren Sie mit denselben Dateien fort, oder ziehen Sie sie erneut hierher.',
  'kept.again':
    'Ziehen Sie dieselben Dateien erneut hierher, oder wählen Sie sie aus; dann gelten Ihre Entscheidungen wieder.',
  'kept.lists': 'Fügen Sie auch {lists} wieder hinzu.',
  'kept.continue': 'Fortfahren',
  'kept.folder': 'Ordner erneut auswählen',
  'kept.files': 'Dateien erneut auswählen',
  'kept.refused':
    'Der Browser hat die Dateien nicht zurückgegeben. Ziehen Sie sie erneut hierher, oder wählen Sie sie aus.',
  'kept.startOver':
    'Ihre Entscheidungen zu {count, plural, one {# Datei} other {# Dateien}} gehen verloren. Es wird kein Foto geändert.',
  'kept.startOver.cancel': 'Überprüfung behalten',
  'kept.applied':
    '{count, plural, =0 {Die Dateien Ihrer letzten Überprüfung sind wieder da} one {Ihre Entscheidung zu # Datei ist wieder da} other {Ihre Entscheidungen zu # Dateien sind wieder da}}',
  'kept.absent':
    '{count, plural, one {# Datei, über die Sie entschieden hatten, fehlt. Fügen Sie sie hinzu, dann gilt Ihre Entscheidung wieder.} other {# Dateien, über die Sie entschieden hatten, fehlen. Fügen Sie sie hinzu, dann gelten Ihre Entscheidungen wieder.}}',
  'kept.gone':
    '{count, plural, one {Die Person, die Sie für # Datei ausgewählt hatten, wird nicht mehr gefunden. Wählen Sie erneut.} other {Die Personen, die Sie für # Dateien ausgewählt hatten, werden nicht mehr gefunden. Wählen Sie erneut.}}',
  'kept.close': 'Meldung zu Ihrer letzten Überprüfung schließen',
  'kept.not.title': 'Diese Überprüfung endet mit der Seite',
  'kept.not':
    'Dieser Browser kann sie nicht aufbewahren. Prüfen Sie die Fotos, bevor Sie die Seite schließen oder neu laden.',
  'kept.not.close': 'Meldung zum Aufbewahren der Überprüfung schließen',
}
