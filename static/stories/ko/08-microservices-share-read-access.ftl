title = 읽기 권한을 공유하는 마이크로서비스
about = 같은 데이터에 같은 일을 하는 서비스들은 ID 하나와 역할 할당 하나를 공유할 수 있습니다. 무엇을 아낄 수 있는지, 코드에 무엇을 밝혀야 하는지, 공유를 어디서 멈춰야 하는지 살펴봅니다.

beat-0 =
    .title = 저마다 자신의 ID
    .say = 서비스 두 개가 같은 제품 정보를 읽습니다. 각각 시스템 할당 ID가 있고, ID마다 자신의 역할이 필요합니다. 똑같은 권한 하나를 위해 ID가 둘, 역할 할당이 둘입니다.
    .notes = 서비스가 열한 개, 계정이 두 개라면 할당이 몇 개 필요한지 물어보세요. 각자 ID를 가지면 서비스 수 곱하기 대상 수, 즉 22개입니다. ID 하나를 공유하면 대상 수만큼인 2개입니다. Microsoft가 머신 네 대를 예로 들어 세어 보입니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-1 =
    .title = 세 번째 서비스
    .say = `app-cart`를 배포합니다. 코드는 같고, 자신의 ID도 켰습니다. 배포하는 팀은 `rg-shop`에 서비스를 만들 수 있지만, `rg-data`에서 역할을 할당할 수는 없습니다.
    .notes = `Contributor`는 서비스를 배포할 수 있지만 역할 할당을 만들 수는 없습니다. 그러려면 `Owner`, `User Access Administrator`, `Role Based Access Control Administrator` 중 하나가 필요합니다. 참고: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general.
    .question = 새 서비스는 다른 둘과 같은 코드를 실행합니다. 제품을 읽습니까?

beat-2 =
    .title = 한 가지 일에 ID 하나
    .say = 스토리지는 `app-cart`가 누구인지 알았지만, 할당된 역할이 없었습니다. 세 번째 할당 대신 `id-catalog-reader`를 둡니다. **한** 역할을 가진 **한** ID를 셋 모두에 연결합니다. 각자의 ID는 끄고, 그 역할은 제거합니다.
    .notes = 거의 모두가 그렇다고 답합니다. App Service는 지정이 없으면 시스템 할당 ID를 내줍니다. 연결된 것이 사용자 할당 ID 하나뿐일 때도 그렇습니다. 같은 코드가 가상 머신에서는 작동하므로 원인을 찾기 어렵습니다. 참고: https://learn.microsoft.com/azure/app-service/overview-managed-identity.
    .question = 셋 모두에 연결했고, 역할도 있습니다. 코드는 바꾸지 않았습니다. 이제 읽습니까?

beat-3 =
    .title = 어느 것인지 밝히기
    .say = 지정이 없으면 App Service는 시스템 할당 ID를 찾는데, 그것은 꺼져 있습니다. 그래서 서비스마다 변수 `AZURE_CLIENT_ID`에 `id-catalog-reader`의 클라이언트 ID를 넣습니다. 이것은 비밀이 아니라 이름이고, 기본 자격 증명 체인이 읽습니다.
    .notes = 코드는 여전히 같습니다. 클라이언트 ID는 누가 읽어도 괜찮습니다. ID가 연결된 호스트가 없으면 아무것도 열지 못합니다. Microsoft는 ID가 하나뿐인 곳에서도 지정하라고 권장합니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq.

beat-4 =
    .title = 다음 서비스는 쉽습니다
    .say = `ca-orders`가 합류합니다. 다른 리소스 종류인 컨테이너 앱입니다. ID를 연결하고 변수를 설정하면 끝입니다. 새 ID도, 새 역할 할당도 없고, 기다릴 것도 없습니다.
    .notes = `ca-orders`를 배포하는 사람에게는 이 ID를 연결할 권한만 있으면 되고, 역할을 할당할 권한은 없어도 됩니다. 뒤집어서도 말해 주세요. 이 ID를 연결할 수 있는 사람은 제품을 읽을 수 있습니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-5 =
    .title = 읽는 무리 속의 쓰기
    .say = `ca-orders`는 제품의 재고도 갱신해야 합니다. 공유된 ID에는 `Storage Blob Data Reader`밖에 없으므로 쓰기는 거부됩니다. 마땅히 그래야 합니다.
    .notes = 다음으로 넘어가기 전에 의견을 물어보세요. 가장 먼저 나오는 답은 거의 언제나 ID에 `Storage Blob Data Contributor` 역할을 주자는 것입니다. 참고: https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access.

beat-6 =
    .title = 빠른 길
    .say = `ca-orders`가 쓰기를 할 수 없으니 `id-catalog-reader`에 `Storage Blob Data Contributor`도 줍니다. 재고가 갱신되고, 모두 퇴근합니다.
    .notes = 이제 검색 서비스에 침입하면 모든 제품을 바꾸거나 삭제할 수 있습니다. 이것이 공유의 대가입니다. ID는 권한이 가장 많이 필요한 서비스가 하는 일까지 할 수 있습니다. 최소 권한은 ID 단위로 따집니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = 쓰기가 필요한 것은 `ca-orders`뿐이었습니다. `app-search`가 제품을 덮어쓰면 어떻게 됩니까?

beat-7 =
    .title = 같은 것만 공유하기
    .say = 역할은 그것을 요구한 서비스가 아니라 ID에 속합니다. 그래서 넓은 역할을 제거하고, `ca-orders`에는 공유된 ID와 **별도로** 시스템 할당 ID를 줍니다. 쓰기는 그 ID만 할 수 있습니다. 읽기는 공유하고, 쓰기는 공유하지 않습니다.
    .notes = 리소스 하나가 두 종류를 동시에 가질 수 있습니다. 코드에서는 읽을 때 클라이언트 ID를 지정한 자격 증명을 사용하고, 쓰기를 할 때는 아무것도 지정하지 않은 관리 ID 자격 증명을 사용합니다. 후자는 여기서 시스템 할당 ID를 사용합니다. 재고를 전용 컨테이너에 두면 범위가 더 좁아집니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
