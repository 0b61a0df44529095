import type { Translation } from '../../../../core/words/createWords.ts'
import type { history as english } from '../../en/oversight/history.ts'

export const history: Translation<typeof english> = {
  'history.title': 'Historique',
  'history.loading': 'Chargement de l’historique',
  'history.label': 'Modifications, de la plus récente à la plus ancienne',
  'history.search': 'Rechercher des personnes et les auteurs des modifications',
  'history.search.hint': 'Rechercher des noms',
  'history.change': 'Modification',
  'history.change.all': 'Toutes les modifications',
  'history.change.option':
    '{change, select, create {Ajout} replace {Remplacement} remove {Suppression} decline {Refus} setting {Modification d’un paramètre} other {Annulation}}',
  'history.way': 'Origine',
  'history.way.all': 'Toutes les origines',
  'history.way.option':
    '{way, select, bot {Bot} import {Importation} approval {Approbation} other {Onglet}}',
  'history.from': 'Du',
  'history.to': 'Au',
  'history.only.person': 'Photo de {name}',
  'history.only.actor': 'Modifications de {name}',
  'history.only.unknown': 'une personne',
  'history.clear': 'Effacer les filtres',
  'history.none': 'Aucune photo n’a encore été modifiée ici',
  'history.none.text':
    'Dès que quelqu’un définit ou supprime une photo ici, vous voyez qui l’a fait et comment.',
  'history.notFound': 'Aucune modification trouvée',
  'history.notFound.text': 'Rien ne correspond à ces filtres.',
  'history.more': 'Afficher les modifications antérieures',
  'history.download': 'Télécharger',
  'history.entry':
    '{isUndo, select, true {{actor} a annulé une modification de la photo de {person}} other {{action, select, create {{actor} a ajouté une photo de {person}} replace {{actor} a remplacé la photo de {person}} other {{actor} a supprimé la photo de {person}}}}}',
  'history.entry.own':
    '{isUndo, select, true {{actor} a annulé une modification de sa propre photo} other {{action, select, create {{actor} a ajouté sa propre photo} replace {{actor} a remplacé sa propre photo} other {{actor} a supprimé sa propre photo}}}}',
  'history.entry.approved':
    '{action, select, create {{actor} a approuvé une photo de {person}} other {{actor} a approuvé la nouvelle photo de {person}}}',
  'history.entry.declined': '{actor} a refusé la nouvelle photo de {person}',
  'history.entry.setting': '{actor} a modifié le paramètre « {setting} »',
  'history.asked': 'Demandée par {name}',
  'history.openSettings': 'Ouvrir les paramètres',
  'history.as': '{as, select, person {en son propre nom} other {en tant qu’application}}',
  'history.open': 'Ouvrir {name}',
  'history.onlyActor': 'Uniquement les modifications de {name}',
  'history.before': 'Photo de {name} avant, {date}',
  'history.after': 'Photo de {name} après, {date}',
}
