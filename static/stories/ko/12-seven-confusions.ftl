title = 일곱 가지 혼동
about = 소유자(Owner)인데도 403, 권한을 줬는데도 거부, 제거했는데도 허용. 많은 사람의 예상과 다르게 끝나는 호출 일곱 개를, 결과를 가르는 검사와 해결 방법까지 함께 살펴봅니다.

beat-0 =
    .title = 모든 것의 소유자(Owner)
    .say = `vm-web`은 리소스 그룹 `rg-data` 전체의 `Owner`입니다. 스토리지 계정과 그 안의 모든 것을 삭제할 수 있습니다. 이제 자신의 토큰으로 송장 하나를 읽으려고 합니다.
    .notes = 역할을 열어 보세요. `actions`는 `*`이고 `dataActions`는 비어 있습니다. Blob 읽기는 데이터 작업입니다. 그러면 소유자는 포털에서 읽을 수 있지 않느냐는 말이 나옵니다. 맞습니다. 소유자가 나열할 수 있는 계정 키로 읽는 것입니다. 참고: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general.
    .question = `Owner`는 모든 역할 가운데 가장 강력합니다. `vm-web`은 송장을 읽습니까?

beat-1 =
    .title = 데이터를 위한 역할
    .say = **소유자인데도 403**: `Owner`는 리소스를 관리하며, 데이터 작업은 하나도 없습니다. 컨테이너에 대한 `Storage Blob Data Reader`에 바로 그 빠진 작업이 있습니다. `Owner`는 제거합니다. 도움이 되지 않았고, 권한이 지나치게 큽니다.
    .notes = 무언가를 관리하는 것과 그 안에 든 것을 사용하는 것은 서로 다른 평면이고, 역할은 그 경계를 넘지 않습니다. Key Vault, 큐, Service Bus도 마찬가지입니다. 참고: https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access.

beat-2 =
    .title = 방금 부여한 권한
    .say = 시계가 갑니다. 지금은 10:00입니다. `vm-web`이 `kv-invoices`에 대한 `Key Vault Secrets User`를 받고, 그림에는 벌써 선이 그어졌습니다. 같은 시각에 비밀을 요청합니다.
    .notes = 사람들이 역할을 하나둘 더하다가 소유자까지 주기 시작하는 때가 바로 이때입니다. 새 할당은 최대 10분이 걸릴 수 있습니다. 그림은 그 시간을 끝까지 다 쓰지만, Azure에서는 더 빠를 때가 많습니다. 참고: https://learn.microsoft.com/azure/role-based-access-control/troubleshooting.
    .question = 알맞은 역할을, 알맞은 곳에, 알맞은 ID에 주었습니다. 10:00에 비밀을 얻습니까?

beat-3 =
    .title = 기다렸다가 다시 시도
    .say = **권한을 줬지만 아직 효력 없음**: 할당이 모든 곳에 도착하기까지 최대 10분이 걸립니다. 지금은 10:10이고, 아무도 아무것도 바꾸지 않았는데 같은 호출이 통과합니다. 해결 방법은 몇 분 동안 다시 시도하는 스크립트입니다.
    .notes = 파이프라인에서는 역할을 일찍 할당하거나, 오래전부터 역할을 가진 ID를 쓰세요. 다시 시작하지도, 다시 할당하지도 마세요. 참고: https://learn.microsoft.com/azure/role-based-access-control/troubleshooting.

beat-4 =
    .title = 그룹에서 제거
    .say = `vm-batch`는 `invoice-readers`의 구성원으로서 송장을 읽었고, 마지막으로 읽은 것은 10:30입니다. 그때의 토큰에는 그룹이 적혀 있습니다. 1분 뒤 그룹에서 빠졌고, 둘을 잇던 선은 사라졌습니다.
    .notes = 그룹은 토큰 안의 클레임이고, 관리 ID의 토큰은 약 하루 동안 보관됩니다. 그 전에는 새로 받을 수 없습니다. 반대 방향도 곤란합니다. 새 구성원도 그만큼 기다립니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = 지금은 10:31이고, `vm-batch`는 더 이상 구성원이 아닙니다. 그래도 송장을 읽습니까?

beat-5 =
    .title = 역할 제거
    .say = **제거했는데도 허용**: 그룹은 토큰 안에 적혀 있고, 토큰은 약 하루 동안 보관됩니다. 역할 할당은 대상 쪽에서 조회합니다. 그룹의 할당을 제거하자, 10분 뒤에는 옛 토큰으로 아무것도 열리지 않습니다.
    .notes = 그룹의 모든 구성원이 역할을 잃으므로 이것은 비상시에 쓰는 방법입니다. 오래가는 해결책은 ID 자체에 역할을 할당하고, 여러 호스트에 같은 권한이 필요하면 사용자 할당 ID를 공유하는 것입니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-6 =
    .title = 둘에 토큰 하나
    .say = `vm-web`에는 자격 증명 모음에 대한 역할이 있었고, 잘 작동했습니다. 그러다 누군가 코드를 정리했습니다. 이제 코드는 `https://storage.azure.com/`용 토큰 **하나만** 받아 스토리지 계정과 자격 증명 모음에 모두 보냅니다.
    .notes = (앞 사례에 필요했던 것들은 치웠습니다.) 403이 아니라 401입니다. 자격 증명 모음은 역할을 따지는 단계까지 가지도 않고 토큰을 거부합니다. 클레임 `aud`를 보세요. 훔친 토큰이 한 서비스에서만 통하게 제한하는 것도 이 클레임입니다. 참고: https://learn.microsoft.com/azure/key-vault/general/rest-error-codes.
    .question = 토큰은 진짜이고, 새것이며, 알맞은 ID의 것입니다. 자격 증명 모음은 이 토큰을 받아들입니까?

