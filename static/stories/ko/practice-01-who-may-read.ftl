title = 예측: 누가 보고서를 읽을 수 있습니까?
about = 호출 하나를 두고 네 번 예측합니다. 강력한 역할, 읽기 역할, 옆 컨테이너의 역할, 그리고 두 역할을 함께 가졌을 때 무엇이 열리는지 맞혀 보세요. 답은 매번 모델이 보여 줍니다.

beat-0 =
    .title = 소유자(Owner)가 Blob을 요청
    .say = `report-vm`의 ID는 스토리지 계정 전체의 `Owner`입니다. 이보다 작업이 많은 역할은 없습니다. 이제 코드가 `reports`의 Blob 하나를 요청합니다.
    .notes = 대부분 “통과”라고 답합니다. 소유자에게는 컨트롤 플레인 작업이 모두 있지만 데이터 작업은 하나도 없고, Blob 읽기는 데이터 작업입니다. 소유자는 스스로에게 데이터 역할을 주거나 계정 키를 가져올 수 있습니다. 이 생각을 한 사람이 있는지 물어보세요. [Blob 데이터 역할](https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access)
    .question = 계정의 `Owner`가 Blob을 읽습니다. 어떻게 됩니까?

beat-1 =
    .title = 읽기 권한자(Reader)가 컨테이너를 나열
    .say = `Owner`는 없앴습니다. 이제 ID는 계정에 대한 `Reader`를 가지고 있는데, 이 역할에는 데이터 작업이 하나도 없습니다. 이번에는 코드가 같은 엔드포인트에 컨테이너 목록을 요청합니다.
    .notes = 두 평면이 섞이지 않는다는 것을 막 배운 사람이 걸리는 함정입니다. 섞이지 않는 것은 맞지만, 컨테이너 나열은 데이터 엔드포인트에서 검사하는 작업(Action)입니다. Blob 자체는 여전히 닫혀 있습니다. 결과를 가르는 것은 그 일에 필요한 작업이지, 결코 주소의 이름이 아닙니다. [역할 정의](https://learn.microsoft.com/azure/role-based-access-control/role-definitions)
    .question = `Reader`가 컨테이너를 나열합니다. 어떻게 됩니까?

beat-2 =
    .title = 옆 컨테이너
    .say = 드디어 데이터 역할입니다. `Storage Blob Data Reader`를 컨테이너 `archive`에 할당했습니다. 코드는 여전히 같은 계정에 있는 `reports`의 Blob을 요청합니다.
    .notes = 범위는 아래로 상속되고, 옆으로는 절대 상속되지 않습니다. 컨테이너는 이웃 컨테이너의 부모가 아닙니다. 오류는 역할이 틀렸을 때와 같아서, 메시지만으로는 둘 중 어느 쪽이었는지 알 수 없습니다. [범위](https://learn.microsoft.com/azure/role-based-access-control/scope-overview)
    .question = 맞는 역할은 `archive`에 있고, Blob은 `reports`에 있습니다. 어떻게 됩니까?

beat-3 =
    .title = 하나 더, 훨씬 위에서
    .say = 아무것도 빼지 않습니다. `Storage Blob Data Reader`를 한 번 더 할당하는데, 이번에는 컨테이너보다 두 단계 위인 리소스 그룹 `rg-reports`에 할당합니다.
    .notes = 할당은 더해지고, 모든 상위 범위의 할당이 함께 적용됩니다. 그 이면을 짚으며 마무리하세요. 이 머신은 이제 또 무엇을 읽을 수 있으며, 누군가 이 그룹에 새 스토리지 계정을 넣으면 무엇을 읽을 수 있게 됩니까? [Azure RBAC의 결정 방식](https://learn.microsoft.com/azure/role-based-access-control/overview)
    .question = 리소스 그룹에 역할을 할당했습니다. 이제 어떻게 됩니까?
