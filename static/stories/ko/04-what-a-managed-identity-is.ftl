title = 관리 ID란 무엇인가
about = 관리 ID는 Azure가 자격 증명을 만들고 보관하고 갱신하고 삭제하는 서비스 주체입니다. 클라이언트 암호를 쓰는 앱 등록과 나란히 놓고 반년을 지켜봅니다. 누가 무엇을 얼마 동안 가지고 있는지, 무엇을 들고 나갈 수 있는지 살펴봅니다.

beat-0 =
    .title = 암호가 있는 보안 주체
    .say = `batch-job`은 앱 등록입니다. Microsoft Entra ID에 있는 서비스 주체는 **누가** 요청하는지를 말하고, 클라이언트 암호는 그것을 증명합니다. `vm-batch`의 코드는 그 암호의 복사본을 가지고 있다가 제시하고, 토큰을 받아 읽습니다.
    .notes = 찾아야 할 것은 세 가지입니다. 보안 주체, 그 암호, 그리고 머신에 있는 복사본입니다. 흔히 클라이언트 암호를 가리키면서 서비스 주체라고 말하지만, 서비스 주체는 디렉터리에 있는 항목입니다.

beat-1 =
    .title = 암호가 없는 보안 주체
    .say = `vm-report`가 관리 ID를 얻습니다. 이것도 서비스 주체인데, `ManagedIdentity`라는 특별한 유형입니다. 앱 등록도 없고, 누가 읽을 수 있는 비밀도 없습니다. 같은 컨테이너에 대해 같은 역할을 받습니다.
    .notes = 그 비밀을 함께 찾아보세요. 볼 수 있는 것은 없습니다. 소유자(Owner)도 마찬가지입니다. [개요](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview)
    .question = `vm-report`에는 암호도, 키도, 설정도 없습니다. 읽습니까?

beat-2 =
    .title = 이름 셋, 관리 ID 하나
    .say = `vm-report`의 토큰을 열어 보세요. `appid`는 클라이언트 ID로, 코드가 관리 ID를 지정할 때 씁니다. `oid`는 개체 ID로, 역할을 받은 것이 바로 이것입니다. `xms_mirid`는 머신의 리소스 ID입니다. 셋 중 비밀인 것은 없습니다.
    .notes = 흔히 헷갈리는 부분입니다. 역할 할당에는 개체(보안 주체) ID가, 토큰 요청에는 클라이언트 ID가 필요합니다. [어떤 식별자인가](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token)

beat-3 =
    .title = 자격 증명은 Azure가 보관합니다
    .say = 사실은 자격 증명이 있습니다. Azure가 발급하는 인증서인데, 머신 아래의 플랫폼에만 주고 코드에는 절대 주지 않습니다. 유효 기간은 90일이고 45일이 지나면 갱신됩니다. 60일을 흘려보내도 호출은 전과 같습니다.
    .notes = 90일과 45일은 바뀔 수 있는 내부 사항입니다. 중요한 것은 아무도 이것을 알 필요가 없다는 점입니다. [FAQ](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)

beat-4 =
    .title = 반년 뒤
    .say = 200일이 지났고, 그동안 아무도 잘한 일도 잘못한 일도 없이 그냥 두었습니다. `batch-job`의 클라이언트 암호는 180일짜리로 만든 것입니다.
    .notes = 자기 조직에서는 누가 만료 날짜 목록을 관리하는지 물어보세요. 포털에서 만드는 클라이언트 암호의 수명은 길어야 24개월입니다.
    .question = 200일째이고, 아무것도 건드리지 않았습니다. 클라이언트 암호는 180일짜리였습니다. `vm-batch`는 계속 읽습니까?

beat-5 =
    .title = 누군가 새로 만듭니다
    .say = Microsoft Entra ID는 만료된 클라이언트 암호를 거부했고, 관리 ID는 계속 작동합니다. 그래서 사람이 새 클라이언트 암호를 추가해 머신까지 나르고, 나중에 또 그렇게 해야 합니다. 관리 ID가 없애 주는 것이 바로 이 심부름입니다.
    .notes = 나르는 길에 사람이 보고, 클립보드를 거치고, 어쩌면 채팅에도 남습니다. 회전 작업이 지키려던 바로 그것을 퍼뜨립니다.

beat-6 =
    .title = 들고 나갈 수 있는 것
    .say = 이 작업과 아무 상관이 없는 `vm-stranger`에 누군가 새 클라이언트 암호를 붙여 넣습니다. `vm-report`의 관리 ID에는 붙여 넣을 것이 없습니다. 그곳의 코드는 자신의 호스트에 토큰을 요청할 수 있을 뿐입니다.
    .notes = 공정하게 말하세요. 관리 ID의 **토큰** 역시 들고 나갈 수 있고, 만료될 때까지 약 하루 동안 통합니다. 그 뒤에 있는 자격 증명은 들고 나갈 수 없습니다.
    .question = 이 작업과 아무 상관이 없는 머신에 새 클라이언트 암호를 붙여 넣었습니다. 문이 열립니까?

beat-7 =
    .title = Azure가 삭제합니다
    .say = 클라이언트 암호는 어디로 복사하든 통합니다. 낯선 머신 쪽의 호스트에는 내줄 토큰이 없었습니다. 마지막으로 `vm-report`의 관리 ID를 끄면 Azure가 서비스 주체를 삭제합니다. Azure가 만들고, 갱신하고, 삭제합니다. 관리 ID에서 *관리*라는 말은 이런 뜻입니다.
    .notes = 다시 켜면 개체 ID가 새로 생긴, 다른 보안 주체가 됩니다. 탄생과 삭제를 다룬 이야기에서 자세히 봅니다. [작동 방식](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-managed-identities-work-vm)
