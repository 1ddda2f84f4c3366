title = 실습: 길을 막는 거부 할당
about = Runbook에 맞는 역할이 있는데도 거부됩니다. 배포 스택이 머신을 보호하고 있습니다. Runbook만 통과시키고, 다른 누구도 통과시키지 마세요.

beat-0 =
    .title = 역할은 맞습니다
    .say = Runbook은 밤마다 `web-vm`을 변경하며, 이 머신에 대한 `Virtual Machine Contributor`를 가지고 있습니다. 머신을 만든 배포 스택은 `sg-platform-ops`를 제외한 모두에게 쓰기와 삭제를 거부합니다.
    .notes = 거부 할당을 가장 먼저 확인합니다. 하나라도 적용되면 역할은 아무 소용이 없습니다. 아무리 강력한 다른 역할을 주어도 피해 갈 수 없습니다. [거부 할당](https://learn.microsoft.com/azure/role-based-access-control/deny-assignments)
    .question = Runbook이 머신을 변경합니다. 어떻게 됩니까?

beat-1 =
    .title = Runbook 통과시키기
    .say = Runbook은 `web-vm`을 변경해야 합니다. 다른 모든 사람에게는 보호가 그대로 유지됩니다. 그룹의 `Contributor`인 Dana는 여전히 머신을 변경할 수 없고 시작할 수만 있습니다. 당직인 Ana는 여전히 변경할 수 있습니다. Runbook은 그룹에 대한 권한을 얻지 않습니다.
    .notes = 모범 답안: Runbook의 ID를 `sg-platform-ops`의 구성원으로 넣습니다. 또는 ID를 제외된 보안 주체에 넣어 배포 스택을 다시 배포합니다. 흔한 오답: Runbook에 `Owner`를 주기(거부 할당이 이기고, 그룹이 열립니다), 거부 할당을 삭제하기(Dana가 통과합니다), 대신 Dana의 역할을 제거하기(Dana는 여전히 머신을 시작해야 합니다). 그룹을 쓰는 경우, 그 전에 발급된 토큰에는 옛 구성원 자격이 그대로 남아 있습니다. [배포 스택](https://learn.microsoft.com/azure/azure-resource-manager/bicep/deployment-stacks)
    .goal-1 = Runbook이 web-vm을 변경합니다
    .goal-2 = Dana는 web-vm을 변경할 수 없습니다
    .goal-3 = Ana는 여전히 web-vm을 변경할 수 있습니다
    .goal-4 = Dana는 여전히 web-vm을 시작할 수 있습니다
    .goal-5 = Runbook은 리소스 그룹을 삭제할 수 없습니다
    .goal-6 = Runbook은 역할을 할당할 수 없습니다
