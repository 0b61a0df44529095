import type { Translation } from '../../../../core/words/createWords.ts'
import type { settings as english } from '../../en/oversight/settings.ts'

export const settings: Translation<typeof english> = {
  'settings.title': 'Paramètres',
  'settings.loading': 'Chargement des paramètres',
  'settings.changed': 'Dernière modification par {name}, le {when}',
  'settings.save': 'Enregistrer',
  'settings.saving': 'Enregistrement',
  'settings.saved':
    'Les paramètres sont enregistrés. Ils s’appliquent partout en quelques secondes.',
  'settings.discard': 'Abandonner',
  'settings.unsaved':
    '{count, plural, =0 {} one {# modification non enregistrée} many {# de modifications non enregistrées} other {# modifications non enregistrées}}',
  'settings.alsoChanged': '{name} a défini ce paramètre sur : {value}.',

  'settings.own': 'Photos que les personnes définissent elles-mêmes',
  'settings.ownPhoto': 'Qui peut définir sa propre photo',
  'settings.ownPhoto.hint':
    'Dans Likeness et dans la conversation avec son bot. Les personnes qui gèrent les photos le peuvent toujours. Pour ses autres applications, Microsoft 365 a son propre paramètre.',
  'settings.ownPhoto.everybody': 'Tout le monde',
  'settings.ownPhoto.withApproval': 'Tout le monde, avec approbation',
  'settings.ownPhoto.nobody': 'Personne',
  'settings.leastSidePx': 'Taille minimale (pixels)',
  'settings.leastSidePx.hint':
    'La largeur de la partie qui devient la photo, de {min, number} à {max, number}. Les images plus petites sont refusées ; les personnes qui gèrent les photos reçoivent un avertissement, et décident.',
  'settings.faceRequired': 'Exiger un visage',
  'settings.faceRequired.hint':
    'Les images dans lesquelles aucun visage n’est trouvé sont refusées ; les personnes qui gèrent les photos reçoivent un avertissement, et décident.',

  'settings.all': 'Toutes les photos',
  'settings.automaticCrop': 'Recadrer autour du visage',
  'settings.automaticCrop.hint':
    'Sinon, le milieu de l’image est utilisé. Le recadrage de chaque photo peut toujours être modifié avant qu’elle soit définie.',
  'settings.leaverDays': 'Conserver les données des personnes parties (jours)',
  'settings.leaverDays.hint':
    'De 1 à {max, number}, à partir du moment où elles ne sont plus dans l’annuaire. Leurs photos et leur historique sont ensuite supprimés, la nuit.',
  'settings.retentionDays': 'Conserver les photos remplacées (jours)',
  'settings.retentionDays.hint':
    'De 1 à {max, number}. Tant qu’elles sont conservées, une modification peut être annulée. Si vous réduisez ce nombre, des photos conservées actuellement sont également supprimées, la nuit suivante.',

  'settings.reminders': 'Rappels',
  'settings.remindGuests': 'Relancer aussi les invités',
  'settings.remindGuests.hint':
    'Seulement les invités autorisés à utiliser Likeness ; sinon, le bot ne relance que les membres. Il ne relance jamais les salles, les boîtes aux lettres partagées, les comptes désactivés ni les personnes qui l’ont demandé.',
  'settings.remindAgainDays': 'Jours entre deux rappels',
  'settings.remindAgainDays.hint':
    'De 1 à {max, number}. Personne ne reçoit de rappel plus souvent, quelle que soit la personne qui le demande au bot.',

  'settings.words': 'Langue',
  'settings.languages': 'Langues proposées',
  'settings.languages.hint':
    'Les personnes qui utilisent une autre langue lisent en {language}. Cela s’applique dès la prochaine ouverture de Likeness ou le prochain message au bot.',
  'settings.languages.none': 'Choisissez au moins une langue.',

  'settings.default': 'Image par défaut',
  'settings.defaultColours': 'Couleurs des images par défaut',
  'settings.defaultColours.hint':
    'Proposées en premier quand vous définissez des images par défaut.',

  'settings.number': 'Tapez un nombre entier de {min, number} à {max, number}.',

  'settings.history': 'Modifications effectuées',
  'settings.history.none': 'Personne n’a encore modifié de paramètre.',
  'settings.history.more': 'Afficher les modifications antérieures',
  'settings.history.values': 'Avant : {before} ; après : {after}',
  'settings.history.by': '{name}, le {when}',
  'settings.value.yes': 'Oui',
  'settings.value.no': 'Non',
  'settings.value.pixels': '{count, plural, one {# pixel} many {# de pixels} other {# pixels}}',
  'settings.value.days': '{count, plural, one {# jour} many {# de jours} other {# jours}}',
}
