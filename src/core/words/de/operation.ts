import type { Translation } from '../createWords.ts'
import type { operation as english } from '../en/operation.ts'

export const operation: Translation<typeof english> = {
  'error.config_invalid': 'Die Konfiguration ist nicht gültig.',
  'error.config_invalid.next': 'Korrigieren Sie die oben aufgeführten Variablen.',
  'error.data_dir_locked': 'Ein anderer Prozess verwendet diesen Datenordner.',
  'error.data_dir_locked.next':
    'Beenden Sie diesen Prozess, oder wählen Sie ein anderes DATA_DIR aus.',
  'error.data_dir_other_tenant': 'Dieser Datenordner gehört zu einem anderen Mandanten.',
  'error.data_dir_other_tenant.next': 'Wählen Sie für diesen Mandanten ein anderes DATA_DIR aus.',
  'error.data_dir_no_folder': 'DATA_DIR ist kein Ordner.',
  'error.data_dir_no_folder.next':
    'Legen Sie DATA_DIR auf einen Ordner oder einen noch freien Pfad fest.',
  'error.data_dir_not_writable': 'Likeness darf nicht in seinen Datenordner schreiben.',
  'error.data_dir_not_writable.next':
    'Machen Sie den Benutzer, der Likeness ausführt, zum Besitzer des Ordners und seines gesamten Inhalts, und prüfen Sie, ob der Datenträger schreibgeschützt ist.',
  'error.data_dir_damaged': 'Die Datenbank in diesem Datenordner ist beschädigt.',
  'error.data_dir_damaged.next':
    'Verschieben Sie den Ordner, stellen Sie die neueste Sicherung wieder her, und starten Sie erneut. Löschen Sie ihn erst, wenn alles funktioniert.',
  'error.data_dir_other_postgres':
    'Die Datenbank in diesem Datenordner wurde von einer anderen PostgreSQL-Version erstellt.',
  'error.data_dir_other_postgres.next':
    'Starten Sie die Version von Likeness, die sie erstellt hat, oder stellen Sie eine Sicherung dieser Version wieder her.',
  'error.data_dir_restoring':
    'Die Wiederherstellung einer Sicherung in diesen Datenordner ist nicht abgeschlossen.',
  'error.data_dir_restoring.next': 'Führen Sie „npm run restore“ erneut aus.',
  'error.disk_full': 'Auf dem Datenträger ist kein Speicherplatz mehr frei.',
  'error.disk_full.next':
    'Geben Sie auf dem Server Speicherplatz frei, oder bitten Sie den Betreiber der App darum, und versuchen Sie es dann erneut.',
  'error.no_worker': 'Kein Prozess erledigt die Arbeit im Hintergrund.',
  'error.no_worker.next':
    'Bitten Sie den Betreiber der App, einen Prozess mit ROLE=worker zu starten. Begonnenes wartet bis dahin.',
  'error.memory_short': 'Der Server hat dafür zurzeit nicht genug Arbeitsspeicher.',
  'error.memory_short.next':
    'Versuchen Sie es in einer Minute erneut. Wenn das Problem weiterhin besteht, bitten Sie den Betreiber der App, ihr mehr Arbeitsspeicher zu geben.',
  'error.memory_too_little': 'Likeness hat zu wenig Arbeitsspeicher, um zu starten.',
  'error.memory_too_little.next':
    'Legen Sie --max-old-space-size auf 512 fest, oder lassen Sie es weg.',
  'error.database_read_only': 'Die Datenbank lässt nur Lesezugriff zu.',
  'error.database_read_only.next':
    'Versuchen Sie es gleich noch einmal. Wenn das Problem weiterhin besteht, fragen Sie den Betreiber der App, ob DATABASE_URL den primären Server und kein Replikat nennt.',
  // Backups
  'error.data_dir_moved': 'Die Daten dieses Ordners wurden nach PostgreSQL verschoben.',
  'error.data_dir_moved.next':
    'Legen Sie DATABASE_URL fest. Wenn Sie mit dem Ordner weiterarbeiten möchten, wie er vorher war, löschen Sie diese Datei.',
  'error.database_not_empty':
    'Diese PostgreSQL-Datenbank enthält bereits andere Daten von Likeness.',
  'error.database_not_empty.next':
    'Erstellen Sie eine leere Datenbank, und führen Sie den Befehl erneut aus.',
  'error.move_not_verified':
    'Was in PostgreSQL angekommen ist, weicht ab. Daher wurde nichts verschoben.',
  'error.move_not_verified.next': 'Führen Sie den Befehl erneut aus.',
  'error.backup_of_postgres': 'Mit DATABASE_URL befinden sich alle Daten in PostgreSQL.',
  'error.backup_of_postgres.next':
    'Sichern Sie sie mit den Tools von PostgreSQL, und stellen Sie sie damit wieder her.',
  'error.backup_no_data': 'In diesem Ordner gibt es keine Daten zum Sichern.',
  'error.backup_no_data.next': 'Prüfen Sie DATA_DIR.',
  'error.backup_busy':
    'Likeness erstellt gerade eine andere Sicherung oder wird gerade gestartet oder beendet.',
  'error.backup_busy.next': 'Versuchen Sie es in einer Minute erneut.',
  'error.backup_cut_off': 'Likeness wurde beendet, bevor die Sicherung vollständig war.',
  'error.backup_cut_off.next': 'Starten Sie die Sicherung erneut.',
  'error.backup_target': 'Die Sicherung kann nicht in diesen Ordner geschrieben werden.',
  'error.backup_target.next':
    'Wählen Sie einen Ordner außerhalb von DATA_DIR aus, in den der Benutzer schreiben darf, der Likeness ausführt.',
  'error.backup_damaged': 'Dies ist keine vollständige Sicherung, oder sie wurde verändert.',
  'error.backup_damaged.next': 'Verwenden Sie eine andere Sicherung.',
  'error.restore_not_empty': 'Dieser Datenordner enthält bereits Daten.',
  'error.restore_not_empty.next':
    'Wählen Sie einen leeren Ordner aus, oder verschieben Sie die Daten.',
  'error.role_needs_postgres':
    'Mit der eingebetteten Datenbank erledigt ein Prozess alles, daher kann er nicht nur web oder worker sein.',
  'error.role_needs_postgres.next':
    'Lassen Sie ROLE leer, oder legen Sie DATABASE_URL auf ein PostgreSQL fest, das alle Prozesse gemeinsam verwenden.',
  'error.port_taken': 'Ein anderes Programm verwendet diesen Port.',
  'error.port_taken.next':
    'Beenden Sie dieses Programm, oder legen Sie PORT auf einen freien Port fest.',
  'error.database_unavailable': 'Die Datenbank ist zurzeit nicht erreichbar.',
  'error.database_unavailable.next':
    'Versuchen Sie es gleich noch einmal. Nichts, was gespeichert wurde, ist verloren.',
  'error.port_not_allowed': 'Die App darf diesen Port nicht verwenden.',
  'error.port_not_allowed.next':
    'Legen Sie PORT auf einen Port über 1023 fest, oder erlauben Sie diesem Benutzer, niedrigere Ports zu öffnen.',
  'error.address_unavailable': 'Dieser Computer hat die Adresse in HOST nicht.',
  'error.address_unavailable.next':
    'Legen Sie HOST auf eine Adresse dieses Computers fest, oder lassen Sie es leer, um an allen Adressen zu lauschen.',
  'error.database_unreachable': 'Der PostgreSQL-Server ist nicht erreichbar.',
  'error.database_unreachable.next':
    'Prüfen Sie, ob er ausgeführt wird, ob Host und Port in DATABASE_URL richtig sind und ob dieser Server eine Verbindung mit ihm herstellen darf.',
  'error.database_refused': 'PostgreSQL akzeptiert diesen Benutzer oder dieses Kennwort nicht.',
  'error.database_refused.next':
    'Korrigieren Sie Benutzer und Kennwort in DATABASE_URL (Sonderzeichen als %40 schreiben), oder lassen Sie den Benutzer in pg_hba.conf zu.',
  'error.database_encryption':
    'Die Verbindung mit PostgreSQL kann nicht wie erforderlich verschlüsselt werden.',
  'error.database_encryption.next':
    'Wenn der Server Verschlüsselung erfordert, fügen Sie DATABASE_URL sslmode=verify-full hinzu, und sslrootcert, wenn sein Zertifikat von Ihrer eigenen Zertifizierungsstelle stammt. Wenn er keine Verschlüsselung anbietet, verwenden Sie sslmode=disable.',
  'error.database_missing': 'Diese Datenbank ist auf dem PostgreSQL-Server nicht vorhanden.',
  'error.database_missing.next':
    'Erstellen Sie sie, oder korrigieren Sie ihren Namen in DATABASE_URL.',
  'error.database_rights': 'Der Datenbankbenutzer darf keine Tabellen erstellen.',
  'error.database_rights.next':
    'Machen Sie den Benutzer zum Besitzer der Datenbank, oder erteilen Sie ihm CREATE für die Datenbank und ihr Schema public.',
  'error.database_extension':
    'Der Datenbank fehlt die PostgreSQL-Erweiterung pg_trgm, die für die Suche erforderlich ist.',
  'error.database_extension.next':
    'Bitten Sie den Besitzer der Datenbank, darin CREATE EXTENSION pg_trgm SCHEMA public auszuführen, oder ALTER EXTENSION pg_trgm SET SCHEMA public, wenn sie sich in einem anderen Schema befindet. Wenn dem Server die Erweiterung fehlt, installieren Sie das contrib-Paket von PostgreSQL, oder lassen Sie die Erweiterung auf einem verwalteten Server zu (azure.extensions in Azure).',
  'error.database_busy': 'PostgreSQL hat keine freien Verbindungen.',
  'error.database_busy.next':
    'Schließen Sie andere Verbindungen, oder erhöhen Sie max_connections.',
  'error.database_too_old': 'Diese PostgreSQL-Version ist zu alt.',
  'error.database_too_old.next': 'Verwenden Sie PostgreSQL 15 oder höher.',
  'error.database_newer':
    'Diese Datenbank wurde bereits von einer neueren Version von Likeness verwendet.',
  'error.database_newer.next':
    'Starten Sie die neuere Version, oder stellen Sie eine Sicherung aus der Zeit vor dem Update wieder her.',
  'error.start_failed': 'Likeness konnte nicht gestartet werden.',
  'error.start_failed.next':
    'Legen Sie LOG_LEVEL auf debug fest, und starten Sie erneut, um zu sehen, wo der Fehler aufgetreten ist.',
}
