## El idioma

language-menu = Idioma
language-now = Idioma: { $name }
language-failed = No se pudo cargar { $name }: { $reason }.
language-of-model = Los pasos, comprobaciones y motivos que calcula el modelo, los nombres de las cosas y algunas partes del estudio siguen en inglés.

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
telling-contrast = Colores de alto contraste
telling-no-contrast = Los colores habituales
telling-live = Puedes cambiar el dibujo. Solo se prueba, salvo que lo escribas en la historia
telling-story-again = La historia de nuevo

## Historias y ejemplos para abrir

gallery-loading = Cargando las historias…
gallery-failed = No se cargaron las historias
gallery-stories = Historias
gallery-exercises = A practicar

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
share-as-file = Como archivo
share-download = Descargar

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
