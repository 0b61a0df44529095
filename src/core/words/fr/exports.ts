import type { Translation } from '../createWords.ts'
import type { exports as english } from '../en/exports.ts'

export const exports: Translation<typeof english> = {
  'exports.fileName.photos': 'photos',
  'exports.fileName.list': 'personnes',
  'exports.fileName.part': 'partie-{part}',
  'exports.listInside': 'Liste.csv',

  'exports.fileName.changes': 'historique',
  'exports.action.create': 'Ajout',
  'exports.action.replace': 'Remplacement',
  'exports.action.remove': 'Suppression',
  'exports.action.undo': 'Oui',
  'exports.action.setting': 'Paramètre modifié',
  'exports.action.decline': 'Photo refusée',
  'exports.reason.face': 'Le visage n’est pas bien visible',
  'exports.reason.quality': 'Floue, sombre ou trop petite',
  'exports.reason.others': 'Une autre personne, ou plusieurs personnes',
  'exports.reason.unsuitable': 'Ne convient pas à l’organisation',
  'exports.as.person': 'la personne qui l’a faite',
  'exports.as.app': 'l’application',
  'exports.way.tab': 'Onglet',
  'exports.way.bot': 'Bot',
  'exports.way.import': 'Importation',
  'exports.way.approval': 'Approbation',

  'exports.photo.has': 'A une photo',
  'exports.photo.none': 'Aucune photo',
  'exports.photo.unknown': 'Pas encore connu',

  'exports.result.saved': 'Photo enregistrée',
  'exports.result.none': 'Aucune photo',
  'exports.result.unread': 'Impossible de lire la photo',
  'exports.note.number':
    'Une autre personne obtient le même nom de fichier, celui-ci porte donc un numéro.',
  'exports.note.nothing':
    'Il manque un élément demandé par le modèle, le fichier porte donc le nom de connexion.',
  'exports.note.unclear':
    'Le modèle donne un nom qui désigne une autre personne, le fichier porte donc le nom de connexion.',
}
