title = Práctica: se acabaron las claves de cuenta
about = Dos aplicaciones comparten las claves de una cuenta de almacenamiento. Quita las claves y haz que las dos sigan funcionando, cada una con lo que necesita.

beat-0 =
    .title = Quitar las claves
    .say = La aplicación web lee `images`; la función escribe miniaturas allí. Las dos tienen una clave que abre la cuenta entera, `backups` incluido. Haz que las dos sigan funcionando sin ningún secreto y que la cuenta deje de aceptar claves.
    .notes = Respuesta modelo: una identidad para cada una; `Storage Blob Data Reader` en `images` para la aplicación web, `Storage Blob Data Contributor` en `images` para la función; hacer que las llamadas usen las identidades; eliminar los dos valores de configuración; no permitir la clave compartida (Shared Key) en la cuenta. En este orden no se rompe nada por el camino. Respuestas equivocadas comunes: una referencia de Key Vault (sigue siendo un secreto una vez leído), una sola identidad para las dos (la aplicación web puede escribir), la cuenta en vez del contenedor, `Contributor` (enumera las claves). [Impedir la autorización con clave compartida](https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent)
    .goal-3 = contoso-media-web lee las imágenes
    .goal-4 = contoso-thumbs-fn escribe las miniaturas
    .goal-5 = contoso-media-web no puede escribir imágenes
    .goal-6 = Ninguna de las dos aplicaciones lee las copias de seguridad
    .goal-7 = Ninguna de las dos aplicaciones puede obtener las claves de cuenta
