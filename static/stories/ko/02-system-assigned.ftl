title = 시스템 할당: 리소스마다 자신만의 ID
about = 가상 머신, 웹앱, 함수 앱, Document Intelligence가 각자 자신의 ID로 Blob Storage를 읽습니다. 그러려면 권한을 몇 번 부여해야 하는지, 그중 하나가 침입당했을 때 무엇을 지켜 주는지 살펴봅니다.

beat-0 =
    .title = 읽으려는 쪽은 넷, 보증은 없음
    .say = 리소스 네 개가 저마다 다른 컨테이너에서 Blob을 읽으려고 합니다. 계정은 키를 받지 않고, 넷 중 누구에게도 관리 ID가 없습니다. 머신이 메타데이터 서비스에 토큰을 요청하지만 받지 못합니다.
    .notes = 호스트의 네 종류를 말해 보게 하세요. 인프라, 플랫폼, 서버리스, 그리고 스스로 동작하는 AI 서비스입니다.

beat-1 =
    .title = 머신이 자신의 ID를 얻습니다
    .say = 머신의 스위치를 켜면 Azure가 머신의 서비스 주체를 만듭니다. `scans`에 대한 `Storage Blob Data Reader`를 받은 머신은 읽습니다. 웹앱은 아까 그대로입니다.
    .notes = 배지를 가리켜 보이세요. 이 ID는 머신 옆에 놓인 물건이 아니라 머신의 일부입니다. 이 종류의 ID는 리소스 하나에 많아야 하나입니다. [개요](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview)

beat-2 =
    .title = ID 세 개 더
    .say = 나머지 셋도 자신의 ID를 얻습니다. 각각 Microsoft Entra ID에 있는 별개의 보안 주체입니다. 지금까지 역할 할당은 머신의 것 하나뿐입니다. 셋 모두 읽기를 시도합니다.
    .notes = 흔한 오해는 리소스 그룹 안에서 권한을 한 번 부여하면 그 안에 있는 모두에게 통한다는 생각입니다. 역할은 어떤 보안 주체에게, 어떤 범위에서 할당됩니다.
    .question = 옆에 있는 머신은 역할을 가지고 있습니다. 방금 ID를 얻은 **웹앱**은 `uploads`를 읽습니까?

beat-3 =
    .title = ID 넷, 권한 부여 넷
    .say = Microsoft Entra ID가 보기에 넷은 서로 다른 보안 주체이므로, 하나에 준 권한은 나머지에 아무 소용이 없습니다. 각자 자기 컨테이너에 대한 역할을 받고, 모두 읽습니다. 코드는 호스트의 엔드포인트에 토큰을 요청하고, Document Intelligence는 스스로 토큰을 받습니다.
    .notes = 네트워크로 오가는 호출 두 개를 비교해 보세요. Document Intelligence의 토큰은 그 바깥에서는 아무도 볼 수 없습니다. [Document Intelligence 설명서](https://learn.microsoft.com/azure/ai-services/document-intelligence/authentication/managed-identities)

beat-4 =
    .title = 머신이 침입당했습니다
    .say = 누군가 `vm-scanner`에서 코드를 실행합니다. 몇 번이든 머신의 이름으로 토큰을 받아 `scans`를 읽을 수 있습니다. 다음으로 `uploads`를 시도합니다.
    .notes = 머신에서 도는 프로세스라면 어느 것이든 머신의 ID를 요청할 수 있습니다. 경계는 리소스입니다. 계정 키였다면 어디까지 닿았을지 물어보세요. [모범 사례](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .question = 머신에 든 침입자가 이번에는 `uploads`를 요청합니다. 스토리지는 뭐라고 답합니까?

beat-5 =
    .title = 하나만 막기
    .say = 토큰에는 머신이 적혀 있었고, 머신은 `uploads`에 대한 역할이 없습니다. 피해는 컨테이너 하나에서 끝납니다. 이제 머신의 ID를 끄고, 서비스 주체가 삭제됩니다.
    .notes = 그 전에 발급된 토큰은 만료될 때까지 약 하루 동안 유효합니다. 그러니 역할도 함께 제거하세요. 주인 없이 남은 할당은 해를 끼치지 않습니다. [FAQ](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = 머신이 ID를 잃습니다. **웹앱**은 계속 읽습니까?

beat-6 =
    .title = 치르는 값: 처음부터 다시
    .say = 공유한 것이 없으므로 나머지 셋은 계속 읽습니다. 대신 치르는 값이 있습니다. 새 함수 앱도 `images`를 읽어야 하는데, 아직 존재하지 않던 ID에는 아무도 역할을 미리 준비해 둘 수 없었습니다. 호스트마다, 장소마다 누군가 권한을 부여할 때까지 거부됩니다.
    .notes = 호스트가 n개, 장소가 m개이면 권한 부여는 n × m번입니다. 복제본이나 수명이 짧은 호스트라면 부담이 큽니다. 다음 이야기에서는 ID 하나를 공유합니다.
