title = Pratique: um envia, o outro recebe
about = Dois serviços se encontram em uma fila. Cada um fica exatamente com a sua metade: enviar para um, receber para o outro.

beat-0 =
    .title = Divida os direitos ao meio
    .say = `orders-api` é novo e deve enviar para a fila `orders`. `orders-worker` recebe dela, com direitos demais. Deixe cada um fazer a sua metade e não a do outro; nenhum dos dois toca na fila `refunds`.
    .notes = Resposta-modelo: dar a `orders-api` uma identidade (de qualquer um dos tipos) e `Azure Service Bus Data Sender` na fila `orders`; substituir o `Azure Service Bus Data Owner` do worker por `Azure Service Bus Data Receiver` na mesma fila. Respostas erradas comuns: funções no namespace (abrem `refunds`), uma identidade compartilhada com as duas funções (cada um pode fazer as duas coisas), uma cadeia de conexão. O Service Bus responde à falta de permissão com 401, não com 403. [Identidades gerenciadas e o Service Bus](https://learn.microsoft.com/azure/service-bus-messaging/service-bus-managed-service-identity)
    .goal-1 = orders-api envia pedidos
    .goal-2 = orders-worker recebe pedidos
    .goal-3 = orders-worker não consegue enviar pedidos
    .goal-4 = orders-api não consegue receber pedidos
    .goal-5 = Ninguém envia para refunds
    .goal-6 = Ninguém recebe de refunds
