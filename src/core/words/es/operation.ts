import type { Translation } from '../createWords.ts'
import type { operation as english } from '../en/operation.ts'

export const operation: Translation<typeof english> = {
  'error.config_invalid': 'La configuración no es válida.',
  'error.config_invalid.next': 'Corrija las variables que aparecen arriba.',
  'error.data_dir_locked': 'Otro proceso está usando esta carpeta de datos.',
  'error.data_dir_locked.next': 'Detenga ese proceso o elija otro DATA_DIR.',
  'error.data_dir_other_tenant': 'Esta carpeta de datos pertenece a otro inquilino.',
  'error.data_dir_other_tenant.next': 'Elija otro DATA_DIR para este inquilino.',
  'error.data_dir_no_folder': 'DATA_DIR no es una carpeta.',
  'error.data_dir_no_folder.next':
    'Establezca DATA_DIR en una carpeta o en una ruta que esté libre.',
  'error.data_dir_not_writable': 'Likeness no tiene permiso para escribir en su carpeta de datos.',
  'error.data_dir_not_writable.next':
    'Haga que el usuario que ejecuta Likeness sea el propietario de la carpeta y de todo su contenido y compruebe que el disco no es de solo lectura.',
  'error.data_dir_damaged': 'La base de datos de esta carpeta de datos está dañada.',
  'error.data_dir_damaged.next':
    'Mueva la carpeta, restaure la última copia de seguridad e inicie de nuevo. No la elimine hasta que todo funcione.',
  'error.data_dir_other_postgres':
    'La base de datos de esta carpeta de datos se creó con otra versión de PostgreSQL.',
  'error.data_dir_other_postgres.next':
    'Inicie la versión de Likeness que la creó o restaure una copia de seguridad hecha con esta versión.',
  'error.data_dir_restoring':
    'No ha terminado la restauración de una copia de seguridad en esta carpeta de datos.',
  'error.data_dir_restoring.next': 'Ejecute de nuevo “npm run restore”.',
  'error.disk_full': 'No queda espacio en el disco.',
  'error.disk_full.next':
    'Libere espacio en el servidor, o pídaselo a la persona que administra la aplicación, e inténtelo de nuevo.',
  'error.no_worker': 'Ningún proceso hace el trabajo en segundo plano.',
  'error.no_worker.next':
    'Pida a la persona que administra la aplicación que inicie un proceso con ROLE=worker. Lo que se haya iniciado espera hasta entonces.',
  'error.memory_short': 'El servidor no tiene memoria suficiente para esto en este momento.',
  'error.memory_short.next':
    'Inténtelo de nuevo en un minuto. Si sigue ocurriendo, pida a la persona que administra la aplicación que le asigne más memoria.',
  'error.memory_too_little': 'Likeness tiene muy poca memoria para iniciarse.',
  'error.memory_too_little.next': 'Establezca --max-old-space-size en 512 o no lo indique.',
  'error.database_read_only': 'La base de datos solo permite la lectura.',
  'error.database_read_only.next':
    'Inténtelo de nuevo en un momento. Si sigue ocurriendo, pregunte a la persona que administra la aplicación si DATABASE_URL indica el servidor principal y no una réplica.',
  // Backups
  'error.data_dir_moved': 'Los datos de esta carpeta se han movido a PostgreSQL.',
  'error.data_dir_moved.next':
    'Establezca DATABASE_URL. Para seguir con la carpeta tal como estaba, elimine este archivo.',
  'error.database_not_empty':
    'Esta base de datos de PostgreSQL ya contiene otros datos de Likeness.',
  'error.database_not_empty.next': 'Cree una base de datos vacía y ejecute de nuevo el comando.',
  'error.move_not_verified':
    'Lo que ha llegado a PostgreSQL es distinto, por lo que no se ha movido nada.',
  'error.move_not_verified.next': 'Ejecute de nuevo el comando.',
  'error.backup_of_postgres': 'Con DATABASE_URL, todos los datos están en PostgreSQL.',
  'error.backup_of_postgres.next':
    'Haga copias de seguridad y restáurelas con las herramientas de PostgreSQL.',
  'error.backup_no_data': 'En esta carpeta no hay datos de los que hacer copia de seguridad.',
  'error.backup_no_data.next': 'Compruebe DATA_DIR.',
  'error.backup_busy':
    'Likeness está haciendo otra copia de seguridad o se está iniciando o deteniendo.',
  'error.backup_busy.next': 'Inténtelo de nuevo en un minuto.',
  'error.backup_cut_off': 'Likeness se detuvo antes de que se completara la copia de seguridad.',
  'error.backup_cut_off.next': 'Inicie de nuevo la copia de seguridad.',
  'error.backup_target': 'La copia de seguridad no se puede escribir en esta carpeta.',
  'error.backup_target.next':
    'Elija una carpeta fuera de DATA_DIR en la que pueda escribir el usuario que ejecuta Likeness.',
  'error.backup_damaged': 'No es una copia de seguridad completa o se ha modificado.',
  'error.backup_damaged.next': 'Use otra copia de seguridad.',
  'error.restore_not_empty': 'Esta carpeta de datos ya contiene datos.',
  'error.restore_not_empty.next': 'Elija una carpeta vacía o mueva los datos.',
  'error.role_needs_postgres':
    'Con la base de datos integrada, un solo proceso lo hace todo, por lo que no puede ser solo web o worker.',
  'error.role_needs_postgres.next':
    'Deje ROLE vacío o establezca DATABASE_URL en un PostgreSQL que compartan todos los procesos.',
  'error.port_taken': 'Otro programa está usando este puerto.',
  'error.port_taken.next': 'Detenga ese programa o establezca PORT en un puerto libre.',
  'error.database_unavailable': 'No se puede acceder a la base de datos en este momento.',
  'error.database_unavailable.next':
    'Inténtelo de nuevo en un momento. No se ha perdido nada de lo guardado.',
  'error.port_not_allowed': 'La aplicación no puede usar este puerto.',
  'error.port_not_allowed.next':
    'Establezca PORT en un puerto superior a 1023 o permita que este usuario abra puertos inferiores.',
  'error.address_unavailable': 'Este equipo no tiene la dirección indicada en HOST.',
  'error.address_unavailable.next':
    'Establezca HOST en una dirección de este equipo o déjelo vacío para escuchar en todas.',
  'error.database_unreachable': 'No se puede acceder al servidor de PostgreSQL.',
  'error.database_unreachable.next':
    'Compruebe que está en funcionamiento, que el host y el puerto de DATABASE_URL son correctos y que este servidor puede conectarse a él.',
  'error.database_refused': 'PostgreSQL no acepta este usuario o esta contraseña.',
  'error.database_refused.next':
    'Corrija el usuario y la contraseña en DATABASE_URL (escriba los caracteres especiales como %40) o permita el usuario en pg_hba.conf.',
  'error.database_encryption': 'La conexión con PostgreSQL no se puede cifrar como se requiere.',
  'error.database_encryption.next':
    'Si el servidor requiere cifrado, agregue sslmode=verify-full a DATABASE_URL, y sslrootcert si su certificado es de su propia entidad de certificación. Si no ofrece cifrado, use sslmode=disable.',
  'error.database_missing': 'Esta base de datos no existe en el servidor de PostgreSQL.',
  'error.database_missing.next': 'Créela o corrija su nombre en DATABASE_URL.',
  'error.database_rights': 'El usuario de la base de datos no tiene permiso para crear tablas.',
  'error.database_rights.next':
    'Haga que el usuario sea el propietario de la base de datos o concédale CREATE en la base de datos y en su esquema public.',
  'error.database_extension':
    'A la base de datos le falta la extensión de PostgreSQL pg_trgm, necesaria para las búsquedas.',
  'error.database_extension.next':
    'Pida al propietario de la base de datos que ejecute en ella CREATE EXTENSION pg_trgm SCHEMA public, o ALTER EXTENSION pg_trgm SET SCHEMA public si está en otro esquema. Si el servidor no tiene la extensión, instale el paquete contrib de PostgreSQL o, en un servidor administrado, permita la extensión (azure.extensions en Azure).',
  'error.database_busy': 'PostgreSQL no tiene conexiones libres.',
  'error.database_busy.next': 'Cierre otras conexiones o aumente max_connections.',
  'error.database_too_old': 'Esta versión de PostgreSQL es demasiado antigua.',
  'error.database_too_old.next': 'Use PostgreSQL 15 o posterior.',
  'error.database_newer': 'Una versión posterior de Likeness ya ha usado esta base de datos.',
  'error.database_newer.next':
    'Inicie la versión posterior o restaure una copia de seguridad anterior a la actualización.',
  'error.start_failed': 'No se ha podido iniciar Likeness.',
  'error.start_failed.next':
    'Para ver dónde se produjo el error, establezca LOG_LEVEL en debug e inicie de nuevo.',
}
