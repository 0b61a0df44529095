import type { Translation } from '../../../../core/words/createWords.ts'
import type { check as english } from '../../en/import/check.ts'

export const check: Translation<typeof english> = {
  'check.title': 'Vérifier les photos',
  'check.hint':
    'Ces photos seront définies ; elles s’affichent à côté des photos actuelles. Pour modifier un recadrage, choisissez la photo.',
  'check.preparing': '{ready, number} sur {total, number} préparées',
  'check.preparingAndSending': '{ready, number} sur {total, number} préparées. {sending}',
  'check.preparingProgress': 'Préparation',
  'check.photos': 'Photos à définir',
  'check.list': 'Photos',
  'check.none': 'Aucune pour le moment.',
  'check.tab.all': 'Prêtes',
  'check.tab.warnings': 'Avec avertissements',
  'check.tab.unchanged': 'Inchangées',
  'check.tab.problems': 'Impossibles',
  'check.tab.skipped': 'Ignorées',
  // one photo
  'check.unchanged': 'Inchangée',
  'check.skip': 'Ignorer',
  'check.include': 'Inclure',
  'check.skipPerson': 'Ignorer {name}',
  'check.includePerson': 'Inclure {name}',
  'check.changeCrop': 'Modifier le recadrage',
  'check.warning.may_be_damaged': 'Endommagée ?',
  'check.warning.turned': 'Pivotée',
  'check.warning.small': 'Petite',
  'check.warning.enlarged': 'Agrandie',
  'check.warning.below_least_side': 'Trop petite',
  'check.warning.blurred': 'Floue',
  'check.warning.too_dark': 'Sombre',
  'check.warning.blown_out': 'Surexposée',
  'check.warning.face_small': 'Petit visage',
  'check.warning.face_cut_off': 'Visage coupé',
  'check.warning.several_faces': 'Plusieurs visages',
  'check.warning.no_face': 'Aucun visage',
  'check.warning.drawing': 'Dessin ?',
  'check.warning.looks_like_another': 'Utilisée deux fois ?',
  'check.warning.other': 'Avertissement',
  // what will be done
  'check.plan':
    '{ready, plural, =0 {{state, select, unchanged {Aucune modification à effectuer} busy {Aucune photo n’est encore prête} other {Aucune photo n’est prête}}} one {# photo sera définie} many {# de photos seront définies} other {# photos seront définies}}{unchanged, plural, =0 {} one {, # inchangée} many {, # inchangées} other {, # inchangées}}{warnings, plural, =0 {} one {, # avec un avertissement} many {, # avec des avertissements} other {, # avec des avertissements}}{skipped, plural, =0 {} one {, # ignorée} many {, # ignorées} other {, # ignorées}}{problems, plural, =0 {} one {, # impossible} many {, # impossibles} other {, # impossibles}}',
  'check.nothingSetYet': 'Rien n’est modifié avant votre confirmation.',
  'check.set':
    '{count, plural, one {Définir # photo} many {Définir # de photos} other {Définir # photos}}',
  'check.finish': 'Terminer',
  'check.discard': 'Abandonner',
  'check.discard.title': 'Abandonner cette importation ?',
  'check.discard.text':
    'Aucune photo n’a été modifiée. Pour définir ces photos plus tard, vous devrez ajouter à nouveau les fichiers.',
  'check.discard.cancel': 'Conserver l’importation',
}
