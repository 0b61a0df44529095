import type { Translation } from '../../../core/words/createWords.ts'
import type { gallery as english } from '../en/gallery.ts'

export const gallery: Translation<typeof english> = {
  'gallery.title': 'Photos de profil',
  'gallery.title.short': 'Photos',
  'gallery.myPhoto': 'Ma photo',
  'gallery.addPhotos': 'Ajouter des photos',
  // begins as the full one does
  'gallery.addPhotos.short': 'Ajouter',
  'gallery.more': 'Plus',
  'gallery.runs': 'Opérations',
  'gallery.refresh': 'Actualiser l’annuaire',
  'gallery.reading': 'Lecture de l’annuaire…',
  'gallery.checking': '{asked, number} personnes vérifiées sur {of, number}',
  'gallery.checking.minutes':
    '{asked, number} personnes vérifiées sur {of, number}, encore environ {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}',
  'gallery.checking.hours':
    '{asked, number} personnes vérifiées sur {of, number}, encore environ {hours, plural, one {# heure} many {# d’heures} other {# heures}}',

  'gallery.coverage': 'Couverture',
  'gallery.coverage.share':
    '{scope, select, all {{share} de tous les comptes ont une photo} other {{share} des personnes actives ont une photo}}',
  'gallery.coverage.ofThese': '{share} ont une photo',
  'gallery.coverage.counts':
    '{has, number} personnes sur {total, number} ont une photo, {none, number} n’en ont pas{unknown, plural, =0 {} one {, et # n’a pas encore été vérifiée} many {, et # n’ont pas encore été vérifiées} other {, et # n’ont pas encore été vérifiées}}',
  'gallery.coverage.counting': 'Comptage',
  'gallery.show': 'Afficher',
  'gallery.photo.chip':
    '{photo, select, has {Avec photo {count}} none {Sans photo {count}} other {Non vérifiées {count}}}',
  'gallery.photo.cell':
    '{photo, select, has {A une photo} none {Aucune photo} other {Pas encore vérifiée}}',
  'gallery.photo':
    '{photo, select, has {avec photo} none {sans photo} other {pas encore vérifiées}}',
  'gallery.run': 'personnes d’une opération',
  'gallery.run.shown': 'Seules les personnes d’une opération sont affichées.',
  'gallery.run.open': 'Afficher l’opération',

  'gallery.drop.person': 'Déposez ici une image pour modifier la photo de {name}',
  'gallery.drop.anyone': 'Déposez ici une image pour modifier la photo de cette personne',
  'gallery.drop.page':
    'Déposez ici pour ajouter des photos, ou sur une personne pour modifier la sienne',
  'gallery.drop.several': 'Une personne n’a qu’une photo. Déposez une seule image sur elle.',
  'gallery.drop.several.next':
    'Pour ajouter les photos de plusieurs personnes, déposez les fichiers à côté des personnes.',
  'gallery.drop.add':
    '{count, plural, one {Ajouter # fichier} many {Ajouter # de fichiers} other {Ajouter # fichiers}}',
  'gallery.drop.dismiss': 'Annuler',

  'gallery.find': 'Rechercher des personnes',
  'gallery.search': 'Rechercher des personnes',
  'gallery.search.hint': 'Rechercher',
  'gallery.department': 'Service',
  'gallery.scope': 'Comptes',
  'gallery.scope.active': 'Personnes actives',
  'gallery.scope.all': 'Inclure invités et désactivés',

  'gallery.filters': '{count, plural, =0 {Filtres} other {Filtres (#)}}',
  'gallery.filters.title': 'Filtres',
  'gallery.filters.clear': 'Effacer les filtres',
  'gallery.filter.everyone': 'Tout le monde',
  'gallery.filter.group.search': 'Rechercher des groupes par nom',
  'gallery.filter.group.none': 'Aucun groupe de ce nom',

  'gallery.view': 'Affichage',
  'gallery.look':
    '{look, select, comfortable {Grandes photos} compact {Petites photos} other {Liste}}',
  'gallery.sort': 'Trier par',
  'gallery.sort.by':
    '{sort, select, name {Nom} department {Service} office {Bureau} photoChanged {Modification de la photo} other {Date d’ajout}}',
  'gallery.order': 'Ordre',
  'gallery.sort.direction':
    '{of, select, date {{descending, select, true {Plus récentes d’abord} other {Plus anciennes d’abord}}} other {{descending, select, true {De Z à A} other {De A à Z}}}}',
  'gallery.group': 'Regrouper par',
  'gallery.group.by': '{by, select, department {Service} office {Bureau} other {Aucun groupe}}',
  'gallery.letters': 'Aller à une lettre',
  'gallery.letters.from': 'Noms à partir de {letter}. Aller à une autre lettre',
  'gallery.letters.loading': 'Chargement des lettres',
  'gallery.letters.count':
    '{letter} : {count, plural, one {# personne} many {# de personnes} other {# personnes}}',
  'gallery.letters.start': 'Depuis le début',
  'gallery.column':
    '{column, select, name {Nom} department {Service} office {Bureau} jobTitle {Fonction} other {Photo}}',
  'gallery.marked': '{name} ({marks})',
  'gallery.group.none': '{by, select, department {Aucun service} other {Aucun bureau}}',
  'gallery.group.counts':
    '{count, plural, one {# personne} many {# de personnes} other {# personnes}}, {share} ont une photo',

  'gallery.people': 'Personnes',
  'gallery.found': '{count, plural, one {# personne} many {# de personnes} other {# personnes}}',
  'gallery.loadingMore': 'Chargement d’autres personnes',

  'gallery.empty.everyone': 'Personne ici pour le moment',
  'gallery.empty.everyone.text':
    'L’annuaire est encore en cours de lecture, ou ne contient personne.',
  'gallery.empty.photo':
    '{photo, select, has {Pas encore de photos} none {Tout le monde a une photo} other {Tout le monde a été vérifié}}',
  'gallery.empty.photo.text':
    '{photo, select, has {Ajoutez les premières photos pour les voir ici.} none {Toutes les personnes vérifiées ont une photo.} other {Il ne reste personne à vérifier.}}',
  'gallery.empty.filtered': 'Personne n’a été trouvé',
  'gallery.empty.filtered.text': 'Personne ne correspond à ces filtres : {filters}.',
  'gallery.empty.search': 'Personne ne correspond à « {search} ».',
  'gallery.quoted': '« {search} »',
  'gallery.showEveryone': 'Afficher tout le monde',
  'gallery.searchEveryone': 'Rechercher parmi tout le monde',
}
