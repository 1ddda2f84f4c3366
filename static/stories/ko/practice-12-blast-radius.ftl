title = 실습: 피해 반경 줄이기
about = 공개된 웹 프런트가 관리 작업과 ID를 공유합니다. 프런트에서 코드를 실행하는 공격자가 닿을 수 있는 범위를 줄이세요.

beat-0 =
    .title = 닿을 곳 줄이기
    .say = 프런트는 인터넷의 누구와도 통신하며 `pictures`만 읽습니다. 관리 작업은 `nightly`에 백업을 기록하고 비밀 하나를 읽습니다. 둘 다 `id-shop`을 사용합니다. 프런트에서 남의 코드가 실행되더라도 사진에만 닿고 다른 것에는 닿지 못하게 하고, 관리 작업은 계속 돌아가게 하세요.
    .notes = 모범 답안: 프런트에 자신만의 ID를 주고 `pictures`에 대한 `Storage Blob Data Reader`를 할당합니다. 거기에서 `id-shop`을 분리합니다. 관리 작업에는 리소스 그룹에 대한 역할 세 개 대신 `nightly`에 대한 `Storage Blob Data Contributor`와 자격 증명 모음에 대한 `Key Vault Secrets User`를 할당합니다. 흔한 오답: 옛 ID를 연결해 둔 채 새 ID를 주기(호스트에서 코드를 실행하는 사람은 어느 ID든 요청할 수 있습니다), `Contributor`만 제거하기, 관리 작업을 멈추게 하기. [호스트에 연결된 것](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .goal-2 = contoso-shop-front가 사진을 읽습니다
    .goal-3 = contoso-shop-job이 백업을 기록합니다
    .goal-4 = contoso-shop-job이 자신의 비밀을 읽습니다
    .goal-5 = contoso-shop-front는 사진을 변경할 수 없습니다
    .goal-6 = contoso-shop-job은 사진을 변경할 수 없습니다
    .goal-7 = 아무도 contosoassets의 계정 키를 가져올 수 없습니다
    .goal-8 = 아무도 리소스 그룹을 삭제할 수 없습니다
