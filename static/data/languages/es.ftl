## El idioma

language-menu = Idioma
language-now = Idioma: { $name }
language-failed = No se pudo cargar { $name }: { $reason }.

## En escena

stage = Escenario
stage-said = Lo que se dice
stage-story = Historia
stage-exhibit = Lo que se muestra
stage-back = Atrás
stage-on = Adelante
stage-place = { $place } / { $count }
stage-smaller = Texto más pequeño
stage-larger = Texto más grande
stage-leave = Salir
stage-change = Cambiar
stage-light = Luz
stage-contrast = Contraste
stage-code = Código
stage-whole = Todo el dibujo
code-label = Un código que abre la escena { $number }
code-opens = Abre la escena { $number }
code-too-long = Esta historia es demasiado larga para un código. Comparte su enlace o su archivo.
live = Cambiar el dibujo
live-what = Qué pasa con ello
live-only-try = Solo probar
live-write = Escribir en la historia
live-trying = Probando
live-writing = Escribiendo
live-said = Cambia el dibujo: arrastra algo de la lista, traza una línea, elimina.
live-said-tried = Esto es una prueba y no forma parte de la historia.
live-said-writing = Lo que cambias se escribe en esta escena.
live-undo = Deshacer
live-redo = Rehacer
live-back = Volver al guion
live-done = Listo
beat-number = Escena { $number }
beat-named = Escena { $number }: { $title }

calls-under-way = Todas las llamadas están en curso.
call-ended = { $caller }, { $call }: { $verdict }
calls-of-one-ended = { $caller }: { $verdict }
verdict-allowed = permitida
verdict-denied = denegada
verdict-not-modelled = no está en el modelo

goals = Objetivos
goals-all-reached = Se han alcanzado todos los objetivos
goals-reached = { $met } de { $all } objetivos alcanzados
goal-reached = alcanzado
goal-not-reached = no alcanzado

prediction-allowed = Se deja pasar
prediction-not-sent = El código no obtiene nada que enviar: ni token ni secreto
prediction-not-accepted = El destino no acepta el token o la clave
prediction-forbidden = El destino sabe quién pregunta, y se niega
prediction-right = Esto es lo que ocurre
prediction-wrong = Se predijo, y no es así

compare-identities = Identidades administradas
compare-role-assignments = Asignaciones de roles
compare-orphaned = Identidad no encontrada
compare-secrets = Copias de secretos
compare-reach = Al alcance desde un host

## La lista de servicios y la elección de una identidad

services-search = Buscar servicios, audiencias y claves
services-found = { $count ->
    [one] { $found } de { $count } tipo de recurso
   *[other] { $found } de { $count } tipos de recursos
}
services-none = No se encuentra nada
services-none-text = Prueba con otra palabra o pide que se muestren todos.
services-show-all = Mostrar todos
services-armed = Haz clic en el lienzo para colocarlo. Esc para dejarlo.
services-hint = Arrastra un servicio al lienzo, haz clic en él y luego en el lienzo, o pulsa Entrar para colocarlo.
services-service = Servicio
services-carries = Lleva
services-carries-anything = Cualquier cosa
services-carries-any = Una identidad administrada
services-carries-system = Una identidad asignada por el sistema
services-carries-user = Identidades asignadas por el usuario
services-carries-not-both = Solo un tipo, o nunca los dos
services-carries-none = Ninguna propia
services-accepts = Acepta
services-accepts-for = Acepta tokens para
services-accepts-anything = Cualquier cosa
services-accepts-tokens = Tokens
services-accepts-secrets-too = Tokens, y también claves o contraseñas
services-accepts-none = Ningún token propio
services-system = Sistema
services-user = Usuario
services-also-for = También para
choice-your-case = Tu caso
choice-answer = Lo que dice el modelo
choice-recommended = Recomendado
choice-recommended-design = Recomendado: { $design }.
choice-hosts-and-targets = { $hosts } { $hosts ->
    [one] host
   *[other] hosts
}, { $targets } { $targets ->
    [one] destino de cada uno
   *[other] destinos de cada uno
}.
choice-take-from-drawing = Tomar el caso del dibujo
choice-draw-beside = Dibujarlo al lado
choice-adopt = Aplicarlo al dibujo
choice-most-drawn = No se dibujan más de { $hosts } hosts ni más de { $targets } destinos; con más no se ve nada distinto.
choice-identities = Identidades
choice-assign-again = Por asignar de nuevo para un nuevo host
choice-meets = Cumple lo que se pide
choice-meets-it = lo cumple
choice-misses = no cumple
case-hosts = Hosts
case-targets = Destinos de cada uno
case-needs = Lo que necesitan
case-needs-same = Todos necesitan lo mismo
case-needs-some-more = Algunos necesitan una cosa más
case-needs-different = Cada uno necesita algo distinto
case-some-more = Cuántos necesitan una cosa más
case-come-and-go = Los hosts van y vienen
case-come-and-go-hint = Se escalan, se sustituyen o se crean de nuevo.
case-before-creation = Permitido antes de que exista
case-before-creation-hint = Un host necesita sus permisos desde el primer momento.
case-audit-each = Los registros nombran el host
case-audit-each-hint = Debe saberse qué host actuó.
case-ends-with-host = Los permisos acaban con el host
case-ends-with-host-hint = Nada de lo que podía hacer puede sobrevivirle.
case-whole-number = Un número entero de 1 a { $most }

## La ventana de quien presenta

speaker = Ventana del orador
speaker-empty = Aún no hay nada en escena
speaker-empty-text = Presenta la historia en la otra ventana (F5): aquí aparecen lo que está en escena, tus notas y lo que viene después.
speaker-lost = El escenario no responde
speaker-lost-text = La otra ventana se cerró o ya no muestra ninguna historia. Preséntala allí de nuevo y se encontrará.
speaker-stage = En escena
speaker-place = En escena, { $place } de { $count }
speaker-next = A continuación
speaker-blank = En blanco
speaker-code-on-stage = Código en el escenario
speaker-change-on-stage = Cambiar en el escenario
speaker-point-here = Señala aquí, o pulsa Mayús y las flechas: la luz te sigue en el escenario.
speaker-notes = Notas
speaker-no-notes = Ninguna para esta escena.
speaker-answer-shown = Se muestra la respuesta.
speaker-audience-asked = Se pregunta al público. Con Adelante se muestra la respuesta.
speaker-answer = La respuesta
speaker-end = Este es el final de la historia.
speaker-talked-for = Tiempo hablado
speaker-begin-anew = Volver a empezar
speaker-time-of-day = Hora

## Lo que se anuncia mientras se cuenta una historia

telling-no-story = No hay ninguna historia que contar
telling-no-story-to-present = No hay ninguna historia que presentar
telling-end = Este es el final de la historia
telling-beginning = Este es el principio de la historia
telling-left = Se ha salido de la historia
telling-answer = La respuesta
telling-beat = Escena { $place } de { $count }
telling-right = Correcto: { $answer }.
telling-wrong = No: { $answer }.
telling-stage-again = De nuevo el escenario
telling-blank = Nada que ver por un momento
telling-studio = De vuelta en el estudio
telling-light = Un círculo de luz. Sigue al puntero; Mayús y las flechas lo mueven
telling-no-light = Sin círculo de luz
telling-code = Un código con el que los teléfonos abren esta escena
telling-no-code = El código ya no está
telling-whole = Todo el dibujo
telling-part = Aquello de lo que trata la escena
telling-contrast = Colores de alto contraste
telling-no-contrast = Los colores habituales
telling-live = Puedes cambiar el dibujo. Solo se prueba, salvo que lo escribas en la historia
telling-story-again = La historia de nuevo

## Historias y ejemplos para abrir

gallery-loading = Cargando las historias…
gallery-failed = No se cargaron las historias
gallery-stories = Historias
gallery-exercises = A practicar
gallery-pages = Leer y compartir las historias como páginas (en inglés)

## El reproductor

player-calls-at-once = { $count ->
    [one] { $count } llamada a la vez
   *[other] { $count } llamadas a la vez
}

player = Reproductor
player-empty = Aún no hay ninguna llamada que reproducir
player-empty-text = Dibuja una línea desde un host, como una máquina virtual, hasta lo que llama.
player-together = Cada paso empieza para todas a la vez. Elige una llamada para seguirla a solas.
player-counted = { $allowed } de { $count } llamadas permitidas, { $denied } denegadas
player-counted-unknown = { $allowed } de { $count } llamadas permitidas, { $denied } denegadas, { $unknown } no están en el modelo
player-step = { $step } de { $count }
player-start = Pulsa Reproducir y mira lo que ocurre de verdad
player-start-text = { $count ->
    [one] Un paso, calculado a partir del dibujo. Si cambias el dibujo, cambia.
   *[other] { $count } pasos, calculados a partir del dibujo. Si cambias el dibujo, cambian.
}
player-fixed = Corregido. Pulsa Reproducir y mira la diferencia
player-allowed = Permitida: { $status }
player-denied = Denegada: { $status }
player-not-modelled = No está en el modelo
player-apply-fix = Aplicar la corrección
player-smallest-fix = La menor corrección:
player-call = Llamada que se reproduce
player-playback = Reproducción
player-play = Reproducir
player-pause = Pausa
player-play-again = Reproducir de nuevo
player-to-start = Al principio
player-step-back = Paso atrás
player-step-forward = Paso adelante
player-speed = Velocidad { $factor }×
timeline-position = Posición de la reproducción
timeline-start = Principio
timeline-at = Paso { $step } de { $count }
timeline-step = Paso { $step }: { $caption }

playing-together = { $count ->
    [one] Se reproduce { $count } llamada
   *[other] Se reproducen { $count } llamadas a la vez
}
playing-step = Paso { $step } de { $count }: { $caption }
playing-speed = Velocidad { $factor }
playing-fixed = Corregido: { $fix }. Reproduce para ver la diferencia.
playing-allowed = Permitida, { $status }. { $because }
playing-denied = Denegada, { $status }. { $because }
playing-not-modelled = No está en el modelo: { $what }

## En la red

wire = En la red
wire-checks = Comprobaciones
wire-request = Solicitud
wire-response = Respuesta
wire-token = Token
wire-empty = No hay ninguna llamada dibujada
wire-empty-text = Dibuja una línea desde un host hasta lo que llama, y sus solicitudes aparecen aquí.
checks-keep-allowed = Afirmar que esto sigue permitido
checks-keep-denied = Afirmar que esto sigue denegado
checks-why = Por qué
checks-asked = Lo que se comprueba
checks-or = O bien:
checks-apply = Aplicar
check-waiting = aún sin preguntar
check-not-reached = no se llega a ella
check-passed = superada
check-left-open = queda abierta
check-failed = no superada
check-not-modelled = no está en el modelo
check-expected = Se esperaba:
check-source = Fuente
message-sent = Enviado a las { $time } a { $host }
message-sent-over = Enviado a las { $time } a { $server } mediante { $protocol }. En palabras:
message-nothing-sent = Aún no se ha enviado nada
message-nothing-sent-text = Avanza un paso y la primera solicitud aparece aquí.
message-nothing-answered = Aún no se ha respondido nada
message-nothing-answered-text = Avanza un paso y las respuestas aparecen aquí.
message-no-answer-yet = Aún no hay respuesta
message-no-answer-yet-text = La solicitud sigue en camino o se está comprobando.
message-not-modelled = La respuesta no está en el modelo
message-not-modelled-text = Ninguna fuente dice lo que se responde aquí, y no se inventa nada.
message-answered = Respondido a las { $time }
message-answered-with-error = Respondido a las { $time } con el error { $code }
message-show-less = Mostrar menos
message-show-all = { $count ->
    [one] Mostrar { $count } carácter
   *[other] Mostrar los { $count } caracteres
}
token-nothing-signed = Aún no se ha firmado nada
token-nothing-signed-text = No hay token: la solicitud se firma con una clave. Lo que se firma aparece aquí.
token-presented = Este token se presenta en lugar de un secreto. El de la llamada ocupa aquí su lugar cuando Microsoft Entra ID lo emite.
token-none = No se emite ningún token
token-none-text = La solicitud del token falla, así que no hay nada que descodificar.
token-not-yet = Aún no hay token
token-not-yet-text = Aparece aquí cuando Microsoft Entra ID lo emite.
token-signed = No hay token. El código firma este texto con { $with } y envía la firma. Quien tiene la clave puede firmar cualquier cosa; nada dice quién fue.
token-string-to-sign = Cadena que se firma
token-signature = Firma (HMAC-SHA256)
token-whoever-holds = Quien tiene este texto entra como esta identidad hasta que caduca. Nada de lo que contiene es real.
token-encoded = Tal como viaja

