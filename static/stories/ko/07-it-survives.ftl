title = 살아남는 ID: 머신보다 오래 사는 ID
about = 사용자 할당 ID는 독립된 리소스입니다. 머신은 생겼다 사라져도, 누군가 ID 자체를 삭제할 때까지 ID와 그 역할은 남습니다.

beat-0 =
    .title = ID가 먼저입니다
    .say = `id-orders`는 독립된 리소스이고, 아직 어떤 머신도 필요로 하기 전에 만들어졌습니다. 주문이 담긴 컨테이너에 대한 `Storage Blob Data Reader`를 이미 가지고 있습니다. 그 옆에서 `vm-orders`가 실행 중이고, 주문 하나를 읽으려고 합니다.
    .notes = 역할을 보고 그렇다고 답하는 사람이 많습니다. 하지만 아무도 이 머신에 ID를 연결하지 않았으므로, 머신의 토큰 엔드포인트에는 보증해 줄 ID가 없습니다. 두 종류의 ID를 비교하려면 다음을 참고하세요: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = ID가 있고, 그 ID에는 역할이 있습니다. `vm-orders`는 주문을 받습니까?

beat-1 =
    .title = 연결하기
    .say = 머신 옆에 있다고 해서 그 ID가 머신의 것은 아닙니다. 연결은 `vm-orders`에서 변경 한 번이면 되고, 이제부터 이 머신은 `id-orders`의 토큰을 요청할 수 있습니다. ID와 역할은 그대로입니다.
    .notes = 누가 이 일을 해도 되는지 물어보세요. 연결하려면 머신에 대한 쓰기 권한, 그리고 ID에 대한 할당 작업 권한이 필요한데, 후자는 `Managed Identity Operator`에 들어 있습니다. ID를 연결하고 그 머신에서 코드를 실행할 수 있는 사람은 ID가 가진 것을 모두 갖습니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq.

beat-2 =
    .title = 머신이 삭제됩니다
    .say = `vm-orders`가 삭제되었습니다. 무엇이 남았는지 보세요. `id-orders`, Microsoft Entra ID에 있는 그 서비스 주체, 그리고 스토리지 계정으로 이어지는 선입니다. 시스템 할당 ID였다면 지금쯤 사라졌을 것입니다.
    .notes = 호출할 주인공이 없으므로 여기서는 아무것도 호출할 수 없습니다. ID에는 이제 호스트가 없고, 다시는 아무도 필요로 하지 않더라도 그대로 남습니다. 정리는 여러분의 몫입니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations#maintenance.

beat-3 =
    .title = 다시 같은 이름
    .say = 같은 리소스 그룹에 같은 이름, 같은 코드로 새 `vm-orders`를 만듭니다. `id-orders`는 있던 자리에 있고, 역할도 있던 자리에 있습니다.
    .notes = 실행하기 전에 손을 들어 답하게 하세요. 틀리는 이유는 대개 ID가 머신의 이름에 딸려 있다고 생각하기 때문입니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = 같은 이름, 같은 그룹이고, 역할도 그대로 있습니다. 새 머신은 주문을 읽습니까?

beat-4 =
    .title = 다시 연결하기
    .say = Azure는 이름으로 판단하지 않습니다. 새 머신은 다른 리소스입니다. 한 번 연결하자 읽습니다. 아무도 역할을 할당하지 않았고, 역할을 기다린 사람도 없습니다. `id-orders`는 예나 지금이나 같은 보안 주체이므로 옛 할당이 그대로 맞습니다.
    .notes = 그래서 사용자 할당 ID는 자주 다시 만드는 머신에 알맞습니다. 머신을 다시 만드는 사람에게 역할을 할당할 권한이 없어도 됩니다. 다시 만든 머신이 낯선 보안 주체가 되는 시스템 할당 ID 이야기와 비교해 보세요. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-5 =
    .title = 그리고 다른 곳에도
    .say = 같은 ID를 함수 앱에도 연결합니다. 리소스 종류는 다르고 보안 주체는 같습니다. 주문을 읽는 코드는 잘 작동하는 `vm-orders`에서 복사해 왔습니다. 관리 ID를 요청하되 어느 것인지 지정하지 않는 코드입니다.
    .notes = 같은 코드가 머신에서는 작동했습니다. 가상 머신에서는 지정하지 않으면 하나뿐인 사용자 할당 ID가 선택되지만, App Service와 Functions는 이때 시스템 할당 ID를 찾습니다. 그러니 언제나 ID를 지정하세요. 참고: https://learn.microsoft.com/azure/app-service/overview-managed-identity.
    .question = ID는 연결되어 있고 역할도 있습니다. `func-orders`는 주문을 읽습니까?

beat-6 =
    .title = 지정하기
    .say = 함수 앱은 지정이 없으면 시스템 할당 ID를 내주는데, 이 앱에는 그것이 없습니다. 이제 호출이 클라이언트 ID로 `id-orders`를 지정합니다. 호스트 둘, ID 하나, 역할 할당 **하나**입니다.
    .notes = 코드에서는 인수 하나이고, 기본 자격 증명 체인을 쓴다면 앱 설정 `AZURE_CLIENT_ID`입니다. 공유의 대가가 무엇인지 물어보세요. 이제 두 호스트 중 어느 쪽에 침입해도 ID가 닿는 곳까지 닿습니다. 참고: https://learn.microsoft.com/azure/app-service/overview-managed-identity.

beat-7 =
    .title = ID가 삭제됩니다
    .say = `id-orders`는 머신보다 오래 살았습니다. 이제 누군가 `id-orders` 자체를 삭제하고, 두 호스트는 계속 실행됩니다. 역할 할당은 찾을 수 없는 ID의 것으로 컨테이너의 액세스 목록에 남아 있습니다.
    .notes = 사용자 할당 ID를 끝내는 것은 삭제뿐입니다. 이 그림에서는 어느 호스트도 이전 토큰을 가지고 있지 않습니다. 삭제 전에 발급된 토큰이 있다면 만료될 때까지 계속 통합니다. 앱의 리소스 그룹에 둔 ID는 그 그룹을 삭제할 때 함께 사라지므로, ID는 수명이 따로 가는 그룹에 두세요. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq.
    .question = `vm-orders`는 건드리지 않았고, 역할 할당도 그대로 있습니다. 주문을 읽습니까?
