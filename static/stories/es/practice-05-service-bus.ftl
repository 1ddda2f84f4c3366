title = Práctica: uno envía, otro recibe
about = Dos servicios se encuentran en una cola. Cada uno recibe exactamente su mitad: uno, enviar; el otro, recibir.

beat-0 =
    .title = Partir los permisos por la mitad
    .say = `orders-api` es nuevo y debe enviar a la cola `orders`. `orders-worker` recibe de ella, con muchos más permisos de los necesarios. Haz que cada uno haga su mitad y no la del otro; ninguno toca la cola `refunds`.
    .notes = Respuesta modelo: dar a `orders-api` una identidad (de cualquiera de los dos tipos) y `Azure Service Bus Data Sender` en la cola `orders`; sustituir `Azure Service Bus Data Owner` del servicio orders-worker por `Azure Service Bus Data Receiver` en la misma cola. Respuestas equivocadas comunes: roles en el espacio de nombres (abren `refunds`), una identidad compartida con los dos roles (cada uno puede hacer las dos cosas), una cadena de conexión. Service Bus responde a la falta de permiso con 401, no con 403. [Identidades administradas y Service Bus](https://learn.microsoft.com/azure/service-bus-messaging/service-bus-managed-service-identity)
    .goal-1 = orders-api envía pedidos
    .goal-2 = orders-worker recibe pedidos
    .goal-3 = orders-worker no puede enviar pedidos
    .goal-4 = orders-api no puede recibir pedidos
    .goal-5 = Nadie envía a refunds
    .goal-6 = Nadie recibe de refunds
