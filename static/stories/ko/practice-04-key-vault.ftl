title = 실습: 급여 앱에 필요한 비밀
about = 급여 앱에는 자신의 자격 증명 모음에 든 비밀 하나가 필요합니다. 그 값만 열고 다른 것은 열지 않는 역할을 찾으세요.

beat-0 =
    .title = 자격 증명 모음의 읽기 권한자(Reader)
    .say = 세무서가 내준 API 키가 `kv-payroll-prod`에 들어 있습니다. 급여 앱의 ID는 그 자격 증명 모음에 대한 `Key Vault Reader`를 가지고 비밀을 요청합니다.
    .notes = 이름 때문에 오해하기 쉽습니다. 이 역할은 자격 증명 모음, 그리고 그 안에 든 것의 이름과 특성을 읽을 뿐 값은 읽지 못합니다. [Key Vault의 Azure 역할](https://learn.microsoft.com/azure/key-vault/general/rbac-guide)
    .question = `Key Vault Reader`가 비밀을 요청합니다. 어떻게 됩니까?

beat-1 =
    .title = 값을 읽게 하기
    .say = 앱은 `tax-api-key`의 값을 읽어야 합니다. 비밀을 변경하지 않고, 누구의 액세스도 결정하지 않으며, `kv-people-prod`는 닫혀 있어야 합니다. 쓸모없는 역할은 남기지 마세요.
    .notes = 모범 답안: 앱의 ID에 `kv-payroll-prod`(또는 그 비밀)에 대한 `Key Vault Secrets User`를 할당하고, `Key Vault Reader`를 삭제합니다. 흔한 오답: `Key Vault Contributor`(자격 증명 모음을 관리하지만 값은 열지 못합니다), `Key Vault Secrets Officer`나 `Key Vault Administrator`(비밀을 변경하기도 합니다), 리소스 그룹에 역할을 할당하기(다른 자격 증명 모음을 엽니다). Microsoft는 애플리케이션마다 자격 증명 모음을 하나씩 두고 자격 증명 모음에 역할을 할당하라고 권장합니다. [Key Vault의 Azure 역할](https://learn.microsoft.com/azure/key-vault/general/rbac-guide)
    .goal-1 = contoso-payroll-app이 API 키를 읽습니다
    .goal-2 = contoso-payroll-app은 비밀을 변경할 수 없습니다
    .goal-3 = contoso-payroll-app은 다른 자격 증명 모음을 읽을 수 없습니다
    .goal-4 = contoso-payroll-app은 자격 증명 모음에서 역할을 할당할 수 없습니다