beat-7 =
    .title = 서비스마다 토큰 하나
    .say = **잘못된 대상 그룹(audience)**: 토큰은 클레임 `aud`에 적힌 서비스에서만 통하고 다른 곳에서는 통하지 않습니다. 이제 코드가 `https://vault.azure.net`용으로 두 번째 토큰을 요청합니다. 머신, ID, 역할은 전과 같습니다.
    .notes = 클라이언트 라이브러리는 맡겨 두면 알아서 맞는 토큰을 요청합니다. 머신의 엔드포인트에서는 `resource` 매개 변수이고, 클라이언트 라이브러리에서는 같은 주소에 `/.default`를 붙인 범위(scope)입니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token.

beat-8 =
    .title = ID는 둘, 지정은 없음
    .say = `vm-orders`는 하나뿐인 ID인 `id-read`로 송장을 읽어 왔습니다. 코드는 ID를 지정하지 않습니다. 오늘 아침 앞으로 할 일을 위해 `id-write`도 연결했습니다. 그 밖에는 아무것도 건드리지 않았습니다.
    .notes = `vm-web`의 호출은 잠시 그림에서 뺐습니다. 사용자 할당 ID가 하나이면 머신의 엔드포인트가 그것을 고르지만, 둘이면 어느 것인지 알 수 없습니다. 그래서 연결 하나가 아무도 건드리지 않은 코드를 멈추게 할 수 있습니다. 전체 규칙: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq.
    .question = `id-read`는 여전히 연결되어 있고, 역할도 그대로 있습니다. `vm-orders`는 송장을 읽습니까?

beat-9 =
    .title = 지정하기
    .say = **ID가 둘인데 지정하지 않음**: 머신은 어느 ID를 말하는지 알 수 없습니다. 이제 코드가 클라이언트 ID로 `id-read`를 지정합니다. ID가 하나뿐일 때도 지정하세요. 그러면 두 번째 ID가 생겨도 탈이 나지 않습니다.
    .notes = 클라이언트 ID는 비밀이 아닙니다. 코드에서는 인수 하나, 또는 변수 `AZURE_CLIENT_ID`입니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token.

beat-10 =
    .title = 옆 그룹
    .say = `id-write`는 `contosoinvoices`에 쓰기를 해야 합니다. 누군가 어떤 리소스 그룹에, 그 안의 모든 것에 대해 `Storage Blob Data Contributor`를 할당했습니다. 어느 그룹인지 선을 따라가 보세요.
    .notes = 역할도 맞고 ID도 맞습니다. 범위가 대상의 위쪽에 있지 않습니다. 게다가 열려고 하지 않았던 테스트 계정을 엽니다. 참고: https://learn.microsoft.com/azure/role-based-access-control/scope-overview.
    .question = `id-write`를 지정했고, 그 역할로는 Blob 쓰기를 할 수 있습니다. `contosoinvoices`에 송장을 기록합니까?

beat-11 =
    .title = 원래 의도한 범위
    .say = **옆 그룹에 한 할당**: 범위는 아래로 미치고, 옆으로는 절대 미치지 않습니다. `rg-data-test`의 할당을 제거하고, 필요한 가장 작은 범위인 컨테이너 자체에 할당합니다. 테스트 계정은 다시 닫힙니다.
    .notes = 역할이 “작동하지 않을” 때는 할당의 범위를 구독, 그룹, 계정 순으로 한 글자씩 읽으세요. 거부된 호출의 검사에는 아깝게 빗나간 할당이 모두 나와 있습니다. 참고: https://learn.microsoft.com/azure/role-based-access-control/scope-overview.

beat-12 =
    .title = 삭제하고 다시 만들기
    .say = `vm-web`을 삭제하고 다시 만듭니다. 이름도 크기도 같고, 시스템 할당 ID를 켰습니다. 역할은 제거한 적이 없습니다. 컨테이너와 자격 증명 모음의 액세스 목록에 그대로 있습니다.
    .notes = 포털에서 옛 항목에는 “ID를 찾을 수 없음”이라고 나옵니다. 역할은 보안 주체 ID에 할당되고, 새 ID에는 새 보안 주체 ID가 있습니다. 옛 이름으로 할당을 다시 배포하는 템플릿은 `RoleAssignmentUpdateNotPermitted`로 거부됩니다. 참고: https://learn.microsoft.com/azure/role-based-access-control/troubleshooting.
    .question = 같은 이름, 같은 스위치이고, 역할 할당도 아직 목록에 있습니다. 새 `vm-web`은 송장을 읽습니까?

beat-13 =
    .title = 새로 할당하고 정리하기
    .say = **삭제하고 다시 만듦**: 이름은 같지만 보안 주체는 다릅니다. 두 역할을 새로 받고, 한도에 포함되는 주인 없는 할당 두 개는 제거합니다. 머신보다 오래 가야 하는 것에는 사용자 할당 ID를 씁니다.
    .notes = 혼동은 일곱 가지, 습관은 하나입니다. 짐작하지 말고 검사를 읽으세요. 누가 요청하는가, 토큰은 누구를 위한 것인가(대상 그룹), 역할에는 무엇이 들어 있는가(평면), 어디에 적용되는가(범위), 언제부터인가(지연, 옛 토큰)? 참고: https://learn.microsoft.com/azure/role-based-access-control/troubleshooting.
