import type { Translation } from '../../../../core/words/createWords.ts'
import type { pattern as english } from '../../en/import/pattern.ts'

export const pattern: Translation<typeof english> = {
  'pattern.open': 'Modèle',
  'pattern.openInUse': 'Modèle : {pattern}',
  'pattern.label': 'Comment vos fichiers sont nommés',
  'pattern.hint': 'Utilisé avec les autres règles. N’indiquez pas le type de fichier.',
  'pattern.placeholders': 'Espaces réservés',
  'pattern.insert': 'Insérer {placeholder}',
  'pattern.use': 'Utiliser ce modèle',
  'pattern.remove': 'Supprimer le modèle',
  'pattern.presets': 'Modèles courants',
  'pattern.inUse': 'En cours d’utilisation : {pattern}',
  'pattern.close': 'Fermer',
  'pattern.part.givenName': 'Prénom',
  'pattern.part.surname': 'Nom',
  'pattern.part.displayName': 'Nom complet',
  'pattern.part.initials': 'Initiales',
  'pattern.part.employeeId': 'ID d’employé',
  'pattern.part.user': 'Nom d’utilisateur',
  'pattern.part.mail': 'Adresse e-mail',
  'pattern.part.upn': 'Nom de connexion',
  'pattern.part.department': 'Service',
  'pattern.part.anything': 'N’importe quoi',
  // tried on one file
  'pattern.addFiles': 'Ajoutez des fichiers pour voir un exemple.',
  'pattern.typeOne': 'Tapez un modèle pour voir ce qu’il lit ici.',
  'pattern.read': '{part} : {value}',
  'pattern.misfit': 'Le modèle ne correspond pas à ce nom.',
  'pattern.trying': 'Essai en cours…',
  'pattern.nextFile': 'Autre fichier',
  'pattern.person': '{name} ({address})',
  'pattern.found.one': 'Ce fichier correspond à {person}.',
  'pattern.found.nobody': 'Ce fichier ne correspond à personne.',
  'pattern.found.similar':
    'Ce fichier ne correspond à personne. Le nom le plus proche est {person}.',
  'pattern.found.several':
    'Le modèle correspond à {count, number} personnes, par exemple {person}.',
  'pattern.found.severalByName':
    'Le modèle et le nom du fichier correspondent à {count, number} personnes, par exemple {person}.',
}
