title = 실습: 계정 키는 이제 그만
about = 앱 두 개가 스토리지 계정의 키를 함께 씁니다. 키를 없애고, 둘 다 각자에게 필요한 권한으로 계속 일하게 하세요.

beat-0 =
    .title = 키 없애기
    .say = 웹앱은 `images`를 읽고, 함수는 거기에 썸네일을 기록합니다. 둘 다 `backups`까지 포함해 계정 전체를 여는 키를 가지고 있습니다. 둘 다 비밀 없이 계속 일하게 하고, 계정은 더 이상 키를 받지 않게 하세요.
    .notes = 모범 답안: 각각에 ID를 줍니다. 웹앱에는 `images`에 대한 `Storage Blob Data Reader`를, 함수에는 `images`에 대한 `Storage Blob Data Contributor`를 할당합니다. 호출이 ID를 쓰게 하고, 두 설정을 삭제하고, 계정에서 공유 키를 허용하지 않습니다. 이 순서대로 하면 도중에 멈추는 것이 없습니다. 흔한 오답: Key Vault 참조(읽고 나면 여전히 비밀입니다), 둘이 ID 하나를 사용하기(웹앱이 쓰기를 할 수 있습니다), 컨테이너 대신 계정에 할당하기, `Contributor`(키를 나열합니다). [공유 키 권한 부여 방지](https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent)
    .goal-3 = contoso-media-web이 이미지를 읽습니다
    .goal-4 = contoso-thumbs-fn이 썸네일을 기록합니다
    .goal-5 = contoso-media-web은 이미지를 기록할 수 없습니다
    .goal-6 = 어느 앱도 백업을 읽지 않습니다
    .goal-7 = 어느 앱도 계정 키를 가져올 수 없습니다