## Alrededor del lienzo

side = Panel lateral
side-shown = Lo que muestra el panel lateral
side-details = Detalles
side-services = ¿Qué servicios?
side-services-close = Cerrar la lista de servicios
side-review = Revisión
side-story = Historia

## Abrir

open = Abrir
open-aside = Un enlace ocupó el lugar de «{ $title }». Se ha apartado.
open-restore = Recuperarlo
open-file = Abrir un archivo…
open-drop = o suelta un archivo .vouchsafe.json en cualquier lugar de la ventana
open-examples = Ejemplos

## Compartir

share = Compartir
share-too-large = El diagrama no cabe en un enlace
share-copied = Copiado
share-copy = Copiar el enlace
share-link = Enlace
share-length = { $count ->
    [one] { $count } carácter. El diagrama entero está en él, después de #, y nunca llega a un servidor.
   *[other] { $count } caracteres. El diagrama entero está en él, después de #, y nunca llega a un servidor.
}
share-link-copied = Enlace copiado
share-link-copied-whole = Enlace copiado. Contiene el diagrama entero.
share-link-failed = No se copió ningún enlace: { $reason }.
share-copy-by-hand = el navegador no deja que esta página copie; está seleccionado, así que cópialo con el teclado
share-copy-elsewhere = el navegador no deja que esta página copie; tómalo de Compartir
share-sure-of = Los navegadores aceptan con seguridad { $count } caracteres.
share-written-for = Escrito para
share-for-anything = Cualquier cosa
share-long = Un enlace largo
share-long-text = Los navegadores lo abren. Algunos programas de chat y correo cortan enlaces tan largos: envía mejor el archivo o una imagen.
share-open = Abrir en una pestaña nueva
share-with-notes = Con las notas del orador
share-as-code = Como código para teléfonos
share-code = Un código que contiene el enlace
share-code-too-long = El enlace es demasiado largo para un código que lean los teléfonos. Sin notas, o con menos palabras, quizá quepa.
share-at-beat = El enlace se abre en la escena { $beat }
share-at-step = El enlace se abre en el paso { $step } de lo que se reproduce
share-in-light = El enlace se abre con el tema claro
share-in-dark = El enlace se abre con el tema oscuro
share-presented = El enlace se abre en el escenario, como presentación
share-download = Descargar
share-kinds = Qué se comparte
share-in-page = En una página
share-as-picture = Imagen
share-as-file = Archivo
share-copy-html = Copiar HTML
share-saved = Se guardó { $name }
share-not-taken = el navegador no aceptó el archivo
share-copied-size = Copiado: { $size } KB
share-copy-refused = el navegador no permite que esta página copie
share-not-made = No se creó nada
share-progress = Cuánto está hecho
share-done-of = { $done } de { $count }
share-cancel = Cancelar
page-what = Un diagrama vivo en documentación, un blog o una wiki. Reproduce lo que se calculó aquí y no pide nada a ningún servidor nuestro.
page-element = Un bloque con la grabación, la imagen y el enlace. Sigue el tema claro u oscuro de la página y muestra la imagen donde no hay scripts.
page-frame = Una línea, para páginas que solo permiten marcos. El marco calcula el diagrama a partir del enlace.
page-picture = El dibujo como imagen fija que lleva aquí: para imprimir y para páginas sin scripts.
page-recording = Grabación
page-recording-text = Un archivo para guardar junto a sus páginas, para <vouchsafe-diagram src="…">.
page-player = El reproductor viene de { $address }. Copie esta carpeta a su propio sitio y nada vendrá de otro lugar.
file-document = El documento mismo: para guardarlo, enviarlo y abrirlo de nuevo.
file-page = Un solo archivo HTML
file-page-text = Se reproduce en cualquier sitio sin red, también desde una memoria USB: contiene el reproductor y la grabación.
picture-copied = Imagen copiada
picture-copy-refused = el navegador no permite que esta página copie una imagen; guárdela en su lugar
picture-what = Qué muestra la imagen
picture-colors = Colores
picture-size = Tamaño de los píxeles
picture-carries = Se puede abrir de nuevo: SVG y PNG llevan el diagrama
picture-copy = Copiar PNG
picture-animated = SVG animado
picture-drawing = El dibujo
picture-moment = Este momento
picture-light = Claro
picture-dark = Oscuro
picture-readers = Del lector (SVG)

## La historia como texto

handout = La historia, escena a escena
handout-print = Imprimir
handout-picture = El dibujo en esta escena
handout-allowed = permitida, { $status }. { $because }
handout-denied = denegada, { $status }. { $because }
handout-not-modelled = no está en el modelo: { $what }

## Cuadros de diálogo

dialog-command-palette = Paleta de comandos
dialog-choice = Asignada por el sistema o por el usuario: ¿cuál?
dialog-shortcuts = Métodos abreviados de teclado
dialog-connect-with = Conectar con
dialog-offers = ¿Qué significa esta línea?
dialog-role = Agregar asignación de roles
dialog-new-custom-role = Nuevo rol personalizado
dialog-change-custom-role = Cambiar el rol personalizado
dialog-deny = Agregar asignación de denegación
dialog-database-user = Agregar usuario de base de datos
dialog-data-access = Dar acceso a datos
dialog-call = Cambiar la llamada
dialog-scope = Mover a un ámbito
dialog-part = Agregar una parte
dialog-new-assertion = Nueva afirmación
dialog-change-assertion = Cambiar la afirmación
dialog-silence = Silenciar un hallazgo
confirm-keep = Conservar este diagrama
confirm-new = ¿Empezar con un lienzo vacío?
confirm-open = ¿Abrir el otro diagrama?
confirm-warning = Este diagrama tiene cambios que no se guardaron en un archivo. Se perderán.
confirm-accept-new = Empezar vacío

## Lectura en voz alta

speech-read = Leer en voz alta

## Comandos

command-new-diagram = Nuevo diagrama
command-open-file = Abrir un archivo…
command-open-example = Abrir una historia o un ejemplo…
command-save-file = Guardar en un archivo
command-copy-link = Copiar el enlace
command-undo = Deshacer
command-redo = Rehacer
command-cut = Cortar
command-copy = Copiar
command-paste = Pegar
command-duplicate = Duplicar
command-delete = Eliminar
command-rename = Cambiar nombre
command-select-all = Seleccionar todo
command-escape = Cancelar
command-align-left = Alinear a la izquierda
command-align-center = Alinear los centros
command-align-right = Alinear a la derecha
command-align-top = Alinear arriba
command-align-middle = Alinear las mitades
command-align-bottom = Alinear abajo
command-distribute-horizontally = Distribuir horizontalmente
command-distribute-vertically = Distribuir verticalmente
command-tidy = Ordenar
command-group = Poner en un grupo de recursos nuevo
command-move-into-scope = Mover a un ámbito…
command-nudge-left = Mover a la izquierda
command-nudge-right = Mover a la derecha
command-nudge-up = Mover hacia arriba
command-nudge-down = Mover hacia abajo
command-nudge-left-fine = Mover un poco a la izquierda
command-nudge-right-fine = Mover un poco a la derecha
command-nudge-up-fine = Mover un poco hacia arriba
command-nudge-down-fine = Mover un poco hacia abajo
command-widen = Hacer más ancho
command-narrow = Hacer más estrecho
command-heighten = Hacer más alto
command-shorten = Hacer más bajo
command-connect = Conectar…
command-connect-on-canvas = Conectar en el lienzo
command-assign-role = Asignar un rol…
command-new-role = Nuevo rol personalizado…
command-deny = Agregar una asignación de denegación…
command-enable-system-assigned = Activar la identidad asignada por el sistema
command-disable-system-assigned = Desactivar la identidad asignada por el sistema
command-add-part = Agregar una parte…
command-take-up-secret = Tomar un secreto
command-rotate-secret = Crear el secreto de nuevo
command-copy-secret-again = Copiar el secreto otra vez
command-refer-to-vault = Hacer que se refiera a un almacén
command-leak-secret = Dejar que se filtre
command-edit-call = Cambiar la llamada…
command-play-pause = Reproducir o pausar
command-step-forward = Paso adelante
command-step-back = Paso atrás
command-to-start = Ir al principio
command-to-end = Ir al veredicto
command-next-call = Llamada siguiente
command-previous-call = Llamada anterior
command-play-all-calls = Reproducir todas las llamadas
command-faster = Reproducir más rápido
command-slower = Reproducir más despacio
command-read-aloud = Leer en voz alta, o callar
command-apply-fix = Aplicar la menor corrección
command-start-clock = Poner en marcha el reloj
command-make-call = Hacer la llamada ahora
command-wait-for-change = Esperar hasta que algo cambie
command-wait-minute = Esperar un minuto
command-wait-ten-minutes = Esperar diez minutos
command-wait-hour = Esperar una hora
command-wait-day = Esperar un día
command-stop-clock = Parar el reloj
command-zoom-in = Acercar
command-zoom-out = Alejar
command-zoom-actual = Zoom al 100 %
command-zoom-fit = Ajustar a la ventana
command-zoom-selection = Ajustar a la selección
command-pan-left = Mirar a la izquierda
command-pan-right = Mirar a la derecha
command-pan-up = Mirar hacia arriba
command-pan-down = Mirar hacia abajo
command-toggle-palette = Mostrar u ocultar la paleta
command-toggle-inspector = Mostrar u ocultar el inspector
command-toggle-wire = Mostrar u ocultar lo que va por la red
command-toggle-review = Mostrar u ocultar la revisión
command-new-assertion = Nueva afirmación
command-assert-call = Afirmar lo que resultó de la llamada
command-which-services = ¿Qué servicios?
command-which-identity = Asignada por el sistema o por el usuario: ¿cuál?
command-toggle-contrast = Contraste alto
command-toggle-attack = Vista del atacante
command-theme-system = Tema: como el sistema
command-theme-light = Tema: claro
command-theme-dark = Tema: oscuro
command-focus-palette = Ir a la paleta
command-focus-canvas = Ir al lienzo
command-focus-inspector = Ir al inspector
command-focus-next = Elemento siguiente
command-focus-previous = Elemento anterior
command-focus-left = El más cercano a la izquierda
command-focus-right = El más cercano a la derecha
command-focus-up = El más cercano por encima
command-focus-down = El más cercano por debajo
command-select-focused = Seleccionar
command-toggle-focused = Agregar a la selección
command-toggle-story = Mostrar u ocultar la historia
command-new-beat = Nueva escena
command-toggle-writing = Escribir en la escena, o solo probar
command-add-run = Que la escena haga la llamada
command-story-on = Adelante en la historia
command-story-back = Atrás en la historia
command-story-first = Primera escena
command-story-last = Última escena
command-return-to-story = Volver a la historia
command-leave-story = Salir de la historia
command-read-story = Leer o imprimir la historia…
command-open-speaker = Ventana del orador
command-present = Presentar
command-present-from-here = Presentar desde aquí
command-command-palette = Paleta de comandos
command-shortcuts = Métodos abreviados de teclado
category-file = Archivo
category-edit = Edición
category-arrange = Organizar
category-connect = Conectar
category-play = Reproducir
category-view = Vista
category-navigate = Navegar
category-story = Historia
category-help = Ayuda

## Menús y barras

