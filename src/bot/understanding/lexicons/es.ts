import type { Lexicon } from '../lexicon.ts'
import { digestWords } from './digest.ts'

export const spanish: Lexicon = {
  concepts: {
    ...digestWords.es,
    aside: `el, la, los, las, lo, un, una, unos, unas, de, del, al, a, en, es, son, esta, estan, por favor, porfa, porfi, porfavor, xfa, pf, pfv, por fa, yo, tu puedes, usted, ustedes, se, te, le, les, que se,
      actual, ahora, ahora mismo, en este momento, actualmente, todavia, aun, ya, siguen, tambien, aqui, pues, entonces, microsoft 365, microsoft teams, teams, likeness, bot, decir, dime, diga, digame, solo quiero, puesta,
      bien, esto, eso, ese, este, por, sobre, con, decirme, me gustaria saber, quisiera saber, quiero saber, puedes decirme, me puede decir, me puedes decir, me podria decir, rapido, sea, d, por completo, completamente, del todo`,
    my: 'mi, mis, mia, mio, mios, mias, mi propia, la mia',
    me: 'me, mi, sobre mi, de mi, acerca de mi, conmigo, mi persona, sobre mi persona, nos, de nosotros, d mi',
    photo: `foto, fotos, imagen, imagenes, fotografia, fotografias, avatar, retrato, foto de perfil, fotos de perfil, imagen de perfil, imagenes de perfil, foto del perfil, photo, fotito, perfil, foto perfil, pic, avatares`,
    show: 'muestra, hay, hay alguna, muestrame, mostrar, muestre, muestreme, mostrarme, ver, ensena, ensename, ensenar, ensenarme, mira, mirar, ensene, enseneme, veo, visualizar, dame, deme, mostrame, abrir, abre, consultar, lista me, listame, listar, ensenas',
    what: 'que, cual, cuales, ke, q, que tipo de, lo que',
    how: 'como, de que forma, cmo',
    where: 'donde, en donde, a donde, adonde',
    iHave:
      'tengo, me falta, estoy sin, tengo yo, que tengo, tengo puesta, tengo alguna, tengo yo puesta, estoy usando, uso ahora, mandame mi, enviame mi, envieme mi',
    have: 'tiene, tienen, tienes, tenga, tengan, ha, han, has, subido, puesto, haber, agregado, anadido, tenia, tenian, cuenta con, cuentan con, posee, hayan, haya, guardado tienes, tene, tenes, teneis, habeis, tener',
    looks: 'se ve, veo, aspecto, parece, luce, se vera',
    myLook: 'como me veo, como salgo',
    want: 'quiero, quisiera, me gustaria, deseo, necesito, querria, quiere, deseamos, queremos, quieres, quero',
    can: 'puedo, puedes, puede, podria, podrias, podemos, poder, me puedes, me puede, me podrias, me podria, se puede, puedo yo, es posible, capaz, capaz de, podes, pueden, podriais, podeis',
    doing: 'hacer, haces, hago, hace, haga, preguntar, pedir, pedirte, preguntarte, haz',
    set: `cambiar, cambia, cambie, cambiarme, cambiame, subir, subo, sube, suba, pongo, poner, pon, ponga, actualizar, actualiza, actualice, reemplazar, reemplaza, sustituir, sustituye, modificar, modifica, establecer, establece, cargar, anadir, agregar, agrega, anade,
      ponerme, editar, usar otra, cambio, asignar, coloco, colocar, mandar, mandarte, mando, enviar, enviarte, envio, pasar, pasarte`,
    new: 'nueva, nuevo, otra, otro, distinta, diferente',
    remove: `borra, borrar, borre, borrame, borreme, borrarme, elimina, eliminar, elimine, eliminame, eliminarme, quita, quitar, quite, quitame, quitarme, saca, sacar, saque, suprimir, suprime, sacame, remover, remueve, remueva, retira, retirar, retire, eliminacion,
      eliminen, borren, quiten, delete, quitenme, deshazte de`,
    removed:
      'borrado, borrada, eliminado, eliminada, quitado, quitada, sacado, borro, elimino, quito, quitaron, borraron, eliminaron, retirada',
    oops: 'uy, ups, oh, vaya, perdon, por error, fue un error, era un error, sin querer',
    undo: `deshacer, deshaz, deshacerlo, deshazlo, undo, revertir, revierte, reviertelo, deshaga, volver atras, vuelve atras, vuelva atras, marcha atras, ir atras, ctrl z, revierta, revertirlo, anula, anular, anule, anulalo, deshace, deshacelo, dar marcha atras, echar atras, atras`,
    back: `devuelve, devuelveme, devuelva, devuelvame, devolver, restaurar, restaura, restaure, recuperar, recupera, recupere, vuelve a poner, volver a poner, vuelva a poner, vuelve, volver, vuelva, regresa, regresar, restablecer, restablece, de vuelta, otra vez, de nuevo, volver a, vuelve a, regresar a,
      poner de nuevo, restituir, reponer, repon, restablezca, devuelvela, devuelvemela, ponla de nuevo, atras, vuelve atras, volver atras`,
    old: 'anterior, antigua, antiguo, vieja, viejo, de antes, antes, previa, original, anteriores, que tenia, que tenia antes, pasada, la vieja, la de antes, la anterior',
    better: 'me gustaba mas, prefiero, preferia, era mejor, es mejor',
    last: 'ultimo, ultima, ultimos, ultimas, mas reciente, reciente',
    change: 'cambio, cambios, modificacion, accion, modificaciones, operacion, paso, actualizacion',
    know: `sabes, sabe, saben, saber, guardas, guarda, guardan, guardado, guardados, guardada, guardada sobre, almacenas, almacena, almacenan, almacenado, almacenados, almacenada, conserva, conservas, conservan, conoces, conoce, recopilas, recopila, recopilan, guardais, sabeis, registrado, registrados, registran, recoges, recuerdas, tratas, almacenais, tratan, conservados, conservais, recogen`,
    data: 'datos, datos personales, informacion, info, informaciones, informacion personal, data, registros, ficha',
    privacy:
      'privacidad, rgpd, proteccion de datos, gdpr, politica de privacidad, pagina de privacidad, lopd, aviso de privacidad',
    help: 'ayuda, ayudame, ayudar, ayudarme, help, comandos, menu, opciones, instrucciones, ayudeme, auxilio, socorro, asistencia, ayudas, ayudenme, manual, lista de comandos, una mano, aiuda, ayudita, no entiendo nada, no entiendo, estoy perdido, estoy perdida, estoy atascado, para que sirves, echame una mano',
    works:
      'funciona, funcionas, usar, uso, usa, se usa, va esto, utilizar, utilizo, sirve, sirves, esto funciona, funcionan, se utiliza',
    yes: `si, sip, ok, okay, vale, claro, dale, de acuerdo, por supuesto, hazlo, adelante, desde luego, claro que si, si claro, correcto, exacto, sii, siii, seguro, perfectamente, confirmo, yes, okey, venga, simon, hagalo, si por favor, afirmativo, efectivamente, confirmar, orale, obvio, sep, conforme, por mi bien, me parece bien, por mi vale`,
    nay: `nop, nope, mejor no, dejalo, dejala, dejelo, para nada, ni hablar, en absoluto, ahora no, de ninguna manera, nel, olvidalo, olvidelo, nunca, jamas, no no, claro que no, conservala, nanay, que va, negativo, de momento no, no hace falta, noo, no lo hagas, no no lo hagas`,
    no: 'ninguna, ningun, ninguno, cero',
    not: 'no, ni, tampoco',
    hello: `hola, buenas, buenos dias, buenas tardes, buenas noches, que tal, hey, saludos, holaa, holaaa, holi, ola, buen dia, hello, hi, muy buenas, que onda, que hay, como estas, como esta, hola que tal, buenass, que pasa, ey, aloha, wenas, como andas, que hubo, estimado, hola hola, q tal, hola q tal`,
    thanks: `gracias, muchas gracias, mil gracias, grax, graciass, te lo agradezco, se lo agradezco, muchisimas gracias, agradecido, agradecida, thx,
      gracias a ti`,
    praise: `genial, perfecto, estupendo, super, excelente, fenomenal, guay, bravo, muy amable, que bien, muy bien, fantastico, chevere, buenisimo,
      maravilloso, muy, amable, mola, de lujo, chido, barbaro, crack, un millon, un monton, bacano, eres un sol`,
    who: 'quien, quienes, a quien, a quienes, cuantos, cuantas, quien es, de quien, cuanta, cuanto, quien mas, kien, quines, aquien',
    people: `personas, persona, gente, todos, todas, todo el mundo, empleados, empleadas, usuarios, usuario, companeros, companeras, compañeros, colegas, cuentas, lista, lista de, los que, las que, todos los que, alguien, todos los, todas las, empleado, personal, trabajadores, organizacion, empresa,
      compania, toda, nuestra, nuestros, nuestro, su, sus, aquellos, listado, listado de, nombres, numero de, plantilla, aquellos que, trabajador`,
    missing:
      'sigue sin, siguen sin, falta, faltan, le falta, les falta, les faltan, sin, carece, carecen, faltante, faltantes, que faltan, que falta, le falte, faltando, carecen de, carece de',
    without: 'faltos de, privados de',
    and: 'y, e',
    run: 'importacion, import, importaciones, importado masivo, carga masiva, ejecucion, proceso, importacion de fotos, imprtacion, subida masiva, la subida, la carga, importando',
    status:
      'estado, estatus, status, progreso, avance, situacion, cuanto falta para, cuanto falta, cuanto le falta, estado actual, cuanto queda, cuanto queda para, como anda, por donde va',
    imported: 'importaron, importado, importados, importadas, importo',
    going:
      'va, yendo, marcha, avanza, va bien, esta yendo, en marcha, en curso, progresa, anda, corriendo, sigue corriendo, lleva, vamos, termine, acabe, sigue, terminar, avanzando',
    done: 'terminado, terminada, termino, acabado, acabada, acabo, lista, listo, finalizado, finalizada, completa, completado, completada, finalizo, concluido, hecha, ha terminado, ha acabado, ha finalizado, esta lista, esta terminada, se completo, concluida, terminada ya, acaba, termina, se termino',
    pause:
      'pausa, pausar, pause, pon en pausa, poner en pausa, en pausa, suspende, suspender, suspenda, interrumpe, interrumpir, detener un momento, pausala, detiene momentaneamente, ponga en pausa, pausarla, haz una pausa, pausalo',
    awhile: 'por ahora, de momento, un momento, un rato, por el momento',
    resume:
      'continua, continuar, continue, reanuda, reanudar, reanude, sigue, seguir, siga, prosigue, proseguir, sigue con, seguir con, continua con, retoma, retomar, reanudala, reinicia, reiniciar, adelante con',
    cancel:
      'cancelar, cancela, cancele, cancelala, cancelalo, aborta, abortar, abandona, abandonar, aborte, cancelacion',
    stop: 'para, parar, detener, deten, detenga, pare, stop, termina con, frena, detenla, acabar con, parala',
    approval: `aprueba, apruebe, aprobacion, aprobaciones, aprobar, apruebo, por aprobar, para aprobar, debo aprobar, tengo que aprobar, autorizacion, autorizaciones, autorizar, por autorizar, solicitudes de aprobacion, solicitud de aprobacion, visto bueno, aprovacion, aprobasion, solicitudes pendientes, peticiones pendientes`,
    waiting: 'pendiente, pendientes, espera, esperan, esperando, en espera, aguarda, aguardan',
    remind:
      'recordatorio, recordatorios, recordar, recuerda, recuerdale, recuerdales, recuerdaselo, enviar recordatorios, envia un recordatorio, envia un recordatorio a, manda un recordatorio a, recuerdeselo, avisar, avisa, avisarles, avisales',
    remindMe:
      'recordarme, recuerdame, recuerdamelo, recordarmelo, me recuerdes, me lo recuerdes, me recuerde, me lo recuerde, recuerdemelo',
    today: 'hoy',
    again: 'otra vez, de nuevo, vuelve a, volver a, activa, activar, reactiva, vuelva a',
    remindNot:
      'no me lo recuerdes mas, no mas recordatorios, deja de recordarmelo, no me recuerdes mas, para con los avisos, no mas avisos, basta de avisos',
    more: 'deja de, basta, basta de, no mas, mas',
  },
  remindThem:
    'avisales, avisarles, puedes avisarles, recuerdaselo, recuerdales, recordarles, recordarselo, enviales un recordatorio, mandales un recordatorio, recuerdeselo, envieles un recordatorio, recuerdaselo a ellos, recuerdaselo a todos ellos',
  toPlace:
    'en, en el, en la, en los, de, del, de la, de los, desde, dentro de, y, para, entre, por, en nuestra, en nuestro, de nuestra, de nuestro',
  article: 'el, la, los, las, nuestro, nuestra',
  placeWord:
    'departamento, departamentos, depto, dpto, oficina, oficinas, equipo, area, sede, seccion, departamento de, oficina de, equipo de, area de, sede de, delegacion de, delegacion, division, division de, dpto de, depto de, seccion de, sucursal, sucursal de',
  kinds: {
    guest:
      'invitado, invitados, invitada, invitadas, cuentas de invitado, externos, externas, usuarios invitados, usuarios externos, entre los invitados, entre invitados, de los invitados, cuentas invitadas, personas externas, externo',
    room: 'sala, salas, sala de reuniones, salas de reuniones, sala de reunion, salas de juntas, cuentas de sala',
    sharedMailbox: 'buzon compartido, buzones compartidos',
    disabled:
      'deshabilitado, deshabilitados, deshabilitada, deshabilitadas, cuentas deshabilitadas, desactivado, desactivados, cuentas desactivadas, bloqueado, bloqueados, bloqueadas, cuentas bloqueadas, usuarios deshabilitados, usuarios bloqueados',
    member: 'miembro, miembros',
  },
  came: 'llego, llegaron, llega, ha llegado, han llegado, entro, entraron, ha entrado, han entrado, vino, vinieron, empezo, empezaron, ha empezado, se incorporo, se incorporaron, se ha incorporado, se han incorporado, incorporado, incorporados, nuevo, nuevos, contratado, contratados, fue contratado, fueron contratados, agregado, agregados, se unio, se unieron, comenzo, comenzaron, ingreso, ingresaron, alta, se dio de alta, creado, creados, han venido, ha venido, es nuevo, son nuevos',
  present: {
    day: 'hoy',
    week: 'esta semana, en esta semana',
    month: 'este mes, en este mes',
    year: 'este ano, en este ano',
  },
  units: { day: 'dia, dias', week: 'semana, semanas', month: 'mes, meses', year: 'ano, anos' },
  inTheLast:
    'en los ultimos, en las ultimas, en el ultimo, en la ultima, los ultimos, las ultimas, durante los ultimos, durante las ultimas, en los pasados, el ultimo, la ultima, durante el ultimo, durante la ultima, el mes pasado',
  lately: 'recientemente, hace poco, ultimamente, recien, desde hace poco',
  newcomers:
    'nuevos empleados, nuevos companeros, nueva gente, nuevas incorporaciones, recien llegados, nuevos usuarios, los nuevos, nuevos trabajadores, nuevos, nuevas personas, nuevos colegas, recien incorporados, nuevos ingresos, de los nuevos, gente nueva, empleados nuevos, companeros nuevos, recien contratados, nuevas, personal nuevo',
}
