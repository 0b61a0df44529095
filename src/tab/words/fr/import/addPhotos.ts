import type { Translation } from '../../../../core/words/createWords.ts'
import type { addPhotos as english } from '../../en/import/addPhotos.ts'

export const addPhotos: Translation<typeof english> = {
  'addPhotos.title': 'Ajouter des photos',
  'addPhotos.moreFiles': 'Ajouter d’autres fichiers',
  'addPhotos.matching': 'Recherche des personnes : {done, number} fichiers sur {all, number}',
  'addPhotos.matchingProgress': 'Recherche des personnes',
  // choosing files
  'addPhotos.dropZone': 'Ajouter des images',
  'addPhotos.drop': 'Déposez ici des images, des dossiers ou des fichiers ZIP',
  'addPhotos.nothingSent': 'Rien n’est envoyé ni modifié avant que vous ne l’ayez vérifié.',
  'addPhotos.readingFolders':
    'Lecture des dossiers : {count, plural, one {# fichier} many {# de fichiers} other {# fichiers}} pour l’instant',
  'addPhotos.chooseFiles': 'Choisir des fichiers',
  'addPhotos.chooseFolder': 'Choisir un dossier',
  'addPhotos.useSamples': 'Utiliser des exemples de photos',
  'addPhotos.naming':
    'Les fichiers sont associés aux personnes par leur nom : adresse e-mail, nom d’utilisateur, ID d’employé ou nom complet. Par exemple :',
  'addPhotos.example.email': 'ana.mueller@contoso.com.jpg',
  'addPhotos.example.id': '100234.png',
  'addPhotos.example.name': 'Ventes/Ana Müller.jpg',
  'addPhotos.formats':
    'Vous pouvez ajouter des fichiers JPEG, PNG, HEIC, WebP, AVIF, GIF, TIFF et BMP de {megabytes, number} Mo maximum chacun.',
  'addPhotos.listHint':
    'Si les noms de fichiers n’identifient personne, ajoutez aussi une liste : un fichier CSV ou Excel (XLSX) avec une colonne pour le fichier et une pour la personne.',
  'addPhotos.files': 'Fichiers',
  'addPhotos.folder': 'Dossier',
  // all files
  'addPhotos.tools': 'Options pour tous les fichiers',
  'addPhotos.downloadPlan': 'Télécharger le plan',
  'addPhotos.planAsExcel': 'Excel (XLSX)',
  'addPhotos.planAsCsv': 'CSV',
  'addPhotos.downloadPlanAsExcel': 'Télécharger le plan au format Excel (XLSX)',
  'addPhotos.downloadPlanAsCsv': 'Télécharger le plan au format CSV',
  'addPhotos.planFileName': 'plan des photos {date}',
  'addPhotos.startOver': 'Recommencer',
  'addPhotos.startOver.title': 'Recommencer ?',
  'addPhotos.startOver.text':
    'Tous les fichiers sont retirés de la liste, et vos décisions concernant {count, plural, one {# fichier} many {# de fichiers} other {# fichiers}} sont perdues. Aucune photo n’est modifiée.',
  'addPhotos.startOver.cancel': 'Conserver les fichiers',
  // what happens next
  'addPhotos.name': 'Nom',
  'addPhotos.name.of': '{source}, {month}',
  'addPhotos.name.none': 'Photos, {date}',
  'addPhotos.audience': 'Pour',
  'addPhotos.audience.replace': 'Tous',
  'addPhotos.audience.keep': 'Uniquement les personnes sans photo',
  'addPhotos.audience.only': 'Uniquement les personnes avec photo',
  'addPhotos.preparing': 'Préparation : {done, number} sur {all, number}',
  'addPhotos.back': 'Retour',
  'addPhotos.check':
    '{count, plural, =0 {Vérifier} one {Vérifier # photo} many {Vérifier # de photos} other {Vérifier # photos}}',
}
