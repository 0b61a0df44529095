import type { Translation } from '../../../../core/words/createWords.ts'
import type { check as english } from '../../en/import/check.ts'

export const check: Translation<typeof english> = {
  'check.title': 'Vérifier les photos',
  'check.hint':
    'Les photos sélectionnées seront définies. Pour modifier un recadrage, choisissez les images.',
  'check.preparing': '{ready, number} sur {total, number} préparées',
  'check.preparingAndSending': '{ready, number} sur {total, number} préparées. {sending}',
  'check.preparingProgress': 'Préparation',
  'check.photos': 'Photos à vérifier',
  'check.list': 'Photos',
  'check.none': 'Aucune pour le moment.',
  'check.tab.all': 'Toutes',
  'check.tab.warnings': 'Avec avertissements',
  'check.tab.unchanged': 'Inchangées',
  'check.tab.problems': 'Impossibles',
  'check.tab.skipped': 'Ignorées',
  // one photo
  'check.unchanged': 'Inchangée',
  'check.skip': 'Ignorer',
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
  'check.doubtful':
    '{count, plural, one {# photo n’est pas sélectionnée} many {# de photos ne sont pas sélectionnées} other {# photos ne sont pas sélectionnées}}',
  'check.doubtful.text':
    'Elles ne montrent peut-être pas le visage de la personne. Sélectionnez celles qui sont correctes. Les autres sont ignorées.',
  'check.doubtful.see': 'Afficher les avertissements',
  'check.now': 'Actuelle',
  'check.new': 'Nouvelle',
  'check.notSet': 'Non définie',
  'check.tick': 'Définir la photo de {name}',
  'check.another': 'Autre personne',
  'check.anotherFor': 'Autre personne pour {file}',
  'check.whose': 'Qui est sur cette photo ?',
  'check.whose.text': 'Elle est actuellement pour {name}. Recherchez la personne qu’elle montre.',
  'check.whose.cancel': 'Annuler',
  'check.whose.taken':
    '{name} reçoit déjà une autre photo dans cette importation. Si vous échangez les deux, {present} reçoit celle-là.',
  'check.whose.swap': 'Échanger',
  'check.remarks': 'Avertissements',
  'check.remark.count':
    '{count, plural, one {# photo} many {# de photos} other {# photos}}, {ticked, plural, =0 {aucune sélectionnée} one {# sélectionnée} many {# sélectionnées} other {# sélectionnées}}',
  'check.remark.skipAll': 'Tout ignorer : {name}',
  'check.remark.selectAll': 'Tout sélectionner : {name}',
  'check.skipAll': 'Tout ignorer',
  'check.selectAll': 'Tout sélectionner',
  'check.warning.alsoFor': 'Aussi pour {name}',
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
