title = 실습: 누가 급여를 읽었습니까?
about = 앱 두 개가 ID 하나를 공유해서 로그로는 둘을 구분할 수 없습니다. 각자에게 자신의 ID와 자신의 권한을 주세요.

beat-0 =
    .title = 각자 자기 자신으로
    .say = 급여 앱은 `salaries`를, 보고 앱은 `headcount`를 읽는데, 둘 다 `id-people`로 읽습니다. 감사 팀은 어느 앱이었는지 알 수 있고, 앱의 권한이 앱과 함께 끝나기를 바랍니다. 보고 앱은 급여를, 급여 앱은 인원수를 읽으면 안 됩니다.
    .notes = 모범 답안: 각 앱의 시스템 할당 ID를 켭니다. 급여 앱에는 `salaries`에 대한, 보고 앱에는 `headcount`에 대한 `Storage Blob Data Reader`를 할당합니다. 호출이 이 ID를 쓰게 하고, `id-people`은 분리하거나 할당과 함께 삭제합니다. 흔한 오답: 공유 ID 옆에 새 ID를 더하기(공유 ID가 여전히 두 컨테이너를 엽니다), 각각에 계정에 대한 역할을 주기, 각각에 사용자 할당 ID를 주기(권한은 나뉘지만 앱보다 오래 남습니다). [종류 선택하기](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .goal-1 = contoso-payroll-app이 자기 자신으로서 급여를 읽습니다
    .goal-2 = contoso-reports-app이 자기 자신으로서 인원수를 읽습니다
    .goal-3 = contoso-reports-app은 급여를 읽을 수 없습니다
    .goal-4 = contoso-payroll-app은 인원수를 읽을 수 없습니다
    .goal-7 = 아무도 급여를 변경하지 않습니다
    .goal-8 = 아무도 계정 키를 가져올 수 없습니다
