import type { Translation } from '../../../../core/words/createWords.ts'
import type { decide as english } from '../../en/import/decide.ts'

export const decide: Translation<typeof english> = {
  'decide.title': '{number, number} sur {count, number}',
  'decide.title.done': 'Terminé',
  'decide.done':
    '{postponed, plural, =0 {Il ne reste rien à décider.} one {Il ne reste rien à décider, sauf le fichier que vous avez reporté.} many {Il ne reste rien à décider, sauf les # de fichiers que vous avez reportés.} other {Il ne reste rien à décider, sauf les # fichiers que vous avez reportés.}}',
  'decide.back': 'Retour',
  'decide.skip': 'Ignorer',
  'decide.postpone': 'Reporter',
  'decide.close': 'Fermer',
  'decide.finish': 'Terminé',
  'decide.keys': 'Touches : 1 à 9 pour choisir, → pour reporter, ← pour revenir, 0 pour ignorer',
  'decide.which':
    '{count, plural, one {# fichier concerne} many {# de fichiers concernent} other {# fichiers concernent}} la même personne. Lequel voulez-vous utiliser ?',
  'decide.nobody':
    'Personne n’a été trouvé sous ce nom. Recherchez la personne, ou ignorez le fichier.',
  'decide.anyway': 'Définir quand même la photo de {name} ?',
  'decide.who': '{match}. Qui est-ce ?',
  'decide.anotherPersonFor': 'Autre personne pour {file}',
  'decide.yes': 'Oui, c’est {name}',
  'decide.yesAnyway': 'Oui, la définir pour {name}',
  'picker.open': '{label} : afficher les personnes',
  'picker.search': 'Rechercher une personne',
  'picker.similar': 'Voir les noms similaires',
  'picker.several': 'Choisir parmi {count, number} personnes',
  'picker.more': 'Il y a d’autres personnes. Ajoutez un autre mot, comme un service.',
  'picker.typeName': 'Tapez un nom',
  'picker.searching': 'Recherche…',
  'picker.nobody': 'Personne n’a été trouvé',
  'picker.guest': 'invité',
  'picker.disabled': 'désactivé',
  'picker.shared': 'salle ou boîte aux lettres partagée',
}
