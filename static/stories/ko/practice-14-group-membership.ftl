title = 실습: 그룹 안으로, 그룹 밖으로
about = 송장에 대한 액세스는 그룹을 통해서만 줍니다. 함수를 들이고, 팀을 떠난 사람을 내보내세요.

beat-0 =
    .title = 그룹을 통해서만
    .say = 이곳의 규칙은 이렇습니다. `invoices`는 `sg-invoice-readers`의 구성원에게만 열고, 다른 누구에게도 열지 않습니다. 이제부터 `contoso-dunning-fn`이 거기를 읽어야 합니다. 계약이 끝난 Kim은 읽으면 안 되고, Ana는 계속 읽어야 합니다.
    .notes = 모범 답안: 함수의 ID를 `sg-invoice-readers`의 구성원으로 넣습니다. Kim을 `sg-contractors`에서 빼거나, `sg-contractors`를 그룹에서 뺍니다. 흔한 오답: 함수 자체에 역할을 할당하기(작동하지만 규칙을 어깁니다), 직접 구성원 중에서만 Kim을 찾기, 그룹의 역할을 제거하기(Ana도 막힙니다). 실제로는 관리 ID의 토큰이 갱신될 때에야 구성원 변경이 반영되며, 최대 하루가 걸립니다. [그룹과 관리 ID](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .goal-1 = contoso-dunning-fn이 송장을 읽습니다
    .goal-2 = Kim은 송장을 읽을 수 없습니다
    .goal-3 = Ana는 여전히 송장을 읽습니다
    .goal-4 = sg-invoice-readers의 구성원만 송장을 읽습니다
    .goal-5 = 아무도 송장을 변경하지 않습니다
    .goal-6 = 아무도 계정 키를 가져올 수 없습니다
