title = 실습: ID는 둘, 지정은 없음
about = 공급업체의 프로그램이 토큰을 요청하면서 ID를 지정하지 않습니다. 호스트에는 ID가 둘 있습니다. 코드를 건드리지 않고 고치세요.

beat-0 =
    .title = 어느 것입니까?
    .say = `legacy-vm`에 있는 공급업체의 프로그램은 `reports`를 읽으며, ID를 지정하지 않습니다. `id-archive`를 쓰는 보관 프로그램이 들어온 뒤로(이쪽은 ID를 지정합니다) 연결된 ID는 둘입니다.
    .notes = 머신의 엔드포인트는 짐작하지 않습니다. 사용자 할당 ID가 여럿인데 지정하지 않으면 거부합니다. 그래서 ID를 연결하는 것만으로 그것과 아무 상관 없는 코드가 멈출 수 있습니다. [FAQ](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = 공급업체의 프로그램이 토큰을 요청합니다. 어떻게 됩니까?

beat-1 =
    .title = 코드를 건드리지 않고
    .say = 공급업체의 프로그램은 바꿀 수 없고, ID를 지정하지 않습니다. 이 프로그램이 다시 `reports`를 읽게 하세요. 보관 프로그램은 계속 `id-archive`로 일하고, 그 권한이 ID를 지정하지 않는 프로그램에 넘어가서는 안 됩니다.
    .notes = 모범 답안: 지정이 없을 때 쓰이는 `legacy-vm`의 시스템 할당 ID를 켜고, `reports`에 대한 `Storage Blob Data Reader`를 할당합니다. `id-reports`를 분리합니다. 흔한 오답: 호출에서 ID를 지정하기(우리 코드가 아닙니다), `id-archive`를 분리하기(보관 프로그램이 멈춥니다), `id-reports`를 분리하고 그 역할을 `id-archive`에 주기(그러면 프로그램이 `archive`에 쓰기를 할 수 있습니다), 역할 없이 ID만 켜기. [FAQ](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .goal-1 = ID를 지정하지 않는 legacy-vm의 코드가 reports를 읽습니다
    .goal-2 = 보관 프로그램이 id-archive로서 archive에 쓰기를 합니다
    .goal-3 = ID를 지정하지 않는 코드는 archive에 쓰기를 할 수 없습니다
    .goal-4 = 아무도 reports를 변경하지 않습니다
    .goal-5 = 아무도 계정 키를 가져올 수 없습니다
