import type { Translation } from '../createWords.ts'
import type { runWords as english } from '../en/runs.ts'

export const runWords: Translation<typeof english> = {
  'run.name':
    '{kind, select, remove {{count, plural, one {Entfernen von # Foto} other {Entfernen von # Fotos}}} restore {{count, plural, one {Wiederherstellen von # Foto} other {Wiederherstellen von # Fotos}}} default {{count, plural, one {Standardbild für # Person} other {Standardbilder für # Personen}}} undo {{count, plural, one {Rückgängigmachen für # Foto} other {Rückgängigmachen für # Fotos}}} redo {{count, plural, one {Wiederholen für # Foto} other {Wiederholen für # Fotos}}} other {{count, plural, one {Import von # Foto} other {Import von # Fotos}}}}',
  'run.name.of':
    '{kind, select, redo {Wiederholen von „{name}“} other {Rückgängigmachen von „{name}“}}',
}
