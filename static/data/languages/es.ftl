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
