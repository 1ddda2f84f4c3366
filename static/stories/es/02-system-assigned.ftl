title = Asignada por el sistema: cada recurso, su propia identidad
about = Una máquina virtual, una aplicación web, una aplicación de funciones y Document Intelligence leen de Blob Storage, cada una con su propia identidad. Qué cuesta eso en concesiones y qué ahorra cuando alguien entra en una de ellas.

beat-0 =
    .title = Cuatro lectores y nadie responde por ellos
    .say = Cuatro recursos quieren leer blobs, cada uno de un contenedor propio. La cuenta no admite claves y ninguno de los cuatro tiene identidad. La máquina pide un token a su servicio de metadatos y no recibe ninguno.
    .notes = Pídeles que nombren los cuatro tipos de host: infraestructura, plataforma, sin servidor y un servicio de IA que actúa por sí mismo.

beat-1 =
    .title = La máquina recibe la suya
    .say = Se activa un interruptor de la máquina y Azure crea una entidad de servicio para ella. Con `Storage Blob Data Reader` en `scans`, lee. La aplicación web está igual que antes.
    .notes = Señala el distintivo: la identidad es parte de la máquina, no una cosa a su lado. En un recurso hay como mucho una de este tipo. [Información general](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview)

beat-2 =
    .title = Tres identidades más
    .say = Los otros tres recursos reciben la suya, cada uno con su propia entidad de servicio en Microsoft Entra ID. Por ahora hay una sola asignación de roles, la de la máquina. Los tres intentan leer.
    .notes = El error habitual: creer que una concesión en el grupo de recursos ayuda a todos los que están en él. Un rol se asigna a una entidad de seguridad, en un ámbito.
    .question = La máquina de al lado tiene el rol. ¿Puede la **aplicación web**, con su identidad recién creada, leer `uploads`?

beat-3 =
    .title = Cuatro identidades, cuatro concesiones
    .say = Para Microsoft Entra ID cada una es alguien distinto, así que lo que se concede a una no hace nada por las demás. Cada una recibe el rol en su propio contenedor, y todas leen. El código pide el token a un punto de conexión de su host; Document Intelligence lo obtiene por sí mismo.
    .notes = Compara dos de las llamadas, mensaje a mensaje. Fuera de Document Intelligence nadie ve su token. [Su documentación](https://learn.microsoft.com/azure/ai-services/document-intelligence/authentication/managed-identities)

beat-4 =
    .title = Alguien entra en la máquina
    .say = Alguien ejecuta código en `vm-scanner`. Puede obtener tokens en nombre de la máquina, tantas veces como quiera, y leer `scans`. A continuación prueba con `uploads`.
    .notes = Cualquier proceso de la máquina puede pedir su identidad: el límite es el recurso. Pregunta a qué se llegaría con una clave de cuenta. [Procedimientos recomendados](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .question = Un intruso en la máquina pide ahora `uploads`. ¿Qué responde la cuenta de almacenamiento?

beat-5 =
    .title = Dejar fuera solo a una
    .say = El token nombraba a la máquina, que no tiene ningún rol en `uploads`: el daño acaba en un contenedor. Ahora se desactiva la identidad de la máquina y se elimina su entidad de servicio.
    .notes = Un token emitido antes sigue siendo válido hasta que expira, alrededor de un día: quita también el rol. La asignación huérfana que queda no hace daño. [Preguntas frecuentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = La máquina pierde su identidad. ¿Sigue leyendo la **aplicación web**?

beat-6 =
    .title = El precio: empezar de cero
    .say = Los otros tres siguen leyendo, porque no se compartía nada. El precio: una aplicación de funciones nueva también debe leer `images`, y nadie pudo preparar un rol para una identidad que no existía. Se la rechaza hasta que alguien le concede el acceso, para cada host y cada sitio.
    .notes = Con n hosts y m sitios, son n × m concesiones. Con réplicas y hosts de vida corta, esto pesa; la próxima historia comparte una sola identidad.
