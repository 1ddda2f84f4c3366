title = Asignada por el usuario: varios recursos comparten una identidad
about = Una máquina virtual, una aplicación web y una aplicación de funciones comparten una identidad y una concesión. Cómo se administra en un solo lugar, cómo un host nuevo está listo al momento y hasta dónde llega una intrusión.

beat-0 =
    .title = Una identidad antes que sus hosts
    .say = `id-docs-reader` es un recurso por sí misma, y su entidad de servicio existe en cuanto existe ella. Por eso la concesión se hace de antemano, una sola vez: `Storage Blob Data Reader` en `documents`. Ningún host tiene todavía la identidad.
    .notes = Compáralo con una identidad asignada por el sistema: no hay a quién conceder nada antes de que exista el recurso. [Procedimientos recomendados](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .question = La identidad tiene su rol. ¿Lee la máquina `documents`?

beat-1 =
    .title = Se asocia, y funciona
    .say = La máquina no tenía a nombre de quién pedir un token. Ahora se le asocia la identidad, y la siguiente llamada pasa. Nadie tocó ningún rol. La máquina puede pedir tokens de esta identidad y no guarda ningún secreto.
    .notes = Para asociarla hacen falta dos permisos: escribir en la máquina y `Managed Identity Operator` (o similar) en la identidad. Quien puede asociarla puede actuar como ella.

beat-2 =
    .title = La aplicación web también la recibe
    .say = La misma identidad se asocia a la aplicación web. Su código es el de la máquina: al pedir un token, no nombra ninguna identidad.
    .notes = Una máquina toma la única identidad que tiene; App Service y Functions, no. Es la sorpresa más común con este tipo. [App Service](https://learn.microsoft.com/azure/app-service/overview-managed-identity)
    .question = Misma identidad, mismo rol, mismo código que en la máquina. ¿Lee la aplicación web?

beat-3 =
    .title = Nombrar la identidad
    .say = Si no se nombra ninguna, App Service responde por la identidad **asignada por el sistema**, aunque solo haya una asignada por el usuario. Por eso el código de las dos aplicaciones nombra `id-docs-reader` por su id. de cliente, y los tres hosts leen.
    .notes = Nómbrala siempre, también en las máquinas: una segunda identidad, asociada más tarde, puede romper el código que no nombra ninguna. [Preguntas frecuentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)

beat-4 =
    .title = Llega un host nuevo
    .say = Junto a la primera se pone una segunda aplicación de funciones. `id-docs-reader` se le asocia al crearla, y su código la nombra. No se crea ninguna entidad de servicio ni se asigna ningún rol.
    .notes = Con conjuntos de escalado, réplicas y hosts de vida corta, esta es la razón para elegirla.
    .question = `func-archive` acaba de crearse y nadie asignó un rol para ella. ¿Lee?

beat-5 =
    .title = ¿Y Document Intelligence?
    .say = `func-archive` estaba lista al llegar. Así que Document Intelligence también debe compartir la identidad. Asociarla funciona: el tipo de recurso tiene un lugar para ella.
    .notes = Consulta la documentación del servicio antes de contar con compartirla. [Document Intelligence](https://learn.microsoft.com/azure/ai-services/document-intelligence/authentication/managed-identities)
    .question = `id-docs-reader` también está asociada a Document Intelligence. ¿Lee el servicio `documents` con ella?

beat-6 =
    .title = Una sola concesión que retirar
    .say = Document Intelligence actúa solo con su identidad **asignada por el sistema**, y sale de escena. Después termina la auditoría y se quita la única asignación de roles. Todos los hosts conservan la identidad.
    .notes = La administración centralizada tiene dos filos: un cambio, cuatro interrupciones. Pregunta a quién hay que avisar antes.
    .question = Se quita una asignación de roles. ¿Sigue leyendo la máquina, que conserva la identidad?

beat-7 =
    .title = Hasta dónde llega una intrusión
    .say = Un cambio, cuatro rechazos; en Azure tarda hasta diez minutos. Ahora la concesión ha vuelto y, junto a ella, hay otra en `payroll`, para la máquina. Alguien entra en `func-archive`, pide la identidad compartida y lee `payroll`. **Lo que puede hacer uno, pueden hacerlo todos.**
    .notes = Comparte una identidad entre hosts que hacen el mismo trabajo. En cuanto uno necesite más, dale una identidad propia. [Procedimientos recomendados](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
