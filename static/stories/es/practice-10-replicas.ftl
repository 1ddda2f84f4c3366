title = Práctica: una identidad para réplicas
about = Tres máquinas hacen lo mismo y se sustituyen cada noche. Elige el tipo de identidad cuya concesión dure más que ellas.

beat-0 =
    .title = Una concesión para todas
    .say = Tres identidades, tres concesiones y, cada noche, máquinas nuevas que esperan concesiones nuevas. Seguridad quiere aprobar el acceso a `catalog` **una vez**, antes de que existan las máquinas. No puede quedar ninguna concesión a una identidad que ya no existe.
    .notes = Respuesta modelo: crear una identidad asignada por el usuario, asignarle `Storage Blob Data Reader` en `catalog`, asociarla a las tres; eliminar las tres asignaciones antiguas y desactivar las identidades asignadas por el sistema. Respuestas equivocadas comunes: desactivar las identidades antiguas y olvidar sus asignaciones, que quedan huérfanas; un rol en el grupo de recursos; una identidad para cada una. Pregunta qué cuesta la identidad compartida: el registro ya no dice qué máquina fue. [Elegir entre los tipos](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .goal-2 = web-vm-1 lee el catálogo
    .goal-3 = web-vm-2 lee el catálogo
    .goal-4 = web-vm-3 lee el catálogo
    .goal-6 = Nadie modifica el catálogo
    .goal-7 = Nadie puede obtener las claves de cuenta
