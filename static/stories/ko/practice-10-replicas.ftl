title = 실습: 복제본을 위한 ID
about = 머신 세 대가 같은 일을 하고, 매일 밤 교체됩니다. 머신이 사라져도 권한이 남는 종류의 ID를 고르세요.

beat-0 =
    .title = 모두를 위한 권한 하나
    .say = ID가 셋, 권한 부여가 셋이고, 매일 밤 새 머신이 새 권한을 기다립니다. 보안 팀은 머신이 생기기 전에 `catalog`에 대한 액세스를 **한 번만** 승인하고 싶어 합니다. 사라진 ID에 준 권한은 남아 있으면 안 됩니다.
    .notes = 모범 답안: 사용자 할당 ID를 만들고, `catalog`에 대한 `Storage Blob Data Reader`를 할당하고, 세 머신 모두에 연결합니다. 옛 할당 세 개를 삭제하고 시스템 할당 ID를 끕니다. 흔한 오답: 옛 ID를 끄면서 그 할당은 잊어버리기(주인 없는 할당으로 남습니다), 리소스 그룹에 역할을 할당하기, 머신마다 ID를 하나씩 주기. 공유 ID의 대가가 무엇인지 물어보세요. 로그만으로는 어느 머신이었는지 더 이상 알 수 없습니다. [종류 선택하기](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .goal-2 = web-vm-1이 카탈로그를 읽습니다
    .goal-3 = web-vm-2가 카탈로그를 읽습니다
    .goal-4 = web-vm-3이 카탈로그를 읽습니다
    .goal-6 = 아무도 카탈로그를 변경하지 않습니다
    .goal-7 = 아무도 계정 키를 가져올 수 없습니다
