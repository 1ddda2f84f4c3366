title = Práctica: reducir el radio de impacto
about = Un front-end web público comparte una identidad con una tarea administrativa. Reduce lo que alcanza un atacante que ejecuta código en el front-end.

beat-0 =
    .title = Menos a lo que llegar
    .say = Todo internet habla con el front-end, que solo lee `pictures`. La tarea escribe copias de seguridad en `nightly` y lee un secreto. Los dos actúan como `id-shop`. Procura que el código ajeno en el front-end llegue a las imágenes y a nada más, y que la tarea siga funcionando.
    .notes = Respuesta modelo: una identidad propia para el front-end, con `Storage Blob Data Reader` en `pictures`; desasociar allí `id-shop`; para la tarea, `Storage Blob Data Contributor` en `nightly` y `Key Vault Secrets User` en el almacén, en lugar de los tres roles en el grupo de recursos. Respuestas equivocadas comunes: una identidad nueva mientras la antigua sigue asociada (quien ejecuta código en el host puede pedir cualquiera de ellas), quitar solo `Contributor`, estropear la tarea. [Qué está asociado a un host](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .goal-2 = contoso-shop-front lee las imágenes
    .goal-3 = contoso-shop-job escribe copias de seguridad
    .goal-4 = contoso-shop-job lee su secreto
    .goal-5 = contoso-shop-front no puede modificar las imágenes
    .goal-6 = contoso-shop-job no puede modificar las imágenes
    .goal-7 = Nadie puede obtener las claves de cuenta de contosoassets
    .goal-8 = Nadie puede eliminar el grupo de recursos
