import type { Translation } from '../createWords.ts'
import type { operation as english } from '../en/operation.ts'

export const operation: Translation<typeof english> = {
  'error.config_invalid': 'La configuration n’est pas valide.',
  'error.config_invalid.next': 'Corrigez les variables répertoriées ci-dessus.',
  'error.data_dir_locked': 'Un autre processus utilise ce dossier de données.',
  'error.data_dir_locked.next': 'Arrêtez ce processus, ou choisissez un autre DATA_DIR.',
  'error.data_dir_other_tenant': 'Ce dossier de données appartient à un autre locataire.',
  'error.data_dir_other_tenant.next': 'Choisissez un autre DATA_DIR pour ce locataire.',
  'error.data_dir_no_folder': 'DATA_DIR n’est pas un dossier.',
  'error.data_dir_no_folder.next':
    'Définissez DATA_DIR sur un dossier, ou sur un chemin encore libre.',
  'error.data_dir_not_writable':
    'Likeness n’est pas autorisé à écrire dans son dossier de données.',
  'error.data_dir_not_writable.next':
    'Faites de l’utilisateur qui exécute Likeness le propriétaire du dossier et de tout son contenu, et vérifiez que le disque n’est pas en lecture seule.',
  'error.data_dir_damaged': 'La base de données de ce dossier de données est endommagée.',
  'error.data_dir_damaged.next':
    'Déplacez le dossier, restaurez la dernière sauvegarde et redémarrez. Ne le supprimez pas avant que tout fonctionne.',
  'error.data_dir_other_postgres':
    'La base de données de ce dossier a été créée par une autre version de PostgreSQL.',
  'error.data_dir_other_postgres.next':
    'Démarrez la version de Likeness qui l’a créée, ou restaurez une sauvegarde créée par cette version.',
  'error.data_dir_restoring':
    'La restauration d’une sauvegarde dans ce dossier de données n’est pas terminée.',
  'error.data_dir_restoring.next': 'Exécutez à nouveau « npm run restore ».',
  'error.disk_full': 'Il n’y a plus d’espace sur le disque.',
  'error.disk_full.next':
    'Libérez de l’espace sur le serveur, ou demandez-le à la personne qui gère l’application, puis réessayez.',
  'error.no_worker': 'Aucun processus n’effectue le travail en arrière-plan.',
  'error.no_worker.next':
    'Demandez à la personne qui gère l’application de démarrer un processus avec ROLE=worker. D’ici là, ce qui a été lancé attend.',
  'error.memory_short': 'Le serveur n’a pas assez de mémoire pour cela en ce moment.',
  'error.memory_short.next':
    'Réessayez dans une minute. Si le problème persiste, demandez à la personne qui gère l’application de lui donner plus de mémoire.',
  'error.memory_too_little': 'Likeness n’a pas assez de mémoire pour démarrer.',
  'error.memory_too_little.next': 'Définissez --max-old-space-size sur 512, ou ne l’indiquez pas.',
  'error.database_read_only': 'La base de données n’autorise que la lecture.',
  'error.database_read_only.next':
    'Réessayez dans un instant. Si le problème persiste, demandez à la personne qui gère l’application si DATABASE_URL désigne le serveur principal et non un réplica.',
  // Backups
  'error.data_dir_moved': 'Les données de ce dossier ont été déplacées vers PostgreSQL.',
  'error.data_dir_moved.next':
    'Définissez DATABASE_URL. Pour continuer avec le dossier tel qu’il était, supprimez ce fichier.',
  'error.database_not_empty':
    'Cette base de données PostgreSQL contient déjà d’autres données de Likeness.',
  'error.database_not_empty.next':
    'Créez une base de données vide et exécutez à nouveau la commande.',
  'error.move_not_verified':
    'Les données arrivées dans PostgreSQL diffèrent, rien n’a donc été déplacé.',
  'error.move_not_verified.next': 'Exécutez à nouveau la commande.',
  'error.backup_of_postgres': 'Avec DATABASE_URL, toutes les données se trouvent dans PostgreSQL.',
  'error.backup_of_postgres.next':
    'Sauvegardez-les et restaurez-les avec les outils de PostgreSQL.',
  'error.backup_no_data': 'Ce dossier ne contient aucune donnée à sauvegarder.',
  'error.backup_no_data.next': 'Vérifiez DATA_DIR.',
  'error.backup_busy':
    'Likeness effectue une autre sauvegarde, ou est en cours de démarrage ou d’arrêt.',
  'error.backup_busy.next': 'Réessayez dans une minute.',
  'error.backup_cut_off': 'Likeness s’est arrêté avant la fin de la sauvegarde.',
  'error.backup_cut_off.next': 'Relancez la sauvegarde.',
  'error.backup_target': 'La sauvegarde ne peut pas être écrite dans ce dossier.',
  'error.backup_target.next':
    'Choisissez un dossier en dehors de DATA_DIR dans lequel l’utilisateur qui exécute Likeness peut écrire.',
  'error.backup_damaged': 'Ce n’est pas une sauvegarde complète, ou elle a été modifiée.',
  'error.backup_damaged.next': 'Utilisez une autre sauvegarde.',
  'error.restore_not_empty': 'Ce dossier de données contient déjà des données.',
  'error.restore_not_empty.next': 'Choisissez un dossier vide, ou déplacez les données.',
  'error.role_needs_postgres':
    'Avec la base de données intégrée, un seul processus fait tout, il ne peut donc pas être uniquement web ou worker.',
  'error.role_needs_postgres.next':
    'Laissez ROLE vide, ou définissez DATABASE_URL sur un PostgreSQL partagé par tous les processus.',
  'error.port_taken': 'Un autre programme utilise ce port.',
  'error.port_taken.next': 'Arrêtez ce programme, ou définissez PORT sur un port libre.',
  'error.database_unavailable': 'La base de données est injoignable pour le moment.',
  'error.database_unavailable.next':
    'Réessayez dans un instant. Rien de ce qui a été enregistré n’est perdu.',
  'error.port_not_allowed': 'L’application n’est pas autorisée à utiliser ce port.',
  'error.port_not_allowed.next':
    'Définissez PORT sur un port supérieur à 1023, ou autorisez cet utilisateur à ouvrir des ports inférieurs.',
  'error.address_unavailable': 'Cet ordinateur n’a pas l’adresse indiquée dans HOST.',
  'error.address_unavailable.next':
    'Définissez HOST sur une adresse de cet ordinateur, ou laissez-le vide pour écouter sur toutes.',
  'error.database_unreachable': 'Le serveur PostgreSQL est injoignable.',
  'error.database_unreachable.next':
    'Vérifiez qu’il fonctionne, que l’hôte et le port de DATABASE_URL sont corrects, et que ce serveur est autorisé à s’y connecter.',
  'error.database_refused': 'PostgreSQL n’accepte pas cet utilisateur ou ce mot de passe.',
  'error.database_refused.next':
    'Corrigez l’utilisateur et le mot de passe dans DATABASE_URL (écrivez les caractères spéciaux sous la forme %40), ou autorisez l’utilisateur dans pg_hba.conf.',
  'error.database_encryption': 'La connexion à PostgreSQL ne peut pas être chiffrée comme demandé.',
  'error.database_encryption.next':
    'Si le serveur exige le chiffrement, ajoutez sslmode=verify-full à DATABASE_URL, ainsi que sslrootcert si son certificat provient de votre propre autorité. S’il ne propose pas le chiffrement, utilisez sslmode=disable.',
  'error.database_missing': 'Cette base de données n’existe pas sur le serveur PostgreSQL.',
  'error.database_missing.next': 'Créez-la, ou corrigez son nom dans DATABASE_URL.',
  'error.database_rights':
    'L’utilisateur de la base de données n’est pas autorisé à créer des tables.',
  'error.database_rights.next':
    'Faites de l’utilisateur le propriétaire de la base de données, ou accordez-lui CREATE sur la base de données et sur son schéma public.',
  'error.database_extension':
    'Il manque à la base de données l’extension PostgreSQL pg_trgm, nécessaire à la recherche.',
  'error.database_extension.next':
    'Demandez au propriétaire de la base de données d’y exécuter CREATE EXTENSION pg_trgm SCHEMA public, ou ALTER EXTENSION pg_trgm SET SCHEMA public si elle se trouve dans un autre schéma. Si le serveur n’a pas l’extension, installez le package contrib de PostgreSQL ou, sur un serveur managé, autorisez l’extension (azure.extensions sur Azure).',
  'error.database_busy': 'PostgreSQL n’a plus de connexion libre.',
  'error.database_busy.next': 'Fermez d’autres connexions, ou augmentez max_connections.',
  'error.database_too_old': 'Cette version de PostgreSQL est trop ancienne.',
  'error.database_too_old.next': 'Utilisez PostgreSQL 15 ou une version ultérieure.',
  'error.database_newer':
    'Cette base de données a déjà été utilisée par une version ultérieure de Likeness.',
  'error.database_newer.next':
    'Démarrez la version ultérieure, ou restaurez une sauvegarde antérieure à la mise à jour.',
  'error.start_failed': 'Likeness n’a pas pu démarrer.',
  'error.start_failed.next':
    'Pour voir où l’échec s’est produit, définissez LOG_LEVEL sur debug et redémarrez.',
}
