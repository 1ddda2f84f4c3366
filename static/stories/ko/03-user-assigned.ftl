title = 사용자 할당: 여러 리소스가 ID 하나를 공유
about = 가상 머신, 웹앱, 함수 앱이 ID 하나와 권한 부여 하나를 공유합니다. 한곳에서 어떻게 관리하는지, 새 호스트가 어떻게 바로 준비되는지, 침입이 어디까지 닿는지 살펴봅니다.

beat-0 =
    .title = 호스트보다 먼저 생긴 ID
    .say = `id-docs-reader`는 독립된 리소스이고, 만들어지는 순간 서비스 주체도 함께 생깁니다. 그래서 권한을 미리, 한 번만 부여합니다. `documents`에 대한 `Storage Blob Data Reader`입니다. 아직 이 ID를 가진 호스트는 없습니다.
    .notes = 시스템 할당 ID와 비교해 보세요. 그쪽은 리소스가 생기기 전에는 권한을 줄 상대가 없습니다. [모범 사례](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .question = ID에는 역할이 있습니다. 머신은 `documents`를 읽습니까?

beat-1 =
    .title = 연결하면 작동
    .say = 머신에는 토큰을 대신 청할 ID가 없었습니다. 이제 ID를 머신에 연결하자 다음 호출이 통과합니다. 역할은 아무도 건드리지 않았습니다. 머신은 이 ID의 토큰을 요청할 수 있고, 비밀은 하나도 가지고 있지 않습니다.
    .notes = 연결하려면 두 가지 권한이 필요합니다. 머신에 대한 쓰기 권한, 그리고 ID에 대한 `Managed Identity Operator`(또는 그에 준하는 역할)입니다. 연결할 수 있는 사람은 그 ID로 행세할 수 있습니다.

beat-2 =
    .title = 웹앱에도 연결
    .say = 같은 ID를 웹앱에도 연결합니다. 코드는 머신의 코드와 같습니다. 토큰을 요청할 때 어떤 ID인지 지정하지 않습니다.
    .notes = ID가 하나뿐이면 머신은 그것을 쓰지만 App Service와 Functions는 그렇지 않습니다. 이 종류의 ID에서 가장 자주 겪는 뜻밖의 일입니다. [App Service](https://learn.microsoft.com/azure/app-service/overview-managed-identity)
    .question = ID도, 역할도, 코드도 머신과 같습니다. 웹앱은 읽습니까?

beat-3 =
    .title = ID 지정하기
    .say = 지정하지 않으면 App Service는 **시스템 할당** ID를 찾습니다. 있는 것이 사용자 할당 ID 하나뿐이어도 마찬가지입니다. 그래서 두 앱의 코드가 클라이언트 ID로 `id-docs-reader`를 지정하고, 호스트 셋이 모두 읽습니다.
    .notes = 머신을 포함해 어디에서나 ID를 지정하세요. 나중에 두 번째 ID를 연결하면 ID를 지정하지 않은 코드가 멈출 수 있습니다. [FAQ](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)

beat-4 =
    .title = 새 호스트 도착
    .say = 첫 번째 함수 앱 옆에 두 번째 함수 앱을 둡니다. 만들 때 `id-docs-reader`를 연결했고, 코드는 이 ID를 지정합니다. 새로 만든 보안 주체도, 새로 할당한 역할도 없습니다.
    .notes = 확장 집합, 복제본, 수명이 짧은 호스트에서는 이것이 이 종류를 고르는 이유입니다.
    .question = `func-archive`는 갓 만들어졌고, 아무도 여기에 역할을 할당하지 않았습니다. 읽습니까?

beat-5 =
    .title = Document Intelligence라면?
    .say = `func-archive`는 도착하자마자 준비되어 있었습니다. 그래서 Document Intelligence도 이 ID를 함께 쓰게 하려고 합니다. 연결은 됩니다. 이 리소스 종류에는 ID를 넣을 자리가 있습니다.
    .notes = 공유를 계획하기 전에 해당 서비스의 설명서부터 확인하세요. [Document Intelligence](https://learn.microsoft.com/azure/ai-services/document-intelligence/authentication/managed-identities)
    .question = `id-docs-reader`를 Document Intelligence에도 연결했습니다. 이 서비스는 그 ID로 `documents`를 읽습니까?

beat-6 =
    .title = 거둬들일 권한도 하나
    .say = Document Intelligence는 자신의 **시스템 할당** ID로만 동작하므로 무대에서 내려갑니다. 그 뒤 감사가 끝나 단 하나뿐인 역할 할당을 제거합니다. 호스트는 모두 ID를 그대로 가지고 있습니다.
    .notes = 중앙 관리는 양날의 검입니다. 편집 한 번에 네 곳이 멈춥니다. 미리 누구에게 알려야 하는지 물어보세요.
    .question = 역할 할당 하나를 제거했습니다. ID를 그대로 가진 머신은 계속 읽습니까?

beat-7 =
    .title = 침입 한 번이 닿는 곳
    .say = 편집 한 번에 거부 네 번입니다. Azure에서는 최대 10분이 걸립니다. 이제 그 권한을 되돌리고, 머신을 위해 `payroll`에 대한 권한도 하나 더 부여했습니다. 누군가 `func-archive`에 들어가 공유된 ID를 요청하고 `payroll`을 읽습니다. **하나가 할 수 있는 일은 모두가 할 수 있습니다.**
    .notes = ID는 같은 일을 하는 호스트끼리 공유하세요. 그중 하나에 더 많은 권한이 필요해지면 곧바로 자신만의 ID를 주세요. [모범 사례](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
