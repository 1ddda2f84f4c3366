title = 예측: 누구의 토큰입니까?
about = ID가 여러 개인 머신을 두고 네 번 예측합니다. 누구의 토큰이 나오는지, 이름만 같은 새 ID가 무엇을 할 수 있는지 맞혀 보세요.

beat-0 =
    .title = 연결은 둘, 지정은 없음
    .say = `id-app`은 `input`을 읽을 수 있고, `id-logs`는 여기에 역할이 없습니다. 둘 다 `data-vm`에 연결되어 있습니다. 코드는 토큰을 요청하면서 둘 중 어느 것도 지정하지 않습니다.
    .notes = 통하는 쪽이 선택되리라고 생각하는 사람이 많습니다. 엔드포인트는 토큰을 어디에 사용할지 모르고, 시험해 보지도 않습니다. [FAQ](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = 지정한 ID는 없고, 연결된 ID는 둘입니다. 어떻게 됩니까?

beat-1 =
    .title = 세 번째, 자신만의 ID
    .say = 누군가 `data-vm`의 시스템 할당 ID도 켭니다. 이 ID에는 역할이 없습니다. 코드는 그대로이고, 아무것도 지정하지 않습니다.
    .notes = 이제 토큰은 나오지만 엉뚱한 ID의 토큰입니다. 지정이 없으면 시스템 할당 ID가 먼저입니다. 오류가 머신에서 스토리지 계정으로 옮겨 갔을 뿐인데, 나아진 것처럼 보일 수 있습니다. [FAQ](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = 이제 머신에 자신만의 ID가 있습니다. 어떻게 됩니까?

beat-2 =
    .title = 코드가 하나를 지정
    .say = 코드를 바꿨습니다. 이제 토큰을 요청할 때 클라이언트 ID로 `id-app`을 지정합니다. 그 밖에는 바뀐 것이 없고, ID 셋은 그대로 있습니다.
    .notes = Microsoft는 ID가 하나뿐인 곳에서도 지정하라고 권장합니다. 그러면 다른 ID를 연결해도 코드가 멈추지 않습니다. [FAQ](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = 코드가 `id-app`을 지정합니다. 어떻게 됩니까?

beat-3 =
    .title = 다시 같은 이름
    .say = `id-app`을 실수로 삭제했다가 같은 이름으로 다시 만들어 연결했습니다. 코드에는 새 클라이언트 ID를 넣었습니다. `input`에 대한 역할 할당은 건드린 적이 없습니다.
    .notes = 토큰은 있고, 역할은 없습니다. 할당에 적힌 것은 사라진 보안 주체이고, 이름이 같다고 넘어가지 않습니다. [Azure RBAC 문제 해결](https://learn.microsoft.com/azure/role-based-access-control/troubleshooting)
    .question = 새 `id-app`이 읽습니다. 어떻게 됩니까?