top-history = Historial
top-find-command = Buscar un comando
top-shortcuts = Métodos abreviados de teclado
top-title = Nombre del diagrama
top-theme = Tema
top-theme-light = Claro
top-theme-system = Como el sistema
top-theme-dark = Oscuro
shortcut-or = o
palette-search = Buscar comandos, cosas del lienzo y ejemplos
palette-canvas = En el lienzo
palette-call = Llamada de { $from } a { $to }

## El reloj

clock = Reloj
clock-model-time = Hora del modelo
clock-to-come = { $count ->
    [one] { $count } cambio por venir
   *[other] { $count } cambios por venir
}
clock-wait-until = Esperar hasta { $when }: { $what }
clock-jump = Saltar a lo que viene

## El panel de la historia

story-none = Aún no hay historia
story-none-text = Una historia cuenta este dibujo escena a escena. Agrega una escena y cambia el dibujo, y el cambio es parte de ella; haz que haga una llamada, y lo que resulte es lo que afirma.
story-open = Abrir una historia…
story-read = Leer o imprimir
story-from-here = Desde aquí
story-about = De qué trata la historia
story-earlier = Antes: { $title }
story-later = Después: { $title }
story-remove = Quitar: { $title }
story-not-confirmed = Sin confirmar
beat-this = Esta escena
beat-exploring = Estás probando algo que la historia no cuenta.
beat-write = Escribir esta escena
beat-write-changes = Escribir en esta escena lo que cambio
beat-write-changes-hint = Desactivado: lo que cambies solo se prueba y desaparece con la escena siguiente.
beat-title = Título
beat-say = Lo que se dice
beat-say-hint = Markdown breve: **negrita**, *cursiva*, `código`, listas, enlaces.
beat-question = Lo que se pregunta al público antes de hacer las llamadas
beat-notes = Notas para el orador
beat-changes = Lo que cambia
beat-changes-listed = Cambia el dibujo: cada cambio aparece aquí.
beat-changes-none = Nada. Activa la escritura y cambia el dibujo.
beat-calls = Las llamadas que hace
beat-make-call = Hacer la llamada: { $call }
beat-no-call = Dibuja una llamada y una escena podrá hacerla.
beat-seen = Lo que se ve
beat-point = Señalar la selección
beat-show-only = Mostrar solo la selección
beat-compare = Comparar los dos ámbitos
beat-show-all = Mostrar todo, no señalar nada
beat-goals = Objetivos que alcanzar desde aquí
beat-goal-call = La llamada elegida funciona
beat-goal-secrets = Ninguna copia de secretos
beat-goal-broad = Ningún rol más amplio de lo necesario
beat-goal-administration = Ninguna identidad de los hosts seleccionados puede asignar roles
beat-goal-needless = Ningún rol sin necesidad
beat-remove-change = Quitar el cambio: { $what }
beat-remove-call = Quitar la llamada: { $what }
beat-remove-goal = Quitar el objetivo: { $what }

## Por qué un comando no se puede usar ahora, el lienzo y lo que se anuncia del documento

when-can-undo = No hay nada que deshacer.
when-can-redo = No hay nada que rehacer.
when-something-selected = Selecciona algo primero.
when-something-to-leave = No hay nada seleccionado.
when-node-selected = Selecciona primero un recurso, una identidad o un ámbito.
when-two-nodes-selected = Selecciona primero al menos dos cosas.
when-three-nodes-selected = Selecciona primero al menos tres cosas.
when-one-named-thing-selected = Selecciona primero una cosa que tenga nombre.
when-one-sized-node-selected = Selecciona primero un ámbito o una nota.
when-resources-selected = Selecciona primero recursos o identidades asignadas por el usuario.
when-can-connect = Selecciona primero una cosa que llame o tenga roles: un host, una identidad, un usuario o un grupo.
when-can-enable-identity = Selecciona primero un recurso cuya identidad asignada por el sistema esté desactivada.
when-can-disable-identity = Selecciona primero un recurso cuya identidad asignada por el sistema esté activada.
when-can-have-parts = Selecciona primero un recurso que contenga algo con nombre propio.
when-secret-at-hand = Selecciona primero una cosa que tenga claves o copias de secretos.
when-secret-chosen = Toma primero un secreto: púlsalo, o selecciona lo que lo tiene y pulsa S.
when-call-at-hand = Dibuja primero una llamada, desde un host hasta lo que llama.
when-can-deny = Selecciona primero un recurso o un ámbito.
when-can-take-role = Selecciona primero un recurso, un ámbito o una entidad de seguridad.
when-something-copied = Copia algo primero.
when-something-drawn = El lienzo está vacío.
when-clock-stands = El reloj ya está en marcha.
when-clock-runs = Pon primero el reloj en marcha.
when-can-make-call = Pon el reloj en marcha y dibuja una llamada.
when-something-to-come = Nada está en camino y nada caduca.
when-can-read-aloud = Reproduce primero una llamada; y este dispositivo necesita una voz para el idioma.
when-several-calls = No hay ninguna otra llamada.
when-fix-offered = No hay nada que corregir.
when-no-node-selected = Quita primero la selección.
when-next-thing = Era lo último del lienzo.
when-thing-before = Era lo primero del lienzo.
when-has-story = Aún no hay historia. Agrega primero una escena.
when-beat-on-stage = Elige primero una escena de la historia.
when-can-add-run = Elige una escena de la historia y dibuja una llamada.
when-exploring = No se ha probado nada que la historia no cuente.
when-something-focused = Ve primero a algo del lienzo.
palette = Paleta
palette-find = Buscar cosas que colocar
palette-add = Agregar
palette-search-resources = Buscar recursos
palette-close = Cerrar la paleta
palette-nothing = No se encuentra nada
palette-nothing-text = Prueba otra palabra: un producto, un servicio o lo que almacena.
palette-armed = Haz clic en el lienzo para colocarlo. Esc para dejarlo.
palette-hint = Arrastra al lienzo, o pulsa Entrar para colocar.
canvas = Lienzo
canvas-selection = Selección
canvas-empty-armed = Haz clic donde deba estar
canvas-empty = Dibuja quién llama a quién
canvas-empty-text = Arrastra aquí una máquina virtual y una cuenta de almacenamiento desde la paleta, o pulsa { $search } para buscar y { $enter } para colocar.
canvas-open-example = Abrir un ejemplo
widget-close = Cerrar
widget-dismiss = Descartar
widget-clear-search = Borrar la búsqueda
widget-nothing-found = No se encuentra nada. Prueba con menos palabras o con otras.

## Encabezados de la paleta

catalogue-identities = Identidades
catalogue-compute = Proceso
catalogue-storage = Almacenamiento
catalogue-databases = Bases de datos
catalogue-security = Seguridad
catalogue-integration = Integración
catalogue-ai = IA
catalogue-monitoring = Supervisión
catalogue-scopes = Ámbitos
catalogue-notes = Notas

## Lo que puede significar una línea

connect-with = Conectar { $name } con
connect-nothing = No hay nada con lo que se pueda conectar. Coloca algo antes.
connect-more = { $count } más
connect-what = De { $from } a { $to }: ¿qué significa la línea?
connect-identity-of = la identidad de { $host }
connect-attach-hint = El código de allí puede entonces obtener tokens para ella
connect-member-hint = Lo que puede hacer el grupo, lo pueden hacer sus miembros
connect-grant-hint = Una concesión, a su { $kind }
connect-database-hint = Una base de datos consulta a sus propios usuarios, no los roles de Azure
offer-call-in = { $operation } en «{ $part }»
offer-attach = Asociar «{ $identity }» a { $host }
offer-add-member = Agregar { $member } a { $group }
offer-assign-role = Asignar a { $principal } un rol en «{ $scope }»…
offer-database-user = Convertir { $principal } en usuario de «{ $database }»…
offer-data-roles = Dar a { $principal } { $roles } para «{ $scope }»…
offer-calls = Llamadas
offer-identity = Identidad
offer-members = Miembros
offer-access = Acceso
aim-only = { $name }: { $meaning }
aim-meanings = { $name }: { $count ->
    [one] { $count } significado
   *[other] { $count } significados
}

## Los campos de una llamada

call-caller = Quien llama
call-operation = Operación
call-credential = Credencial
call-audience = Audiencia
call-audience-hint = Para qué pide el código un token. Vacío es lo correcto: { $audience }. Otra audiencia es un error que se comete, y se puede dibujar.
call-change = Cambiar la llamada
call-from-to = De { $from } a { $to }.
field-name = Nombre
dialog-cancel = Cancelar

## El diálogo de una asignación de rol

role-proposed = Privilegios mínimos
role-choose-member = Elige quién recibe el rol.
role-choose-scope = Elige dónde se aplica.
role-choose-role = Elige un rol.
role-assigned-already = Ese rol ya está asignado allí.
role-outcome = { $principal } recibe { $role } en { $scope }.
role-assign = Asignar
role-search = Buscar en todos los roles
role-search-nothing = Ningún rol se llama así. Prueba con aquello para lo que sirve, como blobs o secrets.
role-grants = Lo que concede el rol
role-most-used = Los { $count } roles más usados.
role-load-all = Todos los roles integrados
role-loading = Cargando todos los roles integrados…
role-all = Los { $count } roles.
role-not-all = No se muestran todos los roles integrados: { $reason }.
role-try-again = Reintentar
role-none = No se ha elegido ningún rol
role-none-text = Aquí se muestra lo que concede un rol antes de asignarlo.
role-for = Para: { $what }
role-assigned = Asignado
role-nobody = Nadie que elegir
role-nobody-text = Activa la identidad de un recurso, o coloca antes una identidad, un usuario o un grupo.
role-choose = Elegir…
role-member = Miembro
role-scope = Ámbito
scope-named = { $kind } «{ $name }»
scope-part-named = { $kind } «{ $name }» en { $resource }
scope-reaches-alone = Alcanza solo esto, nada de lo que está al lado.
scope-reaches-resource = Alcanza este recurso.
scope-reaches-parts = Alcanza este recurso y todo lo que contiene: { $count ->
    [one] { $count } parte
   *[other] { $count } partes
} ahora, y lo que se agregue después.
scope-reaches-kind = Alcanza este { $kind }.
scope-reaches-resources = Alcanza todo lo que contiene: { $resources } { $resources ->
    [one] recurso
   *[other] recursos
} ahora, y lo que se agregue después.
scope-reaches-groups = Alcanza todo lo que contiene: { $groups } { $groups ->
    [one] grupo de recursos
   *[other] grupos de recursos
} con { $resources } { $resources ->
    [one] recurso
   *[other] recursos
} ahora, y lo que se agregue después.
grants-manages-access = También administra el acceso
grants-manages-access-text = Quien lo tiene puede asignar roles en este ámbito, también a sí mismo.
grants-no-data = No da acceso a datos
grants-no-data-text = Administra recursos en el plano de control. Leer blobs, secretos o mensajes con una identidad es una acción de datos, que este rol no tiene.
grants-everything = Concede mucho más de lo que necesita una llamada
grants-everything-text = Su comodín abarca todos los tipos de recursos del ámbito, también los que se agreguen después.
grants-control-plane = Plano de control
grants-data-plane = Plano de datos
grants-data-actions = Acciones de datos
grants-actions = Acciones
grants-condition = Condición
grants-except = Excepto

## El diálogo de un rol personalizado

custom-role-carried = El diagrama lo lleva consigo: en su archivo, en su enlace, en cada traza.
custom-role-change = Cambiar
custom-role-create = Crear
custom-role-paste = Pegar JSON de Azure
custom-role-description = Descripción
custom-role-add-block = Agregar un bloque
custom-role-add-action = Agregar una acción
custom-role-no-action = Ninguna operación de aquí necesita una acción así. Escríbela como patrón.
custom-role-not-data-actions = Excepto estas acciones de datos
custom-role-not-actions = Excepto estas acciones
custom-role-list-hint = Una por línea; `*` equivale a cualquier parte.
custom-role-permissions = Permisos
custom-role-block = Permisos, bloque { $number }
custom-role-remove-block = Quitar el bloque { $number }
custom-role-condition = Condición de este bloque
custom-role-condition-hint = Tal como la escribe Azure. El bloque solo concede donde se cumple; vacía, no hay condición.
custom-role-scopes = Ámbitos asignables
custom-role-everywhere = No hay ninguno marcado: se puede asignar en todo este dibujo.
custom-role-elsewhere = { $count ->
    [one] Y { $count } ámbito que no está en este dibujo.
   *[other] Y { $count } ámbitos que no están en este dibujo.
}
custom-role-allows = Lo que permite en este dibujo
custom-role-allows-nothing = Nada que aquí se pueda dibujar como llamada.
custom-role-more = Y { $count } más.
custom-role-fill-in = Rellenar el formulario
custom-role-create-all = Crear los { $count }
custom-role-definitions = Definiciones de roles
custom-role-definitions-hint = De `az role definition list`, la API de REST, el portal, PowerShell o una plantilla.
custom-role-not-used = No se puede usar todo

