title = 실습: 머신을 새로 만들었습니다
about = 머신을 삭제했다가 옛 이름으로 다시 만들었습니다. 옛 ID가 남긴 것을 정리하고, 새 머신이 일하게 하세요.

beat-0 =
    .title = 삭제하고 새로 만들기
    .say = 시스템 할당 ID가 있던 `batch-vm`을 삭제했다가 다시 만들었습니다. 같은 이름, 같은 자리이고, ID도 켰습니다. `input`에 대한 역할 할당은 그대로 있습니다.
    .notes = 이름은 같지만 보안 주체는 다릅니다. 새 ID는 개체 ID가 다르고, 역할 할당에 적힌 것은 바로 개체 ID입니다. 옛 할당은 “ID를 찾을 수 없음”으로 표시됩니다. [Azure RBAC 문제 해결](https://learn.microsoft.com/azure/role-based-access-control/troubleshooting)
    .question = 새 `batch-vm`이 `input`의 Blob을 읽습니다. 어떻게 됩니까?

beat-1 =
    .title = 정리하기
    .say = 옛 머신이 그랬듯이 새 `batch-vm`이 `input`을 읽게 하세요. `results`는 닫혀 있고, 새 머신은 쓰기를 하지 않으며, 사라진 보안 주체에게 준 역할 할당이 남아 있으면 안 됩니다.
    .notes = 모범 답안: 주인 없는 할당을 삭제하고, 새 ID에 `input`에 대한 `Storage Blob Data Reader`를 할당합니다. 이 역할을 가진 사용자 할당 ID도 정답이고, 그랬다면 머신이 삭제되어도 살아남았을 것입니다. 흔한 오답: 새로 할당하기만 하기(주인 없는 할당이 남아 한도에 포함됩니다), 계정이나 리소스 그룹에 역할을 할당하기, 기다리기. [Azure RBAC 문제 해결](https://learn.microsoft.com/azure/role-based-access-control/troubleshooting)
    .goal-1 = 새 batch-vm이 input을 읽습니다
    .goal-3 = batch-vm은 results를 읽을 수 없습니다
    .goal-4 = batch-vm은 input에 쓰기를 할 수 없습니다
    .goal-5 = batch-vm은 계정 키를 가져올 수 없습니다
