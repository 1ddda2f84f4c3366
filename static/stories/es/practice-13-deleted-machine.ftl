title = Práctica: la máquina se creó de nuevo
about = Se eliminó una máquina y se creó otra vez con su nombre de antes. Limpia lo que dejó atrás su identidad y haz que la nueva funcione.

beat-0 =
    .title = Eliminada y creada de nuevo
    .say = `batch-vm`, con su identidad asignada por el sistema, se eliminó y se creó otra vez: el mismo nombre, el mismo lugar, la identidad activada. La asignación de roles en `input` sigue ahí.
    .notes = El nombre es el mismo; la entidad de seguridad, no: la identidad nueva tiene otro id. de objeto, y eso es lo que nombra una asignación de roles. La asignación antigua se muestra como «Identidad no encontrada». [Solución de problemas de Azure RBAC](https://learn.microsoft.com/azure/role-based-access-control/troubleshooting)
    .question = La nueva `batch-vm` lee un blob de `input`: ¿qué pasa?

beat-1 =
    .title = Limpiar
    .say = Haz que la nueva `batch-vm` lea `input`, como hacía la antigua. `results` sigue cerrado, la máquina no escribe nada y no queda ninguna asignación de roles a alguien que ya no existe.
    .notes = Respuesta modelo: eliminar la asignación huérfana; asignar `Storage Blob Data Reader` en `input` a la identidad nueva. Una identidad asignada por el usuario con ese rol también es correcta, y habría sobrevivido a la eliminación. Respuestas equivocadas comunes: solo asignar de nuevo (la huérfana se queda y cuenta para el límite), un rol en la cuenta o en el grupo de recursos, esperar. [Solución de problemas de Azure RBAC](https://learn.microsoft.com/azure/role-based-access-control/troubleshooting)
    .goal-1 = La nueva batch-vm lee en input
    .goal-3 = batch-vm no puede leer en results
    .goal-4 = batch-vm no puede escribir en input
    .goal-5 = batch-vm no puede obtener las claves de cuenta