## El diálogo de una asignación de denegación

deny-first = Prohíbe lo que los roles permiten: las asignaciones de denegación se consultan primero.
deny-add = Agregar
deny-on = En { $scope }.
deny-origin = El propio Azure crea la mayoría de las asignaciones de denegación, para proteger lo que administra una pila de implementación o una aplicación administrada. Crear una directamente está en versión preliminar, y así no se puede denegar ni la lectura ni el acceso a los datos.
deny-what = Lo que deniega
deny-other-actions = Otras acciones
deny-only-here = Solo aquí
deny-only-here-hint = No en lo que contiene.
deny-everyone = Todos (All Principals)
deny-whom = A quién deniega
deny-needed = Una llamada la necesita
deny-typed-hint = Con `*` para cualquiera. Sepáralas con comas.

## Otros diálogos

scope-stands-there = Está allí
scope-which = ¿A qué ámbito moverlo?
part-which = ¿Qué parte agregar?
data-roles-what = Lo que { $principal } recibe para «{ $scope }», mediante { $grants }.
data-roles-give = Dar acceso
database-roles-what = { $principal } pasa a ser un usuario dentro de la base de datos «{ $database }». Una base de datos consulta a sus propios usuarios, no los roles de Azure.
database-roles-add = Agregar usuario de base de datos
database-roles = Roles de base de datos
database-role-reader = Lee todos los datos de todas las tablas y vistas de usuario.
database-role-writer = Agrega, cambia y elimina datos en todas las tablas de usuario.
database-role-owner = Hace de todo en la base de datos, también eliminarla.
silence-do = Silenciar
silence-why = Por qué se queda como está
silence-hint = Se guarda en el diagrama, para quien lo lea después.

## Afirmaciones

claim-change = Cambiar
claim-assert = Afirmar
claim-name-hint = Si se deja vacío, se muestra la propia frase.
claim-holds = Se cumple
claim-fails = No se cumple
claim-undecided = Sin decidir
claim-may = puede
claim-may-not = no puede
claim-alone-may = es el único que puede
claim-may-label = Puede
claim-who = Quién
claim-credential = Con qué credencial
claim-nobody = Si no se marca ninguno, nadie. Los miembros de un grupo marcado también pueden.
claim-do-what = Hacer qué
claim-in-what = En qué

## La vista del atacante

attack = Vista del atacante
attack-leave = Salir
attack-nothing = No hay dónde entrar
attack-nothing-text = Coloca un host en el que se ejecute código, como una máquina virtual o una aplicación web. Después elige aquí de qué se apodera alguien.
attack-intro = Elige de qué se apodera alguien. El dibujo muestra entonces qué alcanza con ello, durante cuánto tiempo y qué lo detiene.
attack-what-if = ¿Y si alguien entra?
attack-code = Aquí se ejecuta código ajeno
attack-forged = Se le puede hacer enviar solicitudes a cualquier sitio (SSRF)
attack-forged-headers = Lo mismo, con encabezados del atacante
attack-leaked = Filtrado: { $secret }
attack-stolen = Robado: un token de { $identity } para { $service }
attack-stolen-of-deleted = Robado: un token de una identidad eliminada para { $service }
attack-side-by-side = Lado a lado
attack-side-by-side-text = Lo que vale cada credencial de este dibujo para quien se la lleve.
attack-opens-nothing = No abre nada
attack-one-operation = 1 operación
attack-operations-on = { $operations ->
    [one] { $operations } operación
   *[other] { $operations } operaciones
} en { $resources ->
    [one] { $resources } recurso
   *[other] { $resources } recursos
}
attack-stopped-soonest = Lo que antes lo detiene: { $title }, { $effect }.
attack-nothing-reached = No se alcanza nada
attack-elsewhere = Empezar en otro sitio
attack-stopped-here = Se detiene aquí
attack-remedies = Qué lo detiene
attack-gains = Lo que tiene el atacante
attack-reached = Lo que se alcanza
attack-more = Hay más de lo que se cuenta aquí.
attack-repository = Repositorio
attack-log = Registro
attack-where-seen = Dónde se vio
attack-follows-from = Se deriva de { $number }.
attack-not-good = Ya no sirve
attack-good = Sirve { $lifetime }
attack-worth = { $reach }. { $good }.
attack-through = { $operations } (mediante { $number })
attack-held-mark = Dominado
attack-reached-mark = Alcanzado
attack-choose = Elige por dónde entra alguien.

## La revisión

review-assertions = Afirmaciones
review-new = Nueva
review-nothing-asserted = No se afirma nada
review-nothing-asserted-text = Afirma lo que debe seguir así, como «web no puede eliminar facturas». Se prueba con cada identidad y cada secreto después de cada cambio, y con `vouchsafe check` allí donde se guarde el diagrama.
review-show = Mostrar en el lienzo: { $what }
review-change = Cambiar: { $what }
review-delete = Eliminar: { $what }
review-silence = Silenciar: { $what }
review-change-reason = Cambiar el motivo: { $what }
review-tried = { $count ->
    [one] Lo que se probó
   *[other] Lo que se probó: { $count } maneras
}
review-high = Alta
review-medium = Media
review-low = Baja
review-findings-high = Hallazgos de gravedad alta
review-findings-medium = Hallazgos de gravedad media
review-findings-low = Hallazgos de gravedad baja
review-more = Y { $count } más. `vouchsafe advise` los muestra todos.
review-findings = Hallazgos
review-none = No se encontró nada
review-no-other = No se encontró nada más
review-none-text = Aquí aparecerían los secretos donde bastaría una identidad, los roles más amplios de lo que necesitan las llamadas, las asignaciones huérfanas y más, cada uno con lo que lo repara.
review-silenced = Silenciados
review-why = Por qué importa
review-tell-again = Volver a mostrarlo
review-no-longer = Ya no ocurre: { $rule }
review-silenced-about = Se silenció para { $what }.
review-silenced-about-gone = Se silenció para algo que ya no está.
review-remove-silence = Quitar el silencio
attack-banner = { $foothold }. { $extent }.
attack-said-foothold = Vista del atacante. { $foothold }. { $extent }.
attack-said-now = { $remedy }. Ahora: { $extent }.
attack-said-choose = Vista del atacante. Elige por dónde entra alguien. Con Esc se sale.
attack-left = Se ha salido de la vista del atacante

## El inspector

