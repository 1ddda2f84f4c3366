title = Asignada por el sistema o por el usuario: ¿cuál?
about = Las mismas máquinas dos veces: a la izquierda, cada una con una identidad asignada por el sistema; a la derecha, con una compartida, asignada por el usuario. Creación, uso compartido, ciclo de vida, reutilización, permiso antes de la creación, auditoría y para qué sirve mejor cada una.

beat-0 =
    .title = Creación
    .say = Izquierda: un interruptor de `vm-sys-1` crea su identidad asignada por el sistema, que pertenece solo a esta máquina. Derecha: `id-reports` se crea como un recurso por sí misma y después se asocia a `vm-usr-1`.
    .notes = Una identidad dice quién llama, y nada sobre lo que puede hacer; en esto los dos tipos son iguales. El interruptor requiere permiso de escritura en la máquina. El lado derecho requiere dos más: `Managed Identity Contributor` para crear, `Managed Identity Operator` para asociar. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = Las dos máquinas tienen ya una identidad. ¿Lee `vm-sys-1` el informe?

beat-1 =
    .title = Uso compartido
    .say = Una identidad por sí sola no abre nada, así que ahora vienen los roles, y una segunda máquina en cada lado. Izquierda: una segunda identidad, una segunda asignación de roles. Derecha: otra vez la misma identidad y **una** asignación para las dos. Compara los contadores.
    .notes = Con n máquinas y m destinos: n × m asignaciones a la izquierda, m a la derecha. Una identidad asignada por el sistema no se puede compartir; una asignada por el usuario puede estar en muchos recursos de distintos tipos. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-2 =
    .title = Ciclo de vida
    .say = Se eliminan las cuatro máquinas. Izquierda: las dos identidades se fueron con ellas, y en la lista de acceso quedan dos asignaciones de roles a nadie. Derecha: `id-reports` sigue ahí, y su rol también.
    .notes = Aquí no se llama a nada; mira los contadores, que cuentan las asignaciones de las identidades que existen. Ninguno de los dos tipos limpia sus asignaciones de roles: a la izquierda aparecen como «Identidad no encontrada» y cuentan para el límite de la suscripción. A la derecha hay que eliminar la propia identidad cuando nadie la necesita. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations#maintenance.

beat-3 =
    .title = Reutilización
    .say = Las primeras máquinas se construyen de nuevo, cada una con su nombre de antes. Izquierda: se activa la identidad asignada por el sistema, como la otra vez. Derecha: se asocia `id-reports`, como la otra vez. Nadie toca ninguna asignación de roles.
    .notes = Muchos creen que un rol se asigna a un nombre. Se asigna a un id. de entidad de seguridad, y ese murió con la máquina antigua. Con máquinas que van y vienen a diario, esto decide la cuestión. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = Mismo nombre, mismo interruptor. ¿Lee el informe la nueva `vm-sys-1`?

beat-4 =
    .title = Permiso antes de la creación
    .say = La nueva `vm-sys-1` era una nueva entidad de servicio, y desde entonces ha recibido un rol. Ahora son las 10:00, y una plantilla trae las segundas máquinas. Izquierda, en este orden: máquina, identidad, rol. Derecha: máquina y asociación; el rol estaba ahí desde mucho antes.
    .notes = Un script de arranque que lee su configuración falla a la izquierda y funciona a la derecha. A la izquierda, quien implementa debe además estar autorizado a asignar roles. Hasta diez minutos: https://learn.microsoft.com/azure/role-based-access-control/troubleshooting.
    .question = Máquina, identidad y rol llegan con una sola plantilla. ¿Lee `vm-sys-2` al momento?

beat-5 =
    .title = Auditoría
    .say = Una asignación de roles tarda hasta diez minutos: a las 10:10 leen las cuatro. Mira qué nombre hay detrás de cada veredicto. Izquierda: la propia máquina. Derecha: `id-reports`, las dos veces. Un registro nombra la identidad, no la máquina que la usó.
    .notes = Pregunta quién leyó el informe por la noche, si solo queda el registro de la cuenta de almacenamiento. Contiene el id. de objeto de quien llama, y a la derecha es el mismo para todas. Donde haya que distinguir los recursos, elige la asignada por el sistema: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-6 =
    .title = Cuando las necesidades difieren
    .say = En cada lado, la **primera** máquina también debe escribir informes. `Storage Blob Data Contributor` ocupa el lugar del rol de lectura: a la izquierda para `vm-sys-1`, a la derecha para `id-reports`. Después las **segundas** máquinas intentan escribir.
    .notes = Compartir una identidad es compartir todo lo que puede hacer. Es también hasta donde llega una intrusión en una máquina: a la izquierda, lo que necesitaba esa máquina; a la derecha, lo que necesitaba cualquiera de ellas. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = Nadie pretendía que `vm-usr-2` escribiera. ¿Puede?

beat-7 =
    .title = Para qué sirve mejor
    .say = 
        - **Asignada por el sistema**: permisos que un recurso tiene en exclusiva y que acaban con él, y registros que lo nombran.
        - **Asignada por el usuario**: réplicas, máquinas que van y vienen, permisos antes que la máquina.
        - Las dos a la vez: `vm-usr-1` comparte lo que todas necesitan y escribe en su propio nombre.
    .notes = Con las dos en una máquina, el código que no nombra ninguna recibe la identidad asignada por el sistema; por eso la llamada de lectura nombra ahora `id-reports`. Deja que la clase elija para un diseño propio y que argumente con los contadores. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq.

beat-8 =
    .title = ¿Y la tuya?
    .say = Di cuántos hosts hay y cuántos destinos, y qué se les pide. Los recuentos siguen, cada argumento nombra su fuente, y lo que resulta se puede dibujar al lado o lo adopta el dibujo abierto.
    .notes = Deja que la clase traiga un caso de su trabajo. Cambia una respuesta cada vez y mira qué argumento inclina la elección: antes de la creación y auditoría de cada host tiran en sentidos opuestos. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
