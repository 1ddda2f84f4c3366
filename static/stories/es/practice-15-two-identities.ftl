title = Práctica: dos identidades, sin nombrar ninguna
about = El programa de un proveedor pide un token y no nombra ninguna identidad. El host tiene dos. Arréglalo sin tocar el código.

beat-0 =
    .title = ¿Cuál?
    .say = El programa del proveedor en `legacy-vm` lee `reports` y no nombra ninguna identidad. Desde que llegó un programa de archivado con `id-archive`, que este sí nombra, hay dos identidades asociadas.
    .notes = El punto de conexión de la máquina no adivina: con varias identidades asignadas por el usuario y ninguna nombrada, se niega. Así, asociar una identidad puede romper código que no tiene nada que ver con ella. [Preguntas frecuentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = El programa del proveedor pide un token: ¿qué pasa?

beat-1 =
    .title = Sin tocar el código
    .say = El programa del proveedor no se puede cambiar: no nombra ninguna identidad. Haz que vuelva a leer `reports`. El programa de archivado sigue como `id-archive`, y sus permisos no pasan a un programa que no nombra ninguna.
    .notes = Respuesta modelo: activar la identidad asignada por el sistema de `legacy-vm`, que es la que se toma cuando no se nombra ninguna, y asignarle `Storage Blob Data Reader` en `reports`; desasociar `id-reports`. Respuestas equivocadas comunes: nombrar la identidad en la llamada (el código no es nuestro), desasociar `id-archive` (rompe el programa de archivado), desasociar `id-reports` y dar su rol a `id-archive` (el programa del proveedor podría entonces escribir en `archive`), activar la identidad sin un rol. [Preguntas frecuentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .goal-1 = En legacy-vm, el código que no nombra ninguna identidad lee en reports
    .goal-2 = El programa de archivado, como id-archive, escribe en archive
    .goal-3 = El código que no nombra ninguna identidad no puede escribir en archive
    .goal-4 = Nadie modifica nada en reports
    .goal-5 = Nadie puede obtener las claves de cuenta