details-in = en { $place }
details-more = Y { $count } más. La paleta de comandos encuentra cada uno por su nombre.
details-delete = Eliminar { $name }
details-properties = Propiedades
details-object-id = Id. de objeto
details-principal-id = Id. de objeto (entidad de seguridad)
details-client-id = Id. de cliente
details-client-id-is = Id. de cliente { $id }
details-application-id = Id. de aplicación (cliente)
details-tenant-id = Id. de inquilino
details-resource-id = Id. de recurso
details-type = Tipo
details-copy = Copiar { $what }
details-not-copied = No se copió: el navegador se negó
details-access = Control de acceso (IAM)
details-denials = Asignaciones de denegación
details-remove-denial = Quitar la asignación de denegación { $name }
details-inherited = Heredadas
details-nobody-has-role = Nadie tiene un rol aquí. Agrega una asignación de rol o arrastra una línea desde una identidad.
details-roles-above = Los roles que cuentan para sus datos se asignan en el recurso o por encima.
details-roles-held = Asignaciones de roles de Azure
details-no-role-yet = Aún no tiene ningún rol, así que no puede hacer nada.
details-no-role-of-azure = No tiene ningún rol de Azure.
details-no-role-of-group = Aún no tiene ningún rol. Un rol del grupo es un rol de cada miembro.
details-elsewhere = En los sistemas propios de los servicios
details-does-not-count = { $what } · No cuenta con la configuración actual
details-remove-what = Quitar { $name }: { $what }
details-on = En { $scope }
details-inherited-from = Heredada de { $scope }
details-orphaned = Huérfana
details-remove-role = Quitar { $role } a { $who }
details-denies = Para { $who }
details-denies-inherited = Para { $who } · Heredada de { $scope }
details-to = A { $name }
details-from = De { $name }
details-play = Reproducir { $call }
details-allowed = Permitida
details-denied = Denegada
details-not-covered = No cubierta
details-stop-clock = Parar el reloj
details-to-come = Por venir, después de { $time }
details-wait-until = Esperar hasta { $when }
details-tokens = Tokens en uso
details-condition-text = La condición, tal como la escribe Azure
details-condition-hint = Atributos de la solicitud o del recurso, comparados con valores.
details-condition-save = Guardar la condición
details-condition-none = Ninguna: el rol concede todo lo que permite.
details-condition-wrong = No se puede leer y no se evalúa
details-condition-as-written = Tal como la escribe Azure
details-condition-change = Cambiar la condición
details-condition-take-off = Quitarla
details-condition-own = Escribir una propia
details-condition-form = Empezar con una plantilla
details-grant-for = { $what } · para { $scope }
details-grant-remove-of = Quitar { $grant } de { $who }
details-grant-remove = Quitar { $grant }
details-grant-do-not-count = No cuentan con la configuración actual del recurso.
details-who-and-where = Quién y dónde
details-given-to = Dado a
details-for = Para
details-grant-orphaned = Quien tenía esto se eliminó. No deja entrar a nadie; una identidad que se vuelve a activar es otra.
details-environment = Entorno
details-references-by = Las referencias de Key Vault las resuelve
details-references-hint = La propiedad keyVaultReferenceIdentity: con el token de quién lee la plataforma los almacenes a los que hacen referencia las configuraciones.
details-client-id-hint = De quién es el id. de cliente que está en esta variable. DefaultAzureCredential pide esa identidad; otro código no le hace caso.
details-key-files = El código puede leer los archivos de clave
details-key-files-hint = Se ejecuta como root o en el grupo himds. Sin esto no se puede responder al desafío del agente.
details-federated = Credenciales federadas
details-federated-none = Ninguna: no confía en los tokens de nadie. Agrega una y el código de otro lugar no necesitará ningún secreto.
details-federated-tokens-of = Estos son los tokens de { $name }.
details-federated-of-none = Nada de lo dibujado tiene un token así.
details-issuer = Emisor
details-issuer-hint = Se compara letra por letra: una barra al final cuenta.
details-subject = Sujeto
details-federated-delete = Eliminar la credencial federada { $name }
details-workload = Identidad de carga de trabajo
details-no-annotation = Ninguna: sin anotación
details-deleted-id = { $id } (eliminada)
details-namespace = Espacio de nombres
details-service-account = Cuenta de servicio
details-client-id-of = Id. de cliente de
details-annotation-hint = La anotación azure.workload.identity/client-id de la cuenta de servicio.
details-cluster = Clúster
details-not-drawn = No dibujado
details-label = Etiqueta en el pod
details-label-hint = azure.workload.identity/use: "true". Sin ella no se inserta nada en el pod.
details-issuer-reached = Se puede acceder al emisor
details-issuer-reached-hint = Microsoft Entra ID obtiene allí las claves públicas del clúster.
details-group-remove = Quitar { $name } del grupo
details-group-nobody = No hay nadie en él. Así, sus roles no sirven a nadie.
details-group-add = Agregar miembro
details-title = Título del diagrama
details-kept = { $summary } · Guardado en este navegador, no en un archivo
details-empty-canvas = Un lienzo vacío
details-empty-canvas-text = Arrastra a él una máquina virtual y una cuenta de almacenamiento, y luego traza una línea de una a otra.
details-no-calls = Aún no se llama a nada
details-no-calls-text = Traza una línea desde un host hasta lo que su código debe llamar. Cada llamada se puede reproducir.
details-play-hint = Reproduce una llamada para ver lo que pasa por la red y por qué termina como termina. Selecciona cualquier cosa del lienzo para ver sus detalles.
details-detach = Desasociar de { $host }
details-attached-to = Asociada a
details-attached-to-none = No está asociada a nada, así que ningún código puede usarla. Arrástrala a un host.
details-attach = Asociar
details-member-of = Miembro de
details-tenant = Inquilino de Microsoft Entra ID
details-principals = Entidades de seguridad
details-principals-none = Aún nadie. Activa la identidad de un recurso, o coloca un usuario o una identidad.
details-called-by = Llamadas hacia aquí
details-calls-from = Llamadas desde aquí
details-calls-from-none = Aún no llama a nada. Arrastra una línea desde él hasta lo que su código debe llamar.
details-add-call = Agregar llamada
details-name-of = Nombre de { $kind }
details-parts = Partes
details-parts-none = Aún no contiene nada. Agrega aquello a lo que se dirigen las llamadas.
details-of = Detalles de { $name }
details-add = Agregar { $what }
details-role-on = en { $scope }
details-change = Cambiar…
details-grants = Lo que concede
details-everywhere = En todo este dibujo.
details-assignments = Asignaciones
details-cannot-delete = No se puede eliminar
details-cannot-delete-text = Un rol que está asignado no se puede eliminar. Quita antes sus asignaciones.
details-nobody-holds = Nadie lo tiene.
details-json = JSON para Azure
details-role-id = Id. de definición de rol
details-not-in-drawing = No está en este dibujo
details-new = Nuevo…
details-custom-roles = Roles personalizados
details-custom-roles-none = Ninguno. El inquilino solo tiene los roles integrados de Azure.
details-allows = Lo que permite
details-sas-was-good = Fue válida hasta { $end }.
details-sas-good = Es válida desde { $start } hasta { $end }.
details-sas-hour = Firmarla para una hora
details-sas-expire = Dejar que caduque
details-sas-week = Firmarla para siete días, el máximo
details-sas-year = Firmarla para un año
details-sas-no-key = Quien la firma no puede obtener ahora una clave de delegación de usuario, así que no puede firmar otra.
details-sas-stopped = Lo que la detiene antes: { $what }
details-sas-unchanging = Una SAS no se puede cambiar. Lo que eliges firma otra y la copia aquí; la primera seguiría siendo válida.
details-sas-reach = Servicios y tipos de recursos
details-sas-for = Para qué sirve
details-sas-whole = Todo (sr={ $letter })
details-sas-https = Solo por HTTPS (spr)
details-sas-addresses = Direcciones permitidas (sip)
details-sas-addresses-hint = Una dirección, o la primera y la última con un guion en medio. Desde dónde llega una llamada no se dibuja: no se evalúa si llega de ahí.
details-sas-addresses-bad = Escriba una dirección como 168.1.5.65, o un intervalo como 168.1.5.60-168.1.5.70.
details-sas-policy = Directiva de acceso almacenada (si)
details-policies = Directivas de acceso almacenadas
details-policies-hint = Toda SAS que nombra una directiva queda sin valor cuando la directiva se elimina. La clave de la cuenta sigue como está.
details-policy-add = Agregar para…
details-policy-deleted = { $name } (eliminada)
details-policy-again = Crear { $name } de nuevo
details-contents = Lo que contiene
details-contents-none = Vacío. Arrastra cosas dentro: donde están es su ámbito.
details-note = Nota
details-note-kind = No significa nada para Azure
details-note-delete = Eliminar la nota
details-text = Texto
details-note-text = Texto de la nota
details-align = Alinear
details-distribute = Distribuir
details-align-hint = Selecciona dos o más cosas que se puedan mover para alinearlas.
details-selected = Seleccionado
details-delete-all = Eliminar todo
details-rotate = Rotar
details-no-copy = Ningún host tiene una copia.
details-delegation-keys = Claves de delegación de usuario
details-revoke-all = Revocar todas
details-setting-delete = Eliminar la configuración { $name }
details-settings = Secretos en su configuración
details-settings-none = Ninguno. Así debe ser: una identidad administrada no necesita copia de ningún secreto.
details-settings-copy = Copiar aquí un secreto
details-setting = Configuración
details-setting-reference = Configuración, referencia de Key Vault
details-holds = Lo que contiene
details-value = Valor
details-reference-hint = La configuración solo contiene la referencia. Quien ejecuta código en el host, o puede leer el almacén, encuentra el secreto.
details-copy-hint = Quien puede leer la configuración, o una copia de seguridad o un registro de ella, puede hacer con él lo mismo que el código.
details-opens = Abre: { $what }
details-from-and-to = Desde y hasta
details-copied-from = Copiado de
details-held-by = Lo tiene
details-calls-with = Llamadas con él
details-calls-with-none = Ninguna llamada lo usa.
details-refers = Una referencia de Key Vault a { $secret }, que contiene { $what }.
details-copy-of-now = Una copia de { $what }, tal como es ahora.
details-old-copy = Una copia antigua
details-old-copy-text = Es una copia de { $what }, tal como era. Ya no sirve para nada.
details-copy-again = Copiarlo de nuevo
details-origin-gone = Aquello de lo que se copió ya no está.
details-finds-before = El código encuentra el anterior
details-resolve-again = Volver a resolver las referencias
details-where-it-stands = Dónde está
details-a-copy-of = Una copia de
details-new-credential = Nuevo: { $kind }
details-credentials = Certificados y secretos
details-credentials-none = Ninguno, así que ningún código puede pedir un token como esta aplicación.
details-expired = Caducó el { $date }
details-expires = Caduca el { $date }
details-let-be-valid = Hacer que sea válido
details-credential-delete = Eliminar { $kind } { $name }
details-thumbprint = Huella digital (SHA-256)
details-certificate = Certificado
details-demonstration = Es de demostración: su clave privada se publica con este programa y no protege nada.
details-none = Ninguno.
details-name-for = { $name } para { $place }
details-may-do = Lo que puede hacer { $name }
details-rotate-of = Rotar { $key } de { $name }
details-identity-off = Desactivada. Al activarla recibe una entidad de servicio propia.
details-identity-no-role = Activada. Aún no tiene ningún rol.
details-identity-roles = { $count ->
    [one] Activada. Tiene { $count } rol; al desactivarla, la asignación se queda.
   *[other] Activada. Tiene { $count } roles; al desactivarla, las asignaciones se quedan.
}
details-system-assigned = Asignada por el sistema
details-assign-role = Asignar un rol
details-stale = Eliminada, pero sigue en la lista: no obtiene ningún token
details-stale-remove = Quitar { $name } de la lista
details-left-behind = Lo que quedó
details-new-identity = Nueva identidad asignada por el usuario
details-detach-from = Desasociar { $identity } de { $host }
details-user-assigned = Asignadas por el usuario
details-none-attached = Ninguna asociada. Agrega una o arrastra una identidad a este recurso.
details-call = Llamada
details-call-delete = Eliminar la llamada { $call }
details-call-end = Cómo terminaría
details-target = Destino
details-what-code-does = Lo que hace el código
details-end-in = { $what } · en { $place }
details-role-assignment = Asignación de rol
details-role-assignment-remove = Quitar la asignación de rol
details-role-orphaned = Quien tenía este rol se eliminó. Azure conserva la asignación; no concede nada a nadie. Una identidad que se vuelve a activar es otra.
details-role-unknown = El rol no se conoce
details-role-unknown-text = La definición de rol { $id } no está integrada aquí ni está en este diagrama, así que no se sabe lo que concede, y ninguna llamada se decide adivinando.
details-denial = Asignación de denegación
details-denial-remove = Quitar la asignación de denegación
details-denies-whom = Deniega a
details-denies-on = En
details-database-users = Usuarios de la base de datos
details-database-users-none = Nadie. Una base de datos consulta a sus propios usuarios, no los roles de Azure: arrastra una línea desde una identidad hasta ella.
details-database-user-remove-named = Quitar el usuario de base de datos { $name }
details-without-database-role = Sin rol de base de datos
details-database-user = Usuario de base de datos
details-database-user-remove = Quitar el usuario de base de datos
details-stands-for = Representa a
details-database = Base de datos
details-attachment = Asociada a { $host }
details-both-ends = Los dos extremos
details-attachment-hint = El código del recurso puede obtener tokens para esta identidad mediante su id. de cliente.
details-membership = Miembro de { $group }
details-membership-remove = Quitar de { $group }
details-group = Grupo
details-membership-hint = Lo que puede hacer el grupo, lo pueden hacer sus miembros.

## Lo que se anuncia de un cambio

did-title = El diagrama se llama ahora «{ $title }»
did-place = Se colocó { $what }
did-delete = Se eliminó { $what }
did-assign = Se asignó { $role } a { $who } en «{ $scope }»
did-remove-role = Se quitó { $role } a { $who }
did-put-condition = Se puso una condición a una asignación de rol
did-take-condition = Se quitó la condición de una asignación de rol
did-change-condition = Se cambió la condición de una asignación de rol
did-change-role-assignment = Se cambió una asignación de rol
did-add-denial = Se agregó una asignación de denegación
did-remove-denial = Se quitó una asignación de denegación
did-change-denial = Se cambió una asignación de denegación
did-add-database-user = Se agregó un usuario de base de datos
did-remove-database-user = Se quitó un usuario de base de datos
did-change-database-user = Se cambió un usuario de base de datos
did-draw-call = Se dibujó una llamada: { $call } a { $target }
did-delete-call = Se eliminó la llamada { $call }
did-change-call = Se cambió la llamada { $call }
did-assert = Se afirmó: { $what }
did-no-longer-assert = Ya no se afirma: { $what }
did-change-assertion = Se cambió la afirmación: { $what }
did-silence = Se silenció un hallazgo: { $reason }
did-tell-again = Un hallazgo se vuelve a mostrar
did-change-silence = Se cambió por qué se silencia un hallazgo: { $reason }
did-define-role = Se definió el rol «{ $role }»
did-delete-role = Se eliminó el rol «{ $role }»
did-rename-role = Se cambió el rol «{ $was }», ahora «{ $is }»
did-change-role = Se cambió el rol «{ $role }»
did-nothing = No cambió nada
did-delete-several = Se eliminaron { $count } cosas
did-and-others = { $first }, y { $count ->
    [one] { $count } cambio más
   *[other] { $count } cambios más
}
did-move = Se movió { $what }
did-move-several = Se movieron { $count } cosas
did-move-into = Se movió { $what } a { $place }
did-move-several-into = Se movieron { $count } cosas a { $place }
did-move-out = Se movió { $what } al lienzo abierto
did-move-several-out = Se movieron { $count } cosas al lienzo abierto
did-leave-behind = { $what }. { $count ->
    [one] Una asignación de rol sobre ello se quedó atrás y ya no cuenta
   *[other] { $count } asignaciones de roles sobre ello se quedaron atrás y ya no cuentan
}
left-behind-on = { $count ->
    [one] { $count } asignación de rol en { $name } se quedó atrás y ya no cuenta
   *[other] { $count } asignaciones de roles en { $name } se quedaron atrás y ya no cuentan
}: mover un recurso no mueve sus roles. Asígnalos de nuevo.
left-behind-of = { $count ->
    [one] Una asignación de rol de { $who } se queda: Azure la muestra como «Identidad no encontrada» hasta que alguien la elimine.
   *[other] { $count } asignaciones de roles de { $who } se quedan: Azure las muestra como «Identidad no encontrada» hasta que alguien las elimine.
}
left-behind-of-several = { $count } asignaciones de roles de identidades que ya no están se quedan: Azure las muestra como «Identidad no encontrada» hasta que alguien las elimine.
did-begin-story = Se empezó una historia
did-take-story = Se quitó la historia
did-add-beat = Se agregó la escena { $number }
did-add-beat-named = Se agregó la escena { $number }, «{ $title }»
did-remove-beat = Se quitó la escena { $number }
did-remove-beat-named = Se quitó la escena { $number }, «{ $title }»
did-change-beat = Se cambió la escena { $number }
did-change-beat-named = Se cambió la escena { $number }, «{ $title }»
did-order-beats = Las escenas se cuentan en otro orden
did-story-about = Se dijo de qué trata la historia
said-selected = { $count ->
    [one] { $count } cosa seleccionada
   *[other] { $count } cosas seleccionadas
}
said-cancelled = Cancelado
said-tidied = Se ordenó el dibujo
said-roles-failed = No se cargaron los roles integrados: { $reason }
said-choose-end = Elige con qué conectar. Esc cancela.
said-armed = Haz clic en el lienzo para colocarlo, o pulsa Entrar. Esc cancela.
said-let-go = Se ha soltado.
said-not-there = Ya no está en el lienzo.
said-aim-keys = { $aim } Las flechas eligen otro, Entrar conecta, C los muestra todos, Esc cancela.
said-nothing-to-aim = No hay nada con lo que se pueda conectar.
said-copied = { $count ->
    [one] Se copió { $count } cosa
   *[other] Se copiaron { $count } cosas
}
said-undone = Deshecho: { $what }
said-redone = Rehecho: { $what }
said-empty = Se empezó con un lienzo vacío
said-opened = Se abrió { $name }
said-saved = Se guardó como { $name }.
said-not-saved = No se guardó nada: { $reason }.
said-writing = Lo que cambies se escribe en esta escena
said-trying = Lo que cambies solo se prueba
said-written = { $what }. Se escribió en la escena
said-beat-added = Se agregó la escena { $number }. Lo que cambies se escribe en ella.
said-beat-calls = Esta escena hace la llamada { $call }

