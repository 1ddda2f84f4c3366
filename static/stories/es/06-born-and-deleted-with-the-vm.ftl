title = Nace y se elimina con la máquina virtual
about = Una identidad asignada por el sistema, desde su primer día hasta el último: se activa, se usa y se elimina con su máquina. Qué queda atrás y por qué una máquina nueva con el mismo nombre es otra.

beat-0 =
    .title = Una máquina, y nadie
    .say = `vm-report-02` tiene una identidad y lee. `vm-report-01` ejecuta el mismo código y no tiene ninguna. Pide un token al servicio de metadatos, y no hay nadie a cuyo nombre emitirlo. El rol de su gemela no le sirve.
    .notes = La gemela permanece en escena durante toda la historia: fíjate en que nada de lo que le pasa a una toca a la otra.

beat-1 =
    .title = Nace
    .say = Se activa la identidad de `vm-report-01`. Azure crea una entidad de servicio, con el nombre de la máquina, y le da un id. de objeto. A partir de ahora la máquina puede obtener tokens.
    .notes = Pregunta qué existe ahora que antes no existía: una entrada en el directorio y un certificado que solo ve la plataforma. [Cómo funciona](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-managed-identities-work-vm)
    .question = La identidad ya está. ¿Lee la máquina?

beat-2 =
    .title = Se usa
    .say = Se la conocía, pero no tenía ningún rol. Se asigna `Storage Blob Data Reader` en `sales` a ese id. de objeto, y la máquina lee. La asignación nombra el id., no el nombre de la máquina: conviene recordarlo.
    .notes = En Azure, una asignación nueva puede tardar hasta diez minutos; en el dibujo surte efecto al instante. Pon en marcha el reloj para ver la espera.

beat-3 =
    .title = Se desactiva y se activa de nuevo
    .say = Alguien desactiva y activa la identidad, como se hace cuando algo se queda colgado. Es la misma máquina, y el interruptor está como antes.
    .notes = Selecciona la cuenta de almacenamiento: la asignación antigua aparece como *Identidad no encontrada*. No hace daño. No pasa a la nueva entidad de servicio.
    .question = Desactivada y activada de nuevo, y nadie quitó la asignación de roles. ¿Lee la máquina?

beat-4 =
    .title = Muere con su máquina
    .say = La entidad de servicio antigua se eliminó, y la nueva no tenía ningún rol. Recibe uno. Después se elimina la máquina y, con ella, su identidad. Atrás quedan dos asignaciones de roles que no son de nadie. La gemela sigue leyendo: no se compartía nada.
    .notes = Un token emitido antes sirve hasta que expira, alrededor de un día, mientras el rol siga ahí. Las huérfanas cuentan para las 4000 asignaciones de una suscripción. [Procedimientos recomendados](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)

beat-5 =
    .title = Mismo nombre, mismo lugar
    .say = Se crea una máquina otra vez, a partir de la misma plantilla, con el mismo nombre en el mismo lugar, y se activa su identidad. Para una persona es la de antes.
    .notes = Las plantillas tropiezan con esto: una asignación que se implementa otra vez con el mismo nombre no puede cambiar de entidad de seguridad (`RoleAssignmentUpdateNotPermitted`). Forma ese nombre a partir del id. de objeto. [Solución de problemas](https://learn.microsoft.com/azure/role-based-access-control/troubleshooting)
    .question = `vm-report-01` ha vuelto, y las asignaciones de roles antiguas siguen en la cuenta. ¿Lee?

beat-6 =
    .title = Conceder de nuevo y limpiar
    .say = Para la cuenta de almacenamiento era alguien nuevo. Recibe una asignación propia y lee; las dos huérfanas se eliminan, y nadie las echa de menos. Si una máquina va y viene a menudo, es trabajo cada vez: una identidad asignada por el usuario sobrevive a sus hosts.
    .notes = Pregunta cuándo es bueno que el permiso acabe con la máquina: una máquina única, un solo fin, nada que se pueda olvidar.
