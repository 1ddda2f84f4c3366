title = Key Vault로는 충분하지 않습니까?
about = 자격 증명 모음은 구성에서 비밀을 없애 줍니다. 하지만 거기에서 읽은 것도 똑같은 비밀이어서 예전처럼 복사되고, 유출되고, 회전해야 합니다. 대상마다 ID를 쓰면 복사할 것이 남지 않습니다.

beat-0 =
    .title = 설정에 든 비밀 두 개
    .say = `app-invoices`에는 데이터베이스 암호가 든 연결 문자열과, 스토리지 계정의 `key1`이 든 연결 문자열이 있습니다. 두 호출 모두 작동합니다. 그리고 구성을 볼 수 있는 사람은 누구나 두 비밀도 가지게 됩니다.
    .notes = 앱 설정을 누가 읽을 수 있는지 물어보세요. 앱을 변경할 수 있는 모든 사람, 그리고 파이프라인이나 템플릿, 화면 캡처를 손에 넣은 사람입니다. 계정 키는 계정 전체를 엽니다. 참고: https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key.

beat-1 =
    .title = 자격 증명 모음 속으로
    .say = 두 비밀을 `kv-invoices`로 옮깁니다. 설정에는 비밀이 **어디** 있는지만 남습니다. 각각 Key Vault 참조입니다. App Service가 앱을 대신해 자격 증명 모음을 읽어야 하며, 이때 앱 자신의 ID를 사용합니다.
    .notes = 그러니 자격 증명 모음에도 어차피 ID가 필요합니다. 비밀로 가는 길에는 암호가 없지만, 비밀은 그대로 비밀입니다. 참조가 확인되지 않으면 코드는 변수에서 `@Microsoft.KeyVault(...)`라는 글자를 보고 그것으로 로그인하려고 합니다. 참고: https://learn.microsoft.com/azure/app-service/app-service-key-vault-references.
    .question = 참조를 써 넣었고 ID도 켰습니다. 앱은 송장 목록을 표시합니까?

beat-2 =
    .title = 자격 증명 모음에 역할 하나
    .say = 자격 증명 모음은 앱이 누구인지 알았지만, 할당된 역할이 없었습니다. `Key Vault Secrets User`를 주자 두 호출이 다시 작동합니다. 전보다 나아졌습니다. 장소가 하나이고, 읽을 수 있는 쪽의 목록도 하나이며, 구성은 깨끗합니다.
    .notes = 여기서는 자격 증명 모음을 공정하게 평가하세요. 다른 회사 서비스의 키처럼 무엇으로도 대신할 수 없는 비밀이라면 이것이 올바른 방법입니다. 로깅을 켜 두면 누가 읽는지도 기록합니다. 호출을 재생하다가 값이 앱에 도착하는 지점에서 멈추세요. 참고: https://learn.microsoft.com/azure/app-service/app-service-key-vault-references.

beat-3 =
    .title = 디버깅용 복사본
    .say = 코드는 평문 값을 받고, 그 코드를 디버그하는 사람도 받습니다. 어느 날 저녁 개발자가 스토리지 연결 문자열을 `vm-sandbox`에 복사합니다. 그 머신에는 ID도, 역할도 없고, 자격 증명 모음으로 들어갈 길도 없습니다.
    .notes = 스토리지 계정은 서명을 확인하고, 서명은 올바릅니다. 누가 서명했는지는 알 수 없고, 기록할 ID도 없습니다. 자격 증명 모음은 앱이 읽는 것까지만 보았고 그 뒤는 보지 못했습니다. 자격 증명 모음에서 나온 비밀도 똑같은 비밀입니다. 참고: https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key.
    .question = Azure가 보기에 `vm-sandbox`는 아무도 아닙니다. 스토리지 계정은 PDF를 내줍니까?

beat-4 =
    .title = 회전하기
    .say = 비밀은 어디에서 왔든 비밀입니다. 유출이 발견되어 `key1`과 데이터베이스 암호를 새로 만듭니다. 이 순간부터 옛 값은 아무것도 열지 못합니다. 자격 증명 모음은 건드리지 않았습니다.
    .notes = 한 번의 조치로 도둑과 주인이 모두 쫓겨납니다. 스토리지 계정에 키가 두 개 있는 것은 앱을 먼저 다른 키로 옮길 수 있게 하기 위해서입니다. 데이터베이스 로그인에는 암호가 하나뿐입니다. 참고: https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage.
    .question = 두 비밀 모두 새것입니다. `app-invoices`가 PDF를 읽으면 어떻게 됩니까?

beat-5 =
    .title = 회전은 일거리입니다
    .say = 도둑**과** 주인이 모두 쫓겨났습니다. 자격 증명 모음에는 아직 옛 값이 있었습니다. 누군가 새 값을 써넣자 앱이 다시 작동합니다. 이 일은 회전할 때마다, 유출될 때마다 되풀이되고, 내일 누군가 또 복사본을 만들지도 모릅니다.
    .notes = App Service는 참조된 비밀의 새 버전을 24시간 안에, 또는 구성이 바뀌면 바로 가져옵니다. 회전을 자동화할 수도 있지만, 그러면 그 자동화가 키를 만들 권한을 갖습니다. 참고: https://learn.microsoft.com/azure/app-service/app-service-key-vault-references.

beat-6 =
    .title = Blob에는 ID로
    .say = 앱에는 이미 ID가 있습니다. 컨테이너에 대한 `Storage Blob Data Reader`를 받자 앱은 자기 자신으로서 PDF를 읽습니다. 설정은 삭제하고, 스토리지 계정은 더 이상 키를 받지 않습니다.
    .notes = 코드에서는 연결 문자열이 계정의 주소와 관리 ID 자격 증명으로 바뀝니다. 스위치는 `allowSharedKeyAccess: false`입니다. 먼저 로그에서 아직 키를 쓰는 곳이 있는지 확인하세요. 참고: https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent.

beat-7 =
    .title = 데이터베이스에도 ID로
    .say = 데이터베이스에는 자체 사용자 목록이 있습니다. `FROM EXTERNAL PROVIDER`로 `app-invoices`의 사용자를 만들어 `db_datareader`의 구성원으로 넣고, 이 사용자가 암호를 대신합니다. 그런 다음 서버는 Microsoft Entra만 받아들입니다.
    .notes = 다들 여기서 Azure 역할을 찾습니다. 보안 주체가 테이블을 쿼리하게 해 주는 Azure 역할은 없습니다. 그것은 데이터베이스 안에서, 서버의 Microsoft Entra 관리자가 거기에 만든 사용자로 정해집니다. 예전 암호는 관리자의 것이었고, 새 사용자는 읽기만 할 수 있습니다. 참고: https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-service-principal.

beat-8 =
    .title = 최신 키
    .say = `app-invoices`에는 이제 비밀이 하나도 없고, 비어 버린 자격 증명 모음도 없앴습니다. `vm-sandbox`의 개발자가 한 번 더 시도합니다. 이번에는 포털에서 방금 가져온 최신 `key1`입니다.
    .notes = 그러면 Key Vault로는 충분하지 않습니까? Key Vault는 비밀을 잘 보관하며, ID로 대신할 수 없는 것을 두는 곳입니다. 다만 비밀을 비밀이 아니게 만들지는 못합니다. 자신의 비밀 가운데 무엇을 없앨 수 있고 무엇을 남겨야 하는지 학생들에게 물어보세요. 참고: https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent.
    .question = `vm-sandbox`에 있는 키는 현재 유효한 키입니다. 스토리지 계정을 엽니까?