## Lo que se anuncia de un cambio en una cosa

did-rename = Se cambió el nombre de { $was } a { $is }
did-resize = Se cambió el tamaño de { $name }
did-change-note = Se cambió una nota
did-add-member = Se agregó { $member } a { $group }
did-remove-member = Se quitó { $member } de { $group }
did-identity-on = Se activó la identidad asignada por el sistema de { $name }
did-identity-off = Se desactivó la identidad asignada por el sistema de { $name }
did-set-mode = Se cambió el { $switch } de { $name } a { $mode }
did-change-service-account = Se cambió la cuenta de servicio de { $name }
did-attach = Se asoció { $identity } a { $host }
did-detach = Se desasoció { $identity } de { $host }
did-take-stale = Se quitó { $identity } de las identidades de { $host }
did-still-lists = { $host } aún muestra una identidad que ya no está
did-add-part = Se agregó { $part } a { $name }
did-rename-part = Se cambió el nombre de una parte de { $name }
did-trust = { $identity } confía ahora en los tokens sobre { $subject }
did-delete-federated = Se eliminó la credencial federada { $name }
did-change-issuer = Se cambió el emisor de la credencial federada { $name }
did-change-subject = Se cambió el sujeto de la credencial federada { $name }
did-change-audience = Se cambió la audiencia de la credencial federada { $name }
did-rename-federated = Se cambió el nombre de la credencial federada { $name }
did-add-credential = Se dio a { $name } el { $kind } { $credential }
did-credential-expires = El { $kind } { $credential } de { $name } expira el { $date }
did-delete-credential = Se eliminó el { $kind } { $credential } de { $name }
did-add-rule = Se agregó la regla de autorización { $rule } a { $name }
did-delete-rule = Se eliminó la regla de autorización { $rule } de { $name }
did-add-login = Se agregó a { $name } el usuario de base de datos con contraseña { $user }
did-delete-login = Se eliminó de { $name } el usuario de base de datos con contraseña { $user }
did-make-policy = Creada la directiva de acceso almacenada { $policy } de { $name }
did-delete-policy = Eliminada la directiva de acceso almacenada { $policy } de { $name }
did-rotate-holder = Se rotó lo que deja entrar a { $who } en { $name }
did-change-holder = Se cambió lo que { $who } puede hacer en { $name }
did-rotate-key = Se rotó { $key } de { $name }
did-revoke-delegation = Se revocaron las claves de delegación de usuario de { $name }
did-allow-account-keys = Se permitió el acceso con clave a { $name }
did-disallow-account-keys = Se deshabilitó el acceso con clave a { $name }
did-allow-sql = Se permitió la autenticación de SQL en { $name }
did-disallow-sql = Se deshabilitó la autenticación de SQL en { $name }
did-allow-access-keys = Se permitieron las claves de acceso en { $name }
did-disallow-access-keys = Se deshabilitaron las claves de acceso en { $name }
did-allow-local = Se permitió la autenticación local en { $name }
did-disallow-local = Se deshabilitó la autenticación local en { $name }
did-copy-secret = Se copió { $secret } en { $setting } de { $host }
did-refer-to-vault = { $setting } de { $host } se refiere ahora al almacén { $vault }
did-hold-itself = { $setting } de { $host } contiene ahora el propio secreto
did-delete-setting = Se eliminó la configuración { $setting } con { $secret }
did-set-client-id = AZURE_CLIENT_ID de { $host } es ahora { $identity }
did-take-client-id = Se quitó AZURE_CLIENT_ID de { $host }
did-resolve-with = { $host } resuelve las referencias de Key Vault con { $identity }
did-resolve-with-own = { $host } resuelve las referencias de Key Vault con su identidad asignada por el sistema
did-let-read-key-files = El código de { $host } puede leer archivos de clave
did-keep-from-key-files = El código de { $host } no puede leer archivos de clave
did-give = Se dio a { $who } { $what } para { $place }
did-take = Se quitó { $what } a { $who }
did-change-held = Se cambió lo que tiene { $who } para { $place }: { $what }
credential-secret = secreto de cliente
credential-certificate = certificado

## Cómo se llama una cosa al contarla

thing-note = una nota
thing-in = { $what }, en { $place }
thing-attached = { $identity }, asociada a { $host }
thing-member = { $member }, miembro de { $group }
thing-role-assignment = asignación de roles: { $who }, { $role }, en { $scope }
thing-denial = asignación de denegación { $name }, en { $scope }
thing-database-user = usuario de base de datos: { $who }, en { $database }, { $roles }
thing-without-roles = sin roles
thing-held = { $grant }: { $who }, { $what }, para { $scope }
thing-grant = concesión del plano de datos
thing-call = llamada: { $call }, de { $from } a { $to }
thing-assertion = afirmación: { $what }
thing-credential = { $kind } { $name } de { $of }
thing-federated = credencial federada { $name } de { $of }
thing-setting = configuración { $setting } de { $host }, una copia de { $secret }
thing-setting-old = configuración { $setting } de { $host }, una copia antigua de { $secret }
told-note = nota
told-empty = vacío
told-tenant = inquilino { $name }
told-in = en { $place }
told-identity-on = identidad asignada por el sistema activada
told-secrets = { $count ->
    [one] contiene { $count } secreto
   *[other] contiene { $count } secretos
}
told-keys-off = acceso con clave deshabilitado
told-identities = { $count ->
    [one] { $count } identidad asignada por el usuario
   *[other] { $count } identidades asignadas por el usuario
}
told-members = { $count ->
    [one] { $count } miembro
   *[other] { $count } miembros
}
told-unattached = no asociada a nada
told-attached = { $count ->
    [one] asociada a { $count } recurso
   *[other] asociada a { $count } recursos
}
told-contents = { $count ->
    [one] contiene { $count } cosa
   *[other] contiene { $count } cosas
}
told-called = { $count ->
    [one] recibe { $count } llamada
   *[other] recibe { $count } llamadas
}
counted-things = { $count ->
    [one] { $count } cosa
   *[other] { $count } cosas
}
counted-calls = { $count ->
    [one] { $count } llamada
   *[other] { $count } llamadas
}
counted-roles = { $count ->
    [one] { $count } rol
   *[other] { $count } roles
}
counted-role-assignments = { $count ->
    [one] { $count } asignación de roles
   *[other] { $count } asignaciones de roles
}
counted-assignments = { $count ->
    [one] { $count } asignación
   *[other] { $count } asignaciones
}
counted-changes = { $count ->
    [one] { $count } cambio
   *[other] { $count } cambios
}
counted-goals = { $count ->
    [one] { $count } objetivo
   *[other] { $count } objetivos
}
beat-does-question = 1 pregunta
beat-does-list = 1 lista
beat-does-words = solo palabras
run-allowed = { $call }: se permite
run-denied = { $call }: se deniega
run-denied-with = { $call }: se deniega, `{ $code }`
beat-impossible = Aquí no se puede hacer: { $reason }

## El reloj, los tokens y los diseños

clock-no-token = De esta llamada no salió ningún token que se conserve.
clock-runs = El reloj corre. Son las { $time }, y lo que cambie desde ahora tarda lo suyo
clock-stopped = El reloj está parado: todo lo que cambió ha llegado
clock-now = Son las { $time }
clock-now-happened = Son las { $time }. { $what }
clock-again = Vuelven a ser las { $time }
clock-keeps = { $host } conserva el token de { $identity } hasta { $time }
clock-resolved = Las referencias de { $host } se resolvieron de nuevo
token-for = { $identity }, para { $audience }
token-lives = Emitido a las { $issued }, reutilizado en { $host } hasta { $reused }, válido hasta { $expires }
token-of-detached = { $lives }. La identidad se desasoció; el token sigue vivo
token-of-gone = { $lives }. La identidad ya no está; el token sigue vivo
design-drew = Se dibujó { $design }: { $hosts } { $hosts ->
    [one] host
   *[other] hosts
}, { $targets } { $targets ->
    [one] destino
   *[other] destinos
}
design-left = El dibujo se dejó como está: ya tiene este diseño, o una llamada que funciona no funcionaría con «{ $design }».
design-adopted = El dibujo tiene ahora este diseño: { $design }.

## Un secreto en la mano: adónde va y por qué no

secret-named = { $kind } «{ $name }» de { $of }
secret-of = { $secret } de { $of }
secret-some = un secreto
secret-copy = la copia de { $secret } que tiene { $host }
secret-copy-in-state = la copia de { $secret } que tiene { $host }, { $state }
secret-state-early = aún no válida
secret-state-expired = caducada
secret-state-old = antigua
secret-state-off = desactivada
secret-copy-gone = una copia que ya no está
secret-needs-part = { $name } aún no tiene nada a lo que conectarse: agrégale antes una parte.
secret-is-old = Esa copia es antigua: toma mejor lo que { $name } tiene ahora.
secret-origin-gone = Aquello de lo que es copia ya no está.
secret-setting-gone = Esa configuración ya no está.
secret-held-already = { $setting } ya contiene eso.
secret-refers-already = Ya se refiere a eso.
no-longer-there = Eso ya no está.
secret-no-code = { $kind } «{ $name }» no ejecuta código, así que no tiene configuraciones que puedan contener una copia.
secret-copy-there = { $host } ya tiene una copia de eso, en { $setting }.
secret-vault-wants-copy = Un almacén guarda aquello a lo que se refiere una configuración: cópialo antes a un host y haz que esa copia se refiera al almacén.
secret-no-references = La plataforma no resuelve referencias a un almacén para este tipo de host ({ $kind }): su código tendría que preguntar él mismo al almacén.
secret-no-other-vault = Ya se refiere a un almacén, y no hay otro.
secret-place-vault = Coloca antes un Key Vault que contenga un secreto.
secret-copy-to = Copiarlo a { $host }
secret-put-into = Ponerlo en { $setting } de { $host }
secret-refer-to = Referirse a { $secret } de { $vault }
secret-setting = una configuración
secret-signed-for-gone = Aquello para lo que se firmó ya no está.
secret-not-anew = Aquello de lo que es copia ya no está, y no se puede crear de nuevo.
secret-no-copy = Eso no es una copia: es donde se crea el secreto.
secret-as-now = Esa copia es del secreto tal como está ahora.
secret-take-other = Aquello de lo que es copia ya no está: toma otro secreto y ponlo ahí.
secret-not-there = Ese secreto ya no está.
secret-only-reference = La configuración solo dice en qué almacén está el secreto: nadie ve el secreto en ella.
carry-key-stays = Una clave no se puede eliminar: créala de nuevo, o haz que lo que la tiene no acepte claves.
carry-nowhere = No hay nada en lo que se pueda poner.
carry-took-in-vain = Se tomó { $what }. { $why } Esc lo suelta.
carry-took = Se tomó { $what }. Pulsa donde deba ir. Esc lo suelta.
carry-vault-secret = Elige un secreto de un Key Vault.
carry-aimed = Se tomó { $what }: ¿{ $put }? Las flechas eligen otro lugar, Entrar lo pone ahí, Esc lo suelta.
carry-aimed-next = Se tomó { $what }: ¿{ $put }? Las flechas eligen otro lugar, Entrar lo pone ahí, S toma el secreto siguiente, Esc lo suelta.

