import type { Translation } from '../../../../core/words/createWords.ts'
import type { coverage as english } from '../../en/oversight/coverage.ts'

export const coverage: Translation<typeof english> = {
  'coverage.title': 'Couverture',
  'coverage.loading': 'Chargement de la couverture',
  'coverage.loadingChart': 'Chargement du graphique',
  'coverage.days': 'Période',
  'coverage.days.option': '{days, plural, =365 {12 derniers mois} other {# derniers jours}}',
  'coverage.headline': '{share} des personnes actives ont une photo',
  'coverage.headline.unknown': 'Aucune photo n’a encore été vérifiée',
  'coverage.change':
    '{points, plural, =0 {Aucun changement depuis le {date}} one {{sign}# point de pourcentage depuis le {date}} many {{sign}# de points de pourcentage depuis le {date}} other {{sign}# points de pourcentage depuis le {date}}}',
  'coverage.empty': 'L’annuaire ne contient encore personne',
  'coverage.empty.text': 'Dès qu’il a été lu, vous voyez ici qui a une photo.',

  'coverage.department': 'Par service',
  'coverage.office': 'Par bureau',
  'coverage.nights': 'Nuit par nuit',
  'coverage.quality': 'Qualité des photos',
  'coverage.group.worst':
    'Les groupes avec la plus grande part de personnes sans photo figurent en premier.',
  'coverage.group.without': '{by, select, department {Aucun service} other {Aucun bureau}}',
  'coverage.group.bar':
    '{name} : {share} {photo, select, has {avec photo} none {sans photo} other {pas encore vérifiées}}, {count, number} sur {total, plural, one {# personne} many {# de personnes} other {# personnes}}. Affiche ces personnes.',
  'coverage.group.name': '{by, select, department {Service} other {Bureau}}',
  'coverage.group.showAll':
    '{by, select, department {Afficher les {count, number} services} other {Afficher les {count, number} bureaux}}',
  'coverage.group.showFewer': 'Afficher moins',
  'coverage.group.none':
    '{by, select, department {L’annuaire n’indique le service de personne.} other {L’annuaire n’indique le bureau de personne.}}',

  'coverage.nights.about':
    'La part des personnes actives qui ont une photo, calculée chaque nuit. Une interruption correspond à une nuit où Likeness ne fonctionnait pas.',
  'coverage.nights.none': 'La première nuit est comptée après 2 h.',
  'coverage.nights.missing':
    '{count, plural, =0 {Aucune nuit ne manque.} one {# nuit manque.} many {# de nuits manquent.} other {# nuits manquent.}}',
  'coverage.nights.point': '{date} : {share}',

  'coverage.quality.about':
    'Likeness connaît la qualité des photos qui ont été définies ici. Les autres n’ont pas été examinées.',
  'coverage.quality.none': 'Personne n’a encore de photo.',
  'coverage.quality.name': '{quality, select, fine {Bonne} low {Faible} other {Non examinée}}',
  'coverage.quality.bar':
    '{quality, select, fine {Bonne qualité} low {Faible qualité} other {Qualité non examinée}} : {share}, {count, plural, one {# photo} many {# de photos} other {# photos}}. Affiche les personnes concernées.',
  'coverage.quality.share': 'Part des photos',

  'coverage.column.share': 'Avec photo',
  'coverage.column.none': 'Sans photo',
  'coverage.column.unknown': 'Non vérifiées',
  'coverage.column.people': 'Personnes',
  'coverage.column.before': 'Le {date}',
  'coverage.column.night': 'Nuit',
  'coverage.column.photos': 'Photos',
  'coverage.missing': 'Non comptée',
  'coverage.legend':
    '{photo, select, has {Avec photo} none {Sans photo} other {Pas encore vérifiées}}',

  'coverage.asTable': 'Afficher en tableau',
  'coverage.asTable.of': '{title} : afficher en tableau',
  'coverage.asChart.of': '{title} : afficher en graphique',
  'coverage.asChart': 'Afficher en graphique',
  'coverage.save': 'Enregistrer',
  'coverage.save.of': '{title} : enregistrer',
  'coverage.save.png': 'Image (PNG)',
  'coverage.save.csv': 'Tableau (CSV)',
  'coverage.fileName':
    '{of, select, departments {couverture-services} offices {couverture-bureaux} nights {couverture-nuits} other {couverture-qualite}}',
}
