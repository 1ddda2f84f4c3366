title = 시스템 할당과 사용자 할당: 어느 쪽입니까?
about = 같은 머신들이 두 벌 있습니다. 왼쪽은 저마다 시스템 할당 ID를, 오른쪽은 공유하는 사용자 할당 ID를 씁니다. 생성, 공유, 수명 주기, 재사용, 생성 전 권한, 감사, 그리고 각각 어디에 가장 알맞은지 살펴봅니다.

beat-0 =
    .title = 생성
    .say = 왼쪽에서는 `vm-sys-1`의 스위치가 시스템 할당 ID를 만듭니다. 이 머신만의 것입니다. 오른쪽에서는 `id-reports`를 독립된 리소스로 만든 다음 `vm-usr-1`에 연결합니다.
    .notes = ID는 누가 호출하는지를 말할 뿐, 무엇을 해도 되는지는 말하지 않습니다. 이 점은 두 종류가 같습니다. 스위치를 켜려면 머신에 대한 쓰기 권한이 필요합니다. 오른쪽은 두 가지가 더 필요합니다. 만들려면 `Managed Identity Contributor`, 연결하려면 `Managed Identity Operator`입니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = 이제 두 머신 모두 ID가 있습니다. `vm-sys-1`은 보고서를 읽습니까?

beat-1 =
    .title = 공유
    .say = ID만으로는 아무것도 열리지 않으므로, 이제 역할을 주고 양쪽에 두 번째 머신을 둡니다. 왼쪽은 두 번째 ID와 두 번째 역할 할당입니다. 오른쪽은 같은 ID를 한 번 더 쓰고, 할당은 둘을 위해 **하나**입니다. 숫자를 비교해 보세요.
    .notes = 머신이 n개, 대상이 m개이면 할당은 왼쪽이 n × m개, 오른쪽이 m개입니다. 시스템 할당 ID는 공유할 수 없고, 사용자 할당 ID는 서로 다른 종류의 여러 리소스에 붙일 수 있습니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-2 =
    .title = 수명 주기
    .say = 머신 네 대를 모두 삭제합니다. 왼쪽에서는 두 ID가 함께 사라지고, 액세스 목록에는 아무에게도 속하지 않는 역할 할당 두 개가 남습니다. 오른쪽에서는 `id-reports`가 그대로 있고, 그 역할도 그대로입니다.
    .notes = 여기서는 아무것도 호출하지 않습니다. 숫자를 보세요. 존재하는 ID의 할당만 셉니다. 어느 종류든 자신의 역할 할당을 정리해 주지는 않습니다. 왼쪽에서는 “ID를 찾을 수 없음”으로 표시되고 구독의 한도에 포함됩니다. 오른쪽에서는 아무도 필요로 하지 않게 되면 ID 자체를 삭제해야 합니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations#maintenance.

beat-3 =
    .title = 재사용
    .say = 첫 번째 머신들을 각각 옛 이름으로 다시 만듭니다. 왼쪽에서는 전처럼 시스템 할당 ID를 켭니다. 오른쪽에서는 전처럼 `id-reports`를 연결합니다. 역할 할당은 아무도 건드리지 않습니다.
    .notes = 역할이 이름에 할당된다고 믿는 사람이 많습니다. 역할은 보안 주체 ID에 할당되고, 그 ID는 옛 머신과 함께 사라졌습니다. 날마다 생겼다 사라지는 머신이라면 이것으로 결론이 납니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = 같은 이름, 같은 스위치입니다. 새 `vm-sys-1`은 보고서를 읽습니까?

beat-4 =
    .title = 생성 전 권한
    .say = 새 `vm-sys-1`은 새로운 보안 주체였고, 그 뒤에 역할을 받았습니다. 지금은 10:00이고, 템플릿 하나가 두 번째 머신들을 만듭니다. 왼쪽은 머신, ID, 역할 순서입니다. 오른쪽은 머신과 연결뿐이고, 역할은 오래전부터 있었습니다.
    .notes = 시작할 때 구성을 읽는 시작 스크립트는 왼쪽에서는 실패하고 오른쪽에서는 작동합니다. 왼쪽에서는 배포하는 사람에게 역할을 할당할 권한도 있어야 합니다. 최대 10분이 걸린다는 설명: https://learn.microsoft.com/azure/role-based-access-control/troubleshooting.
    .question = 머신, ID, 역할이 템플릿 하나로 함께 만들어집니다. `vm-sys-2`는 바로 읽습니까?

beat-5 =
    .title = 감사
    .say = 역할 할당은 적용되기까지 최대 10분이 걸립니다. 10:10에는 넷 모두 읽습니다. 각 판정 뒤에 누구의 이름이 있는지 보세요. 왼쪽은 머신 자신입니다. 오른쪽은 두 번 다 `id-reports`입니다. 로그에 적히는 것은 ID이지, 그 ID를 쓴 머신이 아닙니다.
    .notes = 스토리지 계정의 로그만 남아 있다면 밤에 누가 보고서를 읽었는지 알 수 있는지 물어보세요. 로그에는 호출자의 개체 ID가 들어 있고, 오른쪽에서는 그것이 모두 같습니다. 리소스를 구분해야 한다면 시스템 할당을 선택하세요. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-6 =
    .title = 필요한 것이 다를 때
    .say = 양쪽에서 **첫 번째** 머신은 보고서 쓰기도 해야 합니다. 읽기 역할 대신 `Storage Blob Data Contributor`를 줍니다. 왼쪽은 `vm-sys-1`에, 오른쪽은 `id-reports`에 줍니다. 그런 다음 **두 번째** 머신들이 쓰기를 시도합니다.
    .notes = ID를 공유하는 것은 그 ID가 할 수 있는 모든 일을 공유하는 것입니다. 머신 하나에 침입했을 때 닿는 범위도 마찬가지입니다. 왼쪽에서는 그 머신에 필요했던 것, 오른쪽에서는 그중 어느 하나에라도 필요했던 것입니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = `vm-usr-2`에 쓰기를 허용하려던 사람은 없습니다. 쓰기를 할 수 있습니까?

beat-7 =
    .title = 각각 알맞은 곳
    .say = 
        - **시스템 할당**: 리소스 하나만 갖고 그 리소스와 함께 끝나는 권한, 그리고 그 리소스의 이름이 남는 로그.
        - **사용자 할당**: 복제본, 생겼다 사라지는 머신, 머신보다 먼저 있어야 하는 권한.
        - 둘을 동시에: `vm-usr-1`은 모두에게 필요한 것은 공유하고, 쓰기는 자기 자신으로서 합니다.
    .notes = 머신 하나에 둘 다 있으면 ID를 지정하지 않는 코드는 시스템 할당 ID를 받습니다. 그래서 이제 읽기 호출이 `id-reports`를 지정합니다. 학생들이 각자의 설계에 쓸 종류를 고르고, 숫자를 근거로 토론하게 하세요. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq.

beat-8 =
    .title = 당신의 경우는?
    .say = 호스트가 몇 개이고 대상이 몇 개인지, 무엇이 요구되는지 입력하세요. 숫자가 따라오고, 논거마다 출처가 있으며, 결과는 옆에 그리거나 열려 있는 그림이 받아들일 수 있습니다.
    .notes = 학생들에게 일에서 겪은 사례를 가져오게 하세요. 답을 한 번에 하나씩 바꾸고 어떤 논거가 선택을 바꾸는지 보세요. 생성 전 권한과 호스트별 감사는 서로 반대쪽으로 당깁니다. 참고: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