## Claves, copias y credenciales en listas y opciones

setting-part-gone = un secreto que ya no está
setting-old = { $what }, antigua
setting-reference = Referencia de Key Vault a { $secret }, que contiene { $what }
setting-where-reference = { $setting }, una referencia de Key Vault a { $secret }
setting-where = Copia en { $setting }
setting-where-old = Copia antigua en { $setting }
named-keys-access-keys = Claves de acceso
named-keys-shared-access-policies = Directivas de acceso compartido
named-keys-sql-authentication = Autenticación de SQL
named-keys-keys-and-endpoint = Claves y punto de conexión
named-keys-access-settings = Configuración de acceso
named-keys-keys = Claves
keys-allow-account = Permitir el acceso a la clave de la cuenta de almacenamiento
keys-allow-local = Permitir la autenticación local
keys-allow-sql = Permitir la autenticación de SQL
keys-allow-access-keys = Permitir las claves de acceso
keys-on-account = Activado. Quien tenga una clave puede hacer todo en la cuenta, sin ningún rol.
keys-off-account = Desactivado. Las solicitudes firmadas con una clave se rechazan.
keys-on-namespace = Activado. Quien tenga una clave de RootManageSharedAccessKey puede hacer todo en el espacio de nombres, sin ningún rol.
keys-on-store = Activado. Quien tenga una clave puede leer y escribir todo lo que contiene, sin ningún rol; con una clave de solo lectura, leerlo todo.
keys-on-cache = Activado. Quien tenga una clave puede leer y escribir todo en la caché, sin ninguna directiva de acceso.
keys-off-cache = Desactivado: disableAccessKeyAuthentication es true. Las claves se rechazan.
keys-on-resource = Activado. Quien tenga una clave puede usar todo en el recurso, sin ningún rol.
keys-on-sql = Activado. El administrador del servidor inicia sesión con una contraseña y es propietario de todas las bases de datos.
keys-off-deleted = Desactivado: disableLocalAuth es true. Con ello se eliminaron todas las claves.
keys-off-local = Desactivado: disableLocalAuth es true. Las claves se rechazan.
keys-off-sql = Desactivado: la autenticación solo de Microsoft Entra está activada. Las contraseñas se rechazan.
copy-client-secret = Secreto de cliente «{ $name }» de { $of }
copy-certificate = Certificado «{ $name }» de { $of }
copy-connection-string = Cadena de conexión de { $name }, { $key }
copy-account-key = Clave de cuenta de { $name }, { $key }
copy-api-key = Clave de API de { $name }, { $key }
copy-database-string = Cadena de conexión para { $database } de { $name }, { $login }
copy-holder-string = Cadena de conexión de { $holder } de { $name }, { $key }
copy-holder-part-string = Cadena de conexión de { $holder }, { $part }, { $key }
kept-replaced = El secreto en { $vault } se reemplazó a las { $at }. La plataforma leyó el secreto antes y sigue con { $secret } tal como era, como máximo hasta { $until } o hasta que cambie la configuración de { $host }.
kept-role-taken = El rol que permitía leer { $vault } se quitó a las { $at }. La plataforma leyó el secreto antes y sigue con { $secret } tal como era, como máximo hasta { $until } o hasta que cambie la configuración de { $host }.
kept-policy-taken = La directiva de acceso que permitía leer { $vault } se quitó a las { $at }. La plataforma leyó el secreto antes y sigue con { $secret } tal como era, como máximo hasta { $until } o hasta que cambie la configuración de { $host }.
kept-deleted = El secreto en { $vault } se eliminó a las { $at }. La plataforma leyó el secreto antes y sigue con { $secret } tal como era, como máximo hasta { $until } o hasta que cambie la configuración de { $host }.
stands-in-setting = En la propia configuración
stands-by-address = En { $secret } de { $vault }, referido por su dirección
stands-by-names = En { $secret } de { $vault }, referido por nombres
stands-gone = En un almacén o secreto que ya no está
value-key = Clave
value-password = Contraseña
value-connection-string = Cadena de conexión
value-database-string = Cadena de conexión para { $database }
holders-rules = Reglas de autorización
holders-users = Usuarios con contraseña
holder-for-all = Para todo { $name }
holder-for = Para { $name }
holder-all = todo { $name }
holder-nothing = Ninguno
credential-workload = Identidad de carga de trabajo: el token de su cuenta de servicio
credential-default = DefaultAzureCredential: lo primero que encuentre el SDK
credential-in = { $secret }, en { $setting }
credential-setting-gone = Una configuración que no está
credential-copy = Copiar aquí: { $what }
credential-nothing = Ninguna: nada dice quién pregunta
credential-user = Sesión iniciada como «{ $name }»
credential-user-gone = Sesión iniciada como un usuario que se eliminó
credential-application = Aplicación «{ $name }», con un token de { $proof }
credential-application-gone = Una aplicación que ya no está, con un token de { $proof }
proof-unnamed = la identidad que elige el host
identity-own = Identidad administrada: la suya propia
identity-own-bound = Identidad administrada: la suya propia, enlazada por el manifiesto
identity-unnamed = Identidad administrada, sin nombrar ninguna: elige el host
identity-named = Identidad administrada «{ $name }»
identity-by-client-id = Identidad administrada «{ $name }», por su id. de cliente
identity-bound = Identidad administrada «{ $name }», enlazada por el manifiesto
identity-not-attached = { $identity } (no asociada)
held-for = { $grant } para { $place }
held-no-role = Ningún rol
held-database-user = Usuario de base de datos de { $database }
place-open-canvas = El lienzo abierto
environment-not-set = Sin establecer
environment-deleted = Una identidad que se eliminó
environment-system-assigned = Su identidad asignada por el sistema
environment-identity = Identidad «{ $name }»
environment-application = Aplicación «{ $name }»
trust-pod = Pod de AKS { $name }
trust-identity = Identidad administrada { $name }
trust-branch = GitHub Actions, una rama
trust-environment = GitHub Actions, un entorno
trust-kubernetes = Otra cuenta de servicio de Kubernetes
condition-wrong-in-line = Línea { $line }, carácter { $column }: { $why }.
condition-wrong-at = Carácter { $column }: { $why }.
condition-container = Solo blobs del contenedor { $container }
condition-path = Solo blobs cuya ruta empieza por { $path }
condition-roles = Solo estos roles: { $roles }
condition-principals = Solo a entidades de servicio e identidades administradas
denied-all = Todas las entidades de seguridad
claim-any-credential = Cualquiera que tenga
role-scope-gone = Un ámbito que se eliminó
role-not-assigned = sin asignar
role-because-call = { $caller }: { $operation } en «{ $target }»
role-because-calls = { $first }, y { $count ->
    [one] { $count } llamada más
   *[other] { $count } llamadas más
}
roles-looked-up = { $count ->
    [one] Se buscó { $count } rol integrado que asigna el diagrama.
   *[other] Se buscaron { $count } roles integrados que asigna el diagrama.
}
custom-role-name = Rol personalizado
custom-role-on = { $operation } en { $target }
deny-name = Proteger { $scope }

## Lo que se anuncia de las afirmaciones, la selección y el lienzo

asserted-fails = La afirmación no se cumple: { $name }
asserted-undecided = La afirmación queda sin decidir: { $name }
asserted-holds-again = La afirmación se cumple de nuevo: { $name }
asserted-already = Ya está afirmado: { $what }.
asserted = Afirmado: { $what }. Se comprueba después de cada cambio.
asserted-nothing = El modelo no dice qué ocurre, así que no se puede afirmar nada.
asserted-nothing-drawn = Aún no se puede afirmar nada: dibuja un host o una identidad, y un recurso.
shown = Se muestra en el lienzo: { $what }
shown-and-others = Se muestra en el lienzo: { $what }, y { $count } más
said-selected-one = Seleccionado: { $what }
said-deselected-one = Ya no está seleccionado: { $what }
connect-cannot-begin = { $kind } «{ $name }» no llama a nada ni tiene roles: empieza desde un host, una identidad, un usuario o un grupo.
connect-same-end = Una línea necesita dos extremos distintos.
connect-tenant = Al inquilino se le piden los tokens por sí solo; conecta con aquello a lo que se llama.
connect-note = Una nota no significa nada para Azure, así que nada se conecta con ella.
connect-offers-nothing = { $kind } «{ $name }» no ofrece nada que «{ $caller }» pueda llamar.
connect-nothing-between = Nada conecta { $from } con { $to }, o ya están conectados.
canvas-help = Tab recorre lo dibujado, Entrar selecciona, las flechas mueven, C conecta. El signo de interrogación muestra todas las teclas.
canvas-zoom = Zoom
canvas-connect = Conectar { $name }
canvas-attach-to = Asociar a { $name }
canvas-into = En { $name }
canvas-identity-of = Identidad asignada por el sistema de { $name }
canvas-secret-on = Secreto { $secret }, en { $name }
canvas-key-of = Clave { $key } de { $name }
canvas-note = Nota: { $text }
canvas-line = Línea
findings-mark = Gravedad alta: { $what }. Abrir la revisión
findings-mark-and-others = Gravedad alta: { $what }, y { $count ->
    [one] { $count } hallazgo más
   *[other] { $count } hallazgos más
}. Abrir la revisión
findings-marks = Hallazgos de gravedad alta
choice-none-meets = Ningún diseño cumple todo lo que se pide. Este es el que menos deja sin cumplir. No se cumple: { $demands }.
services-shut-where = cerrado donde { $what }
services-decide = Deciden: { $who }
verdict-not-covered = El modelo no cubre { $what }.
details-grant-nobody = Nadie tiene ninguna. { $why } Arrastra una línea desde una identidad hasta aquí.
details-unconfirmed = No lo confirma ninguna fuente: { $what }.
sas-service = Servicio { $name } ({ $letter })
sas-level = Nivel de { $name } ({ $letter })

## Archivos, enlaces y lo que no se pudo abrir

problem-file = El archivo no se abrió
problem-named = { $name } no se abrió
problem-opened = { $name } se abrió
problem-link = El enlace no se abrió
problem-kept = El diagrama de tu última visita no se abrió
problem-kept-help = Copia su texto de aquí si lo necesitas: el próximo cambio se guarda en su lugar.
problem-stays = Lo dibujado se queda como está.
problem-doubtful = Es probable que algo en él no sea intencionado.
problem-warning = Advertencia: { $message }
problem-warning-in = Advertencia en { $subject }: { $message }
problem-error = Error: { $message }
problem-error-in = Error en { $subject }: { $message }
problem-more = Y { $count } más.
problem-text = Lo que no se pudo leer
open-field = Archivo de diagrama, o una imagen que lleva uno
open-drop-here = Suelta el archivo o la imagen para abrirlo
keep-refused = este navegador no guarda nada para esta página; guarda en un archivo antes de irte
share-player-failed = el reproductor no se cargó: { $reason }
share-diagram = Diagrama de Vouchsafe
beat-show-services = Mostrar qué servicios hay
beat-show-choice = Mostrar la elección de identidad
beat-show-drawing = Mostrar solo el dibujo
beat-seen-all = Se muestra todo
beat-seen-some = { $count ->
    [one] se muestra { $count } cosa
   *[other] se muestran { $count } cosas
}
beat-seen-pointed = { $count ->
    [one] se señala { $count } cosa
   *[other] se señalan { $count } cosas
}
beat-seen-compared = se comparan dos ámbitos

