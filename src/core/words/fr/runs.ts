import type { Translation } from '../createWords.ts'
import type { runWords as english } from '../en/runs.ts'

export const runWords: Translation<typeof english> = {
  'run.name':
    '{kind, select, remove {{count, plural, one {Suppression de # photo} many {Suppression de # de photos} other {Suppression de # photos}}} restore {{count, plural, one {Restauration de # photo} many {Restauration de # de photos} other {Restauration de # photos}}} default {{count, plural, one {Image par défaut pour # personne} many {Images par défaut pour # de personnes} other {Images par défaut pour # personnes}}} undo {{count, plural, one {Annulation de # modification} many {Annulation de # de modifications} other {Annulation de # modifications}}} redo {{count, plural, one {Réapplication de # photo} many {Réapplication de # de photos} other {Réapplication de # photos}}} other {{count, plural, one {Importation de # photo} many {Importation de # de photos} other {Importation de # photos}}}}',
  'run.name.of':
    '{kind, select, redo {Réapplication de « {name} »} other {Annulation de « {name} »}}',
}
