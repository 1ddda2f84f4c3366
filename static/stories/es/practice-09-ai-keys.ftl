title = Práctica: un chat sin claves
about = Una aplicación de chat tiene la clave de un recurso de Azure OpenAI y una cadena de conexión de Service Bus. Sustituye ambas por su identidad.

beat-0 =
    .title = Dos secretos de más
    .say = `contoso-chat` consulta un modelo y envía transcripciones a una cola, cada cosa con un secreto de su configuración. Haz que haga las dos sin ningún secreto. No lee transcripciones y no puede obtener la clave del modelo.
    .notes = Respuesta modelo: una identidad para `contoso-chat`; `Cognitive Services OpenAI User` en `oai-contoso-chat`, `Azure Service Bus Data Sender` en la cola; hacer que las dos llamadas usen la identidad; eliminar los dos valores de configuración. Respuestas equivocadas comunes: pasar los secretos a un almacén (la aplicación los sigue teniendo una vez leídos), `Azure Service Bus Data Owner` (también recibe), `Contributor` (obtiene la clave y no abre ninguna de las dos cosas). Después desactiva las claves: en los dos recursos, `disableLocalAuth` las rechaza. [Azure OpenAI con identidades administradas](https://learn.microsoft.com/azure/ai-services/openai/how-to/managed-identity)
    .goal-2 = contoso-chat consulta el modelo
    .goal-3 = contoso-chat envía transcripciones
    .goal-4 = contoso-chat no puede recibir transcripciones
    .goal-5 = contoso-chat no puede obtener la clave del modelo
