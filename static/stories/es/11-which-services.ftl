title = ¿Qué servicios?
about = Qué puede llevar una identidad administrada, y de qué tipo; qué acepta tokens de Microsoft Entra ID, para qué audiencia; y qué más deja entrar a quien llama. Las listas se calculan a partir de lo que sabe el modelo, y cada fila se puede arrastrar al dibujo.

beat-0 =
    .title = Los dos lados de cada llamada
    .say = `app-shop` **lleva una identidad**, y `kv-contoso-shop` **acepta tokens** de ella. Una llamada sin secreto necesita las dos cosas: un servicio que pueda tener una identidad y otro que acepte su token.
    .notes = ¿Qué lado es más difícil de encontrar en su propia casa? Por lo general no son los servicios que llevan identidades, sino el destino antiguo que solo acepta contraseñas.

beat-1 =
    .title = ¿Qué puede llevar una identidad?
    .say = Busca lo que usas. Cada fila dice qué identidades administradas permite su tipo. Una fila se puede arrastrar al dibujo o colocar con `Enter`.
    .notes = La lista se calcula a partir de los tipos que conoce el modelo, no de todo Azure. Deja que la clase nombre servicios y busca cada uno. https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-status

beat-2 =
    .title = Solo un tipo, o nunca los dos
    .say = La mayoría admite los dos tipos a la vez. Estos no: unos tienen un solo tipo, otros uno **o** el otro, y otros una identidad asignada por el usuario solo junto a la asignada por el sistema. Míralo antes de diseñar.
    .notes = Lo decide el `identity.type` del tipo de recurso: lo que allí no tiene valor no puede existir, diga lo que diga una plantilla. El estudio tampoco lo ofrece.

beat-3 =
    .title = Sin identidad propia
    .say = Un almacén de claves solo responde, así que no necesita ninguna. Un pod tampoco tiene: su clúster emite tokens para su **cuenta de servicio**, y una identidad asignada por el usuario confía en ellos. Cloud Shell actúa como quien ha iniciado sesión.
    .notes = Un error frecuente es dar la identidad del clúster a lo que se ejecuta en él. Para los pods, el camino es la identidad de carga de trabajo. https://learn.microsoft.com/azure/aks/workload-identity-overview

beat-4 =
    .title = ¿Qué acepta tokens?
    .say = Estos aceptan tokens de Microsoft Entra ID, cada uno para una **audiencia** propia. Quién decide después lo que puede hacer quien llama tampoco es siempre lo mismo: roles de Azure, usuarios de la base de datos o roles de datos del servicio.
    .notes = Todo lo de la lista se administra con Azure Resource Manager, que acepta tokens para `https://management.azure.com/`. Administrar un servicio y usar sus datos son dos audiencias y dos planos.

beat-5 =
    .title = Cada uno para su audiencia
    .say = Ahora el código de `app-shop` pide un token para el **almacenamiento** y se lo muestra al **almacén de claves**. La identidad y el rol son los mismos.
    .notes = El almacén ni siquiera puede ver quién es: un token para otra audiencia cuenta como ninguno. Es el 401 más frecuente en el código que pide tokens por su cuenta. La historia 12 también lo tiene.
    .question = La misma identidad, el mismo rol, un token para el almacenamiento. ¿Qué dice el almacén?

beat-6 =
    .title = Qué más deja entrar a quien llama
    .say = Estos dejan entrar a quien tiene una **clave**, una **contraseña** o una **firma**, sin identidad alguna. Mientras eso esté activado, se puede pasar de largo de todo lo que dicen los roles. Cada fila dice qué propiedad lo cierra.
    .notes = La lista conoce las claves que cubre el modelo, y lo dice. Pregunta cuáles de estas propiedades están establecidas en sus suscripciones; Azure Policy puede denegar lo que no lo esté. https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent

beat-7 =
    .title = De la lista al diseño
    .say = Una cola llega al dibujo, con un rol para `app-shop`, y la cuenta de almacenamiento deja de aceptar claves. Otra vez la audiencia correcta, y todas las llamadas salen sin secreto.
    .notes = Deja que alguien de la clase elija ahora una fila y la arrastre al dibujo: lo que se prueba aquí desaparece con la siguiente pulsación, y no se rompe nada.