## Los ejemplos

example-first = Tienda web de facturas
example-first-lesson = Pulsa reproducir: una máquina virtual pide un token y el almacenamiento decide.
example-owner = El propietario no puede leer un blob
example-owner-lesson = Administrar una cuenta de almacenamiento es un plano; leer lo que contiene, otro.
example-two = Dos identidades, ninguna nombrada
example-two-lesson = ¿Qué identidad elige el host cuando el código no nombra ninguna?
example-next-door = El rol está al lado
example-next-door-lesson = Los permisos bajan desde donde se asignan, nunca van a los lados.
example-key = Una clave y sus copias
example-key-lesson = Si se rota una clave, todas las copias quedan obsoletas; una identidad no tiene copia que perder.
example-database = Una base de datos conoce a sus propios usuarios
example-database-lesson = Para SQL no basta un rol de Azure: quien llama debe ser un usuario dentro.

## Nombres de las tablas del modelo

named-kind-microsoft-entra-id = Microsoft Entra ID
named-kind-management-group = Grupo de administración
named-kind-subscription = Suscripción
named-kind-resource-group = Grupo de recursos
named-kind-system-assigned-identity = Identidad asignada por el sistema
named-kind-user-assigned-identity = Identidad asignada por el usuario
named-kind-service-principal = Entidad de servicio
named-kind-user = Usuario
named-kind-group = Grupo
named-kind-note = Nota
named-kind-virtual-machine = Máquina virtual
named-kind-app-service = App Service
named-kind-function-app = Aplicación de funciones
named-kind-container-app = Aplicación de contenedor
named-kind-storage-account = Cuenta de almacenamiento
named-kind-sql-server = Servidor SQL
named-kind-key-vault = Almacén de claves
named-kind-service-bus-namespace = Espacio de nombres de Service Bus
named-kind-app-configuration-store = Almacén de App Configuration
named-kind-azure-openai = Azure OpenAI
named-kind-document-intelligence = Document Intelligence
named-kind-ai-services = Servicios de IA
named-kind-virtual-machine-scale-set = Conjunto de escalado de máquinas virtuales
named-kind-container-instances = Container Instances
named-kind-container-app-job = Trabajo de Container Apps
named-kind-aks-cluster = Clúster de AKS
named-kind-aks-node-pool = Grupo de nodos de AKS
named-kind-aks-pod = Pod de AKS
named-kind-batch-account = Cuenta de Batch
named-kind-batch-pool = Grupo de Batch
named-kind-spring-app = Aplicación de Spring Apps
named-kind-arc-server = Servidor habilitado para Azure Arc
named-kind-arc-kubernetes = Kubernetes habilitado para Azure Arc
named-kind-service-fabric-application = Aplicación de Service Fabric
named-kind-machine-learning-compute = Proceso de Machine Learning
named-kind-automation-account = Cuenta de Automation
named-kind-cloud-shell = Cloud Shell
named-kind-event-hubs-namespace = Espacio de nombres de Event Hubs
named-kind-event-grid-topic = Tema de Event Grid
named-kind-signalr = SignalR Service
named-kind-maps-account = Cuenta de Azure Maps
named-kind-digital-twins = Instancia de Digital Twins
named-kind-log-analytics-workspace = Área de trabajo de Log Analytics
named-kind-data-collection-rule = Regla de recopilación de datos
named-kind-ai-search = AI Search
named-kind-container-registry = Registro de contenedor
named-kind-cosmos-db = Cuenta de Cosmos DB
named-kind-redis = Azure Cache for Redis
named-kind-postgresql-server = Servidor PostgreSQL
named-kind-logic-app = Aplicación lógica (consumo)
named-kind-data-factory = Factoría de datos
named-kind-synapse-workspace = Área de trabajo de Synapse
named-kind-api-management = API Management
named-kind-stream-analytics-job = Trabajo de Stream Analytics
named-kind-static-web-app = Aplicación web estática
named-kind-databricks-access-connector = Conector de acceso de Databricks
named-kind-iot-hub = Centro de IoT
named-part-cosmos-database = Base de datos de Cosmos DB
named-parts-cosmos-database = bases de datos de Cosmos DB
named-part-cosmos-container = Contenedor de Cosmos DB
named-parts-cosmos-container = contenedores de Cosmos DB
named-part-postgresql-database = Base de datos PostgreSQL
named-parts-postgresql-database = bases de datos PostgreSQL
named-part-storage-table = Tabla de almacenamiento
named-parts-storage-table = tablas de almacenamiento
named-part-file-share = Recurso compartido de archivos
named-parts-file-share = recursos compartidos de archivos
named-part-key-vault-key = Clave
named-parts-key-vault-key = claves
named-part-key-vault-certificate = Certificado
named-parts-key-vault-certificate = certificados
named-part-event-hub = Centro de eventos
named-parts-event-hub = centros de eventos
named-part-search-index = Índice de búsqueda
named-parts-search-index = índices de búsqueda
named-part-container-repository = Repositorio
named-parts-container-repository = repositorios
named-part-blob-container = Contenedor de blobs
named-parts-blob-container = contenedores de blobs
named-part-storage-queue = Cola de almacenamiento
named-parts-storage-queue = colas de almacenamiento
named-part-key-vault-secret = Secreto
named-parts-key-vault-secret = secretos
named-part-sql-database = Base de datos SQL
named-parts-sql-database = bases de datos SQL
named-part-service-bus-queue = Cola de Service Bus
named-parts-service-bus-queue = colas de Service Bus
named-part-service-bus-topic = Tema de Service Bus
named-parts-service-bus-topic = temas de Service Bus
named-part-openai-deployment = Implementación de modelo
named-parts-openai-deployment = implementaciones de modelos
named-part-openai-embedding-deployment = Implementación de modelo de incrustación
named-parts-openai-embedding-deployment = implementaciones de modelos de incrustación
named-switch-permission-model = Modelo de permisos
named-switch-role-assignment-permissions-mode = Modo de permisos de asignación de roles
named-switch-api-access-control = Control de acceso de API
named-mode-vault-azure-roles = Control de acceso basado en rol de Azure
named-mode-vault-access-policies = Directiva de acceso del almacén
named-mode-registry-permissions = Permisos de registro de RBAC
named-mode-repository-permissions = Permisos de registro de RBAC y de repositorio de ABAC
named-mode-search-tokens-or-keys = Ambos
named-mode-search-tokens-or-keys-with-challenge = Ambos, con un desafío
named-mode-search-tokens-only = Control de acceso basado en rol
named-mode-search-keys-only = Claves de API
named-grant-data-plane-role-assignment = asignación de roles del plano de datos
named-grant-data-plane-role-assignments = asignaciones de roles del plano de datos
named-grant-access-policy = directiva de acceso
named-grant-access-policies = directivas de acceso
named-grant-database-role = rol de base de datos
named-grant-database-roles = roles de base de datos
named-grant-access-policy-assignment = asignación de directiva de acceso
named-grant-access-policy-assignments = asignaciones de directivas de acceso
named-grant-access-control-list-entry = entrada de la lista de control de acceso
named-grant-access-control-list-entries = entradas de la lista de control de acceso
named-role-general = General
named-role-identity = Identidad
named-role-storage = Almacenamiento
named-role-key-vault = Key Vault
named-role-app-configuration = App Configuration
named-role-messaging = Mensajería
named-role-databases = Bases de datos
named-role-ai-and-search = IA y búsqueda
named-role-containers = Contenedores
named-role-compute = Proceso
named-role-monitor = Supervisión
named-role-web-devices-and-maps = Web, dispositivos y mapas
named-role-custom-role = Rol personalizado
named-role-built-in-role = Rol integrado
named-sas-permission-r = Leer
named-sas-permission-a = Agregar
named-sas-permission-c = Crear
named-sas-permission-w = Escribir
named-sas-permission-d = Eliminar
named-sas-permission-l = Enumerar
named-sas-permission-u = Actualizar
named-sas-permission-p = Procesar
named-sas-service-b = Blob
named-sas-service-q = Cola
named-sas-service-t = Tabla
named-sas-service-f = Archivo
named-sas-level-s = servicio
named-sas-level-c = contenedor
named-sas-level-o = objeto
named-role-ai-machine-learning = IA y aprendizaje automático
named-role-analytics = Análisis
named-role-devops = DevOps
named-role-hybrid-multicloud = Híbrido y multinube
named-role-integration = Integración
named-role-internet-of-things = Internet de las cosas
named-role-management-and-governance = Administración y gobernanza
named-role-migration = Migración
named-role-mixed-reality = Realidad mixta
named-role-networking = Redes
named-role-other = Otros
named-role-privileged = Con privilegios
named-role-security = Seguridad
named-role-web-and-mobile = Web y móvil

## Otras palabras

secret-quoted = { $kind } «{ $name }»
failed-file-too-large = `{ $name }` es demasiado grande: tiene { $size } bytes, y se permiten { $limit }
failed-file-unreadable = `{ $name }` no se pudo leer; puede que se haya movido o bloqueado
failed-fetch-address = esta página no dice dónde está
failed-fetch-unreachable = no se pudo acceder; puede que la página no tenga conexión o se haya abierto desde un archivo
failed-fetch-status = el servidor respondió con el estado { $status }
failed-paint-refused = este navegador no deja dibujar a la página; guarda un SVG en su lugar
failed-paint-size = el navegador no pudo dibujar una imagen de este tamaño; elige una más pequeña, o un SVG
failed-paint-video = este navegador no hace vídeo de lo que dibuja; guarda un GIF o un SVG animado en su lugar
refused-name-blank = Un nombre necesita al menos un carácter visible, sin espacios alrededor.
refused-name-taken = Ahí ya hay algo llamado `{ $name }`; elige otro nombre.
refused-too-many = Son demasiados: como máximo { $limit }.
refused-too-long = Este texto es demasiado largo: como máximo { $limit } caracteres.
refused-place = { $what }: no puede estar dentro de { $parent }.
refused-too-deep = Los grupos de administración se pueden anidar hasta seis niveles.
refused-identity = { $what }: no puede tener una identidad así.
refused-attaching = Solo una identidad asignada por el usuario se puede asociar a un recurso.
refused-attached = `{ $identity }` ya está asociada a `{ $host }`.
refused-member = `{ $member }` ya es miembro de `{ $group }`.
refused-assigned = `{ $principal }` ya tiene ese rol en `{ $scope }`.
refused-scope = En `{ $scope }` no se pueden asignar roles; elige el recurso, o el grupo que lo contiene.
refused-assignable = `{ $role }` no se puede asignar en `{ $scope }`: sus ámbitos asignables no llegan hasta ahí.
refused-role-held = El rol `{ $role }` está asignado, y un rol asignado no se puede eliminar.
refused-caller = { $what }: ahí no se ejecuta código que pueda llamar; elige un host, como una máquina virtual.
refused-tenant = El inquilino `{ $name }` no se puede eliminar: cada diagrama tiene exactamente uno.
refused-deny-nobody = Una asignación de denegación necesita a alguien a quien denegar.
refused-deny-nothing = Una asignación de denegación necesita una acción o acción de datos que denegar.
refused-role-empty = Azure no acepta este rol personalizado: necesita una acción o una acción de datos.
refused-role-wildcards = Azure no acepta este rol personalizado: `{ $pattern }` tiene más de un comodín.
refused-role-groups = Azure no acepta este rol personalizado: solo puede haber un grupo de administración entre los ámbitos asignables, y hay { $count }.
rename-thing = Nombre nuevo
untitled = Sin título
