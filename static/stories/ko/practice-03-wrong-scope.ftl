title = 실습: 역할은 맞는데 자리가 틀렸습니다
about = 함수에 필요한 데이터 역할이 있기는 한데, 옆 리소스 그룹에 할당되어 있습니다. 있어야 할 자리로 옮기세요.

beat-0 =
    .title = 권한 옮기기
    .say = 함수는 `Storage Blob Data Reader`를 가지고 있는데도 프로덕션에서 송장을 읽다가 거부됩니다. `contosoinvprod`의 `invoices`를 읽게 하세요. `payroll`은 닫혀 있어야 하고, 개발 환경의 어떤 것도 프로덕션 코드에 열려 있으면 안 됩니다.
    .notes = 모범 답안: `rg-invoices-dev`의 할당을 삭제하고, `contosoinvprod`의 컨테이너 `invoices`에 `Storage Blob Data Reader`를 할당합니다. 흔한 오답: `rg-invoices-prod`나 계정에 역할을 할당하기(`payroll`을 엽니다), 옛 할당을 그 자리에 남겨 두기, 범위 대신 역할을 바꾸기. 역할은 맞고 자리가 틀렸다는 것이 검사 단계의 어디에서 드러나는지 물어보세요. [범위](https://learn.microsoft.com/azure/role-based-access-control/scope-overview)
    .goal-1 = contoso-invoice-fn이 프로덕션의 송장을 읽습니다
    .goal-2 = contoso-invoice-fn은 개발 환경을 읽을 수 없습니다
    .goal-3 = contoso-invoice-fn은 급여를 읽을 수 없습니다
    .goal-4 = contoso-invoice-fn은 송장을 변경할 수 없습니다
    .goal-5 = contoso-invoice-fn은 계정 키를 가져올 수 없습니다
