title = 실습: 하나는 보내고, 하나는 받습니다
about = 서비스 두 개가 큐에서 만납니다. 한쪽에는 보내기, 다른 쪽에는 받기, 각자에게 정확히 자기 몫의 절반만 주세요.

beat-0 =
    .title = 권한 반으로 나누기
    .say = `orders-api`는 새로 만들었고, 큐 `orders`로 보내야 합니다. `orders-worker`는 거기에서 받는데, 권한이 지나치게 많습니다. 각자 자기 몫만 하고 상대의 몫은 못 하게 하세요. 어느 쪽도 큐 `refunds`는 건드리지 않습니다.
    .notes = 모범 답안: `orders-api`에 ID(어느 종류든)를 주고 큐 `orders`에 대한 `Azure Service Bus Data Sender`를 할당합니다. 받는 쪽의 `Azure Service Bus Data Owner`는 같은 큐에 대한 `Azure Service Bus Data Receiver`로 바꿉니다. 흔한 오답: 네임스페이스에 역할을 할당하기(`refunds`를 엽니다), ID 하나를 공유하고 두 역할을 모두 주기(둘 다 양쪽 일을 할 수 있습니다), 연결 문자열. Service Bus는 권한이 없을 때 403이 아니라 401로 답합니다. [관리 ID와 Service Bus](https://learn.microsoft.com/azure/service-bus-messaging/service-bus-managed-service-identity)
    .goal-1 = orders-api가 주문을 보냅니다
    .goal-2 = orders-worker가 주문을 받습니다
    .goal-3 = orders-worker는 주문을 보낼 수 없습니다
    .goal-4 = orders-api는 주문을 받을 수 없습니다
    .goal-5 = 아무도 refunds로 보내지 않습니다
    .goal-6 = 아무도 refunds에서 받지 않습니다
